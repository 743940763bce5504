"""Articles and timelines to pages: plain Markdown and data files."""
