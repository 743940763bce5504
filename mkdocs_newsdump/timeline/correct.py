"""A person's word on the timeline's entries, from ``milestones.yml``: change, drop, merge, part.

An event is named by a dump and words of its title, which stay when other dumps come. Where the words of its
title are others now, as with a newer version, its paragraph and its date still tell it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from mkdocs_newsdump.dumps.corrections import OWN_ENTRIES
from mkdocs_newsdump.events.correct import contains_words
from mkdocs_newsdump.model.timeline import EntryChange, Merge, OwnWord, Part, Place
from mkdocs_newsdump.text.messages import short
from mkdocs_newsdump.timeline.candidate import Candidate
from mkdocs_newsdump.timeline.merge import are_parted

Word = EntryChange | Merge | Part


def apply_words(
    own: Iterable[OwnWord], candidates: Sequence[Candidate], doubtful: Sequence[Candidate]
) -> tuple[list[Candidate], list[Candidate], list[str]]:
    """Return the candidates, those in doubt, and which of a person's words found nothing.

    The candidates are marked with what the words say of them. What is in doubt is certain once a word names
    it, unless that drops it, or says that the doubt was looked at.
    """
    words = [(number, word) for number, word in enumerate(own) if isinstance(word, Word)]
    if not words:
        return list(candidates), list(doubtful), []
    all_of = [*candidates, *doubtful]
    certain = set(range(len(candidates)))
    by_name: dict[str, list[int]] = {}
    for at, one in enumerate(all_of):
        by_name.setdefault(one.url or composed(one.milestone.article), []).append(at)
    unheard: list[str] = []
    gone: set[int] = set()
    for number, word in words:
        groups: list[list[int]] = []
        for places in groups_of(word):
            found: list[int] = []
            for place in places:
                near = by_name.get(place.url or composed(place.dump or ""), [])
                told = find_exactly(place, all_of, near)
                told = told or find_told(place, all_of, [at for at in near if at in certain])
                told = told or find_told(place, all_of, near)
                if not told:
                    unheard.append(f"{OWN_ENTRIES}: line {word.line}: {not_found(place)}")
                found += (at for at in told if all(at not in others for others in [*groups, found]))
            groups.append(found)
        meant = [at for found in groups for at in found]
        if isinstance(word, EntryChange):
            gone |= {at for at in meant if word.drop and at not in certain}
            for at in meant:
                all_of[at] = replace(all_of[at], changes=(*all_of[at].changes, word))
        elif isinstance(word, Merge) and any(
            are_parted(all_of[one].apart, all_of[other].apart) for one, other in combinations(meant, 2)
        ):
            unheard.append(f"{OWN_ENTRIES}: line {word.line}: merge: another entry parts these; delete one")
        else:
            for group, found in enumerate(groups):
                mark = frozenset([(number, group)])
                for at in found:
                    one = all_of[at]
                    apart = one.apart | mark if isinstance(word, Part) else one.apart
                    all_of[at] = replace(one, one_with=one.one_with | mark, apart=apart)
        if isinstance(word, Merge) or (isinstance(word, EntryChange) and word.is_of_an_event):
            certain |= set(meant) - gone
    kept = [one for at, one in enumerate(all_of) if at in certain]
    rest = [one for at, one in enumerate(all_of) if at not in certain and at not in gone]
    return kept, rest, unheard


def groups_of(word: Word) -> Iterator[Sequence[Place]]:
    """Yield the groups of places that a word names."""
    if isinstance(word, Part):
        yield from word.groups
    else:
        yield (word.place,) if isinstance(word, EntryChange) else word.places


def find_exactly(place: Place, candidates: Sequence[Candidate], near: Sequence[int]) -> list[int]:
    """Return the numbers of the candidates that agree with all of a place that names all there is to name."""
    if None in (place.about, place.paragraph, place.date):
        return []
    told = {at: candidates[at].milestone for at in near}
    about = _folded(place.about or "")
    return [
        at
        for at, one in told.items()
        if (one.paragraph, one.date) == (place.paragraph, place.date) and _folded(one.title) == about
    ]


def find_told(place: Place, candidates: Sequence[Candidate], near: Sequence[int]) -> list[int]:
    """Return the numbers of the candidates that a place means, among those of its dump or its address.

    Those of its title, or else with its words in the title, or else in the sentence; of several those of its
    paragraph and its date, where any are.
    """
    told = {at: candidates[at].milestone for at in near}
    if place.about is not None:
        about = _folded(place.about)
        ways = (
            [at for at, one in told.items() if _folded(one.title) == about],
            [at for at, one in told.items() if contains_words(one.title, place.about)],
            [at for at, one in told.items() if contains_words(one.text, place.about)],
        )
        found = next(filter(None, ways), [])
        if not found and place.date and place.paragraph is not None:
            return [
                at for at, one in told.items() if (one.date, one.paragraph) == (place.date, place.paragraph)
            ]
    else:
        found = list(told)
    found = [at for at in found if place.paragraph in (None, told[at].paragraph)] or found
    return [at for at in found if place.date in (None, told[at].date)] or found


def not_found(place: Place) -> str:
    """Return the message that nothing is told where a person says."""
    where, about = place.url or place.dump, short(place.about) if place.about else "this paragraph or date"
    return (
        f"{where} tells of no event with {about}; quote words of its title as on the timeline, "
        "or of its sentence"
    )


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()


def composed(name: str) -> str:
    """Return a file's name in the form that all systems agree on."""
    return unicodedata.normalize("NFC", name)
