# `make serve` shows the site, `make test` passes the tests; both set up what they need.
# The first Python that is new enough, or the one you name: make test PYTHON=python3.12
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11 python3.10; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null && echo $$python && break; done)
VENV := .venv
BIN := $(VENV)/bin
# Material's notice about MkDocs 2, which this plugin does not run on anyway.
export NO_MKDOCS_2_WARNING := 1

.PHONY: serve build test check bench fuzz clean

serve: $(VENV)/ready
	$(BIN)/mkdocs serve

build: $(VENV)/ready
	$(BIN)/mkdocs build --strict

test: $(VENV)/ready
	$(BIN)/pytest

check: $(VENV)/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/ready
	$(BIN)/python benchmarks/bench_site.py

fuzz: $(VENV)/ready
	$(BIN)/pytest --hypothesis-profile=fuzz -m hypothesis

$(VENV)/ready: pyproject.toml
	@test -n "$(PYTHON)" || { echo "This needs Python 3.10 or newer; say where it is: make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10))' \
		|| { echo "$(PYTHON) is older than 3.10, or does not run; say where a newer one is: make PYTHON=/path/to/python3" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@

clean:
	rm -rf $(VENV) site build dist
