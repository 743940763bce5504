"""What an act on the timeline changes in ``milestones.yml``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ruamel.yaml.comments import CommentedSeq

from mkdocs_newsdump.model.timeline import EntryChange, Merge, OwnEntry, OwnWord, Part, Place
from mkdocs_newsdump.review.acts import Add, Change, LookAt, TimelineAct
from mkdocs_newsdump.review.roundtrip import in_line, look_item, mapping, plain

LEAST = 2
"""Minimum places that are merged or parted."""


def edit_words(items: list[Any] | None, words: Sequence[OwnWord], act: TimelineAct) -> list[Any]:
    """Return the items of the file with what an act changes in them; ``words`` are the items as read.

    What the act contradicts goes: the word that parts what is merged, and the other way round.
    """
    items = CommentedSeq() if items is None else items
    if any(_says_the_same(word, act) for word in words):
        return items
    if isinstance(act, Change):
        _change(items, words, act)
    elif isinstance(act, LookAt):
        _look_at(items, words, act)
    elif isinstance(act, Add):
        items.append(mapping(act.values))
    elif isinstance(act, Merge):
        _take_back_parts(items, words, set(act.places))
        items.append(mapping({"merge": [_named(place) for place in act.places]}))
    else:
        _take_back_merges(items, words, act)
        groups = [[_named(place) for place in group] for group in act.groups]
        items.append(mapping({"part": [group if len(group) > 1 else group[0] for group in groups]}))
    return items


def _says_the_same(word: OwnWord, act: TimelineAct) -> bool:
    """Whether a word merges or parts the very places that an act does."""
    if isinstance(word, Merge) and isinstance(act, Merge):
        return set(word.places) == set(act.places)
    if isinstance(word, Part) and isinstance(act, Part):
        return set(map(frozenset, word.groups)) == set(map(frozenset, act.groups))
    return False


def _change(items: list[Any], words: Sequence[OwnWord], act: Change) -> None:
    """Set the keys of the word that is there on a place, or of a new one; an entry of one's own is edited."""
    for at, word in enumerate(words):
        if (
            isinstance(word, OwnEntry)
            and act.own
            and word.url == act.place.url
            and word.title == act.place.about
        ):
            if act.values.get("drop"):
                del items[at]
            else:
                _set(items[at], {key: one for key, one in act.values.items() if key != "title" or one})
            return
        if isinstance(word, EntryChange) and word.place == act.place:
            _set(items[at], act.values)
            if items[at].keys() == {"change"}:
                del items[at]
            return
    values = {key: value for key, value in act.values.items() if value is not None}
    if values:
        items.append(mapping({"change": _named(act.place), **values}))


def _look_at(items: list[Any], words: Sequence[OwnWord], act: LookAt) -> None:
    """Add a doubt to the word that is there on a place, or to a new one."""
    at = next(
        (at for at, word in enumerate(words) if isinstance(word, EntryChange) and word.place == act.place),
        len(items),
    )
    if at == len(items):
        items.append(mapping({"change": _named(act.place)}))
    items[at].setdefault("looked_at", CommentedSeq()).append(look_item(act.look))


def _set(item: dict[str, Any], values: Mapping[str, Any]) -> None:
    for key, value in values.items():
        if value is None:
            item.pop(key, None)
        else:
            item[key] = plain(value)


def _take_back_parts(items: list[Any], words: Sequence[OwnWord], merged: set[Place]) -> None:
    """Take out of the words that part some of the ``merged`` places the groups that have these."""
    for at, word in reversed(list(enumerate(words))):
        if isinstance(word, Part):
            parted = [number for number, group in enumerate(word.groups) if merged.intersection(group)]
            if len(parted) > 1:
                _take_out(items, at, "part", parted[1:])


def _take_back_merges(items: list[Any], words: Sequence[OwnWord], act: Part) -> None:
    """Take out of the words that merge places of several groups those of all but the first of these."""
    group_of = {place: number for number, group in enumerate(act.groups) for place in group}
    for at, word in reversed(list(enumerate(words))):
        if isinstance(word, Merge):
            known = [group_of[place] for place in word.places if place in group_of]
            others = [
                number
                for number, place in enumerate(word.places)
                if group_of.get(place, known[0] if known else None) != (known[0] if known else None)
            ]
            if others:
                _take_out(items, at, "merge", others)


def _take_out(items: list[Any], at: int, key: str, numbers: Sequence[int]) -> None:
    """Take places out of a word, or the whole word where too few are left."""
    if len(items[at][key]) - len(numbers) < LEAST:
        del items[at]
        return
    for number in reversed(numbers):
        del items[at][key][number]


def _named(place: Place) -> Any:
    """Return a place as it is written."""
    return in_line(mapping({key: value for key, value in vars(place).items() if value is not None}))
