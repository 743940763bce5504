"""Names that stand for a party within one article alone.

Two kinds of names say nothing by themselves, and much in an article that makes them known:

1. **Short names** («РК», "UK", "BRD"), which other things have too. They count where the article, or who
   asks, names the country otherwise.
2. **Surnames of leaders**. An article introduces a person by a title and a party: "Kazakh President Aidar
   Omarov", "Aidar Omarov, President of Kazakhstan", «президенты Казахстана и Кыргызстана Айдар Омаров и
   Нурлан Асанов». From then on the surname stands for the party, in all its cases.

Nor does a person stand for a country whose surname is its name: an article that has "Luís Montenegro" once
calls him so.

A name is learned only where it is shaped like one and stands right beside title and party: ``INTRODUCTIONS``
are the ways to introduce a person. A surname of two countries' leaders stands for neither.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice, takewhile

from mkdocs_newsdump.events.caseless_names import find_caseless_names, find_names
from mkdocs_newsdump.events.posts import BESIDE, MAX_BETWEEN, find_posts
from mkdocs_newsdump.events.reading import token_read
from mkdocs_newsdump.events.sentence import APOSTROPHES, Sentence, longest_parties
from mkdocs_newsdump.text.country_codes import successors
from mkdocs_newsdump.text.first_names import first_names
from mkdocs_newsdump.text.languages import read
from mkdocs_newsdump.text.phrases import Hit
from mkdocs_newsdump.text.words import spelled

MAX_NAME = 5
"""Maximum words in a person's name as news gives it, the parts of a double name counted apart."""
MAX_LEADERS = 50
"""Maximum surnames that an article makes known; one with more is a list of officials."""
MIN_SURNAME = 4
"""Minimum letters of a surname that is found in all its cases; a shorter one is found as it stands."""
MAX_CHANGED = 2
"""Maximum letters that declension takes away from a surname's end."""
MAX_BEFORE_APOSTROPHE = 2
"""Maximum letters before an apostrophe in a name."""
MAX_ADDED = 4
"""Maximum letters that it adds: "Mirziyoyevning"."""
SURNAME_FIRST = frozenset({"CN", "TW", "KP", "KR", "VN", "KH"})
"""Countries whose people news calls by the name that they put first."""
FLAT = "flat"
"""How the relations begin that tie the words of a name."""
PARTING = (", ", " - ", " – ", " — ", " (", "، ")
"""What stands between a name and what is said of the person: "Aidar Omarov, President of Kazakhstan"."""

Introduction = tuple[range, str]
"""The tokens of a name, and the code of the party it stands for."""


def name_parties(sentences: Sequence[Sentence], known: Iterable[str] = ()) -> list[Sentence]:
    """Return an article's sentences with what its short names and its leaders' surnames stand for.

    ``known`` are codes of parties whose short names count though the article does not name them otherwise.
    """
    sentences = without_namesakes(sentences)
    named = {hit.value for sentence in sentences for hit in sentence.parties}.union(known)
    sentences = [with_short_names(sentence, named) for sentence in sentences]
    surnames = find_surnames(sentences)
    if surnames:
        sentences = [with_surnames(sentence, surnames) for sentence in sentences]
    names = find_caseless_names(sentences)
    if names:
        sentences = [with_parties(sentence, find_names(sentence, names)) for sentence in sentences]
    return sentences


