"""Text of everything that Markdown, its extensions and template languages react to; a reader for HTML."""

import json
from html.parser import HTMLParser
from importlib.util import find_spec
from pathlib import Path

from hypothesis import strategies as st

ALL_EXTENSIONS = [
    *("abbr", "admonition", "attr_list", "codehilite", "def_list", "footnotes", "legacy_attrs", "legacy_em"),
    *("md_in_html", "meta", "nl2br", "sane_lists", "smarty", "tables", "toc", "wikilinks"),
    *("pymdownx.arithmatex", "pymdownx.b64", "pymdownx.betterem", "pymdownx.bracketspan", "pymdownx.caret"),
    *("pymdownx.critic", "pymdownx.details", "pymdownx.emoji", "pymdownx.escapeall", "pymdownx.fancylists"),
    *("pymdownx.highlight", "pymdownx.inlinehilite", "pymdownx.keys", "pymdownx.magiclink", "pymdownx.mark"),
    *("pymdownx.pathconverter", "pymdownx.progressbar", "pymdownx.quotes", "pymdownx.saneheaders"),
    *("pymdownx.smartsymbols", "pymdownx.snippets", "pymdownx.superfences", "pymdownx.tabbed"),
    *("pymdownx.tasklist", "pymdownx.tilde"),
    *("pymdownx.blocks.admonition", "pymdownx.blocks.caption", "pymdownx.blocks.definition"),
    *("pymdownx.blocks.details", "pymdownx.blocks.html", "pymdownx.blocks.tab"),
]
# Those of Markdown itself always, those of pymdown-extensions that the installed version has.
EXTENSIONS = [name for name in ALL_EXTENSIONS if not name.startswith("pymdownx.") or find_spec(name)]
CONFIGS = {
    "toc": {"permalink": True},
    "pymdownx.arithmatex": {"generic": True},
    "pymdownx.magiclink": {
        "repo_url_shorthand": True,
        "social_url_shorthand": True,
        "user": "user",
        "repo": "repo",
        "normalize_issue_symbols": True,
    },
    "pymdownx.snippets": {"check_paths": True, "url_download": False},
    "pymdownx.tasklist": {"custom_checkbox": True},
    "pymdownx.quotes": {"callouts": True},
    "pymdownx.smartsymbols": {"ordinal_numbers": True, "fractions": True},
}

PIECES = json.loads(Path(__file__).with_suffix(".json").read_text("utf-8"))

texts = st.lists(
    st.one_of(st.sampled_from(PIECES), st.sampled_from([" ", "\n", "\n\n"]), st.text(max_size=8)), max_size=12
).map("".join)


class Reader(HTMLParser):
    """Reads HTML as its elements with their attributes, and as the text of each tag and id."""

    VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "col", "wbr", "source"})

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements, self.texts, self.all_text, self._open = [], {}, [], []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, tuple(attrs)))
        if tag not in self.VOID:
            self._open.append((tag, dict(attrs).get("id")))

    def handle_endtag(self, tag):
        if tag in (opened for opened, _ in self._open):
            while self._open.pop()[0] != tag:
                pass

    def handle_data(self, data):
        self.all_text.append(data)
        for names in self._open:
            for name in names:
                self.texts[name] = self.texts.get(name, "") + data

    def handle_comment(self, data):
        self.elements.append(("comment", ()))

    def handle_decl(self, decl):
        self.elements.append(("declaration", ()))

    def handle_pi(self, data):
        self.elements.append(("instruction", ()))

    def unknown_decl(self, data):
        self.elements.append(("declaration", ()))
