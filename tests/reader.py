"""What a reader of a built page gets: its words, its anchors and where its links lead."""

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
INLINE = {"a", "abbr", "b", "code", "em", "i", "mark", "small", "span", "strong", "sub", "sup", "time"}
UNREAD = {"script", "style", "template", "svg", "button", "label"}
TOOLS = {"headerlink", "md-content__button"}
"""What a theme puts beside the words: signs to copy a heading's address, to edit the page."""


class Reader(HTMLParser):
    """One pass over a page. ``text``: the words of its main part; ``links``: each ``href`` and ``src``."""

    def __init__(self):
        super().__init__()
        self.text, self.ids, self.links = "", [], []
        self._open = []

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.links += [values[name] for name in ("href", "src") if values.get(name)]
        if "id" in values:
            self.ids.append(values["id"])
        main = tag == "article" or values.get("role") == "main"
        unread = tag in UNREAD or not TOOLS.isdisjoint((values.get("class") or "").split())
        if tag not in INLINE:
            self.text += " "
        if tag not in VOID:
            self._open.append((tag, main, unread))

    def handle_endtag(self, tag):
        if tag not in INLINE:
            self.text += " "
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if any(main for _, main, _ in self._open) and not any(unread for _, _, unread in self._open):
            self.text += data


def read_page(path):
    """Read the page at ``path``; its words are one line."""
    reader = Reader()
    reader.feed(Path(path).read_text("utf-8"))
    reader.close()
    reader.text = " ".join(reader.text.split())
    return reader


def pages_of(site):
    """Read every page under the folder ``site``, by its path there."""
    return {path.relative_to(site).as_posix(): read_page(path) for path in sorted(Path(site).rglob("*.html"))}


def broken_links(root, prefix=""):
    """Name every link, picture and anchor on the pages under ``root/prefix`` that leads nowhere in ``root``.

    ``root`` is what a static server serves as ``/``. Links to other sites are not followed.
    """
    seen = {path.resolve(): read_page(path) for path in Path(root, prefix).rglob("*.html")}
    broken = []
    for path, page in seen.items():
        address = "http://here/" + path.relative_to(Path(root).resolve()).as_posix()
        for link in page.links:
            target = urlsplit(urljoin(address, link))
            if target.netloc != "here" or target.scheme != "http":
                continue
            file = Path(root, unquote(target.path).lstrip("/")).resolve()
            file = file / "index.html" if file.is_dir() else file
            anchors = {target.fragment, unquote(target.fragment)}  # a browser tries both, in this order
            if not file.is_file() or (
                target.fragment and file in seen and anchors.isdisjoint(seen[file].ids)
            ):
                broken.append(f"{address}: {link}")
    return broken
