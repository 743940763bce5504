"""Bytes to characters: which of the encodings that news was ever saved in a file has."""

from __future__ import annotations

import codecs
import re
from collections import Counter

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte-order marks and their encodings; that of UTF-32 begins with that of UTF-16 and comes first."""

CODEPAGES = [
    *("cp1251", "koi8_r", "koi8_u", "iso8859_5", "cp866", "mac_cyrillic"),
    *("cp1252", "cp1250", "cp1254", "cp1257", "iso8859_2"),
    *("cp1253", "iso8859_7", "cp1255", "cp1256", "iso8859_6"),
    *("cp932", "shift_jis", "euc_jp", "iso2022_jp", "gb18030", "big5", "euc_kr", "cp949"),
    *("utf_16_le", "utf_16_be"),
]
"""Encodings in which news in the languages we know was saved; the rare rest would only cause mistakes."""

LATIN = ("cp1252", "cp1250", "cp1254", "cp1257", "iso8859_2")
"""Encodings of Latin letters, the likeliest first; Windows-1252 holds ISO 8859-1."""

ALPHABETS = (
    "äöüß", "éèêëàâçîïôûùœæ", "áéíóúñü", "ãõáéíóúâêôàç", "àèéìíòóù", "åäöé", "æøåé", "çğıöşüâî", "ąćęłńóśźż",
    "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîșşțţ", "čćđšž", "āčēģīķļņšūž", "ąčęėįšųūž",
    "äõöüšž", "áðéíóúýþæö", "ëïéèöü",
)  # fmt: skip
"""The letters beyond a to z of European languages, one string a language (CLDR, exemplar characters)."""

BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
MISTAKE = re.compile(r"[\x80-\x9f]|(?<=[^\W\d_])[^\w\s\x00-\x7f’‘«»“”„–—\xad](?=[^\W\d_])")
"""A control character, or a sign within a word, which no writer sets."""

MIN_FITNESS = 0.5
"""Minimum share of the letters beyond ASCII that one language has, for bytes to be text at all."""

FEW_LETTERS = 0.02
"""Maximum share of characters beyond ASCII in a text of Latin letters with a sign or a foreign name in it."""

RANK_COST = 0.02
"""Fitness that each rarer encoding loses: a quotation mark alone does not make a text Hungarian."""

HEAD = 4000
"""Bytes looked at for UTF-16 without a mark, and for the encoding that a page names."""

TAGS = re.compile(rb"<[^<>]*>")
CHARSET = re.compile(rb"<meta\b[^>]{0,200}?\bcharset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)


def to_text(data: bytes) -> tuple[str, str] | None:
    """Return the text of ``data`` and the name of its encoding in Python, or None where none fits."""
    marked = [encoding for mark, encoding in MARKS if data.startswith(mark)]
    if marked:
        return next(filter(None, (decoded(data, encoding) for encoding in marked)), None)
    wide = wide_encoding(data)
    if wide:
        return decoded(data, wide)
    return decoded(data, "utf-8") or by_likelihood(data)


def page_text(data: bytes, charset: str | None = None) -> tuple[str, str] | None:
    """Return the text of a page's ``data`` and its encoding, or None where none fits.

    Pages name their encoding, in a header that gives ``charset`` or in their own head. What is valid UTF-8 is
    that all the same: programs that save a page write it anew and leave the name as it was.
    """
    if any(data.startswith(mark) for mark, _ in MARKS) or wide_encoding(data):
        return to_text(data)
    declared = CHARSET.search(data[:HEAD])
    named = charset or (declared[1].decode("ascii") if declared else "")
    known = _is_known(named)
    found = decoded(data, "utf-8") or (decoded(data, named) if known else None)
    if found or known:
        return found or (data.decode(named, "replace"), named)
    likely = by_likelihood(TAGS.sub(b" ", data))  # their letters say nothing of the language
    return likely and (data.decode(likely[1], "replace"), likely[1])


def _is_known(charset: str) -> bool:
    """Whether a name that a page gives is that of an encoding in which a byte below 128 is ASCII."""
    try:
        return "<".encode(charset) == b"<"
    except (LookupError, UnicodeError, TypeError, ValueError):
        return False


def decoded(data: bytes, encoding: str) -> tuple[str, str] | None:
    """Return the text of ``data`` and its encoding, or None where ``encoding`` does not fit."""
    try:
        return data.decode(encoding), encoding.removesuffix("-sig")
    except UnicodeError:
        return None


def wide_encoding(data: bytes) -> str | None:
    """Return which UTF-16 some data without a mark is in: Latin letters have a zero in every other byte."""
    head = data[:HEAD]
    zeros = (head[::2].count(0), head[1::2].count(0))
    if sum(zeros) * 4 < len(head) or not head or min(zeros) * 10 > max(zeros):
        return None
    return "utf-16-be" if zeros[0] > zeros[1] else "utf-16-le"


def by_likelihood(data: bytes) -> tuple[str, str] | None:
    """Return the text of ``data`` and its likeliest encoding, or None.

    charset-normalizer decides on the script. Between the encodings of Latin letters the letters of the
    languages decide, since its measures are too close to each other there.
    """
    from charset_normalizer import from_bytes  # slow to load, and nearly every dump is UTF-8

    best = from_bytes(data, cp_isolation=CODEPAGES).best()
    text = str(best) if best else ""
    letters = BEYOND_ASCII.findall(text)
    mostly_ascii = len(letters) < len(text) * FEW_LETTERS
    if best and not mostly_ascii and sum(map(is_latin, letters)) * 2 < len(letters):
        return text, best.encoding
    found = []
    for rank, encoding in enumerate(LATIN):
        pair = decoded(data, encoding)
        if pair:
            found.append((fitness(pair[0]) - RANK_COST * rank, pair))
    worth, likeliest = max(found)
    return likeliest if worth >= MIN_FITNESS else None


def is_latin(character: str) -> bool:
    """Whether a character is of the Latin script, or a sign used with it."""
    return character < "\u0250" or "\u2000" <= character < "\u2200"


def fitness(text: str) -> float:
    """Return the share of the letters beyond ASCII that one language has, less the mistakes."""
    letters = Counter(text.casefold())
    beyond = {letter: count for letter, count in letters.items() if letter > "\x7f" and letter.isalpha()}
    total = sum(beyond.values())
    best = max(sum(beyond.get(letter, 0) for letter in alphabet) for alphabet in ALPHABETS)
    return (best / total if total else 1.0) - len(MISTAKE.findall(text)) / max(1, total)
