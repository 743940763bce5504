"""What the review bar is told of a page: what can be chosen on it, and what there is to say of that."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from mkdocs_newsdump.dates.display import format_date
from mkdocs_newsdump.model.article import KINDS, Article, Role
from mkdocs_newsdump.model.doubt import Doubt
from mkdocs_newsdump.render.labels import Strings, capitalised
from mkdocs_newsdump.review.doubts import article_doubts

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
    }
    return {**strings["review"], **borrowed}


def article_state(article: Article, fault: str, strings: Strings) -> dict[str, Any]:
    """Return an article's doubts and fields, and the lines of each of its parts by the part's id on its page.

    ``fault`` is what is wrong with its corrections, empty where nothing is.
    """
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
        "doubts": [*({"text": one} for one in (fault,) if one), *map(_shown, article_doubts(article))],
        "roles": [
            (role.value, capitalised(strings[f"roles.{role.value}"]))
            for role in Role
            if role not in NOT_CHOSEN
        ],
    }


def timeline_state(data: bytes, strings: Strings) -> dict[str, Any]:
    """Return the entries of a timeline's JSON, in the order of its page, and what can be said of them."""
    entries = [
        {
            "id": entry["id"],
            "key": entry["key"],
            "title": entry["title"],
            "date": entry["date"],
            "when": format_date(entry["date"], strings.language) if entry["date"] else "",
            "kind": entry["kind"],
            "parties": entry["parties"],
            "sources": [_source_name(source) for source in entry["sources"]],
            "places": [
                f"{source['article'] or source['url']}#{source['paragraph']}" for source in entry["sources"]
            ],
        }
        for entry in timeline_entries(data)
    ]
    kinds = [(kind, strings[f"kinds.{kind}"]) for kind in KINDS]
    doubts: list[Mapping[str, Any]] = []
    return {"entries": entries, "kinds": kinds, "parties": json.loads(data)["parties"], "doubts": doubts}


def timeline_entries(data: bytes) -> list[dict[str, Any]]:
    """Return the entries of a timeline's JSON, in the order of its page."""
    timeline = json.loads(data)
    return [entry for part in ("entries", "planned", "undated") for entry in timeline[part]]


def _shown(doubt: Doubt) -> dict[str, Any]:
    choices = [
        {"text": f"{doubt.field}: {choice}", "act": {"do": "fields", "fields": {doubt.field: choice}}}
        for choice in doubt.choices
        if doubt.field
    ]
    return {
        "text": doubt.message,
        "lines": doubt.lines,
        "field": doubt.field,
        "entry": doubt.entry,
        "choices": choices,
    }


def _source_name(source: Mapping[str, Any]) -> str:
    name = source["article_title"] or source["url"] or ""
    return f"{name}: {source['title']}"
