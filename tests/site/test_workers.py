"""The work on many dumps is shared by processes, which changes no page and no message."""

import multiprocessing
import os
import signal
import subprocess
import sys
from functools import partial

import pages
import pytest
from click.testing import CliRunner
from kept import TOLD
from sites import STORY, built, site

from mkdocs_newsdump.cli import main
from mkdocs_newsdump.dumps.dump import Dump
from mkdocs_newsdump.dumps.folder import Source
from mkdocs_newsdump.model.article import Corrections
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.site import saved_pages
from mkdocs_newsdump.site import workers as module
from mkdocs_newsdump.site.build import build_site
from mkdocs_newsdump.site.cache import Cache
from mkdocs_newsdump.site.pipeline import Pipeline, make_article
from mkdocs_newsdump.site.workers import Workers, WorkersError, worker_count

MANY = module.MIN_ITEMS + 3


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """A folder of dumps, enough for several processes; some are in a folder below, some are of no use."""
    folder = tmp_path_factory.mktemp("many") / "seeds"
    (folder / "below").mkdir(parents=True)
    for number in range(MANY):
        text = (TOLD if number % 3 else STORY).replace("12 May", f"{number % 28 + 1} May")
        (folder / "below" / f"{number}.txt").write_text(f"{text}\nNumber {number}\n", "utf-8")
    (folder / "empty.txt").write_text("")
    (folder / "half.txt").write_text(STORY, "utf-8")
    (folder / "half.yml").write_text("title: Half \\ud800\nmilestones: [{about: nothing, drop: true}]\n")
    return folder


@pytest.fixture(scope="module")
def alone(many):
    return build_site(many, Options(), Pipeline())


@pytest.mark.parametrize("count", [2, 3])
def test_the_same_site_comes_of_any_number_of_processes(many, alone, count, tmp_path):
    pipeline = Pipeline(Cache(tmp_path / "cache"), workers=Workers(count))
    assert build_site(many, Options(), pipeline) == alone
    assert pipeline.workers.used
    again = Pipeline(Cache(tmp_path / "cache"), workers=Workers(count))
    assert build_site(many, Options(), again) == alone
    assert not again.workers.used


def test_without_a_folder_what_the_processes_made_is_remembered(many, alone):
    pipeline = Pipeline(workers=Workers(2))
    assert build_site(many, Options(), pipeline) == alone
    pipeline.workers = Workers(2)
    assert build_site(many, Options(), pipeline) == alone
    assert not pipeline.workers.used


