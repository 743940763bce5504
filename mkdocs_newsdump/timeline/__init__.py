"""Article to milestones: what happened, when, and between whom."""

from mkdocs_newsdump.timeline.build import UnknownPartyError, build_timeline, find_milestones
from mkdocs_newsdump.timeline.milestone import Milestone
from mkdocs_newsdump.timeline.model import KINDS, Entry, Source, Timeline

__all__ = [
    "KINDS",
    "Entry",
    "Milestone",
    "Source",
    "Timeline",
    "UnknownPartyError",
    "build_timeline",
    "find_milestones",
]
