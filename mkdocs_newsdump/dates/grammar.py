"""Rules as patterns over tokens: how they are written, matched and applied."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from mkdocs_newsdump.dates.lexicon import DateLexicon
from mkdocs_newsdump.dates.resolve import CalendarPoint, CalendarSpan
from mkdocs_newsdump.dates.tokens import DateToken, Gap

# Sets of kinds remembered with the rules that fit them.
MAX_KIND_SETS = 4096


@dataclass(frozen=True)
class Match:
    """Where a rule's pattern fits: ``tokens[start:end]``, and the words of the language."""

    tokens: list[DateToken]
    start: int
    end: int
    words: DateLexicon

    @property
    def before(self) -> DateToken | None:
        """The token before the match, if it stands in the same paragraph."""
        if self.start == 0 or self.tokens[self.start].gap == Gap.NEXT_PARAGRAPH:
            return None
        return self.tokens[self.start - 1]

    @property
    def after(self) -> DateToken | None:
        """The token after the match, if it stands in the same paragraph."""
        if self.end == len(self.tokens) or self.tokens[self.end].gap == Gap.NEXT_PARAGRAPH:
            return None
        return self.tokens[self.end]


# Takes the match and the values of the captured elements (None for an absent one); returns what kinds the
# whole then is, such as {"point": CalendarPoint(...)}, or None where the pattern fits but means no date.
Build = Callable[..., "dict[str, Any] | CalendarPoint | CalendarSpan | None"]


@dataclass(frozen=True)
class Element:
    """One place of a pattern: the kinds that may stand there; whether it is captured, optional, joined.

    ``farthest`` is the widest gap before it.
    """

    kinds: tuple[str, ...]
    captured: bool
    optional: bool
    joined: bool
    farthest: int


@dataclass(frozen=True)
class Rule:
    """A pattern and what it means."""

    name: str
    elements: tuple[Element, ...]
    build: Build

    def may_fit(self, present: Set[str]) -> bool:
        """Whether tokens of these kinds together have all that the pattern must have."""
        return all(element.optional or not present.isdisjoint(element.kinds) for element in self.elements)

    def may_begin(self, first: Set[str], second: Set[str]) -> bool:
        """Whether a match can begin with a token of these kinds and, if it has more, go on with another."""
        for place, element in enumerate(self.elements):
            if not first.isdisjoint(element.kinds) and _may_go_on(self.elements[place + 1 :], second):
                return True
            if not element.optional:
                return False
        return False


def _may_go_on(elements: tuple[Element, ...], kinds: Set[str]) -> bool:
    """Whether the rest of a pattern can begin with a token of these kinds, or needs none."""
    for element in elements:
        if not kinds.isdisjoint(element.kinds):
            return True
        if not element.optional:
            return False
    return True


def rule(*patterns: str) -> Callable[[Build], list[Rule]]:
    """Return a decorator that makes a rule of each pattern, with the function that says what it means.

    A pattern names kinds of tokens in order: ``the`` must be there, ``[of]`` may, ``day|ordinal`` is either,
    ``DAY`` in capitals is handed to the function, and ``~dot`` stands without a space before it. Patterns
    have no repetition, so that a rule looks at no more tokens than it has elements.
    """

    def make(build: Build) -> list[Rule]:
        return [Rule(build.__name__, tuple(map(_element, pattern.split())), build) for pattern in patterns]

    return make


def _element(text: str) -> Element:
    optional = text.startswith("[")
    text = text.strip("[]")
    joined = text.startswith("~")
    farthest = Gap.JOINED if joined else Gap.NEXT_LINE
    text = text.replace("~", "")
    return Element(tuple(text.lower().split("|")), text.isupper(), optional, joined, farthest)


class Stage:
    """Rules that are tried together; the longest match wins, then the rule that is listed first."""

    def __init__(self, *groups: list[Rule]) -> None:
        self.rules = [single for group in groups for single in group]
        # Tokens are many, their sets of kinds are few.
        self._fitting = lru_cache(maxsize=MAX_KIND_SETS)(self._find_fitting)
        self._starting = lru_cache(maxsize=MAX_KIND_SETS)(self._find_starting)

    def concerns(self, present: frozenset[str]) -> bool:
        """Whether a rule may fit tokens of these kinds."""
        return bool(self._fitting(present))

    def apply(self, tokens: list[DateToken], words: DateLexicon) -> list[DateToken]:
        """Return the tokens, what the rules match from left to right replaced by tokens of what it means."""
        result: list[DateToken] = []
        present = kinds_of(tokens)
        at = 0
        while at < len(tokens):
            first = tokens[at]
            rules = (
                self._starting(frozenset(first.kinds), _kinds_at(tokens, at + 1), present)
                if first.kinds
                else ()
            )
            best = _best(rules, tokens, at, words) if rules else None
            if best is None:
                result.append(first)
                at += 1
                continue
            end, kinds = best
            result.append(DateToken(first.start, tokens[end - 1].end, "", kinds, first.gap, first.capital))
            at = end
        return result

    def _find_fitting(self, present: frozenset[str]) -> tuple[Rule, ...]:
        return tuple(single for single in self.rules if single.may_fit(present))

    def _find_starting(
        self, first: frozenset[str], second: frozenset[str], present: frozenset[str]
    ) -> tuple[Rule, ...]:
        return tuple(single for single in self._fitting(present) if single.may_begin(first, second))


def _kinds_at(tokens: list[DateToken], at: int) -> frozenset[str]:
    """Return the kinds of a token, none behind the last."""
    return frozenset(tokens[at].kinds) if at < len(tokens) else frozenset()


def kinds_of(tokens: list[DateToken]) -> frozenset[str]:
    """Return all the kinds that there are among tokens."""
    return frozenset[str]().union(*[token.kinds for token in tokens])


def apply_all(stages: Iterable[Stage], tokens: list[DateToken], words: DateLexicon) -> list[DateToken]:
    """Return the tokens after one stage after the other, those of which a rule may fit."""
    present = kinds_of(tokens)
    for stage in stages:
        if stage.concerns(present):
            tokens = stage.apply(tokens, words)
            present = kinds_of(tokens)
    return tokens


def _best(
    rules: Iterable[Rule], tokens: list[DateToken], at: int, words: DateLexicon
) -> tuple[int, dict[str, Any]] | None:
    best: tuple[int, dict[str, Any]] | None = None
    for single in rules:
        for end, values in _fits(single.elements, tokens, at):
            if best is not None and end <= best[0]:
                break
            meaning = single.build(Match(tokens, at, end, words), *values)
            if isinstance(meaning, CalendarPoint):
                meaning = {"point": meaning}
            elif isinstance(meaning, CalendarSpan):
                meaning = {"span": meaning}
            if meaning is not None:
                best = end, meaning
                break
    return best


def _fits(elements: tuple[Element, ...], tokens: list[DateToken], at: int) -> list[tuple[int, list[Any]]]:
    """Return the ways a pattern fits from ``at`` on, as (end, captured values), the longest first."""
    partial: list[tuple[int, list[Any]]] = [(at, [])]
    for element in elements:
        longer: list[tuple[int, list[Any]]] = []
        for end, values in partial:
            if end < len(tokens) and (end == at or tokens[end].gap <= element.farthest):
                kinds = tokens[end].kinds
                for kind in element.kinds:
                    if kind in kinds:
                        longer.append((end + 1, [*values, kinds[kind]] if element.captured else values))
                        break
            if element.optional:
                longer.append((end, [*values, None] if element.captured else values))
        partial = longer
        if not partial:
            return partial
    return sorted(partial, key=lambda fit: -fit[0]) if len(partial) > 1 else partial
