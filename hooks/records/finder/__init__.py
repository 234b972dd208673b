"""Finders: lists that visitors filter in the browser."""