def test_a_site_of_several_processes_is_byte_for_byte_that_of_one(many, tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")  # which MkDocs writes on the first page
    monkeypatch.delenv(module.ENVIRONMENT)
    sites = []
    for count in (1, 2, 3):
        options = f"plugins: [newsdump: {{dump_dir: '{many.as_posix()}', workers: {count}}}]\n"
        finished = built(site(tmp_path / str(count), options), strict=False)
        files = [path for path in finished.rglob("*") if path.is_file() and path.suffix != ".gz"]
        sites.append({path.relative_to(finished): path.read_bytes() for path in files})
    assert sites[1] == sites[0]
    assert sites[2] == sites[0]


@pytest.fixture(scope="module")
def saved(tmp_path_factory):
    """A folder of saved pages, enough for several processes, between texts and files of no use."""
    folder = tmp_path_factory.mktemp("saved") / "seeds"
    folder.mkdir()
    for number in range(MANY):
        page = (pages.news, pages.mhtml, pages.russian)[number % 3]()
        ending = (".html", ".mhtml", ".txt")[number % 3]  # a page is one whatever it is called
        data = page.data.replace(b"Wednesday", b"Wednesday, day %d," % number)
        (folder / f"{number}{ending}").write_bytes(data)
    (folder / "1a.txt").write_text(TOLD, "utf-8")
    (folder / "10.yml").write_text("titel: none\n", "utf-8")
    (folder / "11a.html").write_bytes(b"<html><frameset><frame src='a.html'></frameset></html>")
    (folder / "2a.html").write_bytes(b"<html><body><script>all()</script></body></html>")
    (folder / "3a.txt").write_bytes(b"")
    return folder


@pytest.fixture(scope="module")
def saved_alone(saved):
    return build_site(saved, Options(), Pipeline())


@pytest.mark.parametrize("kept", [True, False])
def test_saved_pages_are_read_by_other_processes_and_the_site_is_the_same(
    saved, saved_alone, kept, tmp_path, monkeypatch
):
    assert len(saved_alone.articles) == MANY
    assert len(saved_alone.warnings) >= 4

    def never(*_):
        raise AssertionError("read here")

    monkeypatch.setattr(saved_pages, "read_page", never)
    cache = Cache(tmp_path / "cache" if kept else None)
    pipeline = Pipeline(cache, workers=Workers(2))
    assert build_site(saved, Options(), pipeline) == saved_alone
    assert pipeline.workers.used
    again = Pipeline(Cache(tmp_path / "cache") if kept else cache, workers=Workers(3))
    assert build_site(saved, Options(), again) == saved_alone
    assert not again.workers.used or not kept


def test_pages_that_other_processes_cannot_keep_are_read_here(saved, saved_alone, tmp_path):
    (tmp_path / "no folder").write_text("")
    made = build_site(saved, Options(), Pipeline(Cache(tmp_path / "no folder"), workers=Workers(2)))
    assert made.pages == saved_alone.pages
    assert [notice for notice in made.notices if "the cache cannot be written" in notice]


def test_a_command_reads_saved_pages_alike_by_any_number_of_processes(saved):
    told = [
        CliRunner().invoke(main, ["inspect", "--format", "jsonl", "--workers", count, str(saved)])
        for count in ("1", "2")
    ]
    assert told[0].output == told[1].output
    assert told[0].stdout.count("\n") == MANY


def test_processes_end_with_the_build(many, tmp_path):
    build_site(many, Options(), Pipeline(Cache(tmp_path / "cache"), workers=Workers(2)))
    assert multiprocessing.active_children() == []


def test_a_few_dumps_start_nothing(tmp_path):
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(STORY)
    pipeline = Pipeline(workers=Workers(2))
    build_site(tmp_path, Options(), pipeline)
    assert not pipeline.workers.used


def square(number):
    return number * number


def die_abroad(number):
    if number == 7 and multiprocessing.parent_process() is not None:
        os._exit(1)
    return number


def refuse(number):
    if number == 7:
        raise ValueError("seven")
    return number


def unpicklable_abroad(number):
    return (lambda: number) if multiprocessing.parent_process() is not None else number


def results(work):
    with Workers(2) as workers:
        return list(workers.each(work, range(100)))


def test_results_come_in_order():
    assert results(square) == [number * number for number in range(100)]


@pytest.mark.parametrize("work", [die_abroad, unpicklable_abroad])
def test_what_a_process_cannot_do_is_done_here(work):
    assert results(work) == list(range(100))


DYING = """
import multiprocessing, os
from mkdocs_newsdump.site.workers import Workers

def die_abroad(number):
    if number == 7 and multiprocessing.parent_process() is not None:
        os._exit(1)
    return number

def process(_):
    return os.getpid()

if __name__ == "__main__":
    with Workers(2) as workers:
        for _ in range(2):
            assert list(workers.each(die_abroad, range(100))) == list(range(100))
        print(os.getpid() in set(workers.each(process, range(100))))
"""


def test_where_processes_died_others_do_what_is_next(tmp_path):
    script = tmp_path / "dying.py"  # what a process is to do has to be found by it
    script.write_text(DYING, "utf-8")
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("False\n", "")


def test_an_exception_is_as_in_one_process():
    with pytest.raises(ValueError, match="seven"):
        results(refuse)


def test_a_dump_that_our_code_fails_on_has_the_same_message_wherever_it_fails():
    good = Source(Dump("good.txt", STORY, "utf-8"), Corrections())
    failing = Source(Dump("failing.txt", 0, "utf-8"), Corrections())
    sources = [failing if number == 60 else good for number in range(100)]
    new = [(source.dump.source, "key", source) for source in sources]
    work = partial(make_article, Cache())
    alone = list(map(work, new))
    with Workers(2) as workers:
        assert list(workers.each(work, new)) == alone
    assert alone[60].startswith("failing.txt: no page could be made of it, for a fault of mkdocs-newsdump")


INTERRUPTED = """
import sys, time
sys.path.insert(0, {here!r})
from mkdocs_newsdump.site.workers import Workers

def wait(number):
    if number == 0:
        print("at work", flush=True)
    time.sleep(60)

if __name__ == "__main__":
    try:
        with Workers(2) as workers:
            list(workers.each(wait, range(100)))
    except KeyboardInterrupt:
        print("interrupted", flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="interrupts a whole group of processes as a terminal does")
def test_an_interrupt_ends_all_quietly(tmp_path):
    program = tmp_path / "program.py"
    program.write_text(INTERRUPTED.format(here=str(tmp_path)), "utf-8")
    process = subprocess.Popen(
        [sys.executable, program], stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    assert process.stdout.readline() == b"at work\n"
    os.killpg(process.pid, signal.SIGINT)
    said, complained = process.communicate(timeout=60)
    assert said == b"interrupted\n"
    assert complained == b""


@pytest.mark.parametrize(
    ("wanted", "limit", "count"),
    [(None, "", module.cores()), (None, "3", 3), (5, "", 5), (5, "3", 3), (2, "3", 2), (None, "1000", 61)],
)
def test_the_option_says_how_many_and_the_environment_limits_them(wanted, limit, count, monkeypatch):
    monkeypatch.setenv(module.ENVIRONMENT, limit)
    assert worker_count(wanted) == count


@pytest.mark.parametrize("limit", ["0", "all", "-1", "1.5"])
def test_a_limit_that_is_none_says_what_to_write(limit, monkeypatch):
    monkeypatch.setenv(module.ENVIRONMENT, limit)
    with pytest.raises(WorkersError, match=f"NEWSDUMP_WORKERS: '{limit}' is no number of processes; write 1"):
        worker_count()
