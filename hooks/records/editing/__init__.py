"""Editing aids: new records, schemas, forms, snippets, repairs and the report."""
