"""Files that are not what they are called: each is told by what it is, and no story is taken for one."""

import pytest

from mkdocs_newsdump.dumps.dump import DumpError, UnreadPageError, decode
from mkdocs_newsdump.dumps.file_kinds import END_TAG, LEAD, START_TAG, TAG, page_kind, text_kind

PARAGRAPH = "<p>The ferry was tied up for good on Monday, when the last of its captains went home.</p>\n"
STORY = """

The ferry was tied up for good on Monday, when the last of its captains went home to the island.

The council says that a bus will take people over the new dam, at twice the price and half the time.
"""

HTML = {
    "doctype": f"<!DOCTYPE html>\n<html lang=en><head><title>x</title></head><body>{PARAGRAPH}</body></html>",
    "capitals": "<HTML><BODY BGCOLOR=white><P>Text<P>Text<BR>Text</BODY></HTML>",
    "no end tags": "<!doctype html>\n<title>Ferry</title>\n<p>one<p>two<p>three",
    "comment first": f"<!-- saved from url=(0042)https://x -->\n<!-- > -->\n<html><body>{PARAGRAPH}</html>",
    "XHTML": '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"\n'
    ' "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n<html xmlns="x"><body></body></html>',
    "broken off": f"<html><head><title>x</title></head><body>{PARAGRAPH * 5}<div class='foo",
    "plain text in it": "<html><body><pre>" + "line of the story\n" * 50 + "</pre></body></html>",
    "comment last": f"<body class='x'>{PARAGRAPH}</body>\n<!-- from the cache -->\n",
    "part": f'<div class="article">\n<h1>Ferry</h1>\n{PARAGRAPH}</div>\n',
    "paragraphs": PARAGRAPH * 3,
    "wrapped": "<article>\n  <p>The ferry\n  was tied\n  up.</p>\n  <p>It\n  is.</p>\n</article>",
    "from the clipboard": "<meta charset='utf-8'><div>The ferry was tied up.</div>",
    "styles first": f"<style>p {{color: red}}</style><section>\n{PARAGRAPH}</section>",
    "a table": f"<table><tr><td>{PARAGRAPH}</td></tr></table>",
}
MHTML = {
    "browser": "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x\r\nSubject: Ferry\r\n"
    'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="x"\r\n\r\n',
    "letter": "mime-version: 1.0\ncontent-type:\n text/html; charset=utf-8\nsubject: Ferry\n\n" + PARAGRAPH,
}
XML = {
    "RSS": "<?xml version='1.0'?>\n<rss version='2.0'><channel><title>x</title></channel></rss>",
    "RSS without a declaration": "<rss version='2.0'><channel><item><title>x</title></item></channel></rss>",
    "Atom, broken off": "<feed xmlns='http://www.w3.org/2005/Atom'><title>x</title><entry><id>x</id></entr",
    "Cyrillic": '<?xml version="1.0"?>\n<?xml-stylesheet href="a"?>\n<!-- x -->\n<новость>Паром</новость>',
    "NITF": "<nitf><head><title>x</title></head><body>x</body></nitf>",
    "with a doctype": '<!DOCTYPE nitf SYSTEM "nitf.dtd" [ <!ENTITY a "b"> ]>\n<nitf>x</nitf>',
}
JSON = {
    "object": '{"title": "Ferry", "body": "The ferry was tied up."}',
    "array": '[\n {"title": "Ferry"},\n {"title": "Dam"}\n]\n',
    "strings": '["Ferry", "Dam"]',
    "lines": '{"title": "Ferry"}\n{"title": "Dam"}\n\n{"title": "Bus"}\n',
    "lines, broken off": '{"title": "Ferry"}\n{"title": "Da',
    "broken off": '[{"title": "Ferry", "tags": ["a", "b"',
    "a very long number": '{"views": ' + "9" * 100_000 + "}",
}
KINDS = [
    *(("XML, such as a feed; save the text of each story", text) for text in XML.values()),
    *(("JSON; save the text of each story", text) for text in JSON.values()),
]
NAMES = [*XML, *JSON]

