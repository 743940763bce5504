import pytest

from mkdocs_newsdump.model.article import KINDS
from mkdocs_newsdump.text.country_codes import country_codes
from mkdocs_newsdump.text.languages import SHARED, codes, read


@pytest.mark.parametrize("language", sorted(set(codes("events")) - {SHARED}))
def test_every_lexicon_has_the_same_lists_and_shares_its_values(language):
    russian, other = read("ru", "events"), read(language, "events")
    assert set(other) - {"verb_last"} == set(russian)
    for values in ("kinds", "acts", "topics"):
        assert set(other[values]) <= set(russian[values])
    assert set(other["kinds"]) <= set(KINDS)
    assert set(other["parties"]) <= country_codes()
    assert all(phrase.strip("*~ ") for phrases in other["parties"].values() for phrase in phrases)
