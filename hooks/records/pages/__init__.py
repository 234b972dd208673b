"""What a page is made of: its shell, what templates may ask, drawings, what a browser loads."""
