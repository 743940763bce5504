"""The timeline's page, by what a reader sees of it once Python-Markdown has built it."""

import re
from collections import Counter
from functools import cache

import html5lib
import jinja2
import markdown
import pytest
from hypothesis import example, given, settings
from syntax import CONFIGS, EXTENSIONS, PIECES, Reader, texts
from timelines import ARTICLES, FULL, OPTIONS, entry, published, source, timeline

from mkdocs_newsdump.model.article import KINDS
from mkdocs_newsdump.model.timeline import Entry
from mkdocs_newsdump.render.environment import RIGHT_TO_LEFT
from mkdocs_newsdump.render.escape import plain
from mkdocs_newsdump.render.labels import load_strings
from mkdocs_newsdump.render.periods import periods
from mkdocs_newsdump.render.timeline import MAX_LISTED, render
from mkdocs_newsdump.text.languages import codes


def text(element):
    return " ".join("".join(element.itertext()).split())


EVERYTHING_ON = markdown.Markdown(extensions=EXTENSIONS, extension_configs={**CONFIGS, "toc": {}})


def build_html(made, language="en", articles=ARTICLES):
    page = render(made, articles, OPTIONS, load_strings(language))
    return EVERYTHING_ON.reset().convert(page.markdown)


def build(made, language="en", articles=ARTICLES):
    return html5lib.parse(build_html(made, language, articles), namespaceHTMLElements=False)


def find(root, name):
    return [each for each in root.iter() if name in each.get("class", "").split()]


def picture_of(page):
    return next(iter(find(page, "newsdump-lanes")), None)


def title_of(shown):
    return text(shown.find("h3/span[last()]"))


def date_of(shown):
    return text(find(shown, "newsdump-date")[0])


@pytest.fixture(scope="module")
def page():
    return build(FULL)


def entry_named(page, words):
    (found,) = [each for each in find(page, "newsdump-entry") if words in text(each.find("h3"))]
    return found


def test_entries_stand_in_order_under_their_decades_with_plans_and_undated_ones_apart(page):
    shown = [
        (
            text(section.find("h2")),
            [title_of(each) for each in find(section, "newsdump-entry")],
        )
        for section in page.iter("section")
    ]
    titles = [titles for _, titles in shown]
    assert titles == [
        ["Relations established", "Договор о вечной дружбе", "Border trade begins"],
        ["A bridge is built"],
        ["A forum is held"],
        ["Diesel fuel is sent", "An order is awarded"],
        ["Trade reaches 2 billion"],
        ["Another treaty"],
    ]
    assert [heading for heading, _ in shown][-2:] == ["Plans", "Without a date"]


def test_a_short_span_is_grouped_by_years_but_a_decade_keeps_its_own_heading():
    made = [entry("198X", "a"), entry("1989-02", "b"), entry("1991/1992", "c"), entry("XXXX-02", "d")]
    assert [period.date for period in periods(made)] == ["198X", "1989", "1991", None]


def test_an_entry_says_when_what_sort_between_whom_and_who_says_so(page):
    shown = entry_named(page, "вечной дружбе")
    (when,) = shown.iter("time")
    assert (when.get("datetime"), when.get("data-edtf")) == ("1997-04-08", "1997-04-08")
    assert text(when) == "April 8, 1997"
    assert text(shown.find("details/summary")) == "Treaty or agreement · 2 sources"
    assert [text(item) for item in shown.iter("li")] == [
        "Стороны подписали Договор о вечной дружбе 8 апреля 1997 года. "
        "Дружба навсегда, paragraph 4 · A. Author · Russian",
        "Neighbours, paragraph 2 · A. Author · 2024",
    ]
    links = {text(link): link.get("href") for link in shown.iter("a")}
    assert links == {
        "April 8, 1997": f"#{shown.find('h3').get('id')}",
        "Дружба навсегда, paragraph 4": "articles/%D0%B4%D1%80%D1%83%D0%B6%D0%B1%D0%B0.md#p4",
        "Neighbours, paragraph 2": "articles/neighbours.md#p2",
    }


