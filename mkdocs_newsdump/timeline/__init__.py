"""Article to milestones: what happened, when, and between whom."""

from mkdocs_newsdump.timeline.milestone import Milestone

__all__ = ["Milestone"]
