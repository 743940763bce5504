"""Dumps that tell one story are found, whatever stands around it, and no others."""

import pytest
from sites import STORY

from mkdocs_newsdump.text.near_duplicates import fingerprint, same_stories

SENTENCES = [
    f"The council of town number {number} has opened its new bridge to traffic." for number in range(40)
]


def found(**stories):
    return same_stories({name: fingerprint(texts) for name, texts in stories.items()})


def test_the_division_into_paragraphs_case_and_signs_do_not_count():
    assert found(
        a=SENTENCES[:10],
        b=[" ".join(SENTENCES[:5]), " ".join(SENTENCES[5:10]).upper().replace(",", ";")],
    ) == [["a", "b"]]


def test_a_few_changed_sentences_do_not_make_another_story():
    assert found(a=SENTENCES[:10], b=SENTENCES[:9], c=[*SENTENCES[1:10], SENTENCES[30]]) == [["a", "b", "c"]]


@pytest.mark.parametrize(
    "other", [SENTENCES[:5], SENTENCES[:20], SENTENCES[5:15], SENTENCES[20:30], ["Ha."], []]
)
def test_a_part_of_a_story_or_another_is_not_the_same(other):
    assert found(a=SENTENCES[:10], b=other) == []


def test_what_all_dumps_have_is_no_story():
    notice = "This paper is printed on Mondays and may be had at every kiosk of the town"
    assert (
        found(**{f"d{number}": [notice, *SENTENCES[number * 2 : number * 2 + 2]] for number in range(20)})
        == []
    )


def test_groups_are_told_apart_whatever_their_order():
    one, two = SENTENCES[:10], SENTENCES[20:30]
    assert found(a=one, b=two, c=one, d=two, e=one) == [["a", "c", "e"], ["b", "d"]]


def test_scripts_without_spaces_and_their_stops_are_read():
    story = (
        "两国签署了一项协议，同意今年继续在边境开展工作并修建一座新的大桥。"
        "大桥将于明年春天向所有车辆开放通行，届时老桥将被拆除。"
    )
    assert found(a=[story], b=story.partition("。")[::2], c=["人们说，" * 9]) == [["a", "b"]]


def test_short_phrases_do_not_count():
    assert fingerprint(["Read more.", "He said so!", STORY]) == fingerprint([STORY])
