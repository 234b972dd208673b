"""The same records for machines: files of open data, and the description of these."""
