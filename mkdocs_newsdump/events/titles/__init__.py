"""The title of a milestone: what it can be, which of these is taken, and what is mended in it."""
