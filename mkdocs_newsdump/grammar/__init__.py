"""A small learned grammar in plain Python: sentences to their words, tags and dependencies."""
