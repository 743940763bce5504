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

JOINED = "-"
"""What a word for "and" ends with in the lexicon that is joined to the next word."""

FOOTNOTE = re.compile(r"(?<=[^\W\d_])\^?\d{1,2}(?=\s*(?:[,&]|$))")
RUN_ON = re.compile(r"(?<=[^\W\d_A-Z]{3})(?=[A-ZÄÖÜ][^\W\d_A-Z])")
"""Two names or a name and a label set without a space, as renderers join them: ``Anna KimPublished``."""

TOKEN = r"['’]?[^\W\d_]+(?:['’‘`.-]{1,2}[^\W\d_]+)*[.'’]?"
PERSON = re.compile(rf"{TOKEN}(?:\s+{TOKEN}){{1,4}}")
EDGE = " \t\u00a0.,:;–—-|/•·*'\"“”„«»()[]：，・（）【】"
"""Signs at the ends of a name that are no part of it."""

BARE_NAME_WORDS = range(2, 5)
"""Words of a name in a script without capitals."""

NAME_LENGTH = 50
"""Maximum characters of a name."""

CAPITALS = 2
"""Minimum number of capitalised words in a name, and of letters in the last of them."""

ACRONYM_LENGTH = 3
"""Letters of the shortest acronym that is no language to choose."""

ACRONYM = re.compile(r"[A-ZА-ЯÄÖÜČİ]{2,6}")
WIDE_NAME = re.compile(
    f"[{SCRIPTS['Han']}ヶ]{{2,4}}|[{SCRIPTS['Hangul']}]{{2,4}}|"
    f"[{SCRIPTS['Han']}ヶ]{{1,3}}[ 　][{SCRIPTS['Han']}{SCRIPTS['Kana']}]{{1,3}}"
)
"""Chinese and Korean names of two to four characters, Japanese ones also with a space between."""


def split_names(text: str, words: PageLexicon) -> list[str]:
    """Return the parts of a text that might each be a name: cut at commas, strokes and words for "and"."""
    parts: list[str] = []
    for run in RUN_ON.split(FOOTNOTE.sub("", text)):
        cut = CUT.search(run)
        for piece in SEPARATOR.split(run[: cut.start()] if cut else run):
            parts += split_at_and(piece, words)
    return [stripped for part in parts if (stripped := undoubled(part.strip(EDGE)))]


def split_at_and(text: str, words: PageLexicon) -> list[str]:
    """Cut at words for "and"; a small one that stands first, behind a comma, falls away.

    Where "and" is joined to the next word, as in Arabic, it parts two names of two words or more.
    """
    parts: list[list[str]] = [[]]
    tokens = text.split()
    for place, word in enumerate(tokens, 1):
        if word.casefold() in words["and"] and (parts[-1] or word.islower()):
            parts += [[]] if parts[-1] else []
        elif len(parts[-1]) > 1 and place < len(tokens) and (joined := _joined_and(word, words)):
            parts.append([word[joined:]])
        else:
            parts[-1].append(word)
    return [" ".join(part) for part in parts]


def _joined_and(word: str, words: PageLexicon) -> int:
    """Return the length of the "and" that a word of more than another letter opens with, 0 without one."""
    if not CASELESS.match(word):
        return 0
    joined = (phrase[:-1] for phrase in words["and"].phrases if phrase[-1] == JOINED)
    return next((len(one) for one in joined if word.startswith(one) and len(word) > len(one) + 1), 0)


def spaced_names(text: str, words: PageLexicon) -> list[str]:
    """Cut Chinese names at spaces: a name has none but between two single characters."""
    tokens = text.split()
    return tokens if words.names_unspaced and min(map(len, tokens)) > 1 and is_wide(text[0]) else [text]


def undoubled(text: str) -> str:
    """Return a name once that a page says twice, for the eye and for the picture beside it."""
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
    """Whether a text is a wire agency."""
    return text.casefold() in words["agency"]


def is_publisher(text: str, words: PageLexicon) -> bool:
    """Whether a text, in a wide script, is the name of a newspaper, an agency or a station."""
    return is_wide(text[0]) and 0 < words["publisher"].closing(text.casefold()) < len(text)


def is_staff(text: str, words: PageLexicon) -> bool:
    """Whether a text is a newsroom: «Редакция», "Sports desk staff"."""
    lower = text.casefold()
    return len(text) <= NAME_LENGTH and bool(words["staff"].opening(lower) or words["staff"].closing(lower))


def is_choice(text: str) -> bool:
    """Whether a text is all short words in capitals: languages to choose from, such as “RU KZ EN”."""
    return text.isupper() and max(map(len, text.split())) < ACRONYM_LENGTH


def is_person(text: str, words: PageLexicon, explicit: bool = False) -> bool:
    """Whether a text has the shape of a person's name in its script.

    In Chinese and Korean it has two to four characters; for scripts with capitals see
    :func:`is_capitalised_name`. Where a name is expected, ``explicit``, function words may be part of it.
    """
    if len(text) > NAME_LENGTH or text.casefold() in words["section"]:
        return False
    return bool(WIDE_NAME.fullmatch(text)) if is_wide(text[0]) else is_capitalised_name(text, words, explicit)


def is_capitalised_name(text: str, words: PageLexicon, explicit: bool) -> bool:
    """Whether a text is two to five words, all capitalised but for particles.

    The last has more letters than an initial. Unless ``explicit`` words say that it is a name, none of them
    is a function word; where they do, an initial may close a name of three words.
    """
    if not PERSON.fullmatch(text):
        return False
    tokens = text.split()
    capitalised = [is_capitalised(token) for token in tokens]
    return (
        sum(capitalised) >= CAPITALS
        and capitalised[-1]
        and (len(tokens[-1].strip(".")) >= CAPITALS or (explicit and len(tokens) > CAPITALS))
        and not is_choice(text)
        and all(
            token.casefold() in words["particle"]
            or (capital and (explicit or token.casefold() not in words["stop"]))
            for token, capital in zip(tokens, capitalised, strict=True)
        )
    )


def is_bare_name(text: str, words: PageLexicon) -> bool:
    """Whether a text may be a name in a script without capitals: words that mean nothing else."""
    tokens = text.casefold().split()
    return (
        bool(CASELESS.match(text))
        and len(tokens) in BARE_NAME_WORDS
        and len(text) <= NAME_LENGTH
        and all(WORD.fullmatch(token) and token not in words["stop"] for token in tokens)
        and not is_boilerplate(text, words)
    )


def is_boilerplate(text: str, words: PageLexicon) -> bool:
    """Whether any word of a text is the page's, as in "Print Article"."""
    lower = text.casefold()
    return lower in words["boilerplate"] or any(
        token in words["boilerplate"] or token in words["section"] for token in lower.split()
    )


def is_capitalised(token: str) -> bool:
    """Whether a word opens with a capital, also after a small prefix (``d'Angelo``, ``al-Masri``)."""
    return token[0].isupper() or (
        not token.isalpha() and any(mark in "'’-" and letter.isupper() for mark, letter in pairwise(token))
    )


def has_capitals(text: str) -> bool:
    """Whether the script of a text tells capitals from small letters."""
    return text.upper() != text.lower() and not CASELESS.match(text)
