"""The plugin in real builds."""

import json
import re
from html import unescape

import pytest
from mkdocs.exceptions import Abort, ConfigurationError
from reader import broken_links
from sites import STORY, articles, built, site, words

MATERIAL = "theme: {name: material, language: ru, font: false}\n"
PLUGIN = "plugins: [search, newsdump]\n"


def page(finished):
    [path] = articles(finished)
    return path.read_text("utf-8")


def test_a_dump_becomes_a_page(tmp_path):
    html = page(built(site(tmp_path)))
    assert "The new road bridge over the Vistula" in words(html)
    assert 'id="p1"' in html


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs", "material"])
def test_every_theme_shows_the_page(theme, tmp_path):
    html = page(built(site(tmp_path, f"theme: {theme}\n{PLUGIN}")))
    assert "which had been built in 1956" in words(html)


def test_the_labels_follow_the_theme_and_fall_back_to_english(tmp_path):
    assert "Исходный файл: bridge.txt" in words(page(built(site(tmp_path / "ru", MATERIAL + PLUGIN))))
    swedish = site(tmp_path / "sv", "theme: {name: material, language: sv}\n" + PLUGIN)
    assert "Made from: bridge.txt" in words(page(built(swedish)))


def test_search_finds_the_story_and_not_what_was_left_out(tmp_path):
    finished = built(site(tmp_path, MATERIAL + PLUGIN))
    index = json.loads((finished / "search" / "search_index.json").read_text("utf-8"))
    text = " ".join(entry["text"] for entry in index["docs"])
    assert "thirty thousand cars" in text
    assert "Five more roads" not in text


@pytest.mark.parametrize(
    ("options", "listed", "compared"),
    [
        ("{}", False, True),
        ("{compare: false}", True, False),
        ("{omitted: false}", False, False),
        ("{omitted: false, compare: true}", False, False),
    ],
)
def test_what_was_left_out_can_be_seen_beside_the_article_or_under_it_or_not_at_all(
    options, listed, compared, tmp_path
):
    finished = built(site(tmp_path, f"plugins: [newsdump: {options}]\n"))
    beside = [path.read_text("utf-8") for path in finished.glob("articles/*/dump.html")]
    assert ("Five more roads to be built" in words(page(finished))) is listed
    assert ["Five more roads to be built" in words(html) for html in beside] == [True] * compared
    assert ("newsdump-line" in page(finished)) is compared
    assert (finished / "assets" / "newsdump" / "compare.css").exists() is compared


def test_an_article_can_be_cited_unless_the_author_says_no(tmp_path):
    finished = built(site(tmp_path / "yes", f"site_url: https://example.org/\n{MATERIAL}{PLUGIN}"))
    article = next(finished.glob("articles/*/index.html"))
    links = re.findall(r'<a href="([^"]+)" download="([^"]+)">([\w-]+)</a>', page(finished))
    assert [(href, name) for href, _, name in links] == [
        ("cite.bib", "BibTeX"),
        ("cite.ris", "RIS"),
        ("cite.csl.json", "CSL-JSON"),
    ]
    assert [unescape(name) for _, name, _ in links] == [
        f"{article.parent.name}.{ending}" for ending in ("bib", "ris", "csl.json")
    ]
    for href, _, _ in links:
        cited = (article.parent / href).read_text("utf-8")
        assert f"https://example.org/articles/{article.parent.name}/" in cited
    without = built(site(tmp_path / "no", "plugins: [newsdump: {cite: false}]\n"))
    assert "newsdump-cite" not in page(without)
    assert not list(without.glob("articles/*/cite.*"))


@pytest.mark.parametrize("directory_urls", ["true", "false"])
@pytest.mark.parametrize("name", ["{slug}", "{date}/{slug}", "{slug}/index"])
def test_article_and_dump_lead_to_each_other_wherever_they_stand(directory_urls, name, tmp_path):
    urls = f"use_directory_urls: {directory_urls}\n"
    plugins = f"plugins: [search, newsdump: {{article_url_format: '{name}'}}]\n"
    finished = built(site(tmp_path, urls + MATERIAL + plugins))
    (dump,) = finished.rglob("dump.html")
    assert len(re.findall(r'href="[^"]*#p\d"', dump.read_text("utf-8"))) == 3
    assert broken_links(finished) == []


