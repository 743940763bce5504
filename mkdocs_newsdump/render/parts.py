"""Parts of the site that an author may put on a page of their own, each by a comment in its Markdown."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date

from mkdocs_newsdump.render.environment import render_template
from mkdocs_newsdump.render.escape import escape
from mkdocs_newsdump.render.labels import Strings, headline
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.records import Page, Summary

MARKER = re.compile(r"^<!-- *newsdump/(?P<name>\S+)(?: +(?P<value>\S+))? *-->$", re.M)
"""``<!-- newsdump/NAME VALUE -->`` on a line of its own."""

ARTICLES = 5
"""Articles that are shown where the author does not say how many."""


class UnknownPartError(ValueError):
    """A comment that asks for what there is not; the message says what to write."""


@dataclass(frozen=True)
class SiteParts:
    """What the parts are made from: the ``pages`` by path, the ``articles`` by dump, words and options."""

    pages: Mapping[str, Page]
    articles: Mapping[str, Summary]
    options: Options
    strings: Strings

    def fill(self, markdown: str, path: str, href: Callable[[str], str]) -> str:
        """Return the Markdown of the page at ``path`` with its parts.

        ``href`` gives the address of another page, by its path, from this one. Raises UnknownPartError.
        """

        def part(found: re.Match[str]) -> str:
            name, value = found["name"], found["value"]
            if name == "articles":
                return self._newest(found[0], value, posixpath.dirname(path) or ".")
            if name in ("picture", "counts"):
                page = self.pages.get(value or self.options.timeline_file)
                if page is None or page.overview is None:
                    raise UnknownPartError(f"{found[0]}: {value or 'this site'} has no timeline")
                if name == "counts":
                    return " · ".join(page.overview.counts)
                own, from_here = f' href="{escape("#")}', f' href="{escape(href(page.path) + "#")}'
                return str(page.overview.picture).replace(own, from_here)
            raise UnknownPartError(
                f"{found[0]}: there is no such part; write newsdump/articles, picture or counts"
            )

        return MARKER.sub(part, markdown)

    def _newest(self, marker: str, number: str | None, here: str) -> str:
        if number is not None and not (number.isascii() and number.isdigit() and int(number)):
            raise UnknownPartError(f"{marker}: {number} is no number of articles; write one from 1")
        found = [
            (self.articles[page.source], page.path) for page in self.pages.values() if page.source is not None
        ]
        found.sort(key=lambda article: article[0].published or date.min, reverse=True)
        shown = [self._listed(*article, here) for article in found[: int(number or ARTICLES)]]
        return render_template(
            "newest.md.j2", self.options.template_dir, articles=shown, strings=self.strings
        )

    def _listed(self, summary: Summary, path: str, here: str) -> Listed:
        locale = self.strings.locale
        foreign = summary.language if summary.language != locale.language else None
        when = format_date(summary.published, "long", locale) if summary.published else None
        return Listed(
            title=headline(summary.name, self.strings),
            href=posixpath.relpath(path, here),
            text=summary.description,
            foreign=foreign,
            facts=tuple(filter(None, [when, ", ".join(summary.authors), locale.languages.get(foreign)])),
        )


@dataclass(frozen=True)
class Listed:
    """One of the newest articles: its title, its page relative to this one, its beginning, facts in words.

    ``foreign`` is its language where that is not the page's.
    """

    title: str
    href: str
    text: str
    foreign: str | None
    facts: Sequence[str]
