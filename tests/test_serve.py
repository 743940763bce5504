"""``mkdocs serve`` as a real process: what changes in the folder of dumps shows up."""

import re
from pathlib import Path

import pytest
from served import serving

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
    with serving(project, options) as server:
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


def test_a_site_served_from_the_cache_shows_its_first_change(project):
    with serving(project):
        pass
    with serving(project) as server:
        (project / "seeds" / "road.txt").write_text(STORY.format(title=ROAD), "utf-8")
        server.wait("Reloading browsers")
        assert titles(server) == {BRIDGE, ROAD}


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
