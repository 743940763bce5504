"""Article to milestones: what happened, when, and between whom."""

from mkdocs_newsdump.timeline.milestone import Milestone
from mkdocs_newsdump.timeline.model import KINDS, Entry, Source, Timeline

__all__ = ["KINDS", "Entry", "Milestone", "Source", "Timeline"]