def test_parties_stand_only_where_they_are_not_those_of_the_page(page):
    assert "Kazakhstan" not in text(entry_named(page, "вечной дружбе").find("details/summary"))
    three = Entry("k", "1994", ("1994",), "Union", "treaty", ("KG", "KZ", "UZ"), (source(said="1994"),))
    assert "Kazakhstan, Kyrgyzstan, Uzbekistan" in text(entry_named(build(timeline(three)), "Union"))


def test_one_source_that_says_no_more_than_the_title_is_linked_to_in_the_row(page):
    shown = entry_named(page, "forum")
    assert shown.find("details") is None
    assert text(find(shown, "newsdump-facts")[0]) == "Joint session · Neighbours, paragraph 1"


def test_a_sentence_of_several_entries_is_quoted_once():
    told = "The two signed a treaty in 1997, amended it in 1999 and let it end in 2003."
    made = timeline(*(entry(day, f"Treaty {day}", source(text=told, said=day)) for day in ("1997", "1999")))
    first, second = find(build(made), "newsdump-entry")
    assert [text(quote) for quote in first.iter("q")] == [told]
    assert not list(second.iter("q"))
    assert text(find(second, "newsdump-facts")[0]) == "Treaty or agreement · Neighbours, paragraph 1"


def test_words_in_another_language_than_the_pages_say_so(page):
    shown = entry_named(page, "вечной дружбе")
    assert [each.get("lang") for each in shown.iter("q")] == ["ru"]


def test_a_guess_a_range_and_a_season_are_no_html_date():
    made = timeline(
        entry("1999?", "a"), entry("2000/2001", "b"), entry("2003-21", "c"), entry("2004-12", "d")
    )
    times = [each.get("datetime") for each in build(made).iter("time")]
    assert times == ["2004-12"]


def test_sources_that_disagree_are_both_shown_each_with_its_date(page):
    shown = entry_named(page, "Relations")
    assert text(shown.find("details/summary")) == "Relations · 2 sources dates differ"
    assert [when.get("datetime") for when in shown.find("h3").iter("time")] == ["1992-08-27", "1992-10-15"]
    (support,) = find(shown, "newsdump-support")
    assert text(support) == "August 27, 1992: 1 source · October 15, 1992: 1 source"


def test_of_many_dates_that_differ_the_row_has_the_two_most_told_and_the_opened_row_all():
    days = [f"2001-03-{n:02}" for n in range(1, 21)]
    told = [source(paragraph=n, said=day, text=f"{n}") for n, day in enumerate([*days, days[0]])]
    (shown,) = find(build(timeline(entry(days[0], "A", *told, dates=tuple(days)))), "newsdump-entry")
    assert date_of(shown) == "March 1, 2001 / March 2, 2001 / …"
    support = text(find(shown, "newsdump-support")[0]).split(" · ")
    assert support[:2] == ["March 1, 2001: 2 sources", "March 2, 2001: 1 source"]
    assert len(support) == 20


def test_what_has_no_date_says_why_and_stands_under_its_article(page):
    section = list(page.iter("section"))[-1]
    assert "does not say when" in text(find(section, "newsdump-note")[0])
    assert text(find(section, "newsdump-group")[0]) == "Дружба навсегда"
    assert text(section.find("div/h3")) == "No date given Another treaty"


def test_a_sentence_that_says_no_more_than_the_title_is_not_repeated():
    made = timeline(entry("2024", "A bridge is opened", source(text="A bridge is opened", said="2024")))
    assert not list(build(made).iter("q"))


def test_an_entry_of_a_persons_own_links_to_its_address(page):
    (_, link) = entry_named(page, "An order").iter("a")
    assert (link.get("href"), text(link)) == ("https://example.net/order", "example.net")


def test_an_address_that_no_parser_takes_stops_no_build():
    made = timeline(entry("2024", "a", source(None, None, "", "2024", "https://[x")))
    assert "https://[x" in [link.get("href") for link in build(made).iter("a")]


def test_an_address_that_is_no_web_address_is_only_text():
    made = timeline(entry("2024", "a", source(None, None, "", "2024", "javascript:alert(1)")))
    (facts,) = find(build(made), "newsdump-facts")
    assert text(facts) == "Treaty or agreement · javascript:alert(1)"
    assert not list(facts.iter("a"))


