"""What the review bar is told of a page: what can be chosen on it, and what there is to say of that."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import islice
from typing import Any

from mkdocs_newsdump.dates.display import format_date
from mkdocs_newsdump.model.article import KINDS, Article, Role
from mkdocs_newsdump.model.doubt import Doubt
from mkdocs_newsdump.model.timeline import Place
from mkdocs_newsdump.render.labels import Strings, capitalised
from mkdocs_newsdump.render.timeline import MAX_LISTED
from mkdocs_newsdump.review.doubts import OTHER_DATE, other_date, worth_a_look

NOT_CHOSEN = (Role.BLANK,)
"""What a person does not say that a line is."""


def labels(strings: Strings) -> dict[str, str]:
    """Return the labels of the bar, in the site's language."""
    borrowed = {
        "headline": capitalised(strings["roles.title"]),
        "date": capitalised(strings["roles.date"]),
        "authors": strings["index.authors"],
        "address": strings["article.original"],
        "kind": strings["timeline.kind"],
        "compare": strings["article.compare"],
    }
    return {**strings["review"], **borrowed}


def article_state(article: Article, fault: str, doubts: Iterable[Doubt], strings: Strings) -> dict[str, Any]:
    """Return an article's doubts and fields, and the lines of each of its parts by the part's id on its page.

    ``fault`` is what is wrong with its corrections, empty where nothing is; ``doubts`` are the site's.
    """
    names = labels(strings) | {
        "title": capitalised(strings["roles.title"]),
        "url": strings["article.original"],
    }
    shown = [
        {
            **_shown(doubt),
            "choices": [
                {
                    "text": f"{names[doubt.field]}{strings.colon}{choice}",
                    "act": {"do": "fields", "fields": {doubt.field: choice}},
                }
                for choice in doubt.choices
            ],
        }
        for doubt in worth_a_look(doubts)
        if doubt.source == article.source and not doubt.entry
    ]
    lines: dict[Role, list[int]] = {}
    for line in article.lines.filled():
        if line.kept:
            lines.setdefault(line.role, []).append(line.number)
    parts = {f"p{number}": list(block.lines) for number, block in enumerate(article.body, 1)}
    return {
        "article": {
            "fields": {
                "title": article.title,
                "published": article.published and article.published.isoformat(),
                "authors": "; ".join(article.authors),
                "language": article.language,
                "url": article.corrections.url,
            },
            "parts": {"p0": lines.get(Role.LEDE, []), **parts},
            "title_lines": lines.get(Role.TITLE, []),
        },
        "doubts": [{"text": fault}, *shown] if fault else shown,
        "roles": [
            (role.value, capitalised(strings[f"roles.{role.value}"]))
            for role in Role
            if role not in NOT_CHOSEN
        ],
    }


def timeline_state(data: bytes, fault: str, doubts: Iterable[Doubt], strings: Strings) -> dict[str, Any]:
    """Return the entries of a timeline's JSON, in the order of its page, and the doubts about them.

    ``fault`` is what is wrong with a person's words on it, empty where nothing is.

    Likewise the ``others``, dates that are no entries, as many as the page shows.

    ``doubts`` are the site's.
    """
    entries = [
        {
            **{key: entry[key] for key in ("id", "key", "title", "date", "kind", "parties")},
            "when": _date(entry["date"], strings),
            "sources": [
                f"{source['article_title'] or source['url'] or ''}: {source['title']}"
                for source in entry["sources"]
            ],
            "places": [f"{one['article'] or one['url']}#{one['paragraph']}" for one in entry["sources"]],
        }
        for entry in timeline_entries(data)
    ]
    keys = {entry["key"] for entry in entries}
    doubts = list(doubts)
    open_ = {doubt.place for doubt in doubts if doubt.kind == OTHER_DATE}
    shown = [
        {**_shown(doubt), "choices": _entry_choices(doubt, strings)}
        for doubt in worth_a_look(doubts)
        if doubt.entry in keys
    ]
    return {
        "entries": entries,
        "others": [
            _other(name, places, open_, strings)
            for name, places in islice(timeline_others(data).items(), MAX_LISTED)
        ],
        "kinds": [(kind, strings[f"kinds.{kind}"]) for kind in KINDS],
        "parties": json.loads(data)["parties"],
        "doubts": [{"text": fault}, *shown] if fault else shown,
    }


def _other(
    name: str, places: Sequence[Mapping[str, Any]], open_: Container[Place | None], strings: Strings
) -> dict[str, Any]:
    """Return a date that is no entry; ``look`` says of those whose doubt is ``open_`` that they are none."""
    first, *_ = places
    is_open = any(other_date(place)[0] in open_ for place in places)
    return {
        **{key: first[key] for key in ("id", "title", "date", "kind", "parties")},
        "key": name,
        "sources": [f"{one['article_title']}: {one['title']}" for one in places],
        "places": [f"{one['article']}#{one['paragraph']}" for one in places],
        "look": {"do": "look", "other": name} if is_open else None,
    }


def _entry_choices(doubt: Doubt, strings: Strings) -> list[dict[str, Any]]:
    """Return what an entry could be instead: at another date, or the same as others, or not."""
    if doubt.field:
        return [
            {
                "text": _date(choice, strings),
                "act": {"do": "change", "entry": doubt.entry, "changes": {doubt.field: choice}},
            }
            for choice in doubt.choices
        ]
    several = [doubt.entry, *doubt.choices]
    return [
        {"text": strings[f"review.{act}"], "act": {"do": act, "entries": several}}
        for act in ("merge", "different")
        if doubt.choices
    ]


def _date(edtf: str | None, strings: Strings) -> str:
    return format_date(edtf, strings.language) if edtf else ""


def timeline_entries(data: bytes) -> list[dict[str, Any]]:
    """Return the entries of a timeline's JSON, in the order of its page."""
    timeline = json.loads(data)
    return [entry for part in ("entries", "planned", "undated") for entry in timeline[part]]


def timeline_others(data: bytes) -> dict[str, list[dict[str, Any]]]:
    """Return the dates of a timeline's JSON that are no entries by their ids, in the order of its page."""
    found: dict[str, list[dict[str, Any]]] = {}
    for place in json.loads(data)["other_dates"]:
        found.setdefault(place["id"], []).append(place)
    return found


def _shown(doubt: Doubt) -> dict[str, Any]:
    look = {"do": "look", "what": doubt.kind, "about": doubt.message}
    if doubt.entry:
        look["entry"] = doubt.entry
    return {
        "text": doubt.message,
        "lines": doubt.lines,
        "field": doubt.field,
        "entry": doubt.entry,
        "look": look,
    }
