"""What holds for the timeline of any articles."""

import sys
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from timelines import TEXTS, candidate
from work import calls

from mkdocs_newsdump import build_timeline, find_dates, find_milestones
from mkdocs_newsdump.dates.edtf import sort_key
from mkdocs_newsdump.events.find import read_events
from mkdocs_newsdump.model.article import KINDS, Article, Block, BlockKind
from mkdocs_newsdump.model.timeline import EntryChange, Merge, Part, Place
from mkdocs_newsdump.site.codecs import EVENTS
from mkdocs_newsdump.timeline.build import Memories, timeline_of
from mkdocs_newsdump.timeline.candidate import Candidate, with_crowds
from mkdocs_newsdump.timeline.differences import different_events
from mkdocs_newsdump.timeline.likenesses import hold_different_events
from mkdocs_newsdump.timeline.merge import Memory, merge
from mkdocs_newsdump.timeline.same_event import evidence_for, same_event


def article(*paragraphs, language="ru", source="dump.txt"):
    body = tuple(Block(BlockKind.PARAGRAPH, text, (n,)) for n, text in enumerate(paragraphs, start=1))
    return Article(source, None, (), None, language, None, None, (), body, ())


@settings(max_examples=30, deadline=None)
@given(st.lists(TEXTS, max_size=5), st.sampled_from([None, "auto", ["KZ", "KG"]]))
def test_any_articles_give_a_timeline_that_holds_every_milestone_once(texts, parties):
    articles = [article(text, source=f"{n}.txt") for n, text in enumerate(texts)]
    timeline = build_timeline(articles, parties=parties)
    entries = [*timeline.entries, *timeline.planned, *timeline.undated]
    assert len({entry.key for entry in entries}) == len(entries)
    for entry in timeline.entries:
        assert entry.date in entry.dates
    if parties is None:
        told = {
            (m.article, m.paragraph, m.title, m.text, m.date) for a in articles for m in find_milestones(a)
        }
        shown = {(s.article, s.paragraph, s.title, s.text, s.date) for e in entries for s in e.sources}
        assert shown == told


