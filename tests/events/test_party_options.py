import pytest

from mkdocs_newsdump import find_milestones
from mkdocs_newsdump.events.party_options import UnknownPartyError, alias_phrases, check_parties


@pytest.mark.parametrize("parties", [["KZ"], ["KZ", "QQ"], "KZ", ["KZ", "KZ"]])
def test_parties_that_are_not_two_known_codes_are_an_error(parties):
    with pytest.raises(UnknownPartyError):
        find_milestones("", parties=parties)


def test_an_alias_names_a_party():
    text = "Казахстан и Степной край 5 мая 2021 года подписали договор."
    (milestone,) = find_milestones(text, language="ru", parties=["KZ", "KG"], aliases={"KG": ["Степн* кра*"]})
    assert milestone.parties == ("KG", "KZ")


def test_an_alias_makes_a_party_of_any_code():
    aliases = {"EU": ["European Union", " "], "KZ": ["Astana"]}
    assert list(check_parties(["EU", "KZ"], aliases)) == ["EU", "KZ"]
    assert alias_phrases(aliases) == (("European Union", "EU"), ("Astana", "KZ"))
