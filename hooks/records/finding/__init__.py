"""How visitors find something: the search, its words, and the finders of lists."""
