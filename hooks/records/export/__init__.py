"""Export: the whole site as plain Markdown with front matter, for any other generator."""
