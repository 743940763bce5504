"""The timeline as files for other programs."""
