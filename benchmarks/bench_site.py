"""What the plugin costs: building sites of many dumps, beside MkDocs building the same finished Markdown.

usage: python benchmarks/bench_site.py [COUNT...]     (by default 10 100 1000 5000 dumps)

For each count: a first build (with nothing kept of an earlier one), a build again, and the plain build of the
finished Markdown in turn, each in a process of its own; their ratios round by round, and the peak memory;
where the time of the plugin goes, and that of MkDocs; how long ``mkdocs serve`` takes to build again after
one dump has changed; and what a dump more costs since the last count. The targets stand beside. The dumps are
made up, about 8 KB each, half of it boilerplate.
"""

import os
import pstats
import random
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

from mkdocs_newsdump.dumps.folder import read_sources
from mkdocs_newsdump.files import NAV_ARTICLES
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.site.build import build_site
from mkdocs_newsdump.site.cache import Cache
from mkdocs_newsdump.site.pipeline import Pipeline, clean
from mkdocs_newsdump.site.workers import Workers
from mkdocs_newsdump.timeline.build import build_timeline

COUNTS = (10, 100, 1000, 5000)
ROUNDS = {10: 7, 100: 5, 1000: 3}
"""Rounds of builds by the number of dumps, by default one. The median of the ratios is what counts."""
RATIO = 1.05
"""Maximum of a build's time to the plain build's, at 1,000 dumps."""
SHARED = 0.6
"""Maximum of the time of a first build by two processes to that by one, on two idle cores, at 1,000 dumps."""
GROWTH = 100
"""Maximum memory that a dump more takes, in KB."""
SEED = 20261122
CONFIG = """\
site_name: Bench
theme:
  name: material
  language: ru
  font: false
  features: [navigation.prune]
markdown_extensions: [abbr, attr_list, md_in_html, pymdownx.details]
plugins: [{plugins}]
"""
ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}

HOST_PARTS = {
    "all": ("commands/build.py", "build"),
    "Markdown": ("markdown/core.py", "convert"),
    "theme": ("jinja2/environment.py", "render"),
    "search": ("search/plugin.py", "on_page_context"),
}
"""The functions of MkDocs's build by file and name; none of the parts calls another."""

WHO = ("Стороны", "Министры", "Соседи", "Казахстан и Кыргызстан", "Главы областей", "Две страны", "Инженеры")
DID = ("подписали", "обсудили", "открыли", "согласовали", "проверили", "назвали важным", "отложили")
WHAT = ("договор о дорогах", "новый мост", "план поставок воды", "линию передачи", "соглашение о торговле")
HOW = ("после долгих переговоров", "в присутствии журналистов", "без лишних слов", "к началу сева", "у реки")
MONTHS = ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября")
HEADLINES = ("Синоптики обещают снег", "Школьники победили на олимпиаде", "Рынок открыт после ремонта")


def sentence(chance):
    dated = f"{chance.randint(1, 28)} {chance.choice(MONTHS)} {chance.randint(1992, 2024)} года"
    when = f", и было это {dated}" if chance.random() < 0.15 else ""
    parts = [chance.choice(words) for words in (WHO, DID, WHAT, HOW)]
    return f"{' '.join(parts)}, рассказали {chance.randint(2, 90)} участников встречи{when}."


def dump(number, chance):
    """Make one dump up: a story of eight to fourteen paragraphs in the boilerplate of a news page."""
    story = [" ".join(sentence(chance) for _ in range(3)) for _ in range(chance.randint(8, 14))]
    popular = [f"{chance.choice(HEADLINES)}: {chance.randint(1, 500)}" for _ in range(30)]
    head = [f"Встреча номер {number} прошла у границы", "", str(chance.randint(10, 9000)), "Алия Серикова"]
    below = ["", "Популярное", "", *popular, "", "Читайте также", "", *popular[:4]]
    return "\n".join([*head, "", "\n\n".join(story), *below]) + "\n"


