"""``mkdocs serve`` as a real process."""

import os
import socket
import subprocess
import sys
import threading
import urllib.request
from contextlib import contextmanager

PATIENCE = 60
"""Seconds after which a server that says nothing is ended, and the test fails."""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A running server: ``wait`` for what it says, ``get`` what it serves; ``start`` is what it has said."""

    def __init__(self, process, address):
        self._process, self.address = process, address
        self.start = ""

    def wait(self, words):
        """Read what the server says up to a line with ``words``; give all these lines."""
        said = []
        watchdog = threading.Timer(PATIENCE, self._process.kill)
        watchdog.start()
        try:
            for line in self._process.stdout:
                said.append(line)
                if words in line:
                    return "".join(said)
        finally:
            watchdog.cancel()
        raise AssertionError(f"no {words!r} in:\n{''.join(said)}")

    def get(self, path=""):
        with urllib.request.urlopen(self.address + path, timeout=PATIENCE) as answer:
            return answer.read().decode()


@contextmanager
def serving(folder, options=(), host="127.0.0.1", program="mkdocs"):
    """Serve the site in ``folder``."""
    address = f"{host}:{free_port()}"
    command = [sys.executable, "-u", "-m", program, "serve", "--dev-addr", address, *options]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": "utf-8"}
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    server = Server(process, f"http://{address}/")
    try:
        server.start = server.wait("Serving on")
        yield server
    finally:
        process.kill()
        process.communicate()
