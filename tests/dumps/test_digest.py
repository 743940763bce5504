"""Several stories in one file: parted at the lines that the author of the site names, and at no others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sites import STORY, articles, built, site, words

from mkdocs_newsdump import Corrections, DumpError, clean, decode
from mkdocs_newsdump.dumps import digest
from mkdocs_newsdump.dumps.corrections import CorrectionsError, parse_corrections
from mkdocs_newsdump.dumps.digest import file_of, part_corrections, parted
from mkdocs_newsdump.dumps.dump import Dump, split_lines
from mkdocs_newsdump.dumps.folder import read_sources
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.site.build import build_site
from mkdocs_newsdump.site.pipeline import Pipeline

RULE = "=" * 20
PLACES = ("Vistula", "Talas", "Chu")
STORIES = [STORY.replace("Vistula", place) for place in PLACES]
DIGEST = f"\n{RULE}\n".join(STORIES)
FIRST = [1, *(1 + n * (len(split_lines(STORY)) + 2) for n in (1, 2))]
OPTION = "plugins: [newsdump: {split_dumps: '={5,}', article_url_format: '{file}'}]\n"


def parts(text=DIGEST, pattern="={5,}", name="a.txt"):
    return parted(decode(text.encode(), name), pattern)


def test_each_story_is_a_dump_whose_lines_keep_their_numbers():
    found = parts()
    assert [part.source for part in found] == ["a.txt#1", "a.txt#2", "a.txt#3"]
    assert [part.text.strip() for part in found] == [story.strip() for story in STORIES]
    assert [part.first for part in found] == FIRST
    article = clean(found[1])
    assert article.title == "Bridge opens over the Talas"
    lines = split_lines(DIGEST)
    assert all(lines[line.number - 1] == line.text for line in article.lines)
    assert all(lines[block.lines[0] - 1].strip() == block.text for block in article.body)


@pytest.mark.parametrize(
    ("text", "pattern"),
    [(STORY, "={5,}"), (f"{RULE}\n{STORY}\n{RULE}\n", "={5,}"), (DIGEST, "=+ ="), (DIGEST, "={5}")],
    ids=["no line", "one story", "other lines", "a part of a line"],
)
def test_a_dump_of_one_story_stays_whole(text, pattern):
    assert [(part.source, part.text) for part in parts(text, pattern)] == [("a.txt", text)]


def test_what_the_file_says_of_itself_is_said_of_each_story():
    head = "---\ntitle: The week\nauthor: A. Nowak\n---\n"
    first, *others = parts(head + DIGEST, "={5,}|---")
    assert first.stated.head == 4
    assert {(part.stated.title, part.stated.authors) for part in (first, *others)} == {(None, ("A. Nowak",))}
    assert clean(others[0]).authors == ("A. Nowak",)


def test_thousands_of_stories_are_parted_and_too_many_refused(monkeypatch):
    many = f"\n{RULE}\n".join(f"Story {n}" for n in range(5000))
    assert len(parts(many)) == 5000
    monkeypatch.setattr(digest, "MAX_PARTS", 4999)
    with pytest.raises(
        DumpError, match=r"a\.txt: is parted into 5000 stories, more than 4999; set split_dumps"
    ):
        parts(many)


@pytest.mark.parametrize(
    ("source", "file"),
    [
        ("a.txt#3", "a.txt"),
        ("b/a.MD#12", "b/a.MD"),
        ("a.txt", "a.txt"),
        ("a#3", "a#3"),
        ("a#3.txt", "a#3.txt"),
    ],
)
def test_the_file_of_a_part_is_known(source, file):
    assert file_of(source) == file


# Corrections


def said(text):
    return part_corrections(parse_corrections(text, lines=len(split_lines(DIGEST))), parts(), "a.yml")


def test_corrections_are_of_the_story_whose_line_they_name():
    text = f"""
