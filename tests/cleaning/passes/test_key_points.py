"""Points that sum a story up, above it."""

import pytest

from mkdocs_newsdump import BlockKind, clean

PAGES = {
    "en": (
        "Home\nNews\nSport\nSign in\n\n"
        "Two towns agree on a bridge over the river\nBy Anna Hill\nMarch 12, 2024\n\n",
        ("Both councils voted for the plan", "The work begins in the spring", "Each town pays half the cost"),
        "The councils of the two towns agreed on Monday to build a bridge over the river together.\n\n"
        "The old bridge has been closed since the flood, and the ferry has carried people since then.\n",
    ),
    "ru": (
        "Главная\nНовости\nСпорт\nВойти\n\n"
        "Два города построят мост через реку\nАвтор: Анна Горина\n12 марта 2024\n\n",
        (
            "Оба совета проголосовали за план",
            "Работы начнутся весной этого года",
            "Города заплатят поровну за всё",
        ),
        "Советы двух городов в понедельник договорились вместе построить мост через реку, сообщила мэрия.\n\n"
        "Старый мост закрыт после паводка, и с тех пор жителей перевозит паром, который ходит каждый час.\n",
    ),
    "de": (
        "Startseite\nPolitik\nSport\nAnmelden\n\n"
        "Zwei Städte einigen sich auf eine Brücke\nVon Anna Berg\n12. März 2024\n\n",
        (
            "Beide Räte stimmten für den Plan",
            "Die Arbeit beginnt im Frühjahr",
            "Jede Stadt zahlt die Hälfte davon",
        ),
        "Die Räte der beiden Städte haben am Montag beschlossen, eine Brücke über den Fluss zu bauen.\n\n"
        "Die alte Brücke ist seit der Flut gesperrt, und eine Fähre bringt die Menschen ans andere Ufer.\n",
    ),
}


@pytest.mark.parametrize("mark", ["- ", "• ", "* ", ""])
@pytest.mark.parametrize("language", PAGES)
def test_the_points_above_a_story_stay_together_and_none_is_its_lede(language, mark):
    head, points, story = PAGES[language]
    article = clean(head + "".join(f"{mark}{point}\n" for point in points) + "\n" + story)
    listed = [block.text for block in article.body if block.kind is BlockKind.LIST_ITEM]
    assert listed in (list(points), [])
    assert article.body[len(listed)].text == story.partition("\n")[0]
    assert article.lede not in points


def test_headlines_of_other_stories_above_the_story_are_no_points():
    head, _, story = PAGES["en"]
    teasers = "Storm closes the harbour\nCup final is put off again\nMayor opens the new library\n"
    article = clean("Home\nNews\n\n" + teasers + "\n" + head + story)
    assert not [block for block in article.body if block.kind is BlockKind.LIST_ITEM]
