"""The recipe of the README runs on workers, goes on without one, and gives what a single machine gives."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from corpora import LOST, LosesWorker, alone, entries_of, write_corpus
from distributed import Client, LocalCluster

from mkdocs_newsdump.corpus.run import build_corpus
from recipes.corpus_with_dask import each_on

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def dumps(tmp_path_factory):
    return write_corpus(tmp_path_factory.mktemp("dumps"))


def test_dask_takes_a_folder_through_to_timelines(dumps, tmp_path):
    recipe = ROOT / "recipes" / "corpus_with_dask.py"
    command = [sys.executable, recipe, dumps, tmp_path, "--timeline", "KZ,KG", "--timeline", "KZ,UZ"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert "26 articles" in done.stdout
    said = json.loads((tmp_path / "corpus.json").read_text("utf-8"))
    timeline_of = alone(dumps)
    found = entries_of(tmp_path, said)
    assert {name: timeline.all for name, timeline in found.items()} == {
        "KG-KZ": timeline_of(parties=("KZ", "KG")).all,
        "KZ-UZ": timeline_of(parties=("KZ", "UZ")).all,
    }
    assert all(timeline.all for timeline in found.values())
    assert sorted(path.name for path in tmp_path.glob("entries/*.parquet"))


def test_a_lost_worker_costs_nothing_but_time(dumps, tmp_path):
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        before = set(client.scheduler_info()["workers"])
        each = each_on(client)
        said = build_corpus(
            str(dumps),
            str(tmp_path / "out"),
            each=lambda stage, parts: each(LosesWorker(stage, str(tmp_path)), parts),
            parquet=False,
        )
        after = set(client.scheduler_info()["workers"])
    assert (tmp_path / LOST).exists()
    assert after != before
    timeline_of = alone(dumps)
    assert len(said["timelines"]) > 5
    for name, timeline in entries_of(tmp_path / "out", said).items():
        assert timeline.all == timeline_of(parties=said["timelines"][name]["parties"]).all
