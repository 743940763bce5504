"""Leaders' names in scripts without capitals, where nothing but its place tells a name.

A word beside a post may be a name, or any other. It is one where the article

1. has it beside a bare title too: «الرئيس الكازاخستاني أيدار عمروف», and later «الرئيس عمروف»;
2. ties it between party and title: カザフスタンのオマロフ大統領;
3. joins by a dot, 艾达尔·奥马罗夫. Where no spaces part words, a name ends where the article goes on in
   different ways.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
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
    introducing = [one for one in sentences if one.parties and titles_of(one) and is_caseless(one)]
    if not introducing:
        return {}
    evidence = Evidence(sentences)
    found: dict[Name, set[str]] = {}
    for sentence in introducing:
        known = known_tokens(sentence)
        for post, parties in find_posts(sentence):
            tied = [at for at in post if at not in known] if sentence.words.title_last else []
            runs = [tied] if tied else [following(sentence, post, known), preceding(sentence, post, known)]
            for run in filter(None, runs):
                names = find_characters(evidence, sentence, run, bool(tied))
                titled = (evidence.find_titled(sentence.spelling[at]) for at in run)
                for name in names or filter(None, titled):
                    found.setdefault(name, set()).update(parties)
    return {name: min(parties) for name, parties in found.items() if len(parties) == 1}


def find_names(sentence: Sentence, names: Mapping[Name, str]) -> list[Hit]:
    """Return where a sentence has these names, with particles written on to them or not."""
    words, hits = sentence.spelling, []
    sizes = sorted({len(name) for name in names})
    for at, word in enumerate(words):
        cut = [(word[: len(word) - letters],) for letters in range(1, MAX_PARTICLE + 1)]
        for name in [*(tuple(words[at : at + size]) for size in sizes), *cut]:
            if name in names:
                hits.append(Hit("party", names[name], at, at + len(name), sum(map(len, name))))
    return hits


class Evidence:
    """What an article says of its names elsewhere: what stands beside bare titles, and what goes on how.

    A title is bare where no party stands beside it.
    """

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences

    @cached_property
    def _beside(self) -> frozenset[Name]:
        """The words right before and right after bare titles, up to the characters of a surname."""
        found: set[Name] = set()
        for sentence in self._sentences:
            titles = titles_of(sentence)
            if titles:
                known = known_tokens(sentence)
                posts = {at for post, _ in find_posts(sentence) if known.issuperset(post) for at in post}
                for title in titles:
                    if title.first not in posts:
                        found.update(around(sentence.spelling, title))
        return frozenset(found)

    @cached_property
    def _counts(self) -> Counter[Name]:
        """How often the article has the same characters, by two to one more than a surname has."""
        return Counter(
            tuple(sentence.spelling[at : at + size])
            for sentence in self._sentences
            for size in range(MIN_SURNAME, MAX_SURNAME + 2)
            for at in range(len(sentence.spelling) - size + 1)
        )

    def is_titled(self, name: Name) -> bool:
        """Whether a name stands beside a bare title."""
        return name in self._beside

    def find_titled(self, word: str) -> Name | None:
        """Return a word, or what it begins with but for a particle, if it stands beside a bare title."""
        cut = [word[: len(word) - letters] for letters in range(MAX_PARTICLE + 1)]
        return next(((one,) for one in cut if len(one) >= MIN_SURNAME and self.is_titled((one,))), None)

    def find_end(self, name: Name) -> int:
        """Return how many characters of a name always follow each other; 0 where it is named but once."""
        total = self._counts[name[:MIN_SURNAME]]
        sizes = [n for n in range(MIN_SURNAME, len(name) + 1) if self._counts[name[:n]] == total]
        return sizes[-1] if total > 1 and sizes else 0


def titles_of(sentence: Sentence) -> list[Hit]:
    """Return the leaders' titles in a sentence."""
    return [hit for hit in sentence.marks if hit.label == "leaders"]


def around(words: Sequence[str], title: Hit) -> Iterator[Name]:
    """Yield what stands right before and right after a title."""
    for size in range(1, MAX_SURNAME + 1):
        yield tuple(words[max(0, title.first - size) : title.first])
        yield tuple(words[title.last : title.last + size])


def is_caseless(sentence: Sentence) -> bool:
    """Whether a sentence is in a script without capitals."""
    return not any(has_case(word) for word in sentence.spelling)


def has_case(word: str) -> bool:
    """Whether a word is of a script with capitals."""
    return word.lower() != word.upper()


def known_tokens(sentence: Sentence) -> set[int]:
    """Return the tokens of parties, titles, dates, numbers and small words, which are none of a name."""
    first, later = sentence.date_tokens
    marked = {at for hit in (*titles_of(sentence), *sentence.parties) for at in range(hit.first, hit.last)}
    small = set(read(sentence.words.language, "page").get("stop", ()))
    none = {at for at, word in enumerate(sentence.spelling) if word in small or word[0].isdigit()}
    return first | later | marked | none


def following(sentence: Sentence, post: range, known: set[int]) -> list[int]:
    """Return the tokens behind a post that can be a name: up to a mark, or to what is known to be none."""
    most = MAX_CHARACTERS if sentence.tokens_per_word > 1 else MAX_WORDS
    run = range(post.stop, min(post.stop + most, len(sentence.tokens)))
    return list(takewhile(lambda at: at not in known and touches(sentence, at), run))


def preceding(sentence: Sentence, post: range, known: set[int]) -> list[int]:
    """Return the tokens before a post that can be a name, where spaces part words."""
    if sentence.tokens_per_word > 1:
        return []
    run = range(post.start - 1, max(-1, post.start - 1 - MAX_WORDS), -1)
    return list(takewhile(lambda at: at not in known and touches(sentence, at + 1), run))


def touches(sentence: Sentence, at: int) -> bool:
    """Whether no mark stands before a token."""
    return BREAKS.isdisjoint(sentence.gap(at))


def find_characters(evidence: Evidence, sentence: Sentence, run: list[int], tied: bool) -> list[Name]:
    """Return the surname of characters that a run of tokens begins with, or is where it is ``tied``."""
    joints = [n for n, at in enumerate(run) if at and sentence.gap(at) in JOINTS]
    run = run[joints[-1] :] if joints else run
    name = tuple(sentence.spelling[at] for at in run)
    if not all(map(is_ideograph, name)):
        return []
    if tied:
        name = name[name[0] == OF :]
        return [name] if MIN_SURNAME <= len(name) <= MAX_CHARACTERS else []
    name = name[: evidence.find_end(name)]
    known = len(name) <= MAX_SURNAME and (joints or evidence.is_titled(name))
    return [name] if name and known else []
