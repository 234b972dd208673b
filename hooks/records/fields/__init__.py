"""Kinds of value that a field may hold, and fields that several kinds of record share."""
