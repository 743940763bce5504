"""The last touch to the words of a title: white space, orphaned marks, a capital at the beginning."""

from __future__ import annotations

import re

PAIRS = {"«": "»", "“": "”", "„": "“", "(": ")", "[": "]", "‹": "›", "《": "》", "「": "」"}
QUOTES = frozenset(PAIRS) | frozenset(PAIRS.values()) | {'"'}
QUOTE = re.compile("[" + re.escape("".join(sorted(QUOTES))) + "]")
ELLIPSIS = "…"
"""Ends a title whose sentence goes on."""
EDGE = " \t\n,;:.–—-…/\\|*•·!?،，；：、。"
EMPTIED = re.compile(r"\(\s*[,;]?\s*\)|\[\s*\]|«\s*»|“\s*”")
DOUBLED = re.compile(r"\s*([,;:–—])(?:\s*[,;:])+")
NOTE = re.compile(r"\s?\[\w{1,3}\]")
"""The mark of a footnote."""
TIME = re.compile(r"\d{1,2}[:.]\d\d(?: [ap]\.?m\.?)?\s+(?=[^\W\d])|\d{3,4}\s+[–—]\s+(?=[^\W\d])")
"""The time of a note in a diary, or the year of one in a chronicle, before the note."""
DATELINE = re.compile(r"【?[^【】\s]{1,20}】\s*")
"""Place and reporter before a Japanese sentence."""
SPACE = re.compile(r"\s+")
GLUED = re.compile(r"[!-~]*(?: [!-~]+){0,4}[a-z](?=[\u0370-\u052f])")
UNTIDY = re.compile(rf"\s\s|[^\S ]|[,;:–—]|{QUOTE.pattern}")


def polish(words: str, *, dotted_i: bool = False) -> str:
    """Return the words tidy, with a capital at the beginning; ``dotted_i`` where the language has İ for i."""
    words = without_brackets(without_caption(NOTE.sub("", words) if "[" in words else words))
    noted = TIME.match(words) if words[:1].isdigit() else DATELINE.match(words) if "】" in words else None
    words = words[noted.end() :] if noted else words
    if UNTIDY.search(words):
        broken = words.endswith(ELLIPSIS)
        words = EMPTIED.sub(" ", SPACE.sub(" ", words))
        words = balance(SPACE.sub(" ", DOUBLED.sub(r"\1", words)).strip(EDGE)) + ELLIPSIS * broken
    broken = words.endswith(ELLIPSIS)
    words = words.strip(EDGE) + ELLIPSIS * broken
    first = "İ" if dotted_i and words[:1] == "i" else words[:1].upper()
    return first + words[1:]


def without_caption(words: str) -> str:
    """Return the words without a caption in Latin letters that is glued to a word of another script."""
    glued = GLUED.match(words)
    return words[glued.end() :] if glued else words


def without_brackets(words: str) -> str:
    """Return the words without brackets around the whole."""
    whole = words.startswith("(") and words.find(")") == len(words) - 1
    return words[1:-1] if whole else words


def balance(words: str) -> str:
    """Return the words without quotation marks and brackets that have lost their other half."""
    if not QUOTE.search(words):
        return words
    opened: list[tuple[int, str]] = []
    lone = set()
    for at, mark in enumerate(words):
        if opened and mark == PAIRS[opened[-1][1]]:
            opened.pop()
        elif mark in PAIRS:
            opened.append((at, mark))
        elif mark in PAIRS.values():
            lone.add(at)
    lone |= {at for at, _ in opened}
    if words.count('"') % 2:
        lone.add(words.rindex('"'))
    return "".join(mark for at, mark in enumerate(words) if at not in lone)
