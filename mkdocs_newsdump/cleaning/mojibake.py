"""Text that was decoded wrongly before it was saved: noticed, and repaired where there is no doubt.

UTF-8 that was read as an encoding of one byte a character can be undone: ftfy knows these encodings and how
unlikely their signs are beside each other. A line is repaired where *all* of it is such text; where some of
it would stay broken, or is right as it is, nothing is done.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ftfy import TextFixerConfig

TRACE_SIGNS = "\ufffdÃÂÅÄâÐÑРСвпяÀ-ÖØ-öø-ÿ"
_TRACES = (
    r"(?<=\ufffd)"
    r"|(?<=[ÃÂÅÄ])[\x80-\xbf€‚ƒ„…†‡ˆ‰‹‘’“”•–—˜™š›]"  # Latin letters of UTF-8 read as Windows-1252
    r"|(?<=â)€[\x80-\xbf™œžš“”˜¦¢]?"  # its dashes and quotation marks
    r"|(?<=[ÐÑ])[\x80-\xbf€‚ƒ„…†‡ˆ‰‹‘’“”•–—˜™š›](?=[ÐÑ])"  # its Cyrillic
    # Cyrillic of UTF-8 as Windows-1251
    r"|(?<=[РС])[\u0402-\u040f\u0452-\u045f‚„…†‡€‰‹‘’“”•–—™›°±µ¶·»](?=[РС])"
    r"|(?<=в)Ђ[\u0402-\u040f\u0452-\u045f“”™¦˜]?"  # its dashes and quotation marks
    r"|(?<=[пя])[\u2500-\u25ff°²·÷](?=[пя])"  # Cyrillic of UTF-8 as KOI8-R
    r"|[À-ÖØ-öø-ÿ]{4,}"  # Windows-1251 read as Windows-1252
)
TRACES = re.compile(f"[{TRACE_SIGNS}](?:{_TRACES})")
"""It begins with all the signs that a trace may begin with and looks back where one stands: what has no such
sign is passed over fastest.
"""
TURNED = re.compile(r"[а-яё](?=[А-ЯЁ]{3})(?<![^\W\d_].)[А-ЯЁ]+")
"""A word of KOI8-R read as Windows-1251, which turns capitals and small letters round."""

TRACES_LEAST = 3
"""Minimum number of traces; fewer may be quoted, or a word that somebody spells like that."""

TRACES_SHARE = 1 / 400
"""Minimum share of traces among the characters: one broken sign in a paragraph or more."""

HINT = re.compile(
    f"[{TRACE_SIGNS}\xc2-\xf4ĹĂĄĆ](?:(?<=[{TRACE_SIGNS}])(?:{_TRACES})"
    "|(?<=[\xc2-\xf4])[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"  # UTF-8 of any script as Windows-1252
    "|(?<=[ÄĹĂĄĆ])[\x80-\xbf€‚„…†‡‰Š‹ŚŤŽŹ‘’“”•–—™š›śťžźˇ˘ŁĄŞŻ˛łąşĽ˝ľż]"  # its Latin letters as Windows-1250
    ")"
)
"""What lines of such text have, and some others too: ftfy is slow to load, and looks at no other dump."""


def find_mojibake(text: str) -> str | None:
    """Return a warning where a text shows traces of a wrong decoding, which nothing has surely undone."""
    if text.isascii():
        return None
    traces = [*TRACES.findall(text), *TURNED.findall(text)]
    if len(traces) < TRACES_LEAST or len(traces) < len(text) * TRACES_SHARE:
        return None
    example = "\\ufffd" if traces[0] == "\ufffd" else traces[0]
    return (
        f"was decoded wrongly before it was saved: it holds “{example}” and {len(traces) - 1} like it; "
        "take the text from the page again and save it as UTF-8"
    )


def repaired(lines: Sequence[str]) -> dict[int, str]:
    """Return the lines that were decoded wrongly, as they are right, by their places from 0."""
    whole = "".join(lines)
    if whole.isascii() or len(list(islice(HINT.finditer(whole), TRACES_LEAST))) < TRACES_LEAST:
        return {}
    found = {place: right for place, line in enumerate(lines) if (right := _right(line)) is not None}
    traces = sum(len(HINT.findall(lines[place])) for place in found)
    return found if traces >= TRACES_LEAST else {}


def _right(line: str) -> str | None:
    """Return a line as it was before it was decoded wrongly, or None where it was not or nobody can tell."""
    if line.isascii():
        return None
    from ftfy import fix_encoding  # slow to load, and seldom needed
    from ftfy.badness import is_bad

    right = fix_encoding(line, _config())
    doubtful = right == line or "\ufffd" in right or is_bad(right) or len(right) >= len(line)
    return None if doubtful else right


@cache
def _config() -> TextFixerConfig:
    """Return what ftfy is to do: undo a wrong decoding of a whole line without a loss, and nothing else."""
    from ftfy import TextFixerConfig

    return TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        restore_byte_a0=False,
        replace_lossy_sequences=False,
        decode_inconsistent_utf8=False,
        fix_c1_controls=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        fix_surrogates=False,
        remove_control_chars=False,
        normalization=None,
        explain=False,
    )
