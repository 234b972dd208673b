"""The local preview: the site while somebody edits it, with an overlay of errors."""
