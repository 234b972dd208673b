"""The types of what a kind of record gives to the public forms: entries, events, statements, facets."""
