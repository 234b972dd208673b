"""The whole site as plain Markdown, for any other engine."""
