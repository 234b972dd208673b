"""What one can do with records from a command line, one verb per module."""
