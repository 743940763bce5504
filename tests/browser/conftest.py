"""A Chromium that is installed, and the project's own site as a reader gets it."""

import os
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent.parent
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]


@pytest.fixture(scope="session")
def browser():
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        message = "no Chromium: install one (`apt-get install chromium`) to run the browser tests"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=[*FLAGS, "--no-sandbox"] if root else FLAGS
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site_folder(run, tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    run("mkdocs", "build", "--strict", "--site-dir", folder, cwd=ROOT)
    return folder


@pytest.fixture(scope="session")
def site(site_folder, serve):
    with serve(site_folder) as address:
        yield address
