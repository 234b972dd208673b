"""JSON-LD: records in schema.org, for search engines and as linked data."""
