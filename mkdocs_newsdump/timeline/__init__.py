"""Article to milestones: what happened, when, and between whom."""

from mkdocs_newsdump.article import KINDS
from mkdocs_newsdump.timeline.build import UnknownPartyError, build_timeline, find_milestones
from mkdocs_newsdump.timeline.milestone import Milestone
from mkdocs_newsdump.timeline.model import Entry, Source, Timeline
from mkdocs_newsdump.timeline.own import parse_own, read_own

__all__ = [
    "KINDS",
    "Entry",
    "Milestone",
    "Source",
    "Timeline",
    "UnknownPartyError",
    "build_timeline",
    "find_milestones",
    "parse_own",
    "read_own",
]
