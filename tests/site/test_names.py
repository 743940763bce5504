"""What a page is called whose dump has no headline."""

import pytest

from mkdocs_newsdump.cleaning.clean import clean
from mkdocs_newsdump.render.article import render
from mkdocs_newsdump.render.labels import load_strings
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.records import SiteArticle, summary_of
from mkdocs_newsdump.site.paths import article_paths

STORIES = {
    "en": (
        "The councils of both towns agreed on Monday to build a bridge over the river, the mayors said.\n\n"
        "The old bridge has been closed since the flood, and a ferry has carried people across since then.\n",
        "The councils of both towns agreed on Monday to build a…",
        "the-councils-of-both-towns",
    ),
    "ru": (
        "Советы обоих городов договорились в понедельник построить мост через реку, сообщили мэры.\n\n"
        "Старый мост закрыт после паводка, и с тех пор людей перевозит паром, который ходит каждый час.\n",
        "Советы обоих городов договорились в понедельник построить…",
        "советы-обоих-городов",
    ),
    "ja": (
        "両市の市議会は月曜日に川に橋を架けることで合意したと両市長が記者会見で明らかにした。"
        "工事は春に始まり、費用は両市が半分ずつ負担し、三年後に完成する予定だという。\n\n"
        "古い橋は洪水の後に閉鎖され、それ以来、渡し船が一時間ごとに住民を対岸まで運んでいる。\n",
        "両市の市議会は月曜日に川に橋を架けることで合意した",
        "両市の市議会",
    ),
}


@pytest.mark.parametrize("language", STORIES)
def test_a_page_without_a_headline_is_called_by_the_first_words_of_its_story(language):
    story, name, slug = STORIES[language]
    article = clean(story, source="dump_17.txt")
    summary = summary_of(article)
    assert article.title is None
    assert summary.name.startswith(name)
    (path,) = article_paths({"dump_17.txt": summary}, Options())[0].values()
    assert slug in path
    assert "dump" not in path
    page = render(article, path, (), Options(), load_strings(language))
    assert f"# {name}" in page.markdown
    assert SiteArticle(summary, path).title == summary.name
