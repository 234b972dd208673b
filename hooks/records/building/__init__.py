"""What makes a build quick and safe: answers that are kept, a folder out of sight, one exchange."""