def steps(work):
    """Count the calls that a piece of work makes; unlike time, they are the same on every machine."""
    count = 0

    def counted(frame, event, argument):
        nonlocal count
        count += 1

    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "unit",
    [
        "В 1993 году Казахстан и Кыргызстан подписали Договор о дружбе. ",
        "5 мая 1993 года, ",
        "который открыли, ",
        "«((",
        "Президент Кыргызстана Садыр Жапаров ",
        "и ",
        ". ",
        "Договор о дружбе и Соглашение о мире подписаны, ",
    ],
)
def test_twice_the_text_takes_twice_the_steps(unit):
    def read(characters):
        text = unit * (characters // len(unit))
        return steps(lambda: build_timeline([article(text)], parties=["KZ", "KG"]))

    read(100)
    assert read(6000) < 2.4 * read(3000)


def test_twice_the_dumps_take_twice_the_steps():
    def build(count):
        texts = [
            f"{n % 28 + 1} мая {1900 + n % 100} года Казахстан и Кыргызстан провели встречу."
            for n in range(count)
        ]
        articles = [article(text, source=f"{n}.txt") for n, text in enumerate(texts)]
        return steps(lambda: build_timeline(articles))

    build(2)
    assert build(200) < 2.4 * build(100)


TITLES = {
    "ru": """Договор о вечной дружбе|Договор о союзнических отношениях|Подписан договор|Граница закрыта
Договор об углублении и расширении союзнических отношений|Открыт мост через реку Чу
Установлены дипломатические отношения|Прошла встреча президентов|Ратифицирован договор о границе
Шушинская декларация""",
    "en": """Treaty on Eternal Friendship|Treaty on Allied Relations|The border was closed
Diplomatic relations were established|The presidents met|A bridge was opened|The Helsinki Accords""",
    "tr": "Şuşa Beyannamesi imzalandı|Müttefiklik Antlaşması|Diplomatik ilişkiler kuruldu|Sınır kapatıldı",
    "zh": "建交|签署友好条约|边界关闭",
}
DATES = """1992|1992-10|1992-10-15|1992-08-27|XXXX-10-15|XXXX-10|199X|1991/..|1992-10/1992-12|2003-12-25
2003-24|2003-12-25?|2004-12-25|2024-04-19|1997/1999|../1993|1992-10-15/1992-10-16""".replace("\n", "|").split(
    "|"
)


@st.composite
def candidates(draw):
    language = draw(st.sampled_from(sorted(TITLES)))
    title, text = (draw(st.sampled_from(TITLES[language].replace("\n", "|").split("|"))) for _ in range(2))
    return candidate(
        draw(st.none() | st.sampled_from(DATES)),
        title,
        language,
        kind=draw(st.sampled_from(KINDS)),
        article=draw(st.sampled_from(["a.txt", "b.txt", "c.txt"])),
        planned=draw(st.booleans()),
        text=f"{title}. {text}",
        published=draw(st.none() | st.dates()),
    )


WORDS = [
    EntryChange(Place("a.txt"), title="Another title"),
    EntryChange(Place("b.txt"), drop=True),
    Merge((Place("a.txt"), Place("c.txt"))),
    Part(((Place("a.txt"),), (Place("b.txt"),))),
]
"""What a person says of the entries of some articles."""


def memberships(entries):
    return {frozenset(source for source in entry.sources) for entry in entries}


@settings(max_examples=100, deadline=None)
@given(st.lists(candidates(), max_size=9), st.randoms(use_true_random=False))
def test_neither_order_nor_the_readers_language_changes_what_is_merged(many, random):
    entries = merge(many)
    shuffled = random.sample(many, len(many))
    assert merge(shuffled) == entries
    for language in (*TITLES, "xx"):
        assert memberships(merge(shuffled, language)) == memberships(entries)


@settings(max_examples=100, deadline=None)
@given(st.lists(candidates(), max_size=9), st.lists(candidates(), max_size=4), st.data())
def test_what_is_remembered_of_the_last_merging_changes_nothing(many, others, data):
    memory = Memory()
    assert merge(many, "ru", memory) == merge(many, "ru")
    for _ in range(3):
        changed = data.draw(st.permutations([*many, *others]))[: len(many)]
        assert merge(changed, "ru", memory) == merge(changed, "ru")


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.dictionaries(st.sampled_from(["a.txt", "b.txt", "c.txt"]), TEXTS), min_size=2, max_size=4),
    st.lists(st.sampled_from(WORDS), max_size=2),
)
def test_articles_that_change_come_and_go_give_the_timeline_that_they_give_anew(times, words):
    memory = Memories()
    known = {}
    for articles in times:
        records = []
        for name, text in articles.items():
            if (name, text) not in known:
                known[name, text] = read_events(article(text, source=name), pair=("KG", "KZ"))
            records.append(known[name, text])
        anew = timeline_of(records, ("KG", "KZ"), words, "ru")
        assert timeline_of(records, ("KG", "KZ"), words, "ru", memory) == anew
        assert timeline_of(records, ("KG", "KZ"), (), "ru", memory) == timeline_of(
            records, ("KG", "KZ"), (), "ru"
        )


def test_a_merging_of_the_same_again_asks_nothing():
    texts = ["Kazakhstan and Kyrgyzstan signed a treaty on the border on 15 October 1992 in Bishkek."] * 9
    articles = [article(text, language="en", source=f"{n}.txt") for n, text in enumerate(texts)]
    told = [Candidate(milestone, "en") for one in articles for milestone in find_milestones(one)]
    memory = Memory()
    first, _ = calls(lambda: merge(told, "en", memory))
    again, _ = calls(lambda: merge(told, "en", memory))
    assert again < first / 2


@settings(max_examples=100, deadline=None)
@given(st.lists(candidates(), min_size=2, max_size=4), st.data())
def test_what_is_asked_once_of_groups_in_the_same_words_is_what_each_pair_says(many, data):
    told = [*many, *(candidate_in(one, "d.txt") for one in many)]
    group, other = (with_crowds(data.draw(st.permutations(told))[: len(many)]) for _ in range(2))
    each = any(different_events(one, two) for one, two in product(group, other))
    assert hold_different_events(group, other) == each


