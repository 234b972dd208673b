"""Open data: the records as files, and their description for data portals."""
