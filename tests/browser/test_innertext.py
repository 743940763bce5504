"""Chromium's visible text of a page is what a reader would copy; the page runs nothing and loads nothing."""

from benchmarks.build_corpus import innertext

PAGE = """<body><h1>Ferry</h1><p>It <b>runs</b> again.</p><p style="display: none">hidden</p>
<script>document.body.textContent = "changed"</script><img src="http://example.org/a.png" alt=""></body>"""


def test_the_visible_text_alone_is_kept(browser):
    assert innertext(browser)(PAGE.encode()).split("\n\n") == ["Ferry", "It runs again."]
