"""All metadata together."""

from mkdocs_newsdump import clean


def test_a_dump_without_a_story_has_no_metadata():
    article = clean("Home\nNews\nSport\n")
    assert (article.title, article.authors, article.published) == (None, (), None)
