"""Templates of a site's author: a broken one is an error that says where, and nothing beside them counts."""

import tracemalloc

import pytest
from click.testing import CliRunner
from kept import build
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer
from sites import site

from mkdocs_newsdump.cli import main
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.site.pipeline import settings_of

OWN = "plugins: [newsdump: {template_dir: own}]\n"
BROKEN = {
    "syntax": ({"article.md.j2": "# One\n{% if %}\n"}, "article.md.j2, line 2: Expected an expression"),
    "unclosed": ({"index.md.j2": "\n\n{% for a in articles %}\n"}, "index.md.j2, line 3: Unexpected end"),
    "undefined name": (
        {"article.md.j2": "# {{ title }}\n\n{{ titel }}\n"},
        "article.md.j2, line 3: 'titel' is undefined; the template is given article, title, ",
    ),
    "undefined attribute": (
        {"timeline.md.j2": "{{ timeline.story }}"},
        "timeline.md.j2, line 1: 'mkdocs_newsdump.model.timeline.Timeline object' has no attribute 'story'",
    ),
    "fault": ({"article.md.j2": "#\n{{ 1 / 0 }}"}, "article.md.j2, line 2: ZeroDivisionError: division by"),
    "fault in ours": (
        {"timeline.md.j2": "#\n{{ view.date('soon') }}"},
        "timeline.md.j2, line 2: ValueError: 'soon' is no EDTF value",
    ),
    "nothing to include": (
        {"index.md.j2": "#\n{% include 'gone.j2' %}"},
        "index.md.j2, line 2: TemplateNotFound: gone.j2",
    ),
    "broken part": (
        {"article.md.j2": "{% include 'parts/foot.j2' %}", "parts/foot.j2": "#\n{{ nobody }}"},
        "parts/foot.j2, line 2: 'nobody' is undefined",
    ),
    "not UTF-8": ({"article.md.j2": b"#\xff"}, "article.md.j2: cannot be read as UTF-8"),
}


def with_templates(folder, templates):
    site(folder, OWN)
    for name, text in templates.items():
        (folder / "own" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "own" / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_template_stops_an_export_with_its_file_and_line(kind, tmp_path):
    templates, says = BROKEN[kind]
    with_templates(tmp_path, templates)
    result = CliRunner().invoke(main, ["export", "-f", str(tmp_path / "mkdocs.yml"), str(tmp_path / "out")])
    assert result.exit_code == 1
    assert result.stderr.startswith(f"Error: {tmp_path / 'own'}/{says}"), result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert not (tmp_path / "out").exists()


def test_a_broken_template_stops_a_build_without_a_traceback(tmp_path, run):
    with_templates(tmp_path, BROKEN["undefined name"][0])
    with pytest.raises(AssertionError) as stopped:
        run("mkdocs", "build", cwd=tmp_path)
    assert f"newsdump: {tmp_path / 'own'}/{BROKEN['undefined name'][1]}" in str(stopped.value)
    assert "Traceback" not in str(stopped.value)


def test_what_else_lies_in_the_folder_of_templates_costs_nothing(dumps, folder, tmp_path, made):
    (tmp_path / "article.md.j2").write_text("# {{ title }}\n")
    build(dumps, folder, template_dir=tmp_path)
    with (tmp_path / "film.bin").open("wb") as film:
        film.truncate(300_000_000)
    made.clear()
    tracemalloc.start()
    build(dumps, folder, template_dir=tmp_path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert not made
    assert peak < 30_000_000


def test_a_part_that_a_template_includes_counts_as_the_template_does(tmp_path):
    (tmp_path / "article.md.j2").write_text("{% include 'foot.j2' %}")
    seen = set()
    for text in ("{{ title }}", "{{ title }}!", "{% extends 'frame.j2' %}"):
        (tmp_path / "foot.j2").write_text(text)
        seen.add(settings_of(Options(template_dir=tmp_path)))
    (tmp_path / "frame.j2").write_text("The end")
    seen.add(settings_of(Options(template_dir=tmp_path)))
    assert len(seen) == 4


def test_a_server_watches_the_templates_and_not_what_lies_below_them(tmp_path):
    with_templates(tmp_path, {"index.md.j2": "{% include 'parts/head.j2' %}", "parts/head.j2": "# All"})
    (tmp_path / "own" / "site" / "deep").mkdir(parents=True)
    config = load_config(str(tmp_path / "mkdocs.yml"))
    server = LiveReloadServer(builder=lambda: None, host="127.0.0.1", port=0, root=str(tmp_path))
    try:
        config.plugins["newsdump"].on_serve(server, config=config, builder=None)
        watches = [watch for watch in server.observer._emitter_for_watch if watch.event_filter is None]
        watched = {(watch.path, watch.is_recursive) for watch in watches}
    finally:
        server.server_close()
    own = tmp_path / "own"
    assert watched == {
        (str(tmp_path / "seeds"), True),
        (str(own), False),
        (str(own / "parts"), False),
    }
