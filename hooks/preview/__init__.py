"""The site on this machine while somebody writes, with what is wrong on top of it."""
