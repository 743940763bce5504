"""A site whose parts are kept between builds."""

import pytest
from kept import TOLD
from sites import STORY

from mkdocs_newsdump.site import pipeline


@pytest.fixture
def dumps(tmp_path):
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "bridge.txt").write_text(STORY, "utf-8")
    (folder / "told.txt").write_text(TOLD, "utf-8")
    (folder / "told.yml").write_text(
        "lines: {3: heading}\nmilestones: [{title: Half \\ud800, date: '1999'}]\n"
    )
    return folder


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "cache"


@pytest.fixture
def made(monkeypatch):
    """The names of the dumps that something was made of again, with what it was."""
    names = []

    def watch(module, name, source):
        make = getattr(module, name)

        def watched(*args, **options):
            names.append((name, source(*args, **options)))
            return make(*args, **options)

        monkeypatch.setattr(module, name, watched)

    watch(pipeline, "clean", lambda source: source.dump.source)
    watch(pipeline, "read_events", lambda article, *rest: article.source)
    watch(pipeline, "article_page", lambda article, *rest: article.source)
    return names
