"""Articles to milestones: who did what, when, between whom."""
