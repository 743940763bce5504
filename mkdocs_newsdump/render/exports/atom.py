"""``timeline.atom``: articles and milestones, the latest told first (RFC 4287)."""

from __future__ import annotations

import posixpath
from datetime import datetime, time, timezone
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree

from mkdocs_newsdump.model.timeline import Entry
from mkdocs_newsdump.render.escape import plain
from mkdocs_newsdump.render.exports.context import Context
from mkdocs_newsdump.render.published import Published

ATOM = "http://www.w3.org/2005/Atom"
LONGEST = 500
"""Entries of a feed: readers fetch it whole, again and again."""


def _add(parent: ElementTree.Element, name: str, text: str = "", **attributes: str) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, name, attributes)
    element.text = plain(text) or None
    return element


def _id(url: str) -> str:
    """Give an address as a permanent id; one below the site's root is none, so it is named by a UUID."""
    return url if "://" in url else uuid5(NAMESPACE_URL, url).urn


def _link(context: Context, path: str, fragment: str = "") -> str:
    """Give a whole address, or one relative to the feed where the site has none."""
    url = context.url(path, fragment)
    if context.options.site_url:
        return url
    here = posixpath.dirname(context.options.timeline_file)
    return posixpath.relpath(url, here or ".") + ("/" if url.endswith("/") else "")


def _told(context: Context, entry: Entry) -> datetime:
    """Give the first day on which an article told of an entry."""
    told = (context.articles.get(source.article or "") for source in entry.sources)
    days = [each.article.published for each in told if each and each.article.published]
    return datetime.combine(min(days), time(), timezone.utc) if days else context.stamp


def _article(told: Published, context: Context) -> tuple[datetime, ElementTree.Element]:
    article = told.article
    when = datetime.combine(article.published, time(), timezone.utc) if article.published else context.stamp
    item = ElementTree.Element("entry")
    _add(item, "id", _id(context.url(told.path)))
    _add(item, "title", told.title)
    _add(item, "updated", when.isoformat())
    for author in article.authors:
        _add(_add(item, "author"), "name", author)
    _add(item, "link", href=_link(context, told.path))
    _add(item, "category", term="article")
    if article.lede:
        _add(item, "summary", article.lede)
    return when, item


def _milestone(entry: Entry, context: Context) -> tuple[datetime, ElementTree.Element]:
    when = _told(context, entry)
    item = ElementTree.Element("entry")
    _add(item, "id", _id(context.entry_url(entry)))
    dates = " / ".join(context.date_text(value) for value in entry.dates)
    _add(item, "title", f"{dates} — {entry.title}" if dates else entry.title)
    _add(item, "updated", when.isoformat())
    _add(item, "link", href=_link(context, context.options.timeline_file, context.addresses[entry.key].id))
    _add(item, "category", term=entry.kind)
    _add(item, "summary", " ".join(source.text for source in entry.sources))
    return when, item


def write(context: Context) -> str:
    """Give the feed. What no date is known for states the context's moment."""
    page = context.options.timeline_file
    feed = ElementTree.Element("feed", {"xmlns": ATOM, "xml:lang": context.options.language})
    _add(feed, "id", _id(context.url(page)))
    _add(feed, "title", context.options.site_name or context.title)
    _add(feed, "updated", context.stamp.isoformat())
    _add(_add(feed, "author"), "name", context.options.site_name or context.title)
    _add(feed, "link", href=_link(context, page))
    _add(feed, "link", rel="self", href=_link(context, posixpath.splitext(page)[0] + ".atom"))
    items = [_article(told, context) for told in context.articles.values()]
    items += [_milestone(entry, context) for entry in context.timeline.all]
    items.sort(key=lambda item: item[1].findtext("id", ""))
    items.sort(key=lambda item: item[0], reverse=True)
    feed.extend(item for _, item in items[:LONGEST])
    ElementTree.indent(feed, " ")
    return ElementTree.tostring(feed, encoding="unicode", xml_declaration=False) + "\n"
