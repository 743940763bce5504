"""What holds for the milestones of any text."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st
from timelines import TEXTS

from mkdocs_newsdump import find_milestones
from mkdocs_newsdump.model.article import KINDS
from mkdocs_newsdump.text.words import tokenize

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
