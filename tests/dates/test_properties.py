import re
import sys
from datetime import date
from importlib import import_module

import pytest
from babel import localedata
from babel.dates import format_date, format_skeleton
from edtf import parse_edtf
from hypothesis import example, given
from hypothesis import strategies as st

from mkdocs_newsdump import find_dates
from mkdocs_newsdump.dates import cldr, edtf, grammar, rules, tokens
from mkdocs_newsdump.dates import lexicon as words
from mkdocs_newsdump.dates.rules import enumerations as lists
from mkdocs_newsdump.text.languages import SHARED, codes, read

LANGUAGES = ["ru", "kk", "ky", "uz", "uk", "en", "de", "fr", "es", "tr", "zh", "ja", "ar", "xx"]
# What dates are made of, in the languages above, so that random text is full of near misses.
PIECES = st.sampled_from(
    [
        *[
            "1",
            "3",
            "14",
            "31",
            "15",
            "99",
            "195",
            "2015",
            "4574",
            ".",
            ",",
            "-",
            "–",
            "/",
            ":",
            "'",
            "(",
            ")",
            "14.10",
            "14.10.",
            "31.02.2015",
            "10/31/1974",
            "05/06/2015",
            "05/06/0000",
            "no",
            "%",
        ],
        *[
            "с",
            "по",
            "до",
            "в",
            "и",
            "от",
            "мая",
            "октября",
            "года",
            "году",
            "г.",
            "век",
            "XX",
            "1990-е",
            "весной",
            "квартал",
            "первый",
            "третьего",
            "назад",
        ],
        *[
            "прошлый",
            "вчера",
            "среда",
            "среду",
            "каждую",
            "руб.",
            "May",
            "march",
            "of",
            "the",
            "last",
            "week",
            "ago",
            "Christmas",
            "from",
            "to",
            "BC",
        ],
        *[
            "between",
            "and",
            "in",
            "about",
            "März",
            "bis",
            "zum",
            "letzter",
            "年",
            "月",
            "日",
            "号",
            "去年",
            "三月",
            "ekim'de",
            "yılında",
            "жылғы",
            "يناير",
        ],
        *["полугодие", "тысяча", "полгода", "two", "half a year", "and a half", "years", "прошлом"],
        *["Q4", "Q2", "the fourth quarter", "the first half", "end", "winter", "quarters"],
        *["понедельника", "пятницу", "октябрь", "29", "февраля", "Monday", "Friday"],
        "\n",
        "\n\n",
    ]
)
TEXTS = st.one_of(
    st.text(), st.lists(PIECES, max_size=25).map(" ".join), st.lists(PIECES, max_size=25).map("".join)
)
PUBLISHED = st.one_of(
    st.none(),
    st.dates(date(1800, 1, 1), date(2200, 12, 31)),
    st.sampled_from([date(1, 1, 1), date(2, 1, 1), date(9998, 12, 31), date(9999, 12, 31)]),
)


@given(text=TEXTS, language=st.sampled_from(LANGUAGES), published=PUBLISHED)
@example(text="the fourth quarter to the end of Q2 2024", language="en", published=None)
def test_any_text_gives_mentions_in_order_with_valid_values(text, language, published):
    end = 0
    for mention in find_dates(text, language=language, published=published):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        end = mention.end
        if mention.edtf is not None:
            assert edtf.valid(mention.edtf)
            parse_edtf(mention.edtf)


@given(text=st.lists(PIECES.filter(lambda piece: not re.search(r"\d", piece)), max_size=25).map(" ".join))
@example("XX в .")
@example("первый мая первый года")
def test_without_a_publication_date_no_year_appears_that_the_text_does_not_give(text):
    for mention in find_dates(text, language="ru"):
        years = re.findall(r"[0-9X]{4}", mention.edtf or "")
        # a century is one, shortened too («XX в.»), and so is a year in words
        assert set(years) <= {"XXXX"} or re.search(r"век|тысяча|[IVX] в *\.", mention.text)


@given(
    month=st.sampled_from(["января", "мая", "декабря"]),
    year=st.integers(1000, 2199),
    published=PUBLISHED,
)
def test_a_month_and_year_never_become_a_day(month, year, published):
    (mention,) = find_dates(f"Итоги {month} {year} года", language="ru", published=published)
    assert edtf.precision(str(mention.edtf)) == "month"


@given(day=st.dates(date(1000, 1, 1), date(2199, 12, 31)), language=st.sampled_from(LANGUAGES[:-1]))
def test_a_day_written_by_the_locale_is_read_back(day, language):
    (mention,) = find_dates(format_date(day, "long", locale=language), language=language)
    assert mention.edtf == day.isoformat()


WORD_LISTS = [*codes("dates"), SHARED]
# What CLDR has of a language changes with every version of Babel: languages are added, patterns and names
# changed. So languages are demanded by name, those with a word list and others that millions speak, and a
# number of all of them; both grow when more is read here, never because CLDR has more.
PATTERNS = {"long": "%Y-%m-%d", "yMMMd": "%Y-%m-%d", "yMMMM": "%Y-%m", "MMMMd": "XXXX-%m-%d"}
# CLDR writes endings that no text has on Basque numbers, "2015(e)ko", and changed the Kurdish months.
NOT_AS_CLDR_WRITES = {"eu", "ku"}
READ_BY_NAME = """
af am as bho br ceb cy fil fo ga gd gl gu ha ig is jv km lb lo mai mg mi ml mr ms my ne om or os pa ps qu rm
rw sa sah sc sd si sn so sq su sw ta te ti to ug ur wo xh yo zu
"""
DEMANDED = sorted(set(WORD_LISTS).union(READ_BY_NAME.split()) - {"any"} - NOT_AS_CLDR_WRITES)
# Languages of CLDR whose dates are read in all four patterns: 258 with Babel 2.14, 282 with 2.19.
LEAST_LANGUAGES = 258


