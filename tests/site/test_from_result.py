"""A site made from what a run over a corpus left behind: the timelines asked for, and what they cite."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from corpora import alone, run, write_corpus
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError
from sites import articles, built, words

from mkdocs_newsdump.cli import main
from mkdocs_newsdump.corpus.kept import ResultError, Selection
from mkdocs_newsdump.render.options import Options, TimelineOption
from mkdocs_newsdump.site import pipeline
from mkdocs_newsdump.site.build import build_site
from mkdocs_newsdump.site.cache import Cache
from mkdocs_newsdump.site.from_result import build_from_result
from mkdocs_newsdump.site.pipeline import Pipeline

PAIR = Options(parties=("KZ", "KG"))
CONFIG = "site_name: Test\nplugins:\n  - newsdump: {result_dir: corpus, parties: [KZ, KG]}\n"


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    write_corpus(folder / "dumps")
    run(str(folder / "dumps"), str(folder / "corpus"))
    (folder / "docs").mkdir()
    (folder / "docs" / "index.md").write_text("# Home\n")
    (folder / "mkdocs.yml").write_text(CONFIG, "utf-8")
    return folder


@pytest.fixture(scope="module")
def chosen(project):
    return Selection(str(project / "corpus"))


@pytest.fixture(scope="module")
def made(chosen):
    return build_from_result(chosen, PAIR)


@pytest.fixture(scope="module")
def timeline(project):
    return alone(project / "dumps")(parties=("KZ", "KG"))


def cited(timeline):
    return {source.article for entry in timeline.all for source in entry.sources if source.article}


def data(site):
    (file,) = (file for file in site.files if file.path == "timeline.json")
    return json.loads(file.data)


def keys(site):
    return [entry["key"] for entry in data(site)["entries"]]


def test_it_has_the_articles_that_its_timeline_cites_and_no_others(made, timeline, project):
    assert set(made.articles) == cited(timeline)
    assert 2 < len(made.articles) < len(list((project / "dumps").rglob("*.txt"))) - 5


def test_its_pages_are_those_of_a_site_of_the_dumps(made, project):
    whole = build_site(project / "dumps", PAIR)
    same = {page.source: page for page in whole.pages if page.source in made.articles}
    for page in made.pages:
        if page.source:
            assert page.path == same[page.source].path
            own = page.markdown.partition("\n## ")[0]
            assert own == same[page.source].markdown.partition("\n## ")[0]
    assert keys(made) == [key for key in keys(whole) if "Nobody" not in key]
    compared = {file.path: file.data for file in whole.files}
    assert all(compared[file.path] == file.data for file in made.files if "compare" in file.path)


def test_other_dates_are_those_of_its_articles(made):
    assert {place["article"] for place in data(made)["other_dates"]} <= {*made.articles, None}


def test_mkdocs_builds_it_strictly_without_a_folder_of_dumps(project, timeline):
    finished = built(project)
    assert len(articles(finished)) == len(cited(timeline))
    assert timeline.entries[0].title in words((finished / "timeline" / "index.html").read_text("utf-8"))


@pytest.mark.parametrize("asked", [["-f", "mkdocs.yml"], ["--result-dir", "corpus"]])
def test_newsdump_exports_it(project, tmp_path, monkeypatch, asked, made):
    monkeypatch.chdir(project)
    done = CliRunner().invoke(main, ["export", *asked, str(tmp_path)])
    assert done.exit_code == 0, done.output
    pages = {path.name for path in (tmp_path / "articles").glob("*.md")}
    assert {Path(page.path).name for page in made.pages if page.source} <= pages


def test_dumps_that_are_named_come_before_the_result_of_the_configuration(
    project, tmp_path, monkeypatch, made
):
    monkeypatch.chdir(project)
    CliRunner().invoke(main, ["export", "-f", "mkdocs.yml", "--dump-dir", "dumps", str(tmp_path)])
    assert len(list((tmp_path / "articles").glob("*.md"))) > len(made.articles) + 5


def test_several_timelines_are_those_of_the_result(chosen):
    two = (TimelineOption(("KZ", "KG"), "kg.md"), TimelineOption(("UZ", "KZ"), "uz.md"))
    site = build_from_result(chosen, Options(timelines=two))
    assert {"kg.md", "uz.md", "timeline.md"} <= {page.path for page in site.pages}


def test_auto_takes_the_pair_that_all_dumps_name_most(chosen):
    assert data(build_from_result(chosen, Options()))["parties"]


def test_events_that_few_articles_tell_can_be_left_out(chosen, timeline):
    site = build_from_result(Selection(chosen.place, least=2), PAIR)
    told = [entry for entry in timeline.entries if len({source.article for source in entry.sources}) > 1]
    own = [entry for entry in timeline.entries if entry.sources[0].article is None]
    assert told
    assert own
    assert set(keys(site)) == {entry.key for entry in (*told, *own)}


def test_an_event_can_be_cited_from_few_articles(chosen, made):
    site = build_from_result(Selection(chosen.place, most=1), PAIR)
    assert keys(site) == keys(made)
    assert len(site.articles) < len(made.articles)
    for entry in data(site)["entries"]:
        assert len({source["article"] for source in entry["sources"]}) == 1 or entry["conflict"]


def test_a_second_build_makes_no_page_again(chosen, made, tmp_path, monkeypatch):
    build_from_result(chosen, PAIR, Pipeline(Cache(tmp_path)))
    monkeypatch.setattr(pipeline, "article_page", None)
    monkeypatch.setattr(pipeline, "timeline_pages", None)
    assert build_from_result(chosen, PAIR, Pipeline(Cache(tmp_path))) == made


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (Options(parties=("FR", "JP")), "has no timeline of FR, JP; it has "),
        (Options(parties=None), r"write parties: \[KZ, KG\]"),
        (Options(timeline=False), "remove timeline: false"),
    ],
)
def test_what_a_result_does_not_have_is_an_error(chosen, options, said):
    with pytest.raises(ResultError, match=said):
        build_from_result(chosen, options)


def test_a_folder_without_a_result_is_an_error(tmp_path):
    with pytest.raises(ResultError, match=r"corpus\.json"):
        build_from_result(Selection(str(tmp_path)), PAIR)


def test_a_site_in_another_language_than_the_titles_is_told_of(project, tmp_path):
    run(str(project / "dumps"), str(tmp_path), language="ru")
    assert [
        one for one in build_from_result(Selection(str(tmp_path)), PAIR).notices if "--language en" in one
    ]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("result_dir: nowhere", "result_dir: there is no folder .*nowhere"),
        ("result_dir: 7", "result_dir: 7 is no folder"),
        ("result_dir: corpus, result_min_articles: 0", "result_min_articles: 0 is no number of articles"),
        ("result_dir: corpus, result_max_articles: many", "result_max_articles: 'many' is no number"),
    ],
)
def test_a_wrong_option_stops_the_build(tmp_path, options, said):
    (tmp_path / "docs").mkdir()
    (tmp_path / "corpus").mkdir()
    (tmp_path / "mkdocs.yml").write_text(f"site_name: Test\nplugins: [newsdump: {{{options}}}]\n")
    with pytest.raises(ConfigurationError, match=f"newsdump: {said}"):
        built(tmp_path)


def test_a_result_that_is_not_there_yet_stops_the_build(tmp_path, caplog):
    (tmp_path / "docs").mkdir()
    (tmp_path / "corpus").mkdir()
    (tmp_path / "mkdocs.yml").write_text(CONFIG)
    with pytest.raises(Abort):
        built(tmp_path)
    assert "there is no result here" in caplog.text


def test_no_page_of_a_result_offers_to_edit_its_dump(project):
    config = f"repo_url: https://example.org/repo\nedit_uri: edit/main/docs/\n{CONFIG}"
    (project / "edit.yml").write_text(config, "utf-8")
    build(load_config(str(project / "edit.yml"), strict=True, site_dir=str(project / "edit")))
    assert "edit/main" not in articles(project / "edit")[0].read_text("utf-8")
    assert "edit/main/docs/index.md" in (project / "edit" / "index.html").read_text("utf-8")
