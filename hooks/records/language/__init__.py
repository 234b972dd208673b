"""Dutch text: characters, words, dates, ids, readability, and the clock."""
