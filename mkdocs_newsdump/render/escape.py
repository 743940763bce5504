"""Text to Markdown that says just that text, whatever the text and whichever Markdown extensions are on.

One form serves as Markdown, as HTML text and as the value of an HTML attribute in quotes: every character
that HTML, Python-Markdown, an extension of it or a template language could react to is a numeric character
reference. Letters, spaces and ordinary punctuation stay, so that the Markdown can be read and a glossary
finds its words.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache

from markupsafe import Markup

SPACE = re.compile("[\t-\r \x1c-\x1f\x85\u2028\u2029]+")
"""What ends a line or a column somewhere; no-break and other typographic spaces stay as they are."""

UNSHOWN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # controls: no glyph, and Python-Markdown's own marks
    "\u202a-\u202e\u2066-\u2069"  # bidirectional embeddings, overrides and isolates: can reorder what follows
    "\ufdd0-\ufdef\ufffe\uffff\ufeff]"  # noncharacters, and a byte-order mark gone astray
    "|[\U0001fffe\U0001ffff\U0002fffe\U0002ffff\U0003fffe\U0003ffff\U0004fffe\U0004ffff\U0005fffe\U0005ffff"
    "\U0006fffe\U0006ffff\U0007fffe\U0007ffff\U0008fffe\U0008ffff\U0009fffe\U0009ffff\U000afffe\U000affff"
    "\U000bfffe\U000bffff\U000cfffe\U000cffff\U000dfffe\U000dffff\U000efffe\U000effff\U000ffffe\U000fffff"
    "\U0010fffe\U0010ffff]"
)
SURROGATE = re.compile("[\ud800-\udfff]")

ACTIVE = re.compile(
    r"""
    [!-/:-@\[-`{-~\da-f]                        # only these can be active, and few of a text's characters are
    (?: (?<= [\da-f]{40} )                      # a commit's name would be a link
      | (?<! [a-f] )                            # no other letter is active
    (?: (?<= ["#$%&'*+/<=>@\[\\\]^_`{|}~] )
      | (?<= [.:!?] ) (?<! [^\W\d_]. ) (?<! [»”’)]. )   # ends no word: "1." would be a list, ":a:" a picture
      | (?<= [.:!?] ) (?! [\s»”’)] | \Z )       # or a word goes on after it: "www.", "a:b"
      | (?<! [^\W\d_]- ) (?<= - )               # a hyphen that joins no two letters: a dash, a list, a rule
      | (?<= - ) (?! [^\W\d_] )
      | (?<= \( ) (?= [A-Za-z] )                # "(c)"
      | (?<= [A-Za-z0-9]\) )                    # "1)"
      | (?<= [0-9] ) (?= [A-Za-z] )             # "1st" would be raised
    ) )
    """,
    re.VERBOSE,
)
LIST_MARK = re.compile(r"\S*(?<=[.:])(?!\S)")
"""At a line's start even a letter and a full stop can make a list."""

INERT = re.compile(r"(?:[^\W\d_]+|\d+)(?: (?:[^\W\d_]+|\d+))*")
INERT_LENGTH = 40
"""Words and numbers that spaces part, none of which is active; of fewer characters than a commit's name has.
Most labels are, which is quick to see.
"""

LABEL, REMEMBERED = 80, 10_000
"""Maximum characters of a text that is remembered with its escaped form, and how many are: menus say the same
on every page of a site."""

HEAD = re.compile(r"""["'&<>{}\\`]""")


def _reference(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"


def shown(text: str) -> str:
    """Return ``text`` without characters that show nothing, steer a terminal or turn others around."""
    if text.isprintable():  # as nearly every line is, which is quick to see
        return text
    return SURROGATE.sub("\ufffd", UNSHOWN.sub("", text))


def plain(text: str) -> str:
    """Return the words of ``text`` on one line; see :func:`shown`."""
    text = text.strip()
    if text.isprintable() and "  " not in text:  # of all that SPACE finds only the space itself is printable
        return text
    return shown(SPACE.sub(" ", text)).strip()


def escape(text: str) -> Markup:
    """Return ``text`` as Markdown, HTML text or attribute value that shows just its words, on one line."""
    return Markup(escaped(text))


def escaped(text: str) -> str:
    """Return what :func:`escape` does as a plain string, for markup of many thousand lines."""
    return _escaped_label(text) if len(text) <= LABEL else _escaped(text)


def _escaped(text: str) -> str:
    text = plain(text)
    if len(text) < INERT_LENGTH and INERT.fullmatch(text):
        return text
    escaped = ACTIVE.sub(_reference, text)
    mark = LIST_MARK.match(escaped)
    if mark:
        end = mark.end()
        escaped = f"{escaped[: end - 1]}&#{ord(escaped[end - 1])};{escaped[end:]}"
    return escaped


_escaped_label = lru_cache(maxsize=REMEMBERED)(_escaped)


def escape_head(text: str) -> str:
    """Return ``text`` for a page's front matter: title, description and the like.

    Themes print these into ``<title>``, attributes and menus, some as they are and some with references
    undone once more. A word joiner, which shows nothing, keeps ``<`` and ``&`` from starting anything.
    """
    return HEAD.sub(_reference, plain(text)).replace("&#60;", "&#60;\u2060").replace("&#38;", "&#38;\u2060")


def yaml_string(text: str) -> str:
    """Return ``text`` as a YAML scalar on one line; a JSON string is one."""
    return json.dumps(plain(text), ensure_ascii=False)