def test_the_comparison_is_neither_searched_nor_on_the_map_of_the_site(tmp_path):
    finished = built(site(tmp_path, f"site_url: https://example.org/\n{MATERIAL}{PLUGIN}"))
    assert list(finished.glob("articles/*/dump.html"))
    assert "dump.html" not in (finished / "sitemap.xml").read_text("utf-8")
    assert "dump.html" not in (finished / "search" / "search_index.json").read_text("utf-8")
    assert "compare.css" not in (finished / "index.html").read_text("utf-8")


def test_machines_read_what_the_page_is(tmp_path):
    html = page(built(site(tmp_path, f"site_url: https://example.org/news/\n{PLUGIN}")))
    data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', html)[1])
    assert data["@type"] == "NewsArticle"
    assert data["headline"] == "Bridge opens over the Vistula"
    assert data["url"].startswith("https://example.org/news/articles/bridge-opens-over-the-vistula-")
    assert f'<meta property="og:url" content="{data["url"]}">' in html


def test_tags_and_meta_plugins_treat_the_pages_like_any_other(tmp_path):
    folder = site(tmp_path, f"{MATERIAL}plugins: [meta, tags, newsdump]\n")
    (folder / "docs" / "articles").mkdir()
    (folder / "docs" / "articles" / ".meta.yml").write_text("tags: [Bridges]\n")
    (folder / "docs" / "tags.md").write_text("# Tags\n\n<!-- material/tags -->\n")
    finished = built(folder)
    assert "Bridges" in words(page(finished))
    assert "Bridge opens over the Vistula" in words((finished / "tags" / "index.html").read_text("utf-8"))


TREATY = STORY.replace(
    "after four", "by Kazakhstan and Kyrgyzstan, who signed a treaty on 8 April 1997, after four"
)


def test_the_tags_plugin_lists_the_articles_by_what_they_tell_of(tmp_path):
    config = f"{MATERIAL.replace('ru', 'en')}plugins: [tags, newsdump: {{tags: true}}]\n"
    folder = site(tmp_path, config, {"treaty.txt": TREATY})
    (folder / "docs" / "tags.md").write_text("# Tags\n\n<!-- material/tags -->\n")
    finished = built(folder)
    listed = (finished / "tags" / "index.html").read_text("utf-8")
    names = ["English", "Infrastructure", "Kazakhstan", "Kyrgyzstan", "Treaties"]
    assert re.findall(r'<span class="md-tag">([^<]*)</span>', listed) == names
    assert listed.count(articles(finished)[0].parent.name) >= len(names)
    assert all(f'class="md-tag">{name}<' in page(finished) for name in names)


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs", "material"])
def test_tags_without_the_tags_plugin_change_nothing_that_is_seen(theme, tmp_path):
    config = f"theme: {theme}\nplugins: [newsdump: {{tags: %s}}]\n"
    without, with_tags = (
        page(built(site(tmp_path / said, config % said, {"treaty.txt": TREATY})))
        for said in ("false", "true")
    )
    assert words(without) == words(with_tags)


def test_authors_and_dates_do_not_disturb_a_blog_beside_the_articles(tmp_path):
    folder = site(tmp_path, f"{MATERIAL}plugins: [blog, newsdump]\n")
    posts = folder / "docs" / "blog" / "posts"
    posts.mkdir(parents=True)
    (folder / "docs" / "blog" / "index.md").write_text("# Blog\n")
    (posts / "own.md").write_text("---\ndate: 2024-01-02\nauthors: [me]\n---\n\n# My post\n\nWords.\n")
    (folder / "docs" / "blog" / ".authors.yml").write_text(
        "authors: {me: {name: Me, description: I, avatar: https://example.org/me.png}}\n"
    )
    finished = built(folder)
    assert "My post" in words((finished / "blog" / "index.html").read_text("utf-8"))
    assert "Anna Nowak" in words(page(finished))


# Navigation


