"""News items."""
