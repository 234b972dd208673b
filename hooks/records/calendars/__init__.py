"""Calendars: which exist, what they hold, and their files."""