def unread(language):
    """Return the dates of a language, as CLDR writes them, that are not read, with what they are read as."""
    localedata._cache.clear()  # Babel fills in names that a language lacks from the one asked for first
    missed = []
    for pattern, value in PATTERNS.items():
        for day in (date(2015, month, 21) for month in range(1, 13)):
            if pattern == "long":
                text = format_date(day, pattern, locale=language)
            else:
                text = format_skeleton(pattern, day, locale=language)
            found = [mention.edtf for mention in find_dates(text, language=language)]
            if found != [day.strftime(value)]:
                missed.append((text, found))
    return missed


@pytest.mark.parametrize("language", DEMANDED)
def test_dates_are_read_as_cldr_writes_them(language):
    assert not unread(language)


def test_most_languages_of_cldr_have_their_dates_read():
    languages = [
        name for name in localedata.locale_identifiers() if "_" not in name and cldr.month_names(name)
    ]
    missed = {language: dates[0] for language in languages if (dates := unread(language))}
    assert len(languages) - len(missed) >= LEAST_LANGUAGES, missed


def test_every_word_list_has_only_keys_that_are_read():
    known = {
        *words._TABLES,
        *words.SHIFTS,
        *words.TOLD_SHIFTS,
        "endings",
        "prefixes",
        "when",
        "adjectives",
        "told",
        "holidays",
        "bare_year",
        "capital_nouns",
        "mixed_order",
        "year_first",
        "named_days",
        "named_years",
        "uncounted",
        "future_endings",
        "regions",
        "roman_endings",
        "week_numbers",
        "years_ahead",
        "first_own_year",
        "reigns",
        "unlike",
        "words",
    }
    for file in WORD_LISTS:
        assert set(read(file, "dates")) <= known | {"display"}, file


def test_every_kind_of_word_in_a_list_is_used_by_a_rule():
    used = {
        kind
        for stage in rules.STAGES
        for rule in stage.rules
        for element in rule.elements
        for kind in element.kinds
    }
    used |= {"ambiguous", "counted", "event", "every", "for", "future", "measure", "of_year", "one_year"}
    used |= {"apart", "other", "plural", "several", "short", "than"}
    for file in WORD_LISTS:
        kinds = read(file, "dates").get("words", {})
        assert set(kinds) <= used, file


def test_every_rule_says_itself_in_a_sentence():
    for stage in rules.STAGES:
        for rule in stage.rules:
            assert rule.build.__doc__, rule.name


def test_a_rule_looks_at_a_bounded_number_of_tokens():
    longest = max(len(rule.elements) for stage in rules.STAGES for rule in stage.rules)
    text = "с 3 мая " * 500
    looked_at = []

    class Watched(list):
        def __getitem__(self, at):
            if isinstance(at, int):
                looked_at.append(at)
            return super().__getitem__(at)

    watched = Watched(tokens.find_tokens(text, words.date_lexicon("ru")))
    for stage in rules.STAGES:
        looked_at.clear()
        stage.apply(watched, words.date_lexicon("ru"))
        assert len(looked_at) <= len(watched) * longest * grammar_width(stage)


def test_a_list_is_looked_at_no_further_than_a_month_has_days():
    parts = list(lists._parts_before(tokens.find_tokens("3, " * 500 + "3", words.date_lexicon("ru")), 999))
    assert len(parts) == lists.MAX_PARTS


def grammar_width(stage):
    """Ways a pattern can fit at a place, for each rule: one more for each part that may be left out."""
    return sum(1 + 2 * sum(element.optional for element in rule.elements) for rule in stage.rules)


def test_no_pattern_repeats_a_repetition():
    for pattern in (tokens._TOKEN.pattern, words.DATE_WORD, words.UNSPACED_RUN, words._PIECE.pattern):
        assert not nested_repetition(pattern)


def nested_repetition(pattern):
    """Whether a group that is repeated without bound repeats something without bound inside."""
    parser = import_module("re._parser" if sys.version_info >= (3, 11) else "sre_parse")

    unbounded = parser.MAXREPEAT

    def repeats(tree, inside):
        for operation, argument in tree:
            if operation in (parser.MAX_REPEAT, parser.MIN_REPEAT):
                _, most, body = argument
                loop = most is unbounded
                if (loop and inside) or repeats(body, inside or loop):
                    return True
            elif operation is parser.SUBPATTERN:
                if repeats(argument[-1], inside):
                    return True
            elif operation is parser.BRANCH:
                if any(repeats(branch, inside) for branch in argument[1]):
                    return True
            elif operation in (parser.ASSERT, parser.ASSERT_NOT) and repeats(argument[1], inside):
                return True
        return False

    return repeats(parser.parse(pattern, re.VERBOSE), False)


def test_grammar_patterns_are_what_they_say():
    (made,) = grammar.rule("[the] DAY|ORDINAL ~dot")(lambda match, day: None)
    assert [element.kinds for element in made.elements] == [("the",), ("day", "ordinal"), ("dot",)]
    assert [element.captured for element in made.elements] == [False, True, False]
    assert [element.optional for element in made.elements] == [True, False, False]
    assert [element.joined for element in made.elements] == [False, False, True]


def test_no_rule_makes_more_than_numbers_of_numbers_and_small_words():
    alone = words.COUNTING | words.SMALL | set(tokens._PUNCTUATION.values())
    fitting = {rule.name for stage in rules.STAGES for rule in stage.rules if rule.may_fit(alone)}
    assert fitting == {"compound_number", "ordinal_with_ending"}
