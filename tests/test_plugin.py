"""The plugin in real builds."""

from sites import articles, built, site, words


def test_a_dump_becomes_a_page(tmp_path):
    page = articles(built(site(tmp_path)))[0].read_text("utf-8")
    assert "The new road bridge over the Vistula" in words(page)
    assert 'id="p1"' in page
