"""Leaders' names in scripts without capitals, where nothing but its place tells a name.

A word beside a post may be a name, or any other. It is one where the article

1. has it beside a bare title too: «الرئيس الكازاخستاني أيدار عمروف», and later «الرئيس عمروف»;
2. ties it between party and title: カザフスタンのオマロフ大統領;
3. joins by a dot, 艾达尔·奥马罗夫. Where no spaces part words, a name ends where the article goes on in
   different ways.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from mkdocs_newsdump.events.posts import find_posts
from mkdocs_newsdump.events.sentence import BREAKS, Sentence
from mkdocs_newsdump.text.languages import read
from mkdocs_newsdump.text.phrases import Hit
from mkdocs_newsdump.text.words import is_ideograph

Name = tuple[str, ...]
"""The words of a surname as written; where no spaces part them, its characters."""

MAX_WORDS, MAX_CHARACTERS = 4, 16
"""Words, and characters, behind a post that can be a name."""
MIN_SURNAME, MAX_SURNAME = 2, 6
"""Characters of a surname: 习近平, トカエフ."""
MAX_PARTICLE = 2
"""Letters of a particle written on to a name: 오마로프는."""
JOINTS = frozenset("·•・‧")
"""What joins the parts of a foreign name: 艾达尔·奥马罗夫."""
OF = "の"
"""Ties a party to a name in Japanese."""


def find_caseless_names(sentences: Sequence[Sentence]) -> dict[Name, str]:
    """Return the surnames of the leaders that sentences introduce, and the parties they stand for."""
    found: dict[Name, set[str]] = {}
    for sentence in sentences:
        titles = any(hit.label == "leaders" for hit in sentence.marks)
        if not titles or not sentence.parties or has_case(sentence.spelling[0]):
            continue
        for post, parties in find_posts(sentence):
            tied = between(sentence, post) if sentence.words.title_last else []
            runs = [tied] if tied else [following(sentence, post.stop), preceding(sentence, post.start)]
            for run in filter(None, runs):
                names = find_characters(sentences, sentence, run, bool(tied))
                titled = (find_titled(sentences, sentence.spelling[at]) for at in run)
                for name in names or filter(None, titled):
                    found.setdefault(name, set()).update(parties)
    return {name: min(parties) for name, parties in found.items() if len(parties) == 1}


def with_names(sentence: Sentence, names: Mapping[Name, str]) -> list[Hit]:
    """Return where a sentence has these names."""
    words = sentence.spelling
    return [
        Hit("party", party, at, at + len(name), sum(map(len, name)))
        for at in range(len(words))
        for name, party in names.items()
        if is_name(words[at : at + len(name)], name)
    ]


def is_name(words: Sequence[str], name: Name) -> bool:
    """Whether words are a name, with a particle written on to it or not."""
    if len(name) > 1 or is_ideograph(name[0]) or not words:
        return tuple(words) == name
    return words[0].startswith(name[0]) and len(words[0]) <= len(name[0]) + MAX_PARTICLE


def has_case(word: str) -> bool:
    """Whether a word is of a script with capitals."""
    return word.lower() != word.upper()


def known_tokens(sentence: Sentence) -> set[int]:
    """Return the tokens of parties, titles, dates and small words, which are none of a name."""
    first, later = sentence.date_tokens
    titles = [hit for hit in sentence.marks if hit.label == "leaders"]
    marked = {at for hit in (*titles, *sentence.parties) for at in range(hit.first, hit.last)}
    small = set(read(sentence.words.language, "page").get("stop", ()))
    return first | later | marked | {at for at, word in enumerate(sentence.spelling) if word in small}


def can_be_of_name(sentence: Sentence, at: int) -> bool:
    """Whether a token can be of a name."""
    word = sentence.spelling[at]
    return not has_case(word) and not word[0].isdigit() and at not in known_tokens(sentence)


def following(sentence: Sentence, start: int) -> list[int]:
    """Return the tokens behind a post that can be a name: up to a mark, or to what is known to be none."""
    most = MAX_CHARACTERS if sentence.tokens_per_word > 1 else MAX_WORDS
    run = range(start, min(start + most, len(sentence.tokens)))
    return list(takewhile(lambda at: can_be_of_name(sentence, at) and touches(sentence, at), run))


def preceding(sentence: Sentence, stop: int) -> list[int]:
    """Return the tokens before a post that can be a name, where spaces part words."""
    if sentence.tokens_per_word > 1 or not stop or not touches(sentence, stop):
        return []
    run = range(stop - 1, max(-1, stop - 1 - MAX_WORDS), -1)
    return list(takewhile(lambda at: can_be_of_name(sentence, at), run))


def touches(sentence: Sentence, at: int) -> bool:
    """Whether no mark stands before a token."""
    return BREAKS.isdisjoint(sentence.gap(at))


def between(sentence: Sentence, post: range) -> list[int]:
    """Return the tokens of a post that can be of a name."""
    return [at for at in post if at not in known_tokens(sentence)]


def find_titled(sentences: Sequence[Sentence], word: str) -> Name | None:
    """Return a word, or what it begins with, if the article has it beside a bare title."""
    beside = {
        sentence.spelling[at]
        for sentence, title in bare_titles(sentences)
        for at in (title.first - 1, title.last)
        if 0 <= at < len(sentence.spelling)
    }
    names = [(one,) for one in beside if len(one) >= MIN_SURNAME and is_name([word], (one,))]
    return max(names, default=None)


def bare_titles(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, Hit]]:
    """Yield the titles that no party stands beside, with their sentences."""
    for sentence in sentences:
        titles = [hit for hit in sentence.marks if hit.label == "leaders"]
        posts = [post for post, _ in find_posts(sentence) if not between(sentence, post)] if titles else []
        for title in titles:
            if not any(title.first in post for post in posts):
                yield sentence, title


def find_characters(
    sentences: Sequence[Sentence], sentence: Sentence, run: list[int], tied: bool
) -> list[Name]:
    """Return the surname of characters that a run of tokens begins with, or is where it is ``tied``."""
    joints = [n for n, at in enumerate(run) if at and sentence.gap(at) in JOINTS]
    run = run[joints[-1] :] if joints else run
    name = tuple(sentence.spelling[at] for at in run)
    if not all(map(is_ideograph, name)):
        return []
    if tied:
        name = name[name[0] == OF :]
        return [name] if MIN_SURNAME <= len(name) <= MAX_CHARACTERS else []
    texts = ["".join(one.spelling) for one in sentences]
    total = count(texts, name[:MIN_SURNAME])
    sizes = [size for size in range(MIN_SURNAME, len(name) + 1) if count(texts, name[:size]) == total]
    if total < 2 or not sizes or sizes[-1] > MAX_SURNAME:
        return []
    name = name[: sizes[-1]]
    titled = any(
        is_name(one.spelling[start : start + len(name)], name)
        for one, title in bare_titles(sentences)
        for start in (max(0, title.first - len(name)), title.last)
    )
    return [name] if joints or titled else []


def count(texts: Sequence[str], name: Name) -> int:
    """Return how often texts have a name."""
    return sum(text.count("".join(name)) for text in texts)
