"""The address of each entry on the timeline page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from itertools import chain

from mkdocs_newsdump.model.timeline import Entry, Timeline
from mkdocs_newsdump.render.slugs import safe_name, slugify

UNDATED = "undated"
HYPHENS = re.compile("[-_]+")
TITLE_BYTES = 80
"""Of the title's slug in an address, in UTF-8: enough to tell by eye, short enough to send."""


@dataclass(frozen=True)
class Address:
    """Where an entry stands on its page: its ``id``, and the ``former`` ids that lead to it as well."""

    id: str
    former: tuple[str, ...] = ()


def _name(date: str | None, title: str) -> str:
    """Give the name of an event: ``1997-04-08-договор-о-вечной-дружбе``."""
    when = (date or UNDATED).lower().replace(".", "")
    return HYPHENS.sub("-", safe_name(f"{when}-{safe_name(slugify(title), TITLE_BYTES)}"))


def _names(entry: Entry) -> tuple[str, ...]:
    """Give the names an entry goes by: its own, then what each source alone would have called it."""
    names = [_name(entry.date, entry.title)]
    names += [_name(source.date, source.title) for source in entry.sources]
    return tuple(dict.fromkeys(names))


@lru_cache(maxsize=1)  # the page, its data files and the articles' links ask for the same one
def addresses(timeline: Timeline) -> Mapping[str, Address]:
    """Give every entry's address by its key.

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
