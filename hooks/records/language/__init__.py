"""Dutch as people write and read it: characters, words, dates, ids and the clock."""