def test_what_stays_off_the_timeline_is_counted_and_can_be_read_there(page):
    one_party, others = find(page, "newsdump-omitted")
    assert text(one_party.find("summary")) == "Of one party alone: 3 dated events"
    assert text(others.find("summary")) == "Of other parties: 1 dated event"
    assert text(others.find("ul/li")) == "2001 — Poland joins Neighbours, paragraph 1"
    assert others.find("ul/li/a").get("href") == "articles/neighbours.md#p1"


@pytest.mark.parametrize("language", ["en", "ru", "kk", "ky"])
def test_a_timeline_of_nothing_says_so_in_every_language(language):
    page = build(timeline(), language)
    assert text(page.find(".//p")) == load_strings(language)["timeline.empty"]
    assert not list(page.iter("form"))


@pytest.mark.parametrize("language", codes("labels"))
def test_every_kind_has_a_name_and_the_whole_page_its_labels_in_every_language(language):
    made = timeline(*(entry(f"20{n:02}", f"Event {n}", kind=kind) for n, kind in enumerate(KINDS, 1)))
    shown = find(build(made, language), "newsdump-kind")
    assert len({text(each) for each in shown}) == len(KINDS)
    assert {text(each) for each in find(build(FULL, language), "newsdump-conflict")} != {""}


def test_the_filter_is_hidden_where_no_script_shows_it_and_offers_just_what_is_there(page):
    (form,) = page.iter("form")
    assert form.get("hidden") is not None
    offered = {each.find("input").get("value"): text(each) for each in form.iter("label")}
    there = Counter(each.get("data-kind") for each in find(page, "newsdump-entry"))
    words = load_strings("en")["lanes"]
    assert offered == {kind: f"{words[kind]} {number}" for kind, number in there.items()}


