"""A person's word on the timeline's entries: change, drop, merge, part."""

import pytest

from mkdocs_newsdump import build_timeline, clean
from mkdocs_newsdump.dumps.own_entries import parse_own
from mkdocs_newsdump.model.look import Look

ONE = """Thirty years of friendship

15 October 2022

Kazakhstan and Kyrgyzstan established diplomatic relations on 15 October 1992. In 1997 both
signed the Treaty of Eternal Friendship.

The presidents of Kazakhstan and Kyrgyzstan opened a bridge over the Chu on 3 May 2001, the ministry said.
"""
TWO = """Two neighbours and their history

3 April 2024

Kazakhstan and Kyrgyzstan signed the Treaty of Eternal Friendship on 8 April 1997 in Almaty, as all know.

Kazakhstan and Kyrgyzstan did not sign a border treaty in 1998, and talks went on for years, officials said.
"""
RELATIONS = "{dump: one.txt, about: diplomatic relations}"
IN_ONE = "{dump: one.txt, about: Eternal Friendship, date: 1997}"
IN_TWO = "{dump: two.txt, about: Eternal Friendship}"
BRIDGE = "{dump: one.txt, about: bridge}"


@pytest.fixture(scope="module")
def articles():
    return [clean(text, source=name) for name, text in (("one.txt", ONE), ("two.txt", TWO))]


@pytest.fixture
def made(articles):
    def make(own="", parties=("KZ", "KG")):
        return build_timeline(articles, parties=parties, own=parse_own(own))

    return make


def told(timeline):
    return [(entry.date, [source.article for source in entry.sources]) for entry in timeline.entries]


ALL = [
    ("1992-10-15", ["one.txt"]),
    ("1997-04-08", ["two.txt", "one.txt"]),
    ("2001-05-03", ["one.txt"]),
]


def test_without_a_word_it_is_as_it_was(made):
    assert told(made()) == ALL
    assert [place.date for place in made().other_dates] == ["1998"]


def test_an_entry_is_changed_whatever_source_names_it(made):
    for place in (IN_ONE, IN_TWO):
        timeline = made(f"- change: {place}\n  title: Eternal friends\n  date: 1997-05\n  kind: other\n")
        (entry,) = [entry for entry in timeline.entries if entry.title == "Eternal friends"]
        assert (entry.date, entry.dates, entry.kind) == ("1997-05", ("1997-05",), "other")
        assert [source.article for source in entry.sources] == ["two.txt", "one.txt"]
        assert timeline.unheard == ()


def test_an_entry_is_dropped(made):
    assert told(made(f"- change: {IN_ONE}\n  drop: true\n")) == [ALL[0], ALL[2]]


def test_an_entry_that_is_of_other_parties_leaves_the_timeline_and_comes_back(made):
    timeline = made(f"- change: {BRIDGE}\n  parties: [KZ, UZ]\n")
    assert told(timeline) == ALL[:2]
    assert [entry.date for entry in timeline.others] == ["2001-05-03"]
    back = made(f"- change: {BRIDGE}\n  parties: [KG, KZ]\n", parties=("KZ", "UZ"))
    assert told(back) == []


def test_two_entries_are_merged(made):
    timeline = made(f"- merge:\n  - {RELATIONS}\n  - {BRIDGE}\n")
    assert told(timeline)[1:] == ALL[1:2]
    assert timeline.entries[0].dates == ("1992-10-15", "2001-05-03")
    assert len(timeline.entries[0].sources) == 2


def test_what_is_merged_takes_all_sources_of_both_entries(made):
    timeline = made(f"- merge:\n  - {IN_ONE}\n  - {BRIDGE}\n")
    assert [len(entry.sources) for entry in timeline.entries] == [1, 3]


def test_an_entry_is_parted(made):
    timeline = made(f"- part:\n  - {IN_ONE}\n  - {IN_TWO}\n")
    assert told(timeline) == [ALL[0], ("1997", ["one.txt"]), ("1997-04-08", ["two.txt"]), ALL[2]]
    assert timeline.unheard == ()


