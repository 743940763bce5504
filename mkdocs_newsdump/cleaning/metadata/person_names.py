"""Names of people and agencies, by their shape: what may sign a story."""

from __future__ import annotations

import re
from itertools import pairwise

from mkdocs_newsdump.cleaning.lexicon import PageLexicon
from mkdocs_newsdump.text.scripts import CASELESS, SCRIPTS, is_wide
from mkdocs_newsdump.text.words import WORD

SEPARATOR = re.compile(r"\s*[,;/|&•·、，；／=＝]\s*|\s+[–—-]\s+")
CUT = re.compile(r"\^?\d|[@#(\[<]|https?:|www\.")
"""A name ends before digits (a footnote, a date set close), an address or a bracket."""

FOOTNOTE = re.compile(r"(?<=[^\W\d_])\^?\d{1,2}(?=\s*(?:[,&]|$))")
RUN_ON = re.compile(r"(?<=[^\W\d_A-Z]{3})(?=[A-ZÄÖÜ][^\W\d_A-Z])")
"""Two names or a name and a label set without a space, as renderers join them: ``Anna KimPublished``."""

TOKEN = r"[^\W\d_]+(?:['’‘`.-][^\W\d_]+)*\.?"
PERSON = re.compile(rf"{TOKEN}(?:\s+{TOKEN}){{1,4}}")
EDGE = " \t\u00a0.,:;–—-|/•·*'\"“”„«»()[]：，・（）【】"
BARE_NAME_WORDS = range(2, 5)
LONGEST = 50
"""Characters of the longest name; longer texts are none."""

ACRONYM_LENGTH = 3
ACRONYM = re.compile(r"[A-ZА-ЯÄÖÜČİ]{2,6}")
DENSE_NAME = re.compile(
    f"[{SCRIPTS['Han']}ヶ]{{2,4}}|[{SCRIPTS['Hangul']}]{{2,4}}|"
    f"[{SCRIPTS['Han']}ヶ]{{1,3}}[ 　][{SCRIPTS['Han']}{SCRIPTS['Kana']}]{{1,3}}"
)
"""Chinese and Korean names of two to four characters, Japanese ones also with a space between."""


def split_names(text: str, words: PageLexicon) -> list[str]:
    """Give the parts of ``text`` that might each be a name: cut at commas, strokes and words for "and"."""
    parts: list[str] = []
    for run in RUN_ON.split(FOOTNOTE.sub("", text)):
        cut = CUT.search(run)
        for piece in SEPARATOR.split(run[: cut.start()] if cut else run):
            parts += split_at_and(piece, words)
    return [stripped for part in parts if (stripped := undoubled(part.strip(EDGE)))]


def split_at_and(text: str, words: PageLexicon) -> list[str]:
    """Cut at words for "and"."""
    parts: list[list[str]] = [[]]
    for word in text.split():
        if word.casefold() in words["and"] and parts[-1]:
            parts.append([])
        else:
            parts[-1].append(word)
    return [" ".join(part) for part in parts]


def spaced_names(text: str, words: PageLexicon) -> list[str]:
    """Cut Chinese names at spaces: a name has none but between two single characters."""
    tokens = text.split()
    return tokens if words.names_unspaced and min(map(len, tokens)) > 1 and is_wide(text[0]) else [text]


def undoubled(text: str) -> str:
    """Take a name once that a page says twice, for the eye and for the picture beside it."""
    half = len(text) // 2
    return text[:half] if text[:half] == text[half + 1 :] and text[half : half + 1] == " " else text


def without_profession(text: str, words: PageLexicon) -> str:
    """Take a profession off either end of a name, with what goes before it: "Senior Political Reporter"."""
    text = text[words["profession"].opening(text.casefold()) :].strip(EDGE)
    length = words["profession"].closing(text.casefold())
    while length:
        text = text[: len(text) - length].strip(EDGE)
        lower = text.casefold()
        length = words["rank"].closing(lower) or words["section"].closing(lower)
    return text


def is_agency(text: str, words: PageLexicon) -> bool:
    """Tell whether ``text`` is a wire agency."""
    return text.casefold() in words["agency"]


def is_publisher(text: str, words: PageLexicon) -> bool:
    """Whether ``text``, in a wide script, is the name of a newspaper, an agency or a station."""
    return is_wide(text[0]) and 0 < words["publisher"].closing(text.casefold()) < len(text)


def is_staff(text: str, words: PageLexicon) -> bool:
    """Tell whether ``text`` is a newsroom: «Редакция», "Sports desk staff"."""
    lower = text.casefold()
    return len(text) <= LONGEST and bool(words["staff"].opening(lower) or words["staff"].closing(lower))


def is_choice(text: str) -> bool:
    """Tell whether a text is all short words in capitals: languages to choose from, such as “RU KZ EN”."""
    return text.isupper() and max(map(len, text.split())) < ACRONYM_LENGTH


def is_person(text: str, words: PageLexicon, explicit: bool = False) -> bool:
    """Tell whether ``text`` has the shape of a person's name in its script.

    In scripts with capitals: two to five words, all capitalised but for particles, and, unless ``explicit``
    words say that it is a name, none of them a function word. In Chinese and Korean two to four characters.
    """
    if len(text) > LONGEST or text.casefold() in words["section"]:
        return False
    if is_wide(text[0]):
        return bool(DENSE_NAME.fullmatch(text))
    if not PERSON.fullmatch(text):
        return False
    tokens = text.split()
    capitalised = [token for token in tokens if is_capitalised(token)]
    if len(capitalised) < 2 or capitalised[-1] != tokens[-1] or len(tokens[-1].strip(".")) < 2:
        return False
    if is_choice(text):
        return False
    particle, stop = words["particle"], words["stop"]
    return all(
        token.casefold() in particle or (token in capitalised and (explicit or token.casefold() not in stop))
        for token in tokens
    )


def is_bare_name(text: str, words: PageLexicon) -> bool:
    """Tell whether ``text`` may be a name in a script without capitals: words that mean nothing else."""
    tokens = text.casefold().split()
    return (
        bool(CASELESS.match(text))
        and len(tokens) in BARE_NAME_WORDS
        and len(text) <= LONGEST
        and all(WORD.fullmatch(token) and token not in words["stop"] for token in tokens)
        and not is_furniture(text, words)
    )


def is_furniture(text: str, words: PageLexicon) -> bool:
    """Tell whether any word of ``text`` is the page's furniture, as in "Print Article"."""
    lower = text.casefold()
    return lower in words["boilerplate"] or any(
        token in words["boilerplate"] or token in words["section"] for token in lower.split()
    )


def is_capitalised(token: str) -> bool:
    """Tell whether a word opens with a capital, also after a small prefix (``d'Angelo``, ``al-Masri``)."""
    return token[0].isupper() or (
        not token.isalpha() and any(mark in "'’-" and letter.isupper() for mark, letter in pairwise(token))
    )


def has_capitals(text: str) -> bool:
    """Tell whether the script of ``text`` tells capitals from small letters."""
    return text.upper() != text.lower() and not CASELESS.match(text)
