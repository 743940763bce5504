"""How likely two milestones of dates that agree tell one event.

No word decides that alone: two sources of one day seldom use the same ones, least of all in two languages.
This weighs all of it together: how exact both dates are, the kinds, acts, documents and topics of both titles
and sentences, which are the same values in all languages, names and other words as they sound, and how much
else either article tells of that time. What two articles tell is weighed by what was learnt
(``weights/two_articles.json``), by ``benchmarks/fit_merging.py`` from texts whose events are known. One
article seldom tells an event twice, too seldom to learn from: ``weights/one_article.yml`` are few and stay.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from math import exp, log1p
from pathlib import Path

from mkdocs_newsdump.dates.edtf import precision
from mkdocs_newsdump.text import learnt
from mkdocs_newsdump.text.romanise import MIN_SOUNDS, sounds_alike
from mkdocs_newsdump.text.yamlfiles import read_values
from mkdocs_newsdump.timeline.candidate import DEEDS, VAGUE_KINDS, Candidate
from mkdocs_newsdump.timeline.scene import share_sound

WEIGHTS = Path(__file__).parent / "weights"
ONE_ARTICLE, TWO_ARTICLES = WEIGHTS / "one_article.yml", WEIGHTS / "two_articles.json"
"""Files of weights, for what one article tells twice, and for two articles."""
LITTLE = 0.3
"""Share of the words in common below which two milestones of a year have little in common."""
CONTENT = (
    "both relations",
    "acts shared",
    "deeds shared",
    "documents shared",
    "hosts shared",
    "topics shared",
    "topics of the sentences shared",
)
"""Features that say what two milestones have in common, whatever the language."""
MOST_WORDS, MOST_COMMON = 12, 6
"""Words of a title, and words that two have in common; more say no more."""
ORDER = ("day", "month", "season", "interval", "year", "decade", "century")


def likelihood(one: Candidate, other: Candidate) -> float:
    """Return how likely two milestones tell one event, between 0 and 1."""
    return 1 / (1 + exp(-log_odds(one, other)))


def log_odds(one: Candidate, other: Candidate) -> float:
    """Return how likely two milestones tell one event, as the logarithm of the odds."""
    features = find_features(one, other)
    if one.milestone.article != other.milestone.article:
        return learnt.log_odds(learnt.read_weights(TWO_ARTICLES), features)
    weights = read_weights(ONE_ARTICLE)
    return sum(weights.get(name, 0) * value for name, value in features.items())


@cache
def read_weights(path: Path) -> Mapping[str, float]:
    """Return the weight of each feature by its name, from a file."""
    weights: dict[str, float] = read_values(path)
    return weights


def find_features(one: Candidate, other: Candidate) -> dict[str, float]:
    """Return the features of a pair, by their names; they have no direction."""
    language = "one language" if one.language == other.language else "two languages"
    article = "one article" if one.milestone.article == other.milestone.article else "two articles"
    dates = dates_of(one, other)
    said = (language, article, dates, *told(one, other), *named(one, other), *rivals(one, other))
    found = {"always": 1.0, **dict.fromkeys(said, 1.0), **shares(one, other)}
    if one.milestone.article != other.milestone.article:
        if dates.startswith("the same day"):
            found["how much more of that day"] = sum(log1p(number) for number in rivals_of(one, other))
        elif "year" in dates and has_little_in_common(found):
            found["little in common of a year"] = 1.0
    return found


def has_little_in_common(features: Mapping[str, float]) -> bool:
    """Whether a pair has hardly a word and nothing else in common, by its features."""
    words = max(share for name, share in features.items() if name.startswith("words of"))
    return words < LITTLE and not any(name in features for name in CONTENT)


def dates_of(one: Candidate, other: Candidate) -> str:
    """Return how exact two dates that agree are, in words."""
    first, second = ((each.milestone.date or "").rstrip("?~%") for each in (one, other))
    some = sorted((precision(date) or "century" for date in (first, second)), key=ORDER.index)
    if first == second:
        return f"the same {some[0]}" if some[0] in ("day", "year") else "the same month or so"
    if some == ["day", "day"]:
        return "the same day, a year open"
    exact = some[0] if some[0] in ("day", "month") else "season or so"
    return f"an interval and a {exact}" if "interval" in some else f"a {some[1]} and a {exact}"


def told(one: Candidate, other: Candidate) -> Iterator[str]:
    """Yield what titles and sentences have in common, and what differs."""
    kinds = one.kinds & other.kinds - VAGUE_KINDS
    vague = (one.kinds | other.kinds) & VAGUE_KINDS
    yield from (f"both {kind}" for kind in one.kinds & other.kinds)
    yield "kinds agree" if kinds else "a kind is vague" if vague else "kinds differ"
    yield from compared("acts", one.acts, other.acts)
    yield from compared("documents", one.title.types, other.title.types)
    yield from compared("topics", one.topics - DEEDS, other.topics - DEEDS)
    if (one.sentence.topics & other.sentence.topics) - DEEDS:
        yield "topics of the sentences shared"
    yield from compared("deeds", one.topics & DEEDS, other.topics & DEEDS)
    yield from compared("hosts", *(frozenset((each.scene.host or "",)) - {""} for each in (one, other)))
    if one.is_unnamed or other.is_unnamed:
        yield "a document is unnamed"
    if one.is_news or other.is_news:
        yield "both news" if one.is_news and other.is_news else "one of them news"


def named(one: Candidate, other: Candidate) -> Iterator[str]:
    """Yield who and what both name: people, places, posts and figures."""
    some, others = one.scene, other.scene
    if share_sound(some.likely_names, others.likely_names):
        yield "names shared"
    if some.people and others.people:
        yield "people shared" if share_sound(some.people, others.people) else "people differ"
    if share_sound(some.places, others.places):
        yield "places shared"
    if some.city_countries & others.city_countries:
        yield "cities of one country"
    if one.language == other.language:
        yield from compared("posts", one.title.posts, other.title.posts)
    yield from compared("figures", one.title.figures, other.title.figures)


def compared(what: str, some: frozenset[str], others: frozenset[str]) -> Iterator[str]:
    """Yield how what two milestones tell of something agrees."""
    if some and others:
        yield f"{what} shared" if some & others else f"{what} differ"
    elif some or others:
        yield f"{what} of one alone"


def rivals(one: Candidate, other: Candidate) -> Iterator[str]:
    """Yield how much else their articles tell of that time."""
    more = sum(number > 0 for number in rivals_of(one, other))
    if one.milestone.article != other.milestone.article:
        yield ("nothing else of that time", "more of that time in one article", "more of that time in both")[
            more
        ]


def rivals_of(one: Candidate, other: Candidate) -> tuple[int, int]:
    """Return how many other milestones each one's article tells of the time that the vaguer date gives."""
    some = (one.milestone.date or "", other.milestone.date or "")
    vaguer = max(some, key=lambda date: ORDER.index(precision(date) or "century"))
    return one.rivals(vaguer), other.rivals(vaguer)


