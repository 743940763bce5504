"""``mkdocs serve`` as a real process: what changes in the folder of dumps shows up."""

import os
import re
import socket
import subprocess
import sys
import threading
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import pytest

PATIENCE = 60
"""Seconds after which a server that says nothing is ended, and the test fails."""
CONFIG = "site_name: Новости\ntheme: {name: material, language: ru}\nplugins: [newsdump]\n"
BRIDGE = "Мост через реку снова открыт для машин"
ROAD = "Новая дорога связала два областных центра"
STRAIGHT = "Дорога между областными центрами снова прямая"
CORRECTED = "Мост через реку открыт"
STORY = """{title}

В областном центре закончили ремонт старого моста, сообщили в управлении дорог после приёмки.

Работы шли два года, и всё это время водители ездили через соседнее село, теряя каждый день по часу.

Теперь дорога снова прямая, а у реки поставили скамейки, с которых видно, как весной идёт лёд.
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A running server: ``wait`` for what it says, ``get`` what it serves."""

    def __init__(self, process, address):
        self._process, self._address = process, address

    def wait(self, words):
        """Read what the server says up to a line with ``words``; give all these lines."""
        said = []
        for line in self._process.stdout:
            said.append(line)
            if words in line:
                return "".join(said)
        raise AssertionError(f"no {words!r} in:\n{''.join(said)}")

    def get(self, path=""):
        with urllib.request.urlopen(self._address + path) as answer:
            return answer.read().decode()


@contextmanager
def serving(folder, *options):
    address = f"127.0.0.1:{free_port()}"
    command = [sys.executable, "-u", "-m", "mkdocs", "serve", "--dev-addr", address, *options]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": "utf-8"}
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    watchdog = threading.Timer(PATIENCE, process.kill)
    watchdog.start()
    server = Server(process, f"http://{address}/")
    try:
        server.wait("Serving on")
        yield server
    finally:
        watchdog.cancel()
        process.kill()
        process.communicate()


@pytest.fixture
def project(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Главная\n", "utf-8")
    (tmp_path / "mkdocs.yml").write_text(CONFIG, "utf-8")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "bridge.txt").write_text(STORY.format(title=BRIDGE), "utf-8")
    return tmp_path


def titles(server):
    """The headlines of the articles, from the pages that the list of articles leads to."""
    names = set(re.findall(r'href="(?:\.\./articles/)?([^"/.#]+-[0-9a-f]{12})/"', server.get("articles/")))
    return {re.search(r"<h1[^>]*>(.*?)<", server.get(f"articles/{name}/"))[1].strip() for name in names}


@pytest.mark.parametrize("options", [(), ("--dirty",)], ids=["clean", "dirty"])
def test_a_dump_added_changed_corrected_and_removed_shows_up(project, options):
    seeds = project / "seeds"
    with serving(project, *options) as server:
        assert titles(server) == {BRIDGE}
        (seeds / "road.txt").write_text(STORY.format(title=ROAD), "utf-8")
        server.wait("Reloading browsers")
        assert titles(server) == {BRIDGE, ROAD}
        (seeds / "road.txt").write_text(STORY.format(title=STRAIGHT), "utf-8")
        server.wait("Reloading browsers")
        assert titles(server) == {BRIDGE, STRAIGHT}
        (seeds / "bridge.yml").write_text(f"title: {CORRECTED}\n", "utf-8")
        server.wait("Reloading browsers")
        assert titles(server) == {CORRECTED, STRAIGHT}
        Path(seeds / "road.txt").unlink()
        server.wait("Reloading browsers")
        assert titles(server) == {CORRECTED}


def test_a_dump_of_no_use_leaves_the_last_good_site_and_a_message(project):
    with serving(project) as server:
        (project / "seeds" / "bridge.yml").write_text("title: [", "utf-8")
        assert "bridge.yml" in server.wait("Reloading browsers")
        assert server.get()
        (project / "seeds" / "bridge.yml").unlink()
        server.wait("Reloading browsers")
        assert titles(server) == {BRIDGE}


def test_a_folder_of_dumps_that_the_configuration_names_anew_is_watched(project):
    with serving(project) as server:
        other = project / "news"
        other.mkdir()
        (other / "road.txt").write_text(STORY.format(title=ROAD), "utf-8")
        named = CONFIG.replace("[newsdump]", "[newsdump: {dump_dir: news}]")
        (project / "mkdocs.yml").write_text(named, "utf-8")
        server.wait("Reloading browsers")
        assert titles(server) == {ROAD}
        (other / "road.txt").write_text(STORY.format(title=STRAIGHT), "utf-8")
        server.wait("Reloading browsers")
        assert titles(server) == {STRAIGHT}


def test_a_folder_of_dumps_that_goes_away_and_comes_back_is_noticed(project):
    seeds, aside = project / "seeds", project.parent / f"{project.name}-aside"
    with serving(project) as server:
        seeds.rename(aside)
        assert "dump_dir" in server.wait("An error happened during the rebuild")
        (aside / "road.txt").write_text(STORY.format(title=ROAD), "utf-8")
        aside.rename(seeds)
        server.wait("Reloading browsers")
        assert titles(server) == {BRIDGE, ROAD}
        (seeds / "road.txt").write_text(STORY.format(title=STRAIGHT), "utf-8")
        server.wait("Reloading browsers")
        assert titles(server) == {BRIDGE, STRAIGHT}