def test_without_a_nav_the_pages_show_by_themselves(tmp_path, caplog):
    finished = built(site(tmp_path, MATERIAL + PLUGIN))
    home = words((finished / "index.html").read_text("utf-8"))
    assert "Bridge opens over the Vistula" in home
    assert "Статьи" in home
    assert "nav" not in caplog.text


def test_of_many_articles_the_menu_names_only_the_page_that_lists_them(tmp_path):
    folder = site(tmp_path, MATERIAL + PLUGIN)
    dump = (folder / "seeds" / "bridge.txt").read_text("utf-8")
    for number in range(50):
        (folder / "seeds" / f"{number}.txt").write_text(dump, "utf-8")
    finished = built(folder)
    assert len(articles(finished)) == 51
    assert "Bridge opens over the Vistula" not in words((finished / "index.html").read_text("utf-8"))
    listed = words((finished / "articles" / "index.html").read_text("utf-8"))
    assert listed.count("Bridge opens over the Vistula") == 51


def test_with_a_nav_pages_can_be_named_and_need_not_be(tmp_path, caplog):
    nav = "nav: [index.md, News: articles/index.md]\n"
    finished = built(site(tmp_path, nav + PLUGIN))
    assert "News" in words((finished / "index.html").read_text("utf-8"))
    assert articles(finished)
    assert "not included in the" not in caplog.text


def test_the_edit_button_leads_to_the_dump(tmp_path):
    repo = "repo_url: https://example.org/repo\nedit_uri: edit/main/docs/\n"
    html = page(
        built(
            site(
                tmp_path,
                repo + MATERIAL.replace("false}", "false, features: [content.action.edit]}") + PLUGIN,
            )
        )
    )
    assert 'href="https://example.org/repo/edit/main/seeds/bridge.txt"' in html


# What authors keep


def test_a_page_that_the_author_wrote_is_not_overwritten(tmp_path, caplog):
    folder = site(tmp_path)
    name = articles(built(folder))[0].parent.name
    own = folder / "docs" / "articles" / name / "index.md"
    own.parent.mkdir(parents=True)
    own.write_text("# Mine\n")
    with pytest.raises(Abort):
        built(folder)
    assert f"articles/{name}.md would overwrite {own}" in caplog.text


def test_the_authors_own_list_of_articles_stays(tmp_path):
    folder = site(tmp_path)
    (folder / "docs" / "articles").mkdir()
    (folder / "docs" / "articles" / "index.md").write_text("# My list\n")
    assert "My list" in words((built(folder) / "articles" / "index.html").read_text("utf-8"))


def test_the_author_can_replace_a_template(tmp_path):
    folder = site(tmp_path, "plugins: [newsdump: {template_dir: own}]\n")
    (folder / "own").mkdir()
    (folder / "own" / "article.md.j2").write_text("# Mine: {{ title }}\n")
    assert "Mine: Bridge opens over the Vistula" in words(page(built(folder)))


# Bad options


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ("dump_dir: nowhere", "dump_dir: .*nowhere"),
        ("no_such_option: 1", "no_such_option"),
        ("omitted: maybe", "omitted"),
        ("compare: 7", "compare"),
        ("cite: x", "cite"),
        ("article_dir: ../out", "article_dir: .* leads out of docs_dir"),
        ("article_dir: 7", "article_dir: 7 is no path"),
        ("article_url_format: '{title}'", "article_url_format: .*{slug}"),
        ("article_url_format: '{date}'", "article_url_format: .* one address"),
        ("article_url_format: '{slug'", "article_url_format"),
        ("timeline_file: timeline", "timeline_file: .*.md"),
        ("parties: [KZ]", "parties: .*two countries"),
        ("parties: [KZ, Kyrgyzstan]", "parties: 'Kyrgyzstan' is no country code"),
        ("party_aliases: {KZ: 1}", "party_aliases: KZ"),
        ("template_dir: nowhere", "template_dir: .*nowhere"),
        ("max_dump_size: 0", "max_dump_size: 0 is no size; write a whole number of MB such as 10"),
        ("max_dump_size: 10 MB", "max_dump_size: '10 MB' is no size"),
        ("max_dump_size: true", "max_dump_size: True is no size"),
    ],
)
def test_a_wrong_option_stops_before_anything_is_built(option, said, tmp_path):
    folder = site(tmp_path, f"plugins: [newsdump: {{{option}}}]\n")
    with pytest.raises(ConfigurationError, match=said):
        built(folder)
    assert not (folder / "site").exists()


