"""Which pages and files the site has, and where."""
