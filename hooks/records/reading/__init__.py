"""From files to fields and texts, with everything that is wrong said at its place."""