@settings(max_examples=100, deadline=None)
@given(candidates(), candidates())
def test_sameness_has_no_direction(one, other):
    assert same_event(one, other) == same_event(other, one)
    assert different_events(one, other) == different_events(other, one)


@settings(max_examples=100, deadline=None)
@given(st.lists(candidates(), max_size=9, unique_by=lambda one: one.citation))
def test_no_two_sources_of_an_entry_tell_different_events(many):
    known = {one.citation: one for one in many}
    entries = merge(many)
    assert sorted(map(repr, known)) == sorted(repr(source) for entry in entries for source in entry.sources)
    for entry in entries:
        told = [known[source] for source in entry.sources]
        assert not any(different_events(one, other) for one, other in combinations(told, 2))


@settings(max_examples=100, deadline=None)
@given(st.lists(candidates(), max_size=9, unique_by=lambda one: one.milestone.title + one.language))
def test_sources_of_an_entry_agree_on_the_whole_where_an_article_has_one(many):
    each = with_crowds(candidate_in(one, f"{n}.txt") for n, one in enumerate(many))
    known = {one.citation: one for one in each}
    for entry in merge(each):
        told = [known[source] for source in entry.sources]
        assert sum(evidence_for(one, other) for one, other in combinations(told, 2)) > 0 or len(told) == 1


def candidate_in(one, article):
    milestone = one.milestone
    return candidate(
        milestone.date,
        milestone.title,
        one.language,
        milestone.kind,
        article,
        milestone.planned,
        text=milestone.text,
        published=one.published,
    )


@settings(max_examples=100, deadline=None)
@given(st.lists(candidates(), max_size=9))
def test_dates_stand_side_by_side_only_where_articles_disagree(many):
    for entry in merge(many):
        assert (entry.date,) == entry.dates[:1] or not entry.dates
        assert entry.conflict <= (len({source.article for source in entry.sources}) > 1)


@settings(max_examples=30, deadline=None)
@given(st.lists(TEXTS, max_size=4))
def test_other_dates_stand_in_order_of_time_each_place_once_and_none_is_told_as_an_event(texts):
    articles = [article(text, source=f"{n}.txt") for n, text in enumerate(texts)]
    timeline = build_timeline(articles, parties=["KZ", "KG"])
    places = timeline.other_dates
    assert len(set(places)) == len(places)
    assert [sort_key(place.date) for place in places] == sorted(sort_key(place.date) for place in places)
    told = {(one.article, one.paragraph, one.date) for entry in timeline.all for one in entry.sources}
    assert not told & {(place.article, place.paragraph, place.date) for place in places}


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.sampled_from([None, (), ("KG", "KZ")]))
def test_what_an_article_tells_is_the_same_from_the_cache(text, pair):
    record = read_events(article(text), pair=pair)
    assert EVENTS.decode(EVENTS.encode(record)) == record


MANY = [f"{day:02} {month}" for day in range(1, 29) for month in ("May", "June", "July")]


@pytest.mark.parametrize(
    "text",
    [
        "Kazakhstan and Kyrgyzstan signed a treaty on " + ", on ".join(f"{day} 1997" for day in MANY) + ".",
        "Kazakhstan and Kyrgyzstan signed a treaty on friendship on 8 April 1997. " * 300,
        "Kazakhstan and Kyrgyzstan, " + "which signed, " * 2000 + "met on 8 April 1997.",
        "On 30 February 1997, 31 June 2001 and 0.0.0000 Kazakhstan and Kyrgyzstan signed a treaty.",
    ],
    ids=["many-dates", "many-sentences", "long-sentence", "no-days"],
)
def test_absurd_articles_give_a_timeline_of_dates_that_they_name(text):
    timeline = build_timeline([article(text, language="en")], parties=["KZ", "KG"])
    named = {value for mention in find_dates(text, language="en") if (value := mention.edtf)}
    assert {place.date for place in timeline.other_dates} <= named
    assert {entry.date for entry in timeline.all if entry.date} <= named
