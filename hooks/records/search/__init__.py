"""Search: what each page is found by, and the index."""
