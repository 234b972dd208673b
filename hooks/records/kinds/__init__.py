"""The kinds of record, one noun per file, each with its own rules."""
