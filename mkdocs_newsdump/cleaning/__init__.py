"""A dump's text to an article: the story, its metadata, and the fate of every line."""
