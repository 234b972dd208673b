"""Feeds: which exist, what they hold, and their files as RSS, Atom and JSON Feed."""
