"""Text that was decoded wrongly before it was saved: nothing can undo it surely, so it is only said."""

from __future__ import annotations

import re

TRACES = re.compile(
    "[\ufffdÃÂÅÄâÐÑРСвпяÀ-ÖØ-öø-ÿ](?:"
    r"(?<=\ufffd)"
    r"|(?<=[ÃÂÅÄ])[\x80-\xbf€‚ƒ„…†‡ˆ‰‹‘’“”•–—˜™š›]"  # Latin letters of UTF-8 read as Windows-1252
    r"|(?<=â)€[\x80-\xbf™œžš“”˜¦¢]?"  # its dashes and quotation marks
    r"|(?<=[ÐÑ])[\x80-\xbf€‚ƒ„…†‡ˆ‰‹‘’“”•–—˜™š›](?=[ÐÑ])"  # its Cyrillic
    # Cyrillic of UTF-8 as Windows-1251
    r"|(?<=[РС])[\u0402-\u040f\u0452-\u045f‚„…†‡€‰‹‘’“”•–—™›°±µ¶·»](?=[РС])"
    r"|(?<=в)Ђ[\u0402-\u040f\u0452-\u045f“”™¦˜]?"  # its dashes and quotation marks
    r"|(?<=[пя])[\u2500-\u25ff°²·÷](?=[пя])"  # Cyrillic of UTF-8 as KOI8-R
    r"|[À-ÖØ-öø-ÿ]{4,}"  # Windows-1251 read as Windows-1252
    ")"
)
"""It begins with all the signs that a trace may begin with and looks back where one stands: what has no such
sign is passed over fastest.
"""
TURNED = re.compile(r"[а-яё](?=[А-ЯЁ]{3})(?<![^\W\d_].)[А-ЯЁ]+")
"""A word of KOI8-R read as Windows-1251, which turns capitals and small letters round."""

ENOUGH = 3
"""Fewer traces may be quoted, or a word that somebody spells like that."""

SHARE = 1 / 400
"""So many of the characters must be traces: one broken sign in a paragraph or more."""


def find_mojibake(text: str) -> str | None:
    """Give a warning for people where ``text`` shows traces of a wrong decoding, else None."""
    if text.isascii():
        return None
    traces = [*TRACES.findall(text), *TURNED.findall(text)]
    if len(traces) < ENOUGH or len(traces) < len(text) * SHARE:
        return None
    example = "\\ufffd" if traces[0] == "\ufffd" else traces[0]
    return (
        f"was decoded wrongly before it was saved: it holds “{example}” and {len(traces) - 1} like it; "
        "take the text from the page again and save it as UTF-8"
    )
