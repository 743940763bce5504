"""Several timelines: a page a pair of parties, and one that leads to them."""

import json
import re
from pathlib import Path

import pytest
from mkdocs.exceptions import ConfigurationError
from sites import STORY, articles, built, site, words

from mkdocs_newsdump.dumps.folder import read_sources
from mkdocs_newsdump.render.options import Options, TimelineOption
from mkdocs_newsdump.site.build import build_site
from mkdocs_newsdump.site.cache import Cache
from mkdocs_newsdump.site.pipeline import Pipeline

KYRGYZ = """Neighbours look back on thirty years

The two governments met on Monday to look back on what they have done together since independence.

Kazakhstan and Kyrgyzstan signed a treaty on eternal friendship in Bishkek on 8 April 1997.

Kazakhstan, Kyrgyzstan and Uzbekistan signed an agreement on a common market on 30 April 1994.

Officials said that the next meeting between the governments of both countries will be about water.
"""
UZBEK = """Ministers of Kazakhstan and Uzbekistan meet

The ministers spoke for two hours about the trade of the two countries and about their common border.

Kazakhstan and Uzbekistan signed a treaty on eternal friendship in Tashkent on 31 October 1998.

Kazakhstan, Kyrgyzstan and Uzbekistan signed an agreement on a common market on 30 April 1994.

Officials said that the next meeting of the two ministers will be held in the spring of next year.
"""
OWN = """
- {title: A bridge, date: 2011-05-01, parties: [KZ, KG], url: 'https://example.org/bridge'}
- {title: A railway, date: 2012-05-01, parties: [KZ, UZ], url: 'https://example.org/railway'}
"""
DUMPS = {"kyrgyz.txt": KYRGYZ, "uzbek.txt": UZBEK, "milestones.yml": OWN}
CONFIG = """\
plugins:
  - newsdump:
      timelines:
        - parties: [KZ, KG]
        - {parties: [UZ, KZ], file: near/uzbek.md, title: "South & <West>"}
"""
TWO = (TimelineOption(("KZ", "KG"), "kz-kg.md"), TimelineOption(("UZ", "KZ"), "near/uzbek.md", "South"))


@pytest.fixture(scope="module")
def finished(tmp_path_factory):
    return built(site(tmp_path_factory.mktemp("several"), CONFIG, DUMPS))


@pytest.fixture
def dumps(tmp_path):
    folder = tmp_path / "seeds"
    folder.mkdir()
    for name, text in DUMPS.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def html(finished, page):
    return (finished / page / "index.html").read_text("utf-8")


def dates(finished, file):
    return [entry["date"] for entry in json.loads((finished / file).read_text("utf-8"))["entries"]]


def test_each_timeline_has_its_page_its_files_and_what_is_between_its_parties(finished):
    assert dates(finished, "kz-kg.json") == ["1994-04-30", "1997-04-08", "2011-05-01"]
    assert dates(finished, "near/uzbek.json") == ["1994-04-30", "1998-10-31", "2012-05-01"]
    for folder, name in (("", "kz-kg"), ("near", "uzbek")):
        endings = {file.name.removeprefix(f"{name}.") for file in (finished / folder).glob(f"{name}.*")}
        assert endings == {"json", "csv", "ics", "timelinejs.json", "atom"}
        assert (finished / folder / "timeline.schema.json").exists()
        assert f'href="../{name}.atom"' in html(finished, Path(folder, name))
    assert "South & <West>" in words(html(finished, "near/uzbek")).replace("&lt;", "<")


def test_one_page_leads_to_them_with_their_parties_years_and_counts(finished):
    page = html(finished, "timeline")
    assert re.findall(r'<h2[^>]*><a href="([^"]*)">([^<]*)</a>', page) == [
        ("../kz-kg/", "Kazakhstan\u00a0— Kyrgyzstan"),
        ("../near/uzbek/", "South &#38; &#60;West&#62;"),
    ]
    assert "1994–2011 · 3 events · from 2 articles" in words(page)
    assert "Kazakhstan — Uzbekistan · 1994–2012 · 3 events · from 2 articles" in words(page)
    assert [file.name for file in finished.glob("timeline.*")] == ["timeline.schema.json"]


def test_each_leads_back_to_that_page(finished):
    assert 'href="../timeline/">Timelines</a>' in html(finished, "kz-kg")
    assert 'href="../../timeline/">Timelines</a>' in html(finished, "near/uzbek")


def test_an_article_leads_to_each_event_once_on_the_first_timeline_that_has_it(finished):
    for path in articles(finished):
        text = path.read_text("utf-8")
        listed = re.findall(r'<li>.*?href="\.\./\.\./([^"#]*/)#([^"]*)">', text)
        own = ("kz-kg/", "1997-04-08") if "thirty-years" in str(path) else ("near/uzbek/", "1998-10-31")
        assert sorted((page, anchor[:10]) for page, anchor in listed) == sorted(
            [("kz-kg/", "1994-04-30"), own]
        )


def test_an_event_on_two_timelines_counts_once_in_the_list_of_articles(finished):
    assert words(html(finished, "articles")).count("2 events") == 2


def test_related_articles_tell_of_one_event_not_of_two_that_are_called_the_same(tmp_path, finished):
    assert all("Related articles" in words(path.read_text("utf-8")) for path in articles(finished))
    common = (
        "Kazakhstan, Kyrgyzstan and Uzbekistan signed an agreement on a common market on 30 April 1994.\n"
    )
    alike = UZBEK.replace(common, "").replace("Tashkent on 31 October 1998", "Bishkek on 8 April 1997")
    apart = {"kyrgyz.txt": KYRGYZ.replace(common, ""), "uzbek.txt": alike}
    finished = built(site(tmp_path, CONFIG, apart))
    [of_one], [of_other] = (
        re.findall('id="(1997-[^"]*)"', html(finished, p)) for p in ("kz-kg", "near/uzbek")
    )
    assert of_one == of_other
    assert not any("Related articles" in words(path.read_text("utf-8")) for path in articles(finished))


