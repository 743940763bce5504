"""Dump to article: which lines are the story, and what each of them is."""
