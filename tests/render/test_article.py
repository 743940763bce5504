"""What an article's page says of the lines it does not show as they are."""

from sites import STORY

from mkdocs_newsdump import clean
from mkdocs_newsdump.render.article import reworded

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
