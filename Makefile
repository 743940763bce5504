# `make serve` shows the site, `make test` passes the tests; both set up what they need, and no more.
# The first Python that is new enough, or the one you name: make test PYTHON=python3.12
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11 python3.10; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null && echo $$python && break; done)
VENV := .venv
BIN := $(VENV)/bin
# What is installed is locked with its hashes, and nothing is built on the way but the project itself.
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
LOCKED := $(INSTALL) --require-hashes --only-binary=:all:
# The command stands in the head of each lock, where Renovate reads it: options and values with a sign between.
LOCK := build/uv/bin/uv pip compile --quiet --upgrade --universal --python-version=3.10 --generate-hashes --group=build
# Material's notice about MkDocs 2, which this plugin does not run on anyway.
export NO_MKDOCS_2_WARNING := 1

.PHONY: serve build docs test check bench screenshot fuzz lock newest lowest dist clean

serve: $(VENV)/serve-ready
	$(BIN)/mkdocs serve

build: $(VENV)/serve-ready
	$(BIN)/mkdocs build --strict

# The documentation, below the site that `make build` makes.
docs: $(VENV)/docs-ready
	$(BIN)/python docs/reference.py
	$(BIN)/mkdocs build --strict --config-file docs/mkdocs.yml

test: $(VENV)/ready
	$(BIN)/pytest

check: $(VENV)/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/ready
	$(BIN)/python benchmarks/bench_site.py

# The README's picture, made of a built site.
screenshot: $(VENV)/ready
	$(BIN)/python .github/screenshot.py

fuzz: $(VENV)/ready
	$(BIN)/pytest --hypothesis-profile=fuzz -m hypothesis

$(VENV)/serve-ready: requirements/serve.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "This needs Python 3.10 or newer; say where it is: make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10))' \
		|| { echo "$(PYTHON) is older than 3.10, or does not run; say where a newer one is: make PYTHON=/path/to/python3" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(LOCKED) --requirement requirements/serve.txt
	$(INSTALL) --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/ready: $(VENV)/serve-ready requirements/test.txt
	$(LOCKED) --requirement requirements/test.txt
	touch $@

$(VENV)/docs-ready: $(VENV)/serve-ready requirements/docs.txt
	$(LOCKED) --requirement requirements/docs.txt
	touch $@

# The newest versions that the ranges of pyproject.toml allow, for every Python and system at once.
lock: build/uv/bin/uv
	$(LOCK) --extra=dev --extra=plugins --extra=zensical --output-file=requirements/test.txt pyproject.toml
	$(LOCK) --constraint=requirements/test.txt --output-file=requirements/serve.txt pyproject.toml
	$(LOCK) --extra=release --constraint=requirements/test.txt --output-file=requirements/release.txt pyproject.toml
	$(LOCK) --extra=docs --constraint=requirements/test.txt --output-file=requirements/docs.txt pyproject.toml

# All tests without the locks, with the newest and with the lowest versions that pyproject.toml allows.
newest: EXTRAS := dev,plugins,zensical
lowest: EXTRAS := dev,plugins
lowest: RESOLUTION := --resolution=lowest-direct
newest lowest: build/uv/bin/uv
	$(PYTHON) -m venv --clear build/$@
	build/uv/bin/uv pip install --quiet --python build/$@/bin/python $(RESOLUTION) --editable '.[$(EXTRAS)]'
	build/$@/bin/pytest

build/uv/bin/uv:
	$(PYTHON) -m venv build/uv
	build/uv/bin/python -m pip install --quiet --disable-pip-version-check uv

# What a release puts on PyPI, and whether PyPI will take it.
dist: $(VENV)/serve-ready requirements/release.txt
	$(LOCKED) --requirement requirements/release.txt
	rm -rf dist
	$(BIN)/python -m hatchling build
	$(BIN)/twine check --strict dist/*

clean:
	rm -rf $(VENV) site build dist
