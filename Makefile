PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: site serve test check lint clean lock

## Build the briefing site and say where it is.
site: $(VENV)/.site
	$(BIN)/briefgen build

## Serve it on this machine, built anew at each change.
serve: $(VENV)/.site
	$(BIN)/briefgen serve

## Everything: style, types, architecture, tests.
test: check
	$(BIN)/pytest -n auto

## Style, types and architecture, without the tests.
check: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

$(VENV)/.venv:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --upgrade pip
	touch $@

$(VENV)/.site: $(VENV)/.venv pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable .
	touch $@

$(VENV)/.dev: $(VENV)/.site
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --group dev
	touch $@

## Write constraints.txt anew from what the ranges of pyproject.toml admit today.
lock:
	$(PYTHON) -m venv $(VENV)/lock
	$(VENV)/lock/bin/python -m pip install --quiet --upgrade pip
	$(VENV)/lock/bin/python -m pip install --quiet --editable . --group dev
	$(VENV)/lock/bin/python -m pip freeze --all --exclude-editable --exclude setuptools > constraints.txt
	rm -r $(VENV)/lock

clean:
	rm -rf $(VENV) site .briefgen dist
