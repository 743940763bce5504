"""What an article's page says of the lines it does not show as they are."""

import pytest
from cleaning.harbour import CAPTION, ENTRIES, HARBOUR, NOTICE, QUAY
from sites import STORY

from mkdocs_newsdump import Corrections, clean
from mkdocs_newsdump.cleaning.reasons import Rule
from mkdocs_newsdump.render.article import render
from mkdocs_newsdump.render.labels import load_strings
from mkdocs_newsdump.render.left_out import reworded
from mkdocs_newsdump.render.options import Options

LINKED = STORY.replace("bridge will", "[bridge](https://example.org/plan) will")
LINKED = LINKED.replace("The mayor", "[The mayor](/mayor)").replace("The new road", "The new [road](/road)")


def test_lines_that_the_page_says_in_other_words_are_named():
    texts = [line.text.strip() for line in reworded(clean(STORY))]
    assert texts == ["12 May 2021", "By Anna Nowak"]


def test_a_line_that_lost_the_addresses_of_its_links_is_named():
    article = clean(LINKED)
    named = [line for line in reworded(article) if "](" in line.text]
    assert "](" not in article.body[0].text
    assert [line.number for line in named] == [6, 8, 10]


def test_a_word_broken_over_two_lines_is_the_same_word():
    wrapped = STORY.replace("thirty thousand cars a day", "thirty thou-\nsand cars a day")
    assert not [line for line in reworded(clean(wrapped)) if "sand cars" in line.text]


BOXED = HARBOUR.format(
    middle="\n\n".join(
        ['It is done"', NOTICE, QUAY, f"{CAPTION}\nPhoto: Anna Holm", *ENTRIES, NOTICE, '"At last']
    ),
    end="\nPopular\n\nNew mayor\n",
)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "ru",
            [
                "повторяется в этом файле",
                "стоит вплотную над указанием автора снимка",
                "после «Popular»",
                "так решил редактор",
            ],
        ),
        ("kk", ["осы файлда қайталанады", "«Popular» сөзінен кейін", "редактор солай шешті"]),
        ("ky", ["бул файлда кайталанат", "«Popular» дегенден кийин", "редактор ушундай чечти"]),
        (
            "en",
            [
                "said more than once in this dump",
                "set close above a picture&#39;s credit",
                "after “Popular”",
                "you said menu",
            ],
        ),
    ],
)
def test_a_page_says_why_lines_were_left_out_in_its_own_language(language, said):
    article = clean(BOXED, corrections=Corrections(lines={5: "menu"}))
    page = render(article, "articles/x.md", [], Options(language=language), load_strings(language)).markdown
    for reason in said:
        assert reason in page
    english = [line.reason for line in article.lines if not line.kept and line.rule != Rule.BLANK]
    assert (language == "en") or not any(reason in page for reason in english)
