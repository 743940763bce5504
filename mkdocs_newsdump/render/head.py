"""An article's data for machines: NewsArticle (https://schema.org/NewsArticle) and Open Graph (https://ogp.me)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from markupsafe import Markup, escape

from mkdocs_newsdump.model.article import Article
from mkdocs_newsdump.render.escape import plain
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.records import original_address

SCRIPT_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&"}
"""What could end a script element, as JSON can write it: HTML undoes no references there."""


def article_head(article: Article, path: str, title: str, description: str, options: Options) -> Markup:
    """Return the elements for ``<head>`` of the article's page at ``path``."""
    url = options.absolute_url(path)
    authors = [plain(author) for author in article.authors]
    published = article.published.isoformat() if article.published else None
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": title,
        "description": description,
        "author": [{"@type": "Person", "name": author} for author in authors],
        "datePublished": published,
        "inLanguage": article.language,
        "url": url,
        "mainEntityOfPage": url,
        "isBasedOn": original_address(article),
    }
    graph = [
        ("og:type", "article"),
        ("og:title", title),
        ("og:description", description),
        ("og:site_name", plain(options.site_name)),
        ("og:url", url),
        ("article:published_time", published),
        *(("article:author", author) for author in authors),
    ]
    return Markup("\n").join([*_properties(graph), _script(data), ""])


def _properties(graph: list[tuple[str, str | None]]) -> Iterator[Markup]:
    for name, value in graph:
        if value:
            yield Markup('<meta property="{}" content="{}">').format(name, escape(value))


def _script(data: dict[str, Any]) -> Markup:
    text = json.dumps({key: value for key, value in data.items() if value}, ensure_ascii=False)
    return Markup(f'<script type="application/ld+json">{text.translate(SCRIPT_ESCAPES)}</script>')
