"""The posts that a sentence names: a leader's title with its party."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_newsdump.events.sentence import Sentence
from mkdocs_newsdump.text.phrases import Hit

MAX_TITLE = 5
"""Maximum words from a title's first to the party: «министр иностранных дел и торговли Казахстана»."""
MAX_BETWEEN = 2
"""Maximum words from a party to the title after it: "Kazakhstan's newly elected president"."""
MAX_CHARACTERS_BETWEEN = 8
"""The same in characters, where these are words: カザフスタンのオマロフ大統領."""
BESIDE = frozenset(("", " ", "\u00a0", "-", "‐", "‑", "·", "•", ".", ". ", "'", "’", "‘", "ʼ", "ʻ", "`"))
"""What may stand between two words of a name; a full stop follows an initial."""


def find_posts(sentence: Sentence) -> Iterator[tuple[range, list[str]]]:
    """Yield the tokens of the posts that a sentence names, a title with its party, and the parties' codes.

    One title may stand for several: "the presidents of Kazakhstan and Kyrgyzstan".
    """
    titles: dict[int, Hit] = {hit.first: hit for hit in sentence.marks if hit.label == "leaders"}
    for row in party_rows(sentence) if titles else ():
        near = range(row[0].first - MAX_TITLE, row[-1].last + MAX_CHARACTERS_BETWEEN + 1)
        posts = [post for at in near if at in titles and (post := find_post(sentence, titles[at], row))]
        if posts:
            yield min(posts, key=len), [hit.value for hit in row]


def find_post(sentence: Sentence, title: Hit, row: list[Hit]) -> range | None:
    """Return the tokens of a post: a title that a row of parties follows or, where words allow, precedes."""
    first, last = row[0].first, row[-1].last
    most = MAX_BETWEEN if sentence.tokens_per_word == 1 else MAX_CHARACTERS_BETWEEN
    words = sentence.words
    if not words.title_last and title.last <= first and first - title.first <= MAX_TITLE:
        post, between = range(title.first, last), range(title.last, first)
    elif 0 <= title.first - last <= most and may_precede_title(sentence, row):
        post, between = range(first, title.last), range(last, title.first)
    else:
        return None
    return post if touches(sentence, post) and not is_parted(sentence, between) else None


def may_precede_title(sentence: Sentence, row: list[Hit]) -> bool:
    """Whether the party before a title belongs to it: an adjective always, a name in some languages.

    «в Казахстане президент» are two phrases, "Kazakhstan's President" and "kasachischer Präsident" are one.
    """
    at, words = row[-1].first, sentence.words
    return at == 0 or sentence.spelling[at][0].islower() or words.genitive_first or words.title_last


def party_rows(sentence: Sentence) -> list[list[Hit]]:
    """Return the parties of a sentence in rows, those together that a joiner or a hyphen ties."""
    joiners = sentence.starts_of("joiners")
    rows: list[list[Hit]] = []
    for hit in sentence.parties:
        last = rows[-1][-1].last if rows else -1
        if rows and (hit.first == last or (hit.first == last + 1 and last in joiners)):
            rows[-1].append(hit)
        else:
            rows.append([hit])
    return rows


def touches(sentence: Sentence, tokens: range) -> bool:
    """Whether nothing but spaces, hyphens and apostrophes parts the tokens."""
    return all(sentence.gap(at) in BESIDE for at in tokens[1:])


def is_parted(sentence: Sentence, between: range) -> bool:
    """Whether the words between a title and a party tell that they are apart: a verb, another party."""
    return any(sentence.is_verb(at) for at in between) or any(
        hit.first in between for hit in sentence.parties
    )
