"""Feeds: which exist, their entries, and their files in RSS, Atom and JSON Feed."""
