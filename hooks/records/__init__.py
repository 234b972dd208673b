"""The nouns: what the site knows, free of the site generator and its theme."""
