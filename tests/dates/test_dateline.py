"""Datelines: where and when a story was filed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_newsdump.dates.dateline import find_dateline

DATELINES = {
    "en": ("WENDHAM, May 26 (Agency) - The presidents met.", "XXXX-05-26", "The presidents met."),
    "en-stop": ("Wendham, 26 May 2024. The presidents met.", "2024-05-26", "The presidents met."),
    "en-wire": ("WENDHAM, Norl., July 20, 2015 /Wire/ -- The bridge", "2015-07-20", "The bridge"),
    "ru": ("АСТАНА, 9 авг - РИА Новости. Президент прибыл.", "XXXX-08-09", "Президент прибыл."),
    "ru-brackets": ("ВЕНДОВ, 26 мая 2024 (Вести) – Состоялась встреча.", "2024-05-26", "Состоялась встреча."),
    "de": ("Wendheim, 3. Mai 2023 (ag). Deutschland baut.", "2023-05-03", "Deutschland baut."),
    "fr": ("WENDE, 22 janvier 2023 (Agence) - La France bâtit.", "2023-01-22", "La France bâtit."),
    "es": ("La Wenda, 20 jul 2016 (Agencia). — Cuba construye.", "2016-07-20", "Cuba construye."),
    "pl": ("Wenda, 18 maja 2022. Trzydzieści lat temu", "2022-05-18", "Trzydzieści lat temu"),
    "ro": ("Venda, 27 august 2021. România a fost", "2021-08-27", "România a fost"),
    "kk": ("АСТАНА, 19 сәуір 2024 – Президент келді.", "2024-04-19", "Президент келді."),
    "zh": ("新华社北京1月3日电 中国和哈萨克斯坦", "XXXX-01-03", "中国和哈萨克斯坦"),
}


@pytest.mark.parametrize("case", DATELINES)
def test_a_dateline_ends_where_the_story_begins(case):
    text, edtf, story = DATELINES[case]
    dateline = find_dateline(text, case[:2])
    assert dateline is not None
    assert (dateline.mention.edtf, text[dateline.end :]) == (edtf, story)


@pytest.mark.parametrize(
    "text",
    [
        "22 January 1963 — The ministers sign.",
        "On May 5, 2015 - the day of the flood - the bridge was closed.",
        "The ministers signed a treaty on 3 May 2004. It is short.",
        "Since the flood of May 2004, nobody has crossed it.",
    ],
)
def test_other_dates_at_the_head_are_no_datelines(text):
    assert find_dateline(text, "en") is None


@given(st.text(max_size=200), st.sampled_from(["en", "ru", "zh", "xx"]))
def test_any_text_has_its_dateline_within_it(text, language):
    dateline = find_dateline(text, language)
    assert dateline is None or 0 < dateline.end <= len(text)
