"""Dutch as people write and read it: characters, words, dates and what becomes of them."""
