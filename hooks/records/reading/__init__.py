"""Reading of files: YAML and Markdown sources, positions, problems and their messages."""
