"""What holds for the milestones of any text."""

import re
from collections import Counter

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from timelines import TEXTS

from benchmarks.small import HOME
from mkdocs_newsdump import find_milestones, find_other_dates
from mkdocs_newsdump.model.article import KINDS
from mkdocs_newsdump.text.words import tokenize

PROSE = {
    path: re.split(r"(?<=[.,;:—–()!?])\s+", yaml.safe_load(path.read_text("utf-8"))["text"])
    for path in sorted((HOME / "timeline").glob("*.yml"))
}
"""The clauses of real prose, by text."""
MIXED = st.sampled_from(list(PROSE)).flatmap(
    lambda path: st.tuples(
        st.just(path.suffixes[0][1:]),
        st.lists(st.sampled_from(PROSE[path]), min_size=2, max_size=12).map(" ".join),
    )
)
"""A language, and prose of it in which any clause may follow any other."""

LANGUAGES = ["ru", "en", "de", "kk", "ky", "uz", "uk", "fr", "es", "tr", "zh", "sv", None]


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.sampled_from(LANGUAGES), st.sampled_from([None, "auto", ["KZ", "KG"]]))
def test_any_text_gives_milestones_within_its_bounds(text, language, parties):
    for milestone in find_milestones(text, language=language, parties=parties):
        assert 0 <= milestone.start < milestone.end <= len(text)
        assert milestone.text in text
        assert milestone.kind in KINDS
        if milestone.mention:
            assert milestone.start <= milestone.mention.start < milestone.mention.end <= milestone.end


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.sampled_from(LANGUAGES))
def test_a_title_is_made_of_whole_words_of_its_sentence(text, language):
    for milestone in find_milestones(text, language=language):
        have, words = (Counter(t.word for t in tokenize(s)) for s in (milestone.text, milestone.title))
        assert words
        assert not words - have


@settings(max_examples=60, deadline=None)
@given(MIXED)
def test_prose_in_any_order_gives_milestones_and_other_dates(mixed):
    language, text = mixed
    for milestone in find_milestones(text, language=language) + find_other_dates(text, language=language):
        assert milestone.title.strip()
        assert milestone.text in text
