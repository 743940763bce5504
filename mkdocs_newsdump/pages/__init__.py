"""Articles and milestones to Markdown pages that any static-site generator can build."""