def test_the_places_of_a_group_are_one_event(made):
    timeline = made(f"- part:\n  - [{IN_ONE}, {BRIDGE}]\n  - {IN_TWO}\n")
    assert sorted(len(entry.sources) for entry in timeline.entries) == [1, 1, 2]


def test_a_word_on_a_date_in_doubt_makes_it_an_entry_or_drops_it(made):
    place = "{dump: two.txt, about: border treaty}"
    assert ("1998", ["two.txt"]) in told(made(f"- change: {place}\n  kind: treaty\n"))
    dropped = made(f"- change: {place}\n  drop: true\n")
    assert told(dropped) == ALL
    assert dropped.other_dates == ()


def test_a_date_in_doubt_that_was_looked_at_stays_one(made):
    timeline = made("- change: {dump: two.txt, about: border treaty}\n  looked_at: [{what: other-date}]\n")
    assert told(timeline) == ALL
    (place,) = timeline.other_dates
    assert (place.kind, place.parties, place.looked_at) == ("treaty", ("KG", "KZ"), (Look("other-date"),))
    assert timeline.unheard == ()


def test_a_place_that_names_all_means_no_other_of_the_same_words(articles):
    text = TWO.replace("in Almaty, as all know", "in Almaty") + TWO.splitlines()[-1].replace("1998", "2001")
    article = clean(text, source="two.txt")
    (first, second) = build_timeline([article], parties=("KZ", "KG")).other_dates
    about = f'paragraph: {second.paragraph}, date: {second.date}, about: "{second.title}"'
    own = parse_own(f"- change: {{dump: two.txt, {about}}}\n  kind: aid\n")
    timeline = build_timeline([article], parties=("KZ", "KG"), own=own)
    assert [place.date for place in timeline.other_dates] == [first.date]


def test_words_survive_when_other_dumps_come(articles):
    own = parse_own(f"- part:\n  - {IN_ONE}\n  - {IN_TWO}\n- change: {BRIDGE}\n  title: The bridge\n")
    more = clean(TWO.replace("as all know", "as everybody knows"), source="three.txt")
    timeline = build_timeline([*articles, more], parties=("KZ", "KG"), own=own)
    assert "The bridge" in [entry.title for entry in timeline.entries]
    treaties = [
        {one.article for one in entry.sources} for entry in timeline.entries if entry.date[:4] == "1997"
    ]
    assert {"two.txt", "three.txt"} in treaties
    assert not any({"one.txt", "two.txt"} <= some for some in treaties)


def test_a_title_that_is_another_now_is_known_by_paragraph_and_date(made):
    place = "{dump: one.txt, about: A title of long ago, paragraph: 2, date: 2001-05-03}"
    assert told(made(f"- change: {place}\n  drop: true\n")) == ALL[:2]


@pytest.mark.parametrize(
    "place", ["{dump: gone.txt, about: bridge}", "{dump: one.txt, about: elephant}", "{url: 'https://x.org'}"]
)
def test_a_place_that_tells_nothing_is_named_with_its_line(made, place):
    timeline = made(f"# mine\n- change: {place}\n  title: X\n")
    (said,) = timeline.unheard
    assert said.startswith("milestones.yml: line 2: ")
    assert "tells of no event" in said
    assert told(timeline) == ALL


def test_words_that_contradict_each_other_are_named(made):
    timeline = made(f"- part: [{IN_ONE}, {IN_TWO}]\n- merge: [{IN_ONE}, {IN_TWO}]\n")
    assert timeline.unheard == ("milestones.yml: line 2: merge: another entry parts these; delete one",)
    assert len(timeline.entries) == 4


def test_an_entry_of_ones_own_is_merged_with_what_articles_tell(made):
    own = "- {title: Ties, url: 'https://example.org/ties', date: 1992}\n"
    assert len(made(own).entries) == 4
    timeline = made(f"{own}- merge: [{{url: 'https://example.org/ties'}}, {RELATIONS}]\n")
    assert len(timeline.entries) == 3
    assert timeline.entries[0].date == "1992-10-15"
