"""Which segments are the story, of what kind, and why each of the others is none of it."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_newsdump.cleaning.features import Features
from mkdocs_newsdump.cleaning.passes import PASSES
from mkdocs_newsdump.cleaning.passes.probability import THRESHOLD
from mkdocs_newsdump.cleaning.passes.state import StoryState
from mkdocs_newsdump.cleaning.reasons import Reason, Rule
from mkdocs_newsdump.cleaning.roles import judge
from mkdocs_newsdump.cleaning.sequence import Weights, load_weights, probabilities
from mkdocs_newsdump.cleaning.verdicts import Verdict

NO_STORY = 0.03
"""Probability below which a dump is taken to hold no story: a menu, a list of headlines."""


def find_story(
    features: Features,
    repeats: Sequence[int] | None = None,
    model: Weights | None = None,
    likely: dict[int, float] | None = None,
) -> list[Verdict]:
    """Return a verdict on every segment.

    ``repeats`` is the number of other dumps of the site that have each segment's lines. ``model`` stands in
    for the weights of the package. ``likely`` is filled with the probability of each judged segment.
    """
    chances, holds_story = probabilities(features, model or load_weights())
    state = StoryState(
        features,
        repeats or [0] * len(features.segments),
        dict(zip(features.judged, chances, strict=True)) if holds_story >= NO_STORY else {},
    )
    if likely is not None:
        likely.update(state.chances)
    for step in PASSES:
        state.revise(step)
    verdicts = judge(state)
    if holds_story >= THRESHOLD:
        return verdicts
    doubtful = Reason(Rule.DOUBTFUL)
    return [verdict._replace(reason=doubtful) if verdict.kind else verdict for verdict in verdicts]