def write_project(folder, count):
    chance = random.Random(SEED)
    (folder / "docs").mkdir(parents=True)
    (folder / "docs" / "index.md").write_text("# Bench\n")
    (folder / "seeds").mkdir()
    for number in range(count):
        (folder / "seeds" / f"{number:05}.txt").write_text(dump(number, chance), "utf-8")
    (folder / "mkdocs.yml").write_text(CONFIG.format(plugins="search, newsdump"))


def write_finished(folder, project):
    """Lay out the same site as finished Markdown, which MkDocs builds without the plugin."""
    (folder / "docs").mkdir(parents=True)
    (folder / "docs" / "index.md").write_text("# Bench\n")
    command = [sys.executable, "-m", "mkdocs_newsdump", "export", "-f", "mkdocs.yml", folder / "docs"]
    subprocess.run(command, cwd=project, check=True, capture_output=True)
    (folder / "mkdocs.yml").write_text(CONFIG.format(plugins="search"))
    if len(list((project / "seeds").iterdir())) > NAV_ARTICLES:
        with (folder / "mkdocs.yml").open("a") as config:
            config.write("not_in_nav: |\n  /articles/*\n  !/articles/index.md\n")


def build(folder):
    """Build the site in ``folder`` in a process of its own; return its seconds and its peak memory in MB.

    The seconds are the processor's, so that what else the machine does plays no part.
    """
    process = subprocess.Popen([sys.executable, "-m", "mkdocs", "-q", "build"], cwd=folder, env=ENVIRONMENT)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"the build in {folder} failed")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def first_build(folder):
    shutil.rmtree(folder / ".cache", ignore_errors=True)
    return build(folder)


def seconds(work):
    begin = time.process_time()
    result = work()
    return time.process_time() - begin, result


def stages(project):
    """Return the seconds of each stage of the plugin, run one after the other in this process.

    ``rest`` are the timeline's and the articles' pages, and keeping what was made; ``again`` is all of it
    from the cache, ``change`` all of it under ``mkdocs serve`` after one dump has changed.
    """
    seeds = project / "seeds"
    few = Path(project, "few")
    few.mkdir()
    shutil.copy(seeds / "00000.txt", few)
    build_site(few, Options(language="ru"))  # loads the word lists, once a process whatever the count
    reading, folder = seconds(lambda: read_sources(seeds))
    cleaning, articles = seconds(lambda: [clean(source) for source in folder.sources.values()])
    merging, _ = seconds(lambda: build_timeline(articles, parties="auto"))
    cache = Cache(Path(project, "kept"))
    whole, _ = seconds(lambda: build_site(seeds, Options(language="ru"), Pipeline(cache)))
    again, _ = seconds(lambda: build_site(seeds, Options(language="ru"), Pipeline(cache)))
    serving = Pipeline(cache)
    for _ in range(2):  # the first time in this process, as when the server starts, then as it stays
        build_site(seeds, Options(language="ru"), serving)
    with (seeds / "00001.txt").open("a", encoding="utf-8") as file:
        file.write("Конец списка\n")
    change, _ = seconds(lambda: build_site(seeds, Options(language="ru"), serving))
    return {
        "read": reading,
        "clean": cleaning,
        "timeline": merging,
        "rest": whole - reading - cleaning - merging,
        "all": whole,
        "again": again,
        "change": change,
    }


def shares(project):
    """Return the seconds on the clock of the plugin's first build by one process, and by two."""
    taken = []
    for count in (1, 2):
        begin = time.perf_counter()
        pipeline = Pipeline(Cache(Path(project, f"kept by {count}")), workers=Workers(count))
        build_site(project / "seeds", Options(language="ru"), pipeline)
        taken.append(time.perf_counter() - begin)
    return taken


