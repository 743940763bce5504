"""An article's dump line by line, with what became of each line, as an HTML page that stands for itself.

It is no page of the theme: as such it would take as long to build as the article, be searched and be printed
with it. Its style sheet and its script are files, and nothing in it acts, so that a site can forbid the rest
by a Content Security Policy.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from babel import Locale
from markupsafe import Markup

from mkdocs_newsdump.model.article import Article, Line, Role
from mkdocs_newsdump.render.beside import ASSET_DIR, beside, link_to, relative_url
from mkdocs_newsdump.render.environment import render_template
from mkdocs_newsdump.render.escape import shown
from mkdocs_newsdump.render.labels import Strings
from mkdocs_newsdump.render.left_out import reworded
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.records import DataFile, article_title, origin
from mkdocs_newsdump.text.languages import babel_locale

TEMPLATE = "compare.html.j2"
NAME = "dump.html"
STYLE, SCRIPT = "compare.css", "compare.js"
"""The assets that this page alone uses."""

MAX_LINES = 10_000
MAX_CHARACTERS = 1_000_000
"""Maximum of what the page shows of a dump, blank lines aside: four times the longest of 2,400 news pages."""

BREAK = re.compile("[\n-\r\x1c-\x1f\x85\u2028\u2029]")
"""What ends a line somewhere, though not in the dump."""

LINE_LINK = "newsdump-anchor newsdump-line"
"""The classes of a link from a paragraph to its line."""

KEPT = "kept"
"""What the lines on the article's page are called in the markup; the others by their role."""


@dataclass(frozen=True)
class LeftOut:
    """A role of lines that were left out: how many there are, and the ``first`` that the page shows."""

    role: str
    count: int
    first: int | None


