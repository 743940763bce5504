"""An article to its page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from babel.dates import format_date
from markupsafe import Markup

from mkdocs_newsdump.model.article import Article
from mkdocs_newsdump.render.beside import page_link
from mkdocs_newsdump.render.cite import downloads
from mkdocs_newsdump.render.compare import Comparison
from mkdocs_newsdump.render.environment import render_template
from mkdocs_newsdump.render.head import article_head
from mkdocs_newsdump.render.labels import Strings
from mkdocs_newsdump.render.left_out import left_out, reworded
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.records import (
    Link,
    Page,
    Ways,
    article_title,
    description,
    origin,
    original_address,
)
from mkdocs_newsdump.render.tags import article_tags
from mkdocs_newsdump.render.told import Told

WORDS_PER_MINUTE = 184
"""Mean of silent reading over 17 languages: Trauzettel-Klosinski, Dietz (2012), doi:10.1167/iovs.11-8284."""

NOWHERE = Ways()
"""The ways of an article that stands for itself."""

WORD = re.compile(r"\w+")


def render(
    article: Article,
    path: str,
    milestones: Sequence[Link],
    options: Options,
    strings: Strings,
    on: Ways = NOWHERE,
    comparison: Comparison | None = None,
) -> Page:
    """Return the page of an article at ``path``, with links to its ``milestones`` on the timeline.

    ``on`` are the ways to other articles. Without a ``comparison`` to lead to, the page itself lists what was
    left out of the dump, if the author wants that.
    """
    summary = description(article)
    title = article_title(article, strings)
    listed = options.omitted and comparison is None
    omitted = left_out(article) if listed else ()
    links = [
        link._replace(href=Markup(link.href), when=_markup(link.when), others=_markup(link.others))
        for link in milestones
    ]
    markdown = render_template(
        "article.md.j2",
        options.template_dir,
        article=article,
        title=title,
        description=summary,
        tags=article_tags(article.language, milestones, strings) if options.tags else (),
        foreign=article.language is not None and article.language != strings.locale.language,
        published=article.published and format_date(article.published, "long", strings.locale),
        minutes=reading_minutes(article),
        milestones=links,
        told=Told(links, strings),
        on=on,
        left_out=omitted,
        left_out_count=sum(len(group.lines) for group in omitted),
        reworded=reworded(article) if listed else (),
        comparison=comparison,
        lines=comparison.line_links if comparison else {},
        downloads=downloads(path, options) if options.cite else (),
        html_links=options.html_links,
        page_link=partial(page_link, path=path, options=options),
        origin=origin(article, strings),
        original=original_address(article),
        strings=strings,
    )
    head = article_head(article, path, title, summary, options)
    return Page(path, markdown, article.source, head)


def word_count(article: Article) -> int:
    """Count the words of the lede and the body."""
    return sum(len(WORD.findall(text)) for text in (article.lede or "", *(b.text for b in article.body)))


def reading_minutes(article: Article) -> int:
    """Return the time to read the article, in whole minutes from 1."""
    return max(1, round(word_count(article) / WORDS_PER_MINUTE))


def _markup(made: str | None) -> Markup | None:
    return Markup(made) if made else None
