"""What an article tells each of many pairs is what it tells when it is read for that pair."""

from itertools import combinations
from pathlib import Path

import pytest
import yaml

from mkdocs_newsdump import clean
from mkdocs_newsdump.events import tellings
from mkdocs_newsdump.events.find import read_events
from mkdocs_newsdump.events.tellings import read_tellings

TEXTS = sorted(Path(__file__).parents[2].glob("benchmarks/small/timeline/*.yml"))
TIED = """Neighbours look back on thirty years

Kazakhstan and Kyrgyzstan signed a treaty on eternal friendship in Bishkek on 8 April 1997, it was recalled.

Kazakhstan and Uzbekistan signed a treaty on eternal friendship in Tashkent on 31 October 1998, as it says.

Diplomatic relations were established in October 1992, and both sides call them good to this day, they said.
"""
SHORT = """Послы встретились в столице

Послы двух стран говорили о воде, о дорогах и о том, когда откроют новый пункт пропуска на границе.

РК и Узбекистан подписали договор о вечной дружбе 31 октября 1998 года в Ташкенте.

РФ и Узбекистан подписали договор о границе 3 мая 1999 года, а РК и РФ открыли мост 7 июля 2001 года.
"""


def between(record, pair):
    told = (one for one in record.milestones if one.is_between(pair))
    return list(told), [one for one in record.other_dates if one.is_between(pair)]


def codes_in(article):
    record = read_events(article)
    told = {code for one in (*record.milestones, *record.every, *record.other_dates) for code in one.parties}
    return sorted(told.union(*record.co_mentions, record.waits) | {"KZ", "KG", "RU"})


def texts():
    for path in TEXTS:
        given = yaml.safe_load(path.read_text("utf-8"))
        yield pytest.param(given["text"], id=path.stem)
    yield pytest.param(TIED, id="tied")
    yield pytest.param(SHORT, id="short")


@pytest.mark.parametrize("text", list(texts()))
def test_each_pair_is_told_what_it_is_told_when_it_asks_alone(text):
    article = clean(text, source="a.txt")
    told = read_tellings(article).between
    pairs = list(combinations(codes_in(article), 2))
    assert set(told) <= set(pairs)
    for pair in pairs:
        asked = between(read_events(article, (), pair), pair)
        found = between(told[pair], pair) if pair in told else ([], [])
        assert found == asked, pair


def test_those_who_are_asked_for_are_told_alone():
    article = clean(TIED, source="a.txt")
    asked = [("KG", "KZ", "UZ"), ("JP", "KZ")]
    told = read_tellings(article, wanted=asked).between
    assert list(told) == [("KG", "KZ", "UZ")]
    everything = read_events(article, (), asked[0])
    assert between(told[asked[0]], asked[0]) == between(everything, asked[0])


def test_who_asks_decides_between_rivals():
    told = read_tellings(clean(TIED, source="a.txt")).between
    both = {
        pair: [one.date for one in record.milestones if one.is_between(pair)] for pair, record in told.items()
    }
    assert both["KG", "KZ"] == ["1997-04-08", "1992-10"]
    assert both["KZ", "UZ"] == ["1998-10-31", "1992-10"]


def test_an_article_is_read_once_where_it_does_not_depend_on_who_asks(monkeypatch):
    parse, known = tellings.parse_article, []

    def counted(*args, **options):
        known.append(options["known"])
        return parse(*args, **options)

    monkeypatch.setattr(tellings, "parse_article", counted)
    text = TIED.replace("were established", "of Kazakhstan and Kyrgyzstan were established")
    assert len(read_tellings(clean(text, source="a.txt")).between) > 1
    assert known == [()]
