"""A person's word on the milestones of an article."""

from dataclasses import replace

from mkdocs_newsdump import build_timeline, clean, find_milestones
from mkdocs_newsdump.model.article import Corrections, MilestoneCorrection

STORY = """Соседи вспомнили общую историю

Казахстан и Кыргызстан подписали договор о дружбе 5 мая 1993 года, и с тех пор границу пересекли миллионы.

В 2001 году Казахстан и Кыргызстан построили мост через реку, и по нему до сих пор ездят каждый день.
"""
ARTICLE = clean(STORY, source="story.txt", language="ru")


def corrected(*corrections):
    return replace(ARTICLE, corrections=Corrections(milestones=corrections))


def told(*corrections):
    return [(m.date, m.title) for m in find_milestones(corrected(*corrections))]


def test_a_milestone_is_dropped_by_words_of_its_title():
    assert [date for date, _ in told(MilestoneCorrection(about="построили мост", drop=True))] == [
        "1993-05-05"
    ]


def test_a_milestone_is_retitled_and_redated():
    assert ("1994-05-05", "Дружба") in told(
        MilestoneCorrection(about="договор о дружбе", title="Дружба", date="1994-05-05")
    )


def test_a_milestone_is_added_with_the_words_of_its_paragraph():
    added = MilestoneCorrection(title="Начало строительства", date="2000", paragraph=2)
    assert ("2000", "Начало строительства") in told(added)


def test_words_that_no_milestone_tells_make_one():
    added = MilestoneCorrection(about="вспомнили общую", title="Память", date="2010")
    story = replace(corrected(added), lede="Соседи вспомнили общую историю.")
    assert ("2010", "Память") in [(m.date, m.title) for m in find_milestones(story)]


def test_words_that_are_nowhere_are_a_warning_that_names_the_dump():
    (warning,) = build_timeline([corrected(MilestoneCorrection(about="летающий слон"))]).warnings
    assert warning.startswith("story.txt: ")
    assert "летающий слон" in warning
