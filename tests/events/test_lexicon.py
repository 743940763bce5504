import pytest

from mkdocs_newsdump.events.lexicon import event_lexicon
from mkdocs_newsdump.model.article import KINDS
from mkdocs_newsdump.text.country_codes import country_codes, successors
from mkdocs_newsdump.text.languages import SHARED, codes, read


@pytest.mark.parametrize("language", sorted(set(codes("events")) - {SHARED}))
def test_every_lexicon_has_the_same_lists_and_shares_its_values(language):
    russian, other = read("ru", "events"), read(language, "events")
    assert set(other) - {"verb_last", "openers_behind_number", "converbs", "connecting"} == set(russian)
    assert "verb_last" in other or not {"converbs", "connecting"}.intersection(other)
    for values in ("kinds", "acts", "topics"):
        assert set(other[values]) <= set(russian[values])
    assert set(other["kinds"]) <= set(KINDS)


@pytest.mark.parametrize("language", sorted(set(codes("parties")) - {SHARED}))
def test_every_list_of_parties_names_countries(language):
    words = read(language, "parties")
    assert {"both", "ours", "leaders", "parties"} <= set(words)
    for table in (words["parties"], words.get("short", {})):
        assert {successors(code)[0] for code in table} <= country_codes()
        assert all(phrase.strip("*~ ") for phrases in table.values() for phrase in phrases)


def test_the_words_of_a_language_are_read_once():
    assert event_lexicon("pt-BR") is event_lexicon("pt", ()) is event_lexicon("PT")
    assert event_lexicon("pt", (("Brasília~", "BR"),)) is not event_lexicon("pt")