def host_profile(finished, scratch):
    """Return each part's share of MkDocs building the finished Markdown, by a profile."""
    found = Path(scratch, "profile")
    command = [sys.executable, "-m", "cProfile", "-o", found, "-m", "mkdocs", "-q", "build"]
    subprocess.run(command, cwd=finished, env=ENVIRONMENT, check=True)
    calls = pstats.Stats(str(found)).stats
    spent = {
        part: sum(
            call[3] for (path, _, name), call in calls.items() if path.endswith(file) and name == function
        )
        for part, (file, function) in HOST_PARTS.items()
    }
    return {part: seconds / spent["all"] for part, seconds in spent.items() if part != "all"}


def rebuild(project):
    """Return the seconds that ``mkdocs serve`` says it takes to build again after one dump has changed."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    command = [sys.executable, "-u", "-m", "mkdocs", "serve", "--dev-addr", address]
    server = subprocess.Popen(
        command, cwd=project, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    builds = []
    for line in server.stdout:
        if found := re.search(r"Documentation built in ([0-9.]+) seconds", line):
            builds.append(float(found[1]))
        if "Serving on" in line:
            with (project / "seeds" / "00000.txt").open("a", encoding="utf-8") as file:
                file.write("Конец списка\n")
        if len(builds) == 2:
            break
    server.kill()
    server.communicate()
    return builds[1]


def bench(count):
    """Print what a count costs; return what the plugin adds to MkDocs: ms first and again, and KB of memory.

    The plain build is that of the finished Markdown.
    """
    with tempfile.TemporaryDirectory() as scratch:
        project, finished = Path(scratch, "project"), Path(scratch, "finished")
        write_project(project, count)
        write_finished(finished, project)
        rounds = [
            (first_build(project), build(project), build(finished)) for _ in range(ROUNDS.get(count, 1))
        ]
        first, again, plain = (min(side[0] for side in sides) for sides in zip(*rounds, strict=True))
        memory = [max(side[1] for side in sides) for sides in zip(*rounds, strict=True)]
        print(f"\n{count} dumps")
        print(f"  build   {first:8.2f} s first, {again:8.2f} s again, {plain:8.2f} s plain")
        for name, side, quickest in (("first", 0, first), ("again", 1, again)):
            ratios = [builds[side][0] / builds[2][0] for builds in rounds]
            listed = ", ".join(f"{ratio:.3f}" for ratio in ratios)
            print(f"  ratio   {statistics.median(ratios):8.3f} {name}: {listed}; ", end="")
            print(f"{quickest / plain:.3f} of the quickest (target {RATIO})")
        print(f"  a dump  {1000 * first / count:8.2f} ms first, {1000 * again / count:8.2f} ms again")
        print(f"  memory  {', '.join(f'{size:.1f}' for size in memory)} MB in the same order")
        spent = stages(project)
        for name, part in spent.items():
            print(f"  {name:8}{1000 * part / count:8.2f} ms a dump, {part / plain:6.1%} of the plain build")
        one, two = shares(project)
        print(
            f"  shared  {one:8.2f} s by one process, {two:8.2f} s by two: {two / one:.3f} (target {SHARED})"
        )
        parts = ", ".join(f"{part} {share:.0%}" for part, share in host_profile(finished, scratch).items())
        print(f"  MkDocs  {parts} of the plain build, by its profile")
        print(f"  rebuild {rebuild(project):8.2f} s under mkdocs serve, one dump changed", flush=True)
        return 1000 * spent["all"], 1000 * spent["again"], 1024 * (max(memory[:2]) - memory[2])


def growth(counts):
    """Print what each dump more costs from one count to the next: what every build costs is no part of it."""
    added = {count: bench(count) for count in counts}
    for fewer, more in pairwise(counts):
        first, again, memory = (
            (now - before) / (more - fewer) for before, now in zip(added[fewer], added[more], strict=True)
        )
        print(f"\nfrom {fewer} to {more} dumps, over the plain build")
        print(f"  a dump  {first:8.2f} ms first, {again:8.2f} ms again (target: flat within 20 %)")
        print(f"  memory  {memory:8.1f} KB a dump (target at most {GROWTH})", flush=True)


if __name__ == "__main__":
    growth([int(count) for count in sys.argv[1:]] or COUNTS)
