"""``timeline.atom``: articles and milestones, the latest published first (RFC 4287)."""

from __future__ import annotations

import posixpath
from datetime import datetime, time, timezone
from functools import lru_cache, partial
from operator import itemgetter
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree

from mkdocs_newsdump.model.timeline import Entry
from mkdocs_newsdump.render.escape import plain
from mkdocs_newsdump.render.exports.context import Context
from mkdocs_newsdump.render.records import SiteArticle

ATOM = "http://www.w3.org/2005/Atom"
MAX_ENTRIES = 500
"""Maximum entries of the feed: readers fetch it whole, again and again."""


def _add(parent: ElementTree.Element, name: str, text: str = "", **attributes: str) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, name, attributes)
    element.text = plain(text) or None
    return element


@lru_cache(maxsize=1 << 14)  # asked of every article and entry whenever the feed is written
def _id(url: str) -> str:
    """Return an address as a permanent id; one below the site's root is none, so it is named by a UUID."""
    return url if "://" in url else uuid5(NAMESPACE_URL, url).urn


def _link(context: Context, path: str, fragment: str = "") -> str:
    """Return a whole address, or one relative to the feed where the site has none."""
    url = context.url(path, fragment)
    if context.options.site_url:
        return url
    here = posixpath.dirname(context.options.timeline_file)
    return posixpath.relpath(url, here or ".") + ("/" if url.endswith("/") else "")


def _first_published(context: Context, entry: Entry) -> datetime:
    """Return the day of the first article about an entry; the context's moment where none is known."""
    articles = (context.articles.get(source.article or "") for source in entry.sources)
    days = [one.summary.published for one in articles if one and one.summary.published]
    return datetime.combine(min(days), time(), timezone.utc) if days else context.stamp


def _published(article: SiteArticle, context: Context) -> datetime:
    """Return the day of an article; the context's moment where none is known."""
    day = article.summary.published
    return datetime.combine(day, time(), timezone.utc) if day else context.stamp


def _article(article: SiteArticle, context: Context) -> str:
    summary = article.summary
    item = ElementTree.Element("entry")
    _add(item, "id", _id(context.url(article.path)))
    _add(item, "title", article.title)
    _add(item, "updated", _published(article, context).isoformat())
    for author in summary.authors:
        _add(_add(item, "author"), "name", author)
    _add(item, "link", href=_link(context, article.path))
    _add(item, "category", term="article")
    if summary.lede:
        _add(item, "summary", summary.lede)
    return _text(item)


def _kept_article(article: SiteArticle, context: Context) -> str:
    made_of = article, context.stamp
    return context.last.made(("atom", article.path), made_of, partial(_article, article, context))


def _milestone(entry: Entry, context: Context) -> str:
    item = ElementTree.Element("entry")
    _add(item, "id", _id(context.entry_url(entry)))
    dates = " / ".join(context.date_text(value) for value in entry.dates)
    _add(item, "title", f"{dates} — {entry.title}" if dates else entry.title)
    _add(item, "updated", _first_published(context, entry).isoformat())
    _add(item, "link", href=_link(context, context.options.timeline_file, context.addresses[entry.key].id))
    _add(item, "category", term=entry.kind)
    _add(item, "summary", " ".join(source.text for source in entry.sources))
    return _text(item)


def _text(element: ElementTree.Element, level: int = 1) -> str:
    ElementTree.indent(element, " ", level)
    return ElementTree.tostring(element, encoding="unicode")


def write(context: Context) -> str:
    """Return the feed. What no date is known for states the context's moment."""
    page = context.options.timeline_file
    feed = ElementTree.Element("feed", {"xmlns": ATOM, "xml:lang": context.options.language})
    name = context.options.site_name or context.title
    _add(feed, "id", _id(context.url(page)))
    _add(feed, "title", context.title if context.options.timelines_page else name)
    _add(feed, "updated", context.stamp.isoformat())
    _add(_add(feed, "author"), "name", name)
    _add(feed, "link", href=_link(context, page))
    _add(feed, "link", rel="self", href=_link(context, posixpath.splitext(page)[0] + ".atom"))
    items = [
        (_published(one, context), _id(context.url(one.path)), partial(_kept_article, one, context))
        for one in context.news
    ]
    items += [
        (
            _first_published(context, one),
            _id(context.entry_url(one)),
            partial(context.written, "atom", one, _milestone),
        )
        for one in context.timeline.all
    ]
    items.sort(key=itemgetter(1))
    items.sort(key=itemgetter(0), reverse=True)
    text, end = _text(feed, 0).rsplit("\n", 1)
    return "\n ".join([text, *(write_it() for _, _, write_it in items[:MAX_ENTRIES])]) + f"\n{end}\n"
