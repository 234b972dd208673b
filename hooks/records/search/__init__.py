"""The search: what each page is found by, and its index."""
