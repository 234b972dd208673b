"""What visitors subscribe to or keep: feeds, calendars and address cards."""
