"""Turn raw news dumps into clean articles and a timeline of what they tell."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mkdocs_newsdump.cleaning.clean import clean
    from mkdocs_newsdump.dates.find import find_dates
    from mkdocs_newsdump.dumps.dump import Dump, DumpError, decode, read_dump
    from mkdocs_newsdump.events.find import find_milestones, find_other_dates
    from mkdocs_newsdump.model.article import (
        Article,
        Block,
        BlockKind,
        Corrections,
        Line,
        PageLines,
        Role,
        Stated,
    )
    from mkdocs_newsdump.model.dates import DateMention
    from mkdocs_newsdump.model.milestone import Milestone
    from mkdocs_newsdump.model.timeline import Timeline
    from mkdocs_newsdump.timeline.build import build_timeline

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Block",
    "BlockKind",
    "Corrections",
    "DateMention",
    "Dump",
    "DumpError",
    "Line",
    "Milestone",
    "PageLines",
    "Role",
    "Stated",
    "Timeline",
    "build_timeline",
    "clean",
    "decode",
    "find_dates",
    "find_milestones",
    "find_other_dates",
    "read_dump",
]

_MODULES = {
    "cleaning.clean": {"clean"},
    "dates.find": {"find_dates"},
    "dumps.dump": {"Dump", "DumpError", "decode", "read_dump"},
    "events.find": {"find_milestones", "find_other_dates"},
    "model.article": {"Article", "Block", "BlockKind", "Corrections", "Line", "PageLines", "Role", "Stated"},
    "model.dates": {"DateMention"},
    "model.milestone": {"Milestone"},
    "model.timeline": {"Timeline"},
    "timeline.build": {"build_timeline"},
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for (PEP 562): a build from the cache needs few of them."""
    for module, names in _MODULES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
