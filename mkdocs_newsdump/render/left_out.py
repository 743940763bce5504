"""The lines of a dump that an article's page does not show, or shows in other words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from mkdocs_newsdump.model.article import Article, Line

WORD = re.compile(r"\w+")

REACH = 100_000
"""Letters of a paragraph within which its next line is looked for: as much as those before it may lack."""


@dataclass(frozen=True)
class Group:
    """Neighbouring lines that were left out in one role and for one reason."""

    role: str
    lines: tuple[Line, ...]


def left_out(article: Article) -> tuple[Group, ...]:
    """Group the lines that are not on the page, blank ones aside, as they follow each other."""
    lines = [line for line in article.lines.filled() if not line.kept]
    return tuple(
        Group(role.value, tuple(group))
        for (role, _), group in groupby(lines, key=lambda line: (line.role, line.reason))
    )


def reworded(article: Article) -> tuple[Line, ...]:
    """Return the kept lines that the page shows otherwise: a date, a byline's “By”, a link's address."""
    paragraphs = [(block, _Paragraph(block.text)) for block in article.body]
    blocks = {number: paragraph for block, paragraph in paragraphs for number in block.lines}
    head = [article.title, article.lede, *article.authors, *article.credits, str(article.views)]
    elsewhere = [_letters(text) for text in head if text]

    def is_shown(line: Line) -> bool:
        block = blocks.get(line.number)
        if block and block.text == line.text.strip():
            return True
        letters = _letters(line.text)
        return bool(block and block.goes_on(letters)) or any(letters in text for text in elsewhere)

    return tuple(line for line in article.lines.filled() if line.kept and not is_shown(line))


class _Paragraph:
    """A paragraph whose lines are looked for one after the other, so that a long one is read once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._at = 0

    @cached_property
    def _letters(self) -> str:
        return _letters(self.text)

    def goes_on(self, letters: str) -> bool:
        """Whether a line of these letters comes next, or soon."""
        found = self._letters.find(letters, self._at, self._at + len(letters) + REACH)
        self._at = found + len(letters) if found >= 0 else self._at
        return found >= 0


def _letters(text: str) -> str:
    """Return a text without spaces and signs, so that a word broken over two lines is the same word."""
    return "".join(WORD.findall(unicodedata.normalize("NFC", text)))
