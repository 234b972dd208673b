"""Calendars: which exist, their events, and their files in iCalendar."""
