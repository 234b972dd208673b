"""The site at one moment: its routes, links, texts and checks."""
