"""Records in the words of schema.org, for search engines and as linked data."""
