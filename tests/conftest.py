"""What all tests share: how far property tests look, running programs, serving folders."""

import functools
import http.server
import os
import subprocess
import sys
import threading
from contextlib import contextmanager

import pytest
from hypothesis import settings
from ten_dumps import deploy

settings.register_profile("default", deadline=None)  # a busy machine is no failure
settings.register_profile("fuzz", deadline=None, max_examples=20_000)  # `make fuzz`
settings.load_profile("default")

os.environ["NEWSDUMP_WORKERS"] = "1"  # starting processes takes longer than the small dumps of most tests


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@contextmanager
def serving(folder):
    """Serve ``folder`` by a plain static server; gives its address, without a slash at the end."""
    handler = functools.partial(QuietHandler, directory=folder)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def serve():
    return serving


@pytest.fixture
def without_extra(monkeypatch):
    """As if nothing were installed that reads saved pages."""
    monkeypatch.setitem(sys.modules, "trafilatura", None)


@pytest.fixture(scope="session")
def run():
    """Run a Python program of this environment (``run("mkdocs", "build", cwd=...)``); gives what it said."""

    def run_module(module, *arguments, **options):
        environment = {
            **os.environ,
            "NO_MKDOCS_2_WARNING": "1",
            "PYTHONIOENCODING": "utf-8",
            **options.pop("env", {}),
        }
        command = [sys.executable, "-m", module, *map(str, arguments)]
        done = subprocess.run(
            command, capture_output=True, text=True, encoding="utf-8", env=environment, **options
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout + done.stderr

    return run_module


@pytest.fixture(scope="session")
def deployed(run, tmp_path_factory):
    """What a static server has as ``/`` after ``mkdocs gh-deploy`` of a site of ten dumps."""
    return deploy(tmp_path_factory.mktemp("deployed"), run)
