"""Calls (oproepen)."""
