"""The value types that kinds produce for public forms, and the protocols that they may use."""
