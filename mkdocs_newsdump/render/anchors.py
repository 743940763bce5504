"""The address of each entry on the timeline page, and the articles' links to it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import sha256
from itertools import chain
from urllib.parse import quote

from mkdocs_newsdump.model.timeline import Citation, Entry, Timeline
from mkdocs_newsdump.render.beside import relative_path
from mkdocs_newsdump.render.dates import date_markup
from mkdocs_newsdump.render.escape import plain
from mkdocs_newsdump.render.labels import Strings
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.records import Link, SiteArticle
from mkdocs_newsdump.render.slugs import safe_name, slugify

UNDATED = "undated"
HYPHENS = re.compile("[-_]+")
TITLE_BYTES = 80
"""Maximum length of a title's slug in an address, in UTF-8: enough to tell by eye, short enough to send."""


@dataclass(frozen=True)
class Address:
    """Where an entry stands on its page: its ``id``, and the ``former`` ids that lead to it as well."""

    id: str
    former: tuple[str, ...] = ()


@lru_cache(maxsize=1 << 14)  # asked of every source whenever the timeline is made
def _name(date: str | None, title: str) -> str:
    """Return the name of an event: ``1997-04-08-договор-о-вечной-дружбе``."""
    when = (date or UNDATED).lower().replace(".", "")
    return HYPHENS.sub("-", safe_name(f"{when}-{safe_name(slugify(title), TITLE_BYTES)}"))


def _names(entry: Entry) -> tuple[str, ...]:
    """Return the names an entry goes by: its own, then what each source alone would have called it."""
    names = [_name(entry.date, entry.title)]
    names += [_name(source.date, source.title) for source in entry.sources]
    return tuple(dict.fromkeys(names))


@lru_cache(maxsize=1)  # the page, its data files and the articles' links ask for the same one
def addresses(timeline: Timeline) -> Mapping[str, Address]:
    """Return every entry's address by its key.

    An address is the date and the title, so it does not depend on what else is on the page. When another
    source makes an entry's date or title better, what the entry was called before still leads to it. Entries
    of one name are told apart by a digest of their keys; the name alone leads to the first of them by key.
    """
    entries = sorted(timeline.all, key=lambda entry: entry.key)
    names = {entry.key: _names(entry) for entry in entries}
    bearers = Counter(own for own, *_ in names.values())
    ids = {
        key: own if bearers[own] == 1 else f"{own}-{sha256(key.encode()).hexdigest()[:6]}"
        for key, (own, *_) in names.items()
    }
    taken = set(ids.values())
    former: dict[str, list[str]] = {key: [] for key in ids}
    # Own names first: what an entry is called now goes before what another was once called.
    for name, key in chain(
        ((own, key) for key, (own, *_) in names.items()),
        ((name, key) for key, (_, *others) in names.items() for name in others),
    ):
        if name not in taken:
            taken.add(name)
            former[key].append(name)
    return {key: Address(ids[key], tuple(former[key])) for key in ids}


def other_date_id(place: Citation) -> str:
    """Return where on the page a date stands whose event is not certain: each date and sentence once."""
    return f"other-{sha256(f'{place.date} {plain(place.text)}'.encode()).hexdigest()[:10]}"


Telling = tuple[str | None, int | None, tuple[int, int] | None, str]
"""What tells one place of the articles from all others, whichever timeline it is on."""


def article_links(
    timeline: Timeline,
    articles: Mapping[str, SiteArticle],
    options: Options,
    strings: Strings,
    linked: set[Telling] | None = None,
) -> dict[str, list[Link]]:
    """Return the links of each article to its entries, by the article's source, in the timeline's order.

    What is ``linked`` to another timeline already has no link to this one; what gets one is added to it.
    """
    linked = set() if linked is None else linked
    known = addresses(timeline)
    links: dict[str, list[Link]] = {source: [] for source in articles}

    @cache
    def page_from(name: str) -> str:
        return quote(relative_path(options.timeline_file, articles[name].path))

    for entry in timeline.all:
        told: dict[str, list[Citation]] = {}
        for source in entry.sources:
            told.setdefault(source.article or "", []).append(source)
        for name, sources in told.items():
            if name in articles and not all(telling(source) in linked for source in sources):
                own = [source.date for source in sources if source.date]
                others = [date for date in entry.dates if date not in own] if entry.conflict else []
                links[name].append(
                    Link(
                        title=entry.title,
                        href=f"{page_from(name)}#{known[entry.key].id}",
                        when=_dates(own[:1] or list(entry.dates), strings),
                        others=_dates(others, strings),
                        also=len(told) - 1,
                        places=tuple((one.paragraph or 0, *one.span) for one in sources if one.span),
                        kind=entry.kind,
                        parties=entry.parties,
                    )
                )
    linked.update(telling(source) for entry in timeline.all for source in entry.sources)
    return links


def telling(source: Citation) -> Telling:
    """Return what tells a place of the articles from all others."""
    return source.article, source.paragraph, source.span, source.title


def _dates(dates: Sequence[str], strings: Strings) -> str | None:
    return " / ".join(str(date_markup(value, strings)) for value in dates) or None