def test_every_address_leads_to_one_place(page):
    ids = [each.get("id") for each in page.iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    assert {link.get("href")[1:] for link in picture_of(page).iter("a")} <= set(ids)


def test_an_unknown_year_is_not_placed():
    assert picture_of(build(timeline(entry("XXXX-02", "In some February")))) is None


def test_the_picture_is_described_and_every_mark_says_what_it_is(page):
    picture = picture_of(page)
    assert (picture.get("role"), picture.get("aria-label")) == ("group", "The whole span, to scale")
    marks = find(picture, "newsdump-mark")
    assert marks[0].get("aria-label") == "August 27, 1992 / October 15, 1992: Relations established"
    assert all(mark.get("aria-label") for mark in marks)
    lanes = [text(each.find("span")) for each in find(picture, "newsdump-lane")]
    assert lanes == [
        "Relations 1",
        "Treaties 1",
        "Sessions 1",
        "Aid 1",
        "Trade 1",
        "Awards 1",
        "Infrastructure 1",
        "Targets 1",
        "",
    ]


# --- hostile text

ADDED = "and " * 400 + "so on"
"""Words that make any sentence longer than its title, so that it is quoted."""


def words(hostile):
    return " ".join(plain(hostile).split())


def fits(hostile):
    """Whether every place of the page shows the text, so that two pages have the same elements."""
    return words(hostile) not in ("", "None")


def one_event(title, sentence, headline):
    articles = {"b.txt": published("b.txt", headline, "b.md")}
    # The source's own title gives an anchor, too, unless it is the entry's, which no made-up text shall be.
    told = source(text=f"{sentence} {ADDED}", said="1997", title="What another source calls it")
    return build_html(timeline(entry("1997", title, told)), articles=articles)


def shape(html):
    return [(tag, [name for name, _ in attributes]) for tag, attributes in Reader(html).elements]


@cache
def innocent_shape(*innocent):
    return shape(one_event(*innocent))


def innocent(hostile):
    return "\u05d0" if RIGHT_TO_LEFT.search(plain(hostile)) else "word"


@settings(max_examples=max(500, settings.default.max_examples))
@given(texts.filter(fits), texts.filter(fits), texts.filter(fits))
@example(*[" ".join(PIECES)] * 3)
def test_no_text_becomes_anything_but_text(title, sentence, headline):
    html = one_event(title, sentence, headline)
    assert shape(html) == innocent_shape(*map(innocent, (title, sentence, headline)))
    (event,) = find(html5lib.parse(html, namespaceHTMLElements=False), "newsdump-entry")
    assert title_of(event) == words(title)
    assert text(event.find("details/ul/li/q")) == words(f"{sentence} {ADDED}")
    (link,) = event.find("details/ul").iter("a")
    assert (link.get("href"), text(link)) == ("b.md#p1", words(f"{headline}, paragraph 1"))


@given(texts)
def test_no_template_language_finds_anything_in_the_page(hostile):
    made = timeline(entry("1997", hostile, source(text=hostile, said="1997")))
    articles = {"b.txt": published("b.txt", hostile, "b.md")}
    page = render(made, articles, OPTIONS, load_strings("en")).markdown
    assert jinja2.Environment(keep_trailing_newline=True).from_string(page).render() == page


def other(day, words, *, article="b.txt", paragraph=1):
    return source(article, paragraph, words, day)


def details_of(page):
    (details,) = find(page, "newsdump-omitted")
    return details


def test_a_date_without_a_certain_event_is_folded_away_with_its_sentence_and_is_no_entry():
    dates = (
        other("1997", "The 1997 treaty may be renewed."),
        other("2001-05", "Договор 2001 года.", article="a.txt"),
    )
    page = build(timeline(entry("1992-10-15", "Relations"), other_dates=dates))
    details = details_of(page)
    assert details.get("open") is None
    assert text(details.find("summary")) == "Other dates in the articles: 2"
    assert [text(item) for item in details.iter("li")] == [
        "1997 — The 1997 treaty may be renewed. Neighbours, paragraph 1",
        "May 2001 — Договор 2001 года. Дружба навсегда, paragraph 1",
    ]
    assert next(details.iter("a")).get("href") == "articles/neighbours.md#p1"
    assert [each.get("lang") for each in details.iter("span")] == [None, "ru"]
    assert len(find(page, "newsdump-entry")) == 1
    assert not find(details, "newsdump-entry")


def test_a_sentence_of_several_articles_stands_once_with_all_its_places():
    dates = (other("1997", "One sentence."), other("1997", "One sentence.", article="a.txt"))
    details = details_of(build(timeline(entry("1992", "a"), other_dates=dates)))
    (item,) = details.iter("li")
    assert len(list(item.iter("a"))) == 2


def test_without_other_dates_nothing_is_folded():
    assert not find(build(timeline(entry("1992", "a"))), "newsdump-omitted")


def test_other_dates_stand_on_a_page_without_events():
    page = build(timeline(other_dates=(other("1997", "One sentence."),)))
    assert "There is nothing here yet" in text(page)
    assert len(list(details_of(page).iter("li"))) == 1


def test_many_other_dates_leave_the_page_small():
    dates = tuple(other(f"{year}", f"Sentence {year}.") for year in range(1000, 1000 + MAX_LISTED + 7))
    details = details_of(build(timeline(entry("1992", "a"), other_dates=dates)))
    assert len(list(details.iter("li"))) == MAX_LISTED
    assert "And 7 more." in text(details)


@pytest.mark.parametrize("language", codes("labels"))
def test_other_dates_have_labels_in_every_language(language):
    dates = (other("1997", "One sentence."), other("1998", "Another."))
    summary = text(details_of(build(timeline(other_dates=dates), language)).find("summary"))
    assert re.findall(r"\d+", summary) == ["2"]
    assert language == "en" or not summary.startswith("Other dates")


@settings(max_examples=60, deadline=None)
@given(texts)
def test_a_hostile_sentence_is_text_among_the_other_dates(words):
    html = build_html(timeline(entry("1992", "a"), other_dates=(other("1997", words),)))
    (item,) = details_of(html5lib.parse(html, namespaceHTMLElements=False)).iter("li")
    assert [each.tag for each in item.iter()] == ["li", "time", "span", "a"]
