"""The kinds of record: all that only one kind knows, and the registry of all."""
