"""Names as they sound, so that one is known again in another script: «Шуша», "Şuşa" and "Szusza" are alike.

Only Latin and Cyrillic letters are read. What languages spell in different ways is made one: all vowels,
all hissing sounds, w and v. So two forms that are alike may still be different names, and decide nothing
alone.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile
from unicodedata import normalize

from mkdocs_newsdump.text.words import CACHE_SIZE, spelled

CYRILLIC = str.maketrans(
    "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґңғқөүұһәў", "abvgdessiiklmnoprstufhsssshiheuaiiegngkouuhau"
)
HISSING = (
    *("tsch", "sch", "tch", "sh", "ch", "zh", "sz", "cz", "ts", "tz", "rz"),
    *("ş", "š", "ś", "ç", "č", "ć", "ž", "ż", "ź"),
    *("z", "j"),
)
"""Letters of hissing sounds that become ``s``, the longest first where one holds another."""
SAME_SOUND = str.maketrans({"w": "v", "f": "v", "q": "k", "c": "k", "x": "k", "h": None})
MIN_SOUNDS = 4
"""Minimum letters that two sounds of one name have in common; fewer are in many names."""
MIN_SHARED = 2 / 3
"""Minimum share of the shorter sound that they have in common: «Ташкентская» and "Toshkent" share 6 of 8."""
VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=CACHE_SIZE)
def sound(word: str) -> str:
    """Return what a word roughly sounds like, or nothing where it has letters of other scripts.

    Runs of vowels are one ``a``, and no sound stands twice in a row.
    """
    letters = spelled(word).translate(CYRILLIC)
    for spelling in HISSING:
        letters = letters.replace(spelling, "s")
    letters = letters.replace("kh", "h")
    bare = "".join(letter for letter in normalize("NFD", letters) if letter.isalpha())
    if not bare.isascii():
        return ""
    heard = ""
    for letter in bare.translate(SAME_SOUND):
        now = "a" if letter in VOWELS else letter
        if not heard.endswith(now):
            heard += now
    return heard


def sounds_alike(one: str, other: str) -> bool:
    """Whether two sounds may be of one name: they begin alike, though their endings differ."""
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return shared >= MIN_SOUNDS and shared >= MIN_SHARED * min(len(one), len(other))
