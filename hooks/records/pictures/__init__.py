"""Photos of editors, made into the files that visitors get."""
