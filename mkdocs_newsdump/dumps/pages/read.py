"""A saved page to the text that a reader sees of it, line by line, and to what the page says of itself.

The lines are ours; which of them are the story, and who wrote it and when, trafilatura says, which the extra
``html`` brings. A page is data: no script of it runs, nothing is fetched.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib.util import find_spec

from mkdocs_newsdump.dumps.pages import stated
from mkdocs_newsdump.dumps.pages.lines import read_lines
from mkdocs_newsdump.dumps.pages.prose import main_prose
from mkdocs_newsdump.dumps.pages.story import extract
from mkdocs_newsdump.dumps.pages.tree import parse
from mkdocs_newsdump.dumps.same_lines import same_lines
from mkdocs_newsdump.model.article import PageLines, Stated

MAX_ELEMENTS = 30_000
"""Maximum elements of a page whose markup is read, which takes up to half a millisecond for each; a long news
page has some 5,000."""


class NoReaderError(Exception):
    """What reads pages is not installed."""


def can_read() -> bool:
    """Return whether what reads pages is installed, without loading it."""
    try:
        return all(map(find_spec, ("lxml", "trafilatura")))
    except ValueError:  # it was taken away
        return False


@dataclass(frozen=True)
class PageText:
    """A saved page: its ``text``, what its markup says of the ``lines``, and what it says of itself.

    ``lines`` is None where the page is too large to read its markup, which ``warnings`` say. ``frames`` are
    the addresses of the frames of a frame set, or of what fills a page without text.
    """

    text: str
    lines: PageLines | None = None
    stated: Stated = field(default_factory=Stated)
    frames: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


def read_page(html: str, url: str | None = None) -> PageText:
    """Read a page, which stood at ``url`` where that is known, with what the extra ``html`` brings.

    Raises :class:`NoReaderError` without it, and :class:`~mkdocs_newsdump.dumps.pages.tree.PageError`.
    """
    try:
        import lxml.html  # noqa: F401
        import trafilatura  # noqa: F401
    except ImportError:
        raise NoReaderError from None
    tree = parse(html)
    if tree is None:
        return PageText("")
    lines = read_lines(tree)
    text = "".join(line.text + "\n" for line in lines).rstrip("\n")
    if not text:
        return PageText("", frames=tuple(stated.frames(tree)))
    if (size := sum(1 for _ in tree.iter())) > MAX_ELEMENTS:
        warning = f"is a page of {size} elements, more than {MAX_ELEMENTS}, and is read by its text alone"
        said = Stated(language=stated.language(tree), url=stated.address(tree))
        return PageText(text, stated=said, warnings=(warning,))
    url = url or stated.saved_from(html)
    story, metadata = extract(tree, url)
    marks = PageLines(
        story=frozenset(number + 1 for number in same_lines([line.text for line in lines], story)),
        prose=frozenset(main_prose(lines)),
        kinds={number: line.kind for number, line in enumerate(lines, 1) if line.kind and line.text},
        captions=frozenset(number for number, line in enumerate(lines, 1) if line.caption and line.text),
    )
    return PageText(text, marks, stated.read_stated(tree, lines, metadata, url))