def without_namesakes(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return an article's sentences without the countries and capitals that are surnames in it.

    A word that it also uses for a place ("in Jordan") is none.
    """
    people, places = set[str](), set[str]()
    for sentence in sentences:
        behind = {hit.last for hit in sentence.hits_of("places")}
        for hit in sentence.parties:
            if hit.last == hit.first + 1:
                word = sentence.tokens[hit.first].word
                if hit.first in behind:
                    places.add(word)
                elif stands_behind_first_name(sentence, hit.first):
                    people.add(word)
    people -= places
    return [without_people(sentence, people) for sentence in sentences] if people else list(sentences)


def stands_behind_first_name(sentence: Sentence, at: int) -> bool:
    """Whether a token is the surname behind a given name, as the grammar reads it.

    Where the verb stands second what follows a name may be its object: "besuchte Anna Chile".
    """
    if not at or sentence.words.verb_second or sentence.gap(at) != " ":
        return False
    before = sentence.spelling[at - 1]
    if not before[0].isupper() or before.casefold() not in first_names():
        return False
    read, name, surname = sentence.reading, token_read(sentence, at - 1), token_read(sentence, at)
    if read is None or name is None or surname is None:
        return False
    return read.heads[surname] in (name, read.heads[name]) and read.relations[surname].startswith(FLAT)


def without_people(sentence: Sentence, people: Collection[str]) -> Sentence:
    """Return the sentence without parties whose one word is some person's name."""
    kept = [
        hit
        for hit in sentence.parties
        if hit.last > hit.first + 1 or sentence.tokens[hit.first].word not in people
    ]
    return replace(sentence, parties=kept) if len(kept) < len(sentence.parties) else sentence


def short_names(sentences: Iterable[Sentence]) -> frozenset[str]:
    """Return the parties on which it depends what short names stand for."""
    values = {hit.value for sentence in sentences for hit in sentence.marks if hit.label == "short"}
    return frozenset(code for value in values for code in successors(value))


def with_short_names(sentence: Sentence, named: set[str]) -> Sentence:
    """Return the sentence with the short names of parties that are ``named`` otherwise.

    A former country stands for its legal successor where none of the others is named.
    """
    hits = []
    for hit in sentence.marks:
        if hit.label == "short":
            party, *others = successors(hit.value)
            if party in named and named.isdisjoint(others):
                hits.append(Hit("party", party, *hit[2:]))
    return with_parties(sentence, hits)


def with_parties(sentence: Sentence, hits: list[Hit]) -> Sentence:
    """Return the sentence with further names of parties."""
    return replace(sentence, parties=longest_parties([*sentence.parties, *hits])) if hits else sentence


def find_surnames(sentences: Iterable[Sentence]) -> dict[str, str]:
    """Return the surnames of the leaders that sentences introduce, as looked up, and whom they stand for."""
    found: dict[str, set[str]] = {}
    for sentence in sentences:
        if not sentence.parties or not any(hit.label == "leaders" for hit in sentence.marks):
            continue
        for name, party in introduce(sentence):
            for at in surname_tokens(name, party):
                found.setdefault(sentence.tokens[at].word, set()).add(party)
    known = islice(found.items(), MAX_LEADERS)
    return {surname: min(parties) for surname, parties in known if len(parties) == 1}


def surname_tokens(name: range, party: str) -> set[int]:
    """Return the tokens of a name by which the person is called."""
    return {name[-1], name[0]} if party in SURNAME_FIRST else {name[-1]}


def with_surnames(sentence: Sentence, surnames: Mapping[str, str]) -> Sentence:
    """Return the sentence with what its article's surnames stand for."""
    starts = frozenset(surname[0] for surname in surnames)
    hits = [
        Hit("party", party, at, at + 1, len(surname))
        for at, word in enumerate(sentence.spelling)
        if word[0].lower() in starts and (word[0].isupper() or goes_on(sentence, at))
        for surname, party in surnames.items()
        if is_case_of(spelled(word), surname)
    ]
    return with_parties(sentence, hits)


def goes_on(sentence: Sentence, at: int) -> bool:
    """Whether an apostrophe ties a token to a short one before it, as in a name: "To'qayev"."""
    short = at > 0 and len(sentence.spelling[at - 1]) <= MAX_BEFORE_APOSTROPHE
    return short and sentence.gap(at) in APOSTROPHES and len(sentence.spelling[at]) > 1


def is_case_of(word: str, surname: str) -> bool:
    """Whether two words can be the same surname in two cases: «Жапарову», «Жапаровым»."""
    if len(surname) < MIN_SURNAME or word == surname:
        return word == surname
    shared = sum(1 for _ in takewhile(lambda two: two[0] == two[1], zip(word, surname, strict=False)))
    if shared == len(surname):
        return len(word) - shared <= MAX_ADDED
    changed = min(MAX_CHANGED, len(surname) - MIN_SURNAME + 1)
    return len(surname) - shared <= changed and len(word) - shared <= MAX_CHANGED


def introduce(sentence: Sentence) -> Iterator[Introduction]:
    """Yield the names that a sentence introduces."""
    for post, parties in find_posts(sentence):
        for way in INTRODUCTIONS:
            names = way(sentence, post)
            if names and len(names) == len(parties):
                yield from zip(names, parties, strict=True)
                break


def names_after(sentence: Sentence, post: range) -> list[range]:
    """The names follow the post, after a comma or another title too: "Kazakh President Aidar Omarov"."""
    titles = {hit.first: hit.last for hit in sentence.marks if hit.label == "leaders"}
    at = post.stop
    while at in titles and sentence.gap(at) in (*BESIDE, ", "):
        at = titles[at]
    if at >= len(sentence.tokens) or sentence.gap(at) not in (*BESIDE, ", "):
        return []
    return names_in_row(sentence, range(at, len(sentence.tokens)))


def names_before(sentence: Sentence, post: range) -> list[range]:
    """The post follows the names, set off by a mark: "Aidar Omarov, President of Kazakhstan"."""
    at = post.start
    while at > max(0, post.start - MAX_BETWEEN) and sentence.gap(at) not in PARTING:
        at -= 1
    if at == 0 or sentence.gap(at) not in PARTING:
        return []
    first = at
    while first > 0 and (first == at or sentence.gap(first) in BESIDE) and at - first < 2 * MAX_NAME + 1:
        first -= 1
    starts = [start for start in range(first, at) if not is_of_name(sentence, start - 1)]
    rows = [names_in_row(sentence, range(start, at)) for start in starts]
    ending = next((row for row in rows if row and row[-1].stop == at), [])
    # "In Geneva, President …" is a place
    is_place = bool(ending) and len(ending[0]) == 1 and ending[0].start - 1 in sentence.function_words
    return [] if is_place else ending


INTRODUCTIONS: tuple[Callable[[Sentence, range], list[range]], ...] = (names_after, names_before)
"""The ways in which an article tells the names of those who hold a post."""


def names_in_row(sentence: Sentence, tokens: range) -> list[range]:
    """Return the names that begin with the first of the tokens, each tied to the next by a joiner."""
    joiners = sentence.starts_of("joiners")
    names: list[range] = []
    at = tokens.start
    while at < tokens.stop:
        name = find_name(sentence, range(at, min(tokens.stop, at + MAX_NAME)))
        if name is None:
            break
        names.append(name)
        at = name.stop
        if at not in joiners:
            break
        at += 1
    return names


def find_name(sentence: Sentence, tokens: range) -> range | None:
    """Return the name of a person that begins with the first of the tokens, or None.

    A name of a single word must be as long as a surname, and none where all nouns are written large.
    """
    stop = tokens.start
    while stop < tokens.stop and is_of_name(sentence, stop):
        if stop > tokens.start and sentence.gap(stop) not in BESIDE:
            break
        stop += 1
    name = range(tokens.start, stop)
    if not name or len(sentence.spelling[name[-1]]) < 2:
        return None
    if len(name) == 1 and not may_be_alone(sentence, name[0]):
        return None
    return name


def may_be_alone(sentence: Sentence, at: int) -> bool:
    """Whether a word by itself can be a surname."""
    nouns_large = read(sentence.words.language, "dates").get("capital_nouns", False)
    return not nouns_large and len(sentence.spelling[at]) >= MIN_SURNAME and at > 0


def is_of_name(sentence: Sentence, at: int) -> bool:
    """Whether a token is written as a name and is none of a party, a title or a date."""
    opens_sentence = at == 0 and at in sentence.function_words
    if at < 0 or opens_sentence or not (sentence.spelling[at][0].isupper() or goes_on(sentence, at)):
        return False
    first, later = sentence.date_tokens
    return at not in first | later and not any(
        hit.first <= at < hit.last for hit in sentence.marks if hit.label in ("party", "leaders", "short")
    )
