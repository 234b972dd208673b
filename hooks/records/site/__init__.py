"""The whole site: its texts with their links, checked side by side, and who publishes it."""
