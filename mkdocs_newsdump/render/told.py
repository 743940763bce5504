"""Where an article tells of the timeline's entries: dates that lead to them, and notes beside the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set

from markupsafe import Markup

from mkdocs_newsdump.render.escape import escape
from mkdocs_newsdump.render.labels import Strings
from mkdocs_newsdump.render.records import Link


class Told:
    """An article's links to the timeline, by the paragraphs that tell of the entries."""

    def __init__(self, links: Sequence[Link], strings: Strings) -> None:
        self._strings = strings
        self._by_paragraph: dict[int, list[tuple[int, int, Link]]] = defaultdict(list)
        for link in links:
            for paragraph, start, end in link.places:
                self._by_paragraph[paragraph].append((start, end, link))

    @property
    def paragraphs(self) -> Set[int]:
        """The numbers of the paragraphs that tell of entries."""
        return self._by_paragraph.keys()

    def text(self, text: str, paragraph: int) -> Markup:
        """Return the text of a paragraph as Markdown, with the dates of entries as links to them."""
        if paragraph not in self._by_paragraph:
            return escape(text)
        parts, done = [], 0
        for start, end, link in sorted(self._by_paragraph[paragraph], key=lambda place: place[:2]):
            if start < done or not text[start:end].strip():
                continue  # one date of two entries leads to the first
            parts += [
                _piece(text[done:start]),
                f"[{escape(text[start:end])}]({link.href}){{: .newsdump-told }}",
            ]
            done = end
        return Markup("".join([*parts, _piece(text[done:])]).strip())

    def notes(self, paragraph: int) -> list[Markup]:
        """Return what other articles say of the entries that a paragraph tells of, a note an entry."""
        links = dict.fromkeys(link for _, _, link in self._by_paragraph.get(paragraph, ()))
        return [self.note(link) for link in links if link.others or link.also]

    def note(self, link: Link) -> Markup:
        """Return a link with the article's own date, what others say instead, and how many tell of it."""
        said = [Markup(f"[{link.when or escape(self._strings['article.undated'])}]({link.href})")]
        said += self.of_others(link)
        return Markup(" · ").join(said)

    def of_others(self, link: Link) -> list[Markup]:
        """Return the dates that others give of an entry, and how many other articles tell of it."""
        said = (
            [escape(self._strings["article.others"]) + self._strings.colon + Markup(link.others)]
            if link.others
            else []
        )
        return said + ([escape(self._strings.count("article.also", link.also))] if link.also else [])


def _piece(text: str) -> str:
    """Return a piece of a text as Markdown, with the space at its ends."""
    if not text.strip():
        return " " if text else ""
    words = escape(text)
    if words.endswith("!"):  # before a link, it would make a picture of it
        words = Markup(f"{words[:-1]}&#33;")
    return f"{' ' if text[0].isspace() else ''}{words}{' ' if text[-1].isspace() else ''}"
