"""Milestones of many articles to one timeline."""