def shares(one: Candidate, other: Candidate) -> dict[str, float]:
    """Return which share of the words and names of one may be in the other."""
    where = "in one language" if one.language == other.language else "in two languages"
    held = share(one.title.sounds, other.sentence.sounds), share(other.title.sounds, one.sentence.sounds)
    titles = share(one.title.sounds, other.title.sounds)
    return {
        f"no words of both titles {where}": float(not titles),
        f"no words of a title in the sentence {where}": float(not max(held)),
        f"words of both titles {where}": titles,
        f"words of a title in the sentence {where}": max(held),
        "share of the words of both sentences": share(one.sentence.sounds, other.sentence.sounds),
        "how many words in common": min(len(alike(one.title.sounds, other.title.sounds)), MOST_COMMON)
        / MOST_COMMON,
        "length of the shorter title": min(len(one.title.sounds), len(other.title.sounds), MOST_WORDS)
        / MOST_WORDS,
    }


def share(some: frozenset[str], others: frozenset[str]) -> float:
    """Return which share of the fewer words may be among the others."""
    fewer = min(len(some), len(others))
    return min(len(alike(some, others)), len(alike(others, some))) / fewer if fewer else 0.0


def alike(some: frozenset[str], others: frozenset[str]) -> list[str]:
    """Return the words that may be among others, by their sounds."""
    by_start: dict[str, list[str]] = {}
    for word in others:
        by_start.setdefault(word[:MIN_SOUNDS], []).append(word)
    return [
        word
        for word in some
        if word in others or any(sounds_alike(word, near) for near in by_start.get(word[:MIN_SOUNDS], ()))
    ]
