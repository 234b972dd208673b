"""Export of the whole site as plain Markdown, for any other generator."""
