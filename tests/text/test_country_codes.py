"""One rule says what a country code is, wherever a person writes one."""

import pytest
import yaml
from mkdocs.config.base import ValidationError
from sites import built, site

from mkdocs_newsdump.config import Aliases, Parties
from mkdocs_newsdump.dumps.corrections import CorrectionsError, parse_corrections
from mkdocs_newsdump.dumps.own_entries import parse_own
from mkdocs_newsdump.events.party_options import UnknownPartyError, check_parties
from mkdocs_newsdump.text.country_codes import country_code, country_codes


def in_site(codes):
    """Return what ``parties`` of mkdocs.yml gives."""
    try:
        return tuple(Parties(default="auto").run_validation(yaml.safe_load(codes)))
    except ValidationError as error:
        return f"parties: {error}"


def in_corrections(codes):
    """Return what ``parties`` of a milestone in NAME.yml gives."""
    try:
        found = parse_corrections(f"milestones: [{{about: x, parties: {codes}}}]", source="a.yml")
    except CorrectionsError as error:
        return str(error).removeprefix("a.yml: milestones, entry 1: ")
    return found.milestones[0].parties


def in_own_entries(codes):
    """Return what ``parties`` of an entry in milestones.yml gives."""
    try:
        [entry] = parse_own(f"- {{title: x, url: 'https://example.org', parties: {codes}}}")
    except CorrectionsError as error:
        return str(error).removeprefix("milestones.yml: entry 1: ").removesuffix(" (line 1)")
    return entry.parties


PLACES = (in_site, in_corrections, in_own_entries)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    ("codes", "taken"),
    [
        ("[KZ, KG]", ("KZ", "KG")),
        ("[kz, kg]", ("KZ", "KG")),
        ("[NO, SE]", ("NO", "SE")),
        ("[no, fi]", ("NO", "FI")),
        ('["NO", Se]', ("NO", "SE")),
        ("[XK, RS]", ("XK", "RS")),
        ("[' az', AM]", ("AZ", "AM")),
    ],
)
def test_codes_are_taken_in_either_case_and_norway_is_one(place, codes, taken):
    assert place(codes) == taken


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    ("codes", "said"),
    [
        ("[EU, KZ]", "'EU' (European Union) is no country; write the code of a country such as KZ"),
        ("[KZ, un]", "'un' (United Nations) is no country; write the code of a country such as KZ"),
        ("[ZZ, KZ]", "'ZZ' (Unknown Region) is no country; write the code of a country such as KZ"),
        ("[KZ, KZ]", "'KZ' is named twice; write each country once, as in [KZ, KG]"),
        ("[NO, no]", "'NO' is named twice; write each country once, as in [KZ, KG]"),
        ("[KZ, Kyrgyzstan]", "'Kyrgyzstan' is no country code; write KG"),
        ("[UK, kaz]", "'UK' is no country code; write GB"),
        ("[kaz, KG]", "'kaz' is no country code; write KZ"),
        ("[QQ, KZ]", "'QQ' is no country code; write two letters of ISO 3166 such as KZ"),
        ("[7, KZ]", "'7' is no country code; write two letters of ISO 3166 such as KZ"),
        ("[yes, KZ]", "'True' is no country code; write two letters of ISO 3166 such as KZ"),
        ("[ß, KZ]", "'ß' is no country code; write two letters of ISO 3166 such as KZ"),
        ("[419, KZ]", "'419' is no country code; write two letters of ISO 3166 such as KZ"),
    ],
)
def test_what_is_no_code_is_refused_everywhere_with_what_to_write(place, codes, said):
    assert place(codes) == f"parties: {said}"


@pytest.mark.parametrize("codes", ["KZ", "[KZ]"])
def test_an_event_may_have_one_party_and_a_timeline_has_two(codes):
    assert in_corrections(codes) == in_own_entries(codes) == ("KZ",)
    assert "list of two countries" in in_site(codes)


def test_aliases_follow_the_rule():
    assert Aliases(default={}).run_validation({False: "Oslo", "kz": ["Akorda"]}) == {
        "NO": ["Oslo"],
        "KZ": ["Akorda"],
    }
    for wrong in ({"EU": ["Brussels"]}, {"kz": ["Akorda"], "KZ": ["Astana"]}):
        with pytest.raises(ValidationError, match=r"is no country|is named twice"):
            Aliases(default={}).run_validation(wrong)


def test_the_library_follows_the_rule_but_for_parties_with_an_alias():
    assert check_parties(["kz", "NO"], None) == ["KZ", "NO"]
    assert check_parties(["KZ", "EU"], {"EU": ["European Union"]}) == ["KZ", "EU"]
    for wrong in (["KZ", "EU"], ["KZ", "kz"], ["KZ"], "KZ"):
        with pytest.raises(UnknownPartyError):
            check_parties(wrong, None)


def test_a_site_between_two_countries_in_small_letters_is_built(tmp_path):
    finished = built(site(tmp_path, "plugins: [newsdump: {parties: [no, se]}]\n"))
    assert "Norway — Sweden" in (finished / "timeline" / "index.html").read_text("utf-8")


def test_every_code_is_its_own_code():
    assert len(country_codes()) > 200
    assert {country_code(code.lower()) for code in country_codes()} == country_codes()