def test_each_has_the_entries_of_a_site_that_is_about_its_parties_alone(dumps):
    several = {file.path: file.data for file in build_site(dumps, Options(timelines=TWO)).files}
    for one in TWO:
        alone = build_site(dumps, Options(parties=one.parties, timeline_file=one.file))
        of_alone = {file.path: file.data for file in alone.files}
        path = one.file.replace(".md", ".json")
        of_several = json.loads(several[path])
        assert {**of_several, "title": ""} == {**json.loads(of_alone[path]), "title": ""}


def test_feeds_tell_of_the_articles_of_their_timeline(tmp_path):
    others = {**DUMPS, "milestones.yml": "", "bridge.txt": STORY}
    folder = site(tmp_path, CONFIG.replace("[UZ, KZ]", "[UZ, DE]"), others)
    finished = built(folder)
    assert "Bridge opens" not in (finished / "kz-kg.atom").read_text("utf-8")
    assert "Neighbours look back" in (finished / "kz-kg.atom").read_text("utf-8")
    assert "<entry>" not in (finished / "near" / "uzbek.atom").read_text("utf-8")
    assert "There is nothing here yet" in words(html(finished, "near/uzbek"))


def test_an_own_entry_has_to_say_for_which_parties_it_is(tmp_path, caplog):
    own = f"{OWN}\n- {{title: Anything, url: 'https://example.org/any'}}\n"
    finished = built(site(tmp_path, CONFIG, {**DUMPS, "milestones.yml": own}), strict=False)
    assert "milestones.yml: entry 3: parties: is missing" in caplog.text
    assert "Anything" not in html(finished, "kz-kg") + html(finished, "near/uzbek")


def test_own_entries_that_cannot_be_read_are_one_warning(tmp_path, caplog):
    built(site(tmp_path, CONFIG, {**DUMPS, "milestones.yml": "- {title: A}\n"}), strict=False)
    assert caplog.text.count("url: is missing") == 1


def test_an_article_is_read_once_for_each_pair_and_then_kept(dumps, tmp_path, made):
    def build(*timelines):
        return build_site(dumps, Options(timelines=timelines), Pipeline(Cache(tmp_path / "cache")))

    first = build(*TWO)
    assert [name for name, _ in made].count("read_events") == 2 * len(read_sources(dumps, 1).sources)
    made.clear()
    assert build(*TWO) == first
    assert made == []
    build(*TWO, TimelineOption(("KG", "UZ"), "kg-uz.md"))
    assert [name for name, _ in made].count("read_events") == len(read_sources(dumps, 1).sources)


def test_an_article_does_not_take_the_place_of_a_timeline(dumps):
    options = Options(
        article_url_format="{slug}",
        timelines=(TimelineOption(("KZ", "KG"), "articles/neighbours-look-back-on-thirty-years.md"),),
    )
    site = build_site(dumps, options)
    assert any("is taken by a timeline" in warning for warning in site.warnings)
    assert len({page.path for page in site.pages}) == len(site.pages)


def test_without_a_timeline_there_are_none_of_several(dumps):
    site = build_site(dumps, Options(timeline=False, timelines=TWO))
    assert not [page for page in site.pages if not page.path.startswith("articles/")]


@pytest.mark.parametrize(
    ("timelines", "said"),
    [
        ("KZ", "is no list of timelines; write one a line"),
        ("[KZ]", "timeline 1: 'KZ' has no parties; write"),
        ("[{file: a.md}]", "timeline 1: parties: None is not a list of two countries"),
        ("[{parties: [KZ]}]", "timeline 1: parties: .*two countries"),
        ("[{parties: auto}]", "timeline 1: parties: 'auto' is not a list of two countries"),
        ("[{parties: [KZ, XQ]}]", "timeline 1: parties: 'XQ' is no country code"),
        ("[{parties: [KZ, KZ]}]", "timeline 1: parties: 'KZ' is named twice"),
        ("[{parties: [KZ, KG], path: a.md}]", "timeline 1: 'path' is no key of a timeline"),
        ("[{parties: [KZ, KG], file: a}]", "timeline 1: file: 'a' does not end in .md; .* kz-kg.md"),
        ("[{parties: [KZ, KG], file: ../a.md}]", "timeline 1: file: .* leads out of docs_dir"),
        ("[{parties: [KZ, KG], title: 7}]", "timeline 1: title: 7 is no title"),
        ("[{parties: [KZ, KG]}, {parties: [KG, KZ], file: a.md}]", "timeline 2: .* those of timeline 1"),
        (
            "[{parties: [KZ, KG], file: a/index.md}, {parties: [KZ, UZ], file: A.md}]",
            "timeline 2: file: A.md is that of timeline 1",
        ),
        ("[{parties: [KZ, KG], file: timeline.md}]", "timeline 1: file: timeline.md is timeline_file"),
        ("[{parties: [KZ, KG], file: articles.md}]", "timeline 1: file: .* is the list of articles"),
        ("[{parties: [KZ, KG]}], parties: [KZ, UZ]", "remove the option parties"),
    ],
)
def test_a_wrong_list_of_timelines_stops_before_anything_is_built(timelines, said, tmp_path):
    folder = site(tmp_path, f"plugins: [newsdump: {{timelines: {timelines}}}]\n")
    with pytest.raises(ConfigurationError, match=f"timelines: .*{said}|timelines: {said}"):
        built(folder)
    assert not (folder / "site").exists()