authors: [A. Nowak]
lines: {{{FIRST[0] + 5}: drop, {FIRST[1]}: keep, {FIRST[2] + 1}-{FIRST[2] + 2}: byline}}
parts:
  {FIRST[1] + 3}: {{title: Mine, authors: B, published: 2021-05-01, url: https://example.org/a}}
"""
    first, second, third = said(text)
    assert (first.title, first.authors, first.lines) == (None, ("A. Nowak",), {FIRST[0] + 5: "drop"})
    assert (second.title, second.authors, second.lines) == ("Mine", ("B",), {FIRST[1]: "keep"})
    assert third.lines == {FIRST[2] + 1: "byline", FIRST[2] + 2: "byline"}
    article = clean(parts()[0], corrections=first)
    assert article.lines[5].rule == "corrected"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "title: Mine",
            f"a.yml: title: the dump has 3 stories; name a line of the one, as in 'parts: {{{FIRST[1]}:",
        ),
        ("milestones: [{title: x}]", "milestones: the dump has 3 stories"),
        (f"lines: {{{FIRST[1] - 1}: drop}}", "lines: .*: the line is in none of the dump's stories"),
        (f"parts: {{{FIRST[1] - 1}: {{title: x}}}}", "parts: .*: the line is in none"),
        (f"parts: {{{FIRST[1]}: {{title: x}}, {FIRST[1] + 1}: {{title: y}}}}", "are of one story"),
        ("parts: {9999: {title: x}}", "the dump has"),
        ("parts: [x]", "parts: holds no line numbers"),
        ("parts: {1: {lines: {2: drop}}}", "parts: 1: lines: is no key we know"),
    ],
)
def test_a_slip_is_told(text, message):
    with pytest.raises(CorrectionsError, match=message):
        said(text)


def test_parts_of_one_story_are_told():
    with pytest.raises(CorrectionsError, match="the dump is one story"):
        part_corrections(
            Corrections(parts={1: Corrections(title="x")}), [Dump("a.txt", STORY, "utf-8")], "a.yml"
        )


# In a site


def test_each_story_has_a_page_that_names_the_file_and_its_lines(tmp_path):
    folder = site(tmp_path, OPTION, {"week.txt": DIGEST})
    (folder / "seeds" / "week.yml").write_text(f"parts: {{{FIRST[2]}: {{title: The third}}}}\n", "utf-8")
    finished = built(folder)
    assert [path.parent.name for path in articles(finished)] == ["week-1", "week-2", "week-3"]
    page = words((finished / "articles" / "week-2" / "index.html").read_text("utf-8"))
    assert "over the Talas" in page
    assert "Chu" not in page
    place = f"week.txt, lines {FIRST[1]}–{FIRST[2] - 2}"
    assert place in page
    beside = (finished / "articles" / "week-2" / "dump.html").read_text("utf-8")
    assert place in words(beside)
    assert f'<li id="L{FIRST[1]}"' in beside
    assert "The third" in words((finished / "articles" / "week-3" / "index.html").read_text("utf-8"))


def test_without_the_option_it_is_one_article_and_the_warning_stays(tmp_path):
    stories = [story.partition("Read also")[0] for story in STORIES]
    folder = site(tmp_path, dumps={"week.txt": "\n* * *\n\n".join(stories)})
    made = build_site(folder / "seeds", Options())
    assert list(made.articles) == ["week.txt"]
    [warning] = [warning for warning in made.warnings if "several stories" in warning]
    assert "split_dumps" in warning


def test_the_pages_stay_while_the_file_or_its_corrections_are_broken(tmp_path):
    folder, pipeline, options = (
        site(tmp_path, dumps={"week.txt": DIGEST}),
        Pipeline(),
        Options(split_dumps="={5,}"),
    )
    seeds = folder / "seeds"
    first = build_site(seeds, options, pipeline)
    (seeds / "week.yml").write_text("title: Mine\n", "utf-8")
    again = build_site(seeds, options, pipeline)
    assert list(again.articles) == list(first.articles) == ["week.txt#1", "week.txt#2", "week.txt#3"]
    [warning] = [warning for warning in again.warnings if "title" in warning]
    assert "the page stays as it was" in warning


@pytest.mark.parametrize("pattern", ["(", ".*", "x*", "7: [a"])
def test_a_pattern_that_cannot_be_one_is_told(pattern, tmp_path):
    config = f"plugins: [newsdump: {{split_dumps: {pattern!r}}}]\n"
    with pytest.raises(Exception, match="split_dumps"):
        built(site(tmp_path, config))


@given(st.text(alphabet="ab=\n\r \t-"))
def test_the_parts_of_any_text_are_its_lines_without_those_between(text):
    dump = Dump("a.txt", text, "utf-8")
    found = parted(dump, "=+")
    lines = split_lines(text)
    for part in found:
        assert lines[part.first - 1 : part.first - 1 + len(split_lines(part.text))] == split_lines(part.text)
    if len(found) > 1:
        assert all(part.text.strip() for part in found)
        told = "".join(part.text for part in found)
        assert "".join(told.split()) == "".join("".join(lines).replace("=", "").split()) or "=" in told


def test_parts_share_their_lines_with_each_other(tmp_path):
    folder = site(tmp_path, dumps={"week.txt": DIGEST})
    sources = read_sources(folder / "seeds", split="={5,}").sources
    assert sources["week.txt#1"].repeated["Read also"] == 2
