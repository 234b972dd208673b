"""The corpus of any size, and the benchmark that builds it beside Hugo."""