# Bad dumps


def broken(folder, name, data):
    (folder / "seeds" / name).write_bytes(data)
    return folder


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("bad.txt", b"", "bad.txt: is empty"),
        ("bad.txt", b"a\0b", "bad.txt: is "),
        ("bad.txt", b"Menu\nHome\n", "bad.txt: no story"),
        ("bad.yml", b"title: x", "bad.yml: there is no dump bad.txt"),
        ("bridge.yml", b"titel: x", "bridge.yml: titel.*bridge.txt is not used"),
    ],
)
def test_a_bad_file_is_one_warning_and_the_rest_is_built(name, data, said, tmp_path, caplog):
    folder = broken(
        site(tmp_path, dumps={"bridge.txt": STORY, "good.txt": STORY.replace("Bridge", "Road")}), name, data
    )
    finished = built(folder, strict=False)
    [warning] = [record.message for record in caplog.records if record.levelname == "WARNING"]
    assert re.search(said, warning)
    assert any("Road opens" in words(path.read_text("utf-8")) for path in articles(finished))
    with pytest.raises(Abort):
        built(folder)


def test_an_empty_folder_is_a_warning_and_the_site_is_built(tmp_path, caplog):
    finished = built(site(tmp_path, dumps={}), strict=False)
    assert "there is no dump in this folder" in caplog.text
    assert "There is nothing here yet" in words((finished / "articles" / "index.html").read_text("utf-8"))


@pytest.mark.parametrize("name", ["link.txt", "bridge.yml", "folder"])
def test_a_link_out_of_the_folder_is_refused(name, tmp_path, caplog):
    outside = tmp_path / "secret"
    outside.write_text("A secret", "utf-8")
    folder = site(tmp_path / "site")
    try:
        (folder / "seeds" / name).symlink_to(tmp_path if name == "folder" else outside)
    except OSError as error:
        pytest.skip(f"this system lets us make no link: {error}")
    built(folder, strict=False)
    assert f"{name}: is a link that leads out of the folder of dumps" in caplog.text
    assert not any("A secret" in path.read_text("utf-8") for path in folder.glob("site/**/*.html"))


# Addresses


def test_dumps_of_one_title_keep_their_addresses_when_others_come(tmp_path):
    folder = site(tmp_path)
    [first] = articles(built(folder))
    for name in ("a.txt", "z.txt"):
        broken(folder, name, STORY.encode())
    both = articles(built(folder))
    assert first in both
    assert len(both) == 3


def test_the_same_dumps_give_the_same_bytes(tmp_path):
    folders = [site(tmp_path / name, MATERIAL + PLUGIN) for name in ("one", "two")]
    pages = [page(built(folder)) for folder in folders]
    assert pages[0] == pages[1]


def test_words_in_another_language_than_the_pages_say_so(tmp_path):
    finished = built(site(tmp_path, MATERIAL + PLUGIN))
    assert '<p class="newsdump-paragraph" id="p1" lang="en">' in page(finished)
    index = (finished / "articles" / "index.html").read_text("utf-8")
    assert '<p class="newsdump-teaser-title" lang="en">' in index


def test_a_page_of_the_author_shows_parts_of_the_site_and_a_slip_is_a_warning(tmp_path, caplog):
    folder = site(tmp_path / "whole")
    parts = "# Home\n\n<!-- newsdump/articles 3 -->\n\n<!-- newsdump/counts -->\n"
    (folder / "docs" / "index.md").write_text(parts, "utf-8")
    home = (built(folder) / "index.html").read_text("utf-8")
    assert "Bridge opens over the Vistula" in words(home)
    assert 'href="articles/' in home
    (folder / "docs" / "index.md").write_text("<!-- newsdump/news -->\n", "utf-8")
    built(folder, strict=False)
    assert "index.md: <!-- newsdump/news -->: there is no such part" in caplog.text