class Comparison:
    """An article beside its dump; ``path`` is that of the article's page."""

    def __init__(self, article: Article, path: str, options: Options, strings: Strings) -> None:
        self._article = article
        self._page = path
        self._options = options
        self._strings = strings
        self._path = beside(path, NAME)
        self._filled = list(article.lines.filled())
        self._shown = _shown(self._filled)

    def link(self, text: str, line: int | None = None, **attributes: str) -> Markup:
        """Return the link from the article's page to this one, or to a line on it."""
        place = f"#L{line}" if line is not None else ""
        return link_to(text, self._path, self._page, self._options, place, **attributes)

    @cached_property
    def line_links(self) -> Mapping[int, Markup]:
        """The link to each paragraph's first line, for Markdown; the lede is paragraph 0."""
        label = str(self._strings["article.line_link"])
        first: dict[int, int] = {}
        for line in self._shown:
            first.setdefault(self._paragraphs.get(line.number, -1), line.number)
        return {
            number: self.link("", line, class_=LINE_LINK, aria_label=f"{label} {line}")
            for number, line in first.items()
            if number >= 0
        }

    @cached_property
    def left_out(self) -> list[LeftOut]:
        """The roles of the lines that were left out, those of most lines first."""
        counts = Counter(line.role for line in self._filled if not line.kept)
        first: dict[Role, int] = {}
        for line in self._shown:
            if not line.kept:
                first.setdefault(line.role, line.number)
        return [LeftOut(role.value, count, first.get(role)) for role, count in counts.most_common()]

    @property
    def left_out_count(self) -> int:
        """How many lines were left out, without blank ones."""
        return sum(one.count for one in self.left_out)

    def render(self) -> DataFile:
        """Return the page."""
        article, strings, options = self._article, self._strings, self._options
        count = len(self._filled)
        page = render_template(
            TEMPLATE,
            options.template_dir,
            article=article,
            title=article_title(article, strings),
            origin=origin(article, strings),
            strings=strings,
            direction=_direction(strings.locale),
            text=Markup(self._text_attributes),
            page=Markup(relative_url(self._page, self._path, options)),
            style=Markup(relative_url(f"{ASSET_DIR}/{STYLE}", self._path, options)),
            script=Markup(relative_url(f"{ASSET_DIR}/{SCRIPT}", self._path, options)),
            left_out=self.left_out,
            count=count,
            kept_count=count - self.left_out_count,
            left_out_count=self.left_out_count,
            shown_count=len(self._shown),
            lines=Markup("\n".join(self._lists())),
        )
        return DataFile(self._path, page.encode())

    @cached_property
    def _paragraphs(self) -> Mapping[int, int]:
        """The paragraph that each line of the story belongs to; the lede is paragraph 0."""
        paragraphs: dict[int, int] = {}
        for number, block in enumerate(self._article.body, 1):
            for line in block.lines:
                paragraphs.setdefault(line, number)
        if self._article.lede:
            ledes = (line.number for line in self._filled if line.kept and line.role is Role.LEDE)
            paragraphs = {**dict.fromkeys(ledes, 0), **paragraphs}
        return paragraphs

    @cached_property
    def _text_attributes(self) -> str:
        """The attributes of the dump's text where its language is not that of the labels."""
        language = self._article.language
        if language is None or language == self._strings.locale.language:
            return ""
        return f' lang="{_text(language)}"{self._turned}'

    @cached_property
    def _turned(self) -> str:
        """The direction of the dump's text, as an attribute, where it is not that of the labels."""
        language, own = self._article.language, _direction(self._strings.locale)
        direction = _direction(babel_locale(language)) if language else own
        return f' dir="{direction}"' if direction != own else ""

    def _lists(self) -> Iterator[str]:
        """Return the lines as lists: neighbours that are kept, or that were left out for one reason."""
        strings, text = self._strings, self._text_attributes
        kept = self._kept_lines()
        for fate, run in groupby(self._shown, lambda line: None if line.kept else (line.role, line.reason)):
            first, *others = run
            if fate is None:
                yield f'<ol data-role="{KEPT}"{text}>'
                yield from (kept(line) for line in (first, *others))
            else:
                role = first.role.value
                why = f"<b>{_text(strings[f'roles.{role}'])}</b> {_text(strings.reason(first))}"
                if self._turned:  # stands where its lines do, and is read as the labels are
                    why = f'<span dir="{_direction(strings.locale)}">{why}</span>'
                yield f'<p data-role="{role}"{self._turned}>{why}</p>\n<ol data-role="{role}"{text}>'
                yield from (self._left_out_line(line) for line in (first, *others))
            yield "</ol>"

    def _left_out_line(self, line: Line) -> str:
        """Return a line that is not on the article's page as an item."""
        own = f' lang="{self._strings.language}"' if self._text_attributes else ""
        anew = f" {self._anew(line, own)}" if line.number in self._article.repaired else ""
        return f"{_opened(line)}<s>{_text(line.text)}</s>{anew}</li>"

    def _anew(self, line: Line, language: str) -> str:
        """Return what stands behind a line that was decoded wrongly: that it was, and how it is read now."""
        label = _text(f"{self._strings['compare.repaired']}{self._strings.colon}")
        return f"<small{language}>{label}</small> <ins>{_text(self._article.repaired[line.number])}</ins>"

    def _kept_lines(self) -> Callable[[Line], str]:
        """Return what makes a line on the article's page an item: its paragraph's link, or its role."""
        strings, paragraphs = self._strings, self._paragraphs
        page = relative_url(self._page, self._path, self._options)
        in_other_words = {line.number for line in reworded(self._article)}
        own = f' lang="{strings.language}"' if self._text_attributes else ""
        labels = {role: f"<small{own}>{_text(strings[f'roles.{role.value}'])}</small>" for role in Role}
        lede, paragraph = (_text(str(strings[f"timeline.{name}"])) for name in ("lede", "paragraph"))
        other_words = f"<small{own}>{_text(strings['compare.reworded'])}</small>"
        repaired = self._article.repaired

        def item(line: Line) -> str:
            number = paragraphs.get(line.number)
            if number is None:
                said = labels[line.role]
            else:
                name = f"{paragraph} {number}" if number else lede
                said = f'<a href="{page}#p{number}"{own} aria-label="{name}">{number or ""}</a>'
            if line.number in repaired:
                said += f" {self._anew(line, own)}"
            elif line.number in in_other_words:
                said += f" {other_words}"
            return f"{_opened(line)}{_text(line.text)} {said}</li>"

        return item


def _shown(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the first lines, as many as one page can show."""
    characters = 0
    for place, line in enumerate(lines[:MAX_LINES]):
        characters += len(line.text)
        if characters > MAX_CHARACTERS:
            return lines[:place]
    return lines[:MAX_LINES]


def _opened(line: Line) -> str:
    return f'<li id="L{line.number}" value="{line.number}">'


def _text(text: str) -> str:
    """Return text as HTML, with the spaces in it; see :func:`~mkdocs_newsdump.render.escape.shown`."""
    return html.escape(shown(BREAK.sub(" ", text.rstrip())))


def _direction(locale: Locale | None) -> str:
    return "rtl" if locale and locale.character_order == "right-to-left" else "ltr"
