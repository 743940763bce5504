"""Questions to readers between a story's paragraphs, with the answers to choose from."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from mkdocs_newsdump.cleaning.features import SHORT, Features
from mkdocs_newsdump.cleaning.lexicon import page_lexicon
from mkdocs_newsdump.cleaning.passes.state import StoryState
from mkdocs_newsdump.cleaning.text_features import DIGIT, Closing
from mkdocs_newsdump.text.phrases import PhraseSet

ANSWERS = 2
"""Minimum number of answers to choose from that open as such do: yes, no, no opinion."""

MOST_ANSWERS = 8
"""Maximum number of answers."""

VOTES = 2
"""Maximum number of lines below them: how many have voted, a button."""


def polls(state: StoryState) -> set[int]:
    """Find the questions above short open lines of which some open as answers do, with these lines."""
    features = state.features
    answers = page_lexicon(features.language)["poll"]
    asked = (i for i in range(len(features.texts) - ANSWERS) if _asks(features, i))
    return {i for question in asked for i in _poll(features, question, answers)}


def _asks(features: Features, index: int) -> bool:
    closing = features.closings[index]
    return closing is Closing.EXCLAMATION and features.lengths[index] < SHORT


def _poll(features: Features, question: int, answers: PhraseSet) -> Iterator[int]:
    """Yield the lines of the poll that a question opens, if it does."""
    end = min(len(features.texts), question + 1 + MOST_ANSWERS)
    row = list(takewhile(lambda i: _is_short(features, i), range(question + 1, end)))
    chosen = [i for i in row if answers.opening(features.lower[i])]
    if len(chosen) < ANSWERS or chosen[0] > question + ANSWERS:
        return
    yield from range(question, chosen[-1] + 1)
    below = range(chosen[-1] + 1, min(len(features.texts), chosen[-1] + 1 + VOTES))
    yield from takewhile(lambda i: _is_short(features, i) and bool(DIGIT.search(features.texts[i])), below)


def _is_short(features: Features, index: int) -> bool:
    """Whether a line is as short as an answer, and no sentence."""
    return features.lengths[index] < SHORT and features.closings[index] is Closing.OPEN
