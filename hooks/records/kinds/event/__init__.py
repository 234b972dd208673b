"""Events: meetings that people come to."""