STORIES = {
    "bold": f"<b>It was time</b>, said the captain{STORY}",
    "bold at both ends": f"<i>It was time</i>{STORY}<b>Ferries, page 3</b>",
    "video": f"[Video] The last ferry{STORY}",
    "template": f"{{{{headline}}}}{STORY}",
    "one brace": f"{{headline}}{STORY}",
    "wiki": f"[[Category:Ferries]]{STORY}",
    "number": f"[1] The last ferry{STORY}",
    "quotation in brackets": f'["It was time," said the captain]{STORY}',
    "quotation in braces": f'{{"It was time", said the captain}}{STORY}',
    "a name in angle brackets": f"<Кыргызстан> паромсуз калды{STORY}",
    "names in angle brackets": f"<Ferry>{STORY}<Dam>",
    "a title in angle brackets": f"<<The Ferry>>{STORY}",
    "a name and its end": f"<Video>{STORY}</Video>",
    "mentioned tags": f"The ferry\n<html> and </html> are tags, so are <p> and </p>{STORY}",
    "tags of the web": f"<html> — that is how a page begins, and with </html> it ends{STORY}",
    "new tags": f"<article> <section>: new tags on the web{STORY}",
    "doctype": f"<!DOCTYPE html> is what every page begins with{STORY}",
    "a paragraph left over": f"<p>The last ferry</p>{STORY}",
    "a headline left over": f"<h1>The last ferry</h1>{STORY}",
    "a frame left over": f'<iframe src="https://x" height="0"></iframe>\nThe ferry{STORY}<img src="x"/>',
    "a counter left over": f'<div style="x">\n<img height="1"/>\n</div>\nThe ferry{STORY}',
    "a script left over": f"<script>var a = 1;</script>\nThe ferry{STORY}",
    "a comment left over": f"<!-- advert -->\nThe ferry{STORY}",
    "data left over": f'{{"@type": "NewsArticle"}}\nThe ferry{STORY}',
    "lists left over": f'[{{"@type": "NewsArticle"}}]\n[Video] The ferry{STORY}',
    "links": f"<a href='x'>Home</a> <a href='y'>News</a>{STORY}<a href='x'>Home</a>",
    "headers": f"From: the editor\nDate: today\nSubject: the ferry\n{STORY}",
    "a letter of text": f"Subject: the ferry\nMIME-Version: 1.0\nContent-Type: text/plain\n{STORY}",
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize(("reason", "text"), KINDS, ids=NAMES)
def test_what_was_written_for_programs_is_told(reason, text, encoding):
    with pytest.raises(DumpError, match=f"page.txt: is .*{reason}"):
        decode(f" \n{text}\n".encode(encoding), "page.txt")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("name", [*HTML, *MHTML])
def test_a_saved_page_is_told_whatever_it_is_called_and_said_so_where_nothing_reads_it(
    name, encoding, without_extra
):
    page = {**HTML, **MHTML}[name]
    assert page_kind(page)
    if name in HTML:
        with pytest.raises(
            UnreadPageError, match=r"page.txt: is a web page .*'mkdocs-newsdump\[html\]', or open"
        ):
            decode(f" \n{page}\n".encode(encoding), "page.txt")


def test_a_page_in_utf_16_without_a_mark_is_told():
    assert "The ferry was tied up" in decode(HTML["doctype"].encode("utf-16-le")).text


def test_a_page_in_an_old_encoding_is_told():
    head = "<title>Паром</title>"
    page = f"<html><head>{head}</head><body><p>{'Стороны подписали соглашение. ' * 9}</p></html>"
    assert decode(page.encode("cp1251")).page is not None
    named = page.replace(
        head, f'<meta http-equiv=Content-Type content="text/html; charset=windows-1251">{head}'
    )
    assert decode(named.encode("cp1251")).text.startswith("Стороны подписали соглашение.")
    assert decode(named.encode("utf-8")).text.startswith("Стороны подписали соглашение.")


@pytest.mark.parametrize("name", STORIES)
def test_a_story_is_never_taken_for_something_else(name):
    assert decode(STORIES[name].encode()).text == STORIES[name]


PARTS = [
    *("<", "<!--", "<!-- --", "<?", "<?x ?>", "<!doctype ", "<!doctype a [ ]", "<!doctype a []>", "<a"),
    *("<div ", "</a  ", "<div></a ", "<script>", "<script>x</script ", "<style>x</style>", "<p>\n", "\n"),
    *("a:\n", "a: b\n ", "[", '{"a":', '["', "[],"),
]
"""What a pattern might begin with again and again."""


@pytest.mark.parametrize("part", PARTS)
def test_a_long_text_of_beginnings_is_a_dump(part):
    long = part * (100_000 // len(part))
    assert [text_kind(text) for text in (f"{long}-", f"<div></p>{long}<", f"<html{long}</b>")] == [None] * 3


@pytest.mark.parametrize("part", PARTS)
def test_no_character_is_looked_at_again_and_again(part):
    for tag in (START_TAG, END_TAG, TAG):  # searched for: a match stops where another could begin
        assert all(match[0].count("<") == 1 for match in tag.finditer(f"{part * 3}>"))
    assert LEAD.match(part * 3)  # needs nothing behind what it takes, and so never goes back
