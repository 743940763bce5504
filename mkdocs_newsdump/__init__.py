"""Turn raw news dumps into clean articles and a timeline of what they tell."""

from typing import TYPE_CHECKING

from mkdocs_newsdump.late import late

if TYPE_CHECKING:
    from mkdocs_newsdump.article import Article, Block, BlockKind, Corrections, Line, Role
    from mkdocs_newsdump.cleaning import clean
    from mkdocs_newsdump.dates import DateMention, find_dates
    from mkdocs_newsdump.dump import Dump, DumpError, decode, read_dump
    from mkdocs_newsdump.timeline import Milestone, Timeline, build_timeline, find_milestones
else:
    __getattr__ = late(
        __name__,
        article=["Article", "Block", "BlockKind", "Corrections", "Line", "Role"],
        cleaning=["clean"],
        dates=["DateMention", "find_dates"],
        dump=["Dump", "DumpError", "decode", "read_dump"],
        timeline=["Milestone", "Timeline", "build_timeline", "find_milestones"],
    )

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
    "Role",
    "Timeline",
    "build_timeline",
    "clean",
    "decode",
    "find_dates",
    "find_milestones",
    "read_dump",
]
