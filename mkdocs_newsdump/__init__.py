"""Turn raw news dumps into clean articles and a timeline of what they tell."""

from mkdocs_newsdump.article import Article, Block, BlockKind, Corrections, Line, Role
from mkdocs_newsdump.cleaning import clean
from mkdocs_newsdump.dates import DateMention, find_dates
from mkdocs_newsdump.dump import Dump, DumpError, decode, read_dump

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
    "Role",
    "clean",
    "decode",
    "find_dates",
    "read_dump",
]
