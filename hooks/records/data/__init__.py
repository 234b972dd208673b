"""The same records for machines: open data, linked data, and what search engines are told."""
