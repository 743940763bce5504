"""An article to its page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from babel.dates import format_date
from markupsafe import Markup

from mkdocs_newsdump.model.article import Article, Line
from mkdocs_newsdump.render.environment import render_template
from mkdocs_newsdump.render.head import article_head
from mkdocs_newsdump.render.labels import Strings, headline
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.records import NAME_LENGTH, Link, Page, Ways, description, shortened
from mkdocs_newsdump.render.tags import article_tags
from mkdocs_newsdump.render.told import Told

WORDS_PER_MINUTE = 184
"""Mean of silent reading over 17 languages: Trauzettel-Klosinski, Dietz (2012), doi:10.1167/iovs.11-8284."""

NOWHERE = Ways()
"""The ways of an article that stands for itself."""

WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Group:
    """Neighbouring lines that were left out in one role and for one reason."""

    role: str
    lines: tuple[Line, ...]


def render(
    article: Article,
    path: str,
    milestones: Sequence[Link],
    options: Options,
    strings: Strings,
    on: Ways = NOWHERE,
) -> Page:
    """Return the page of an article at ``path``, with links to its ``milestones`` on the timeline.

    ``on`` are the ways to other articles.
    """
    summary = description(article)
    title = headline(article.title or shortened(summary, NAME_LENGTH), strings)
    omitted = left_out(article) if options.omitted else ()
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
        reworded=reworded(article) if options.omitted else (),
        original=_web_address(article.corrections.url),
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


def left_out(article: Article) -> tuple[Group, ...]:
    """Group the lines that are not on the page, blank ones aside, as they follow each other."""
    lines = [line for line in article.lines.filled() if not line.kept]
    return tuple(
        Group(role.value, tuple(group))
        for (role, _), group in groupby(lines, key=lambda line: (line.role, line.reason))
    )


def reworded(article: Article) -> tuple[Line, ...]:
    """Return the kept lines that the page shows otherwise: a date, a byline's “By”, a link's address."""
    blocks = {number: block.text for block in article.body for number in block.lines}
    head = [article.title, article.lede, *article.authors, *article.credits, str(article.views)]

    def is_shown(line: Line) -> bool:
        shown = [text for text in (blocks.get(line.number), *head) if text]
        return any(line.text.strip() in text for text in shown) or any(
            _letters(line.text) in _letters(text) for text in shown
        )

    return tuple(line for line in article.lines.filled() if line.kept and not is_shown(line))


def _markup(made: str | None) -> Markup | None:
    return Markup(made) if made else None


def _web_address(url: str | None) -> str | None:
    return url if url and url.startswith(("https://", "http://")) else None


def _letters(text: str) -> str:
    """Return a text without spaces and signs, so that a word broken over two lines is the same word."""
    return "".join(WORD.findall(unicodedata.normalize("NFC", text)))
