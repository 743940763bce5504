"""Files that belong to one article: they stand beside its page, in a folder of the page's name."""

from __future__ import annotations

import posixpath
from functools import lru_cache
from urllib.parse import quote, unquote

from markupsafe import Markup

from mkdocs_newsdump.render.escape import escape
from mkdocs_newsdump.render.options import Options

ASSET_DIR = "assets/newsdump"
"""The folder of a site that our style sheets and scripts are in."""


def beside(path: str, name: str) -> str:
    """Return the path of the file ``name`` of the article whose page is at ``path``.

    It is below the documents' folder, ``articles/bridge/dump.html`` of ``articles/bridge.md``, and published
    there whether pages have addresses of folders or not.
    """
    stem = path.removesuffix(".md")
    folder = posixpath.dirname(stem) if posixpath.basename(stem) == "index" else stem
    return posixpath.join(folder, name)


def relative_path(target: str, path: str) -> str:
    """Return the path ``target`` from the folder of the page at ``path``, for a link in its Markdown."""
    return path_from(posixpath.dirname(path), target)


@lru_cache(maxsize=10_000)  # pages of one folder lead to the same few, and finding the way takes a while
def path_from(folder: str, target: str) -> str:
    """Return the path ``target`` from a folder."""
    return posixpath.relpath(target, folder or ".")


def relative_url(target: str, path: str, options: Options) -> str:
    """Return the address of the page or file ``target`` from the one at ``path``, percent-encoded.

    It is for HTML, in which no site generator turns paths into addresses.
    """
    address = options.url(target)
    found = path_from(posixpath.dirname(options.url(path)), address or ".")
    return f"{found}/" if not address or address.endswith("/") else found


def page_link(text: Markup, href: str, path: str, options: Options) -> Markup:
    """Return the link to another page, ``href`` from the one at ``path`` as its Markdown has it.

    Like :func:`link_to`, in HTML where the host leaves that alone.
    """
    if not options.html_links:
        return Markup(f"[{text}]({href})")
    page, mark, place = href.partition("#")
    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(page)))
    return Markup(f'<a href="{relative_url(target, path, options)}{mark}{place}">{text}</a>')


def link_to(
    text: str, target: str, path: str, options: Options, fragment: str = "", **attributes: str
) -> Markup:
    """Return the link to the file ``target``, for the Markdown of the page at ``path``.

    ``fragment`` is a place in the file, with its ``#``. In HTML where the host leaves that alone, which takes
    it less time. Names of ``attributes`` have ``_`` for ``-``, and behind a name that Python has.
    """
    named = {name.rstrip("_").replace("_", "-"): escape(value) for name, value in attributes.items()}
    pairs = "".join(f' {name}="{value}"' for name, value in named.items())
    if options.html_links:
        return Markup(f'<a href="{relative_url(target, path, options)}{fragment}"{pairs}>{escape(text)}</a>')
    behind = f"{{:{pairs} }}" if pairs else ""
    return Markup(f"[{escape(text)}](<{quote(relative_path(target, path))}{fragment}>){behind}")
