# Each command sets up what it needs. `make` alone lists them.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1

# What the tests need beside Python, as command:Debian-package.
TOOLS := chromium:chromium newsboat:newsboat

.DEFAULT_GOAL := help
.PHONY: help serve build check remember test lint format lock clean

help: ## show these commands
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

serve: $(VENV)/site ## show the site on http://127.0.0.1:8000, again after every change
	$(BIN)/watchmedo auto-restart --directory hooks --recursive --patterns '**/*.py' \
		--no-restart-on-command-exit -- $(BIN)/mkdocs serve

build: $(VENV)/site ## write the site into site/
	$(BIN)/mkdocs build --strict

check: $(VENV)/site ## check every record and page without building
	@PYTHONPATH=hooks $(BIN)/python -m records

remember: $(VENV)/site ## note every address and feed id of today, so that none is ever lost
	@PYTHONPATH=hooks $(BIN)/python -m records.remember

test: $(VENV)/dev $(VENV)/tools lint ## all tests, the browser's included
	$(BIN)/python -m pytest --cov --cov-report=term

lint: $(VENV)/dev ## style and types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: $(VENV)/dev ## put code into its fixed form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: $(VENV)/dev ## choose the newest allowed versions of all libraries
	$(BIN)/uv pip compile --quiet --universal --upgrade --generate-hashes --no-header \
		--no-emit-index-url --no-emit-find-links --output-file requirements.lock pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --upgrade --generate-hashes --no-header \
		--no-emit-index-url --no-emit-find-links --extra dev --constraint requirements.lock \
		--output-file requirements-dev.lock pyproject.toml

clean: ## forget everything that can be made again
	rm -rf site .site-* .cache .coverage .mypy_cache .pytest_cache .ruff_cache

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/site: requirements.lock | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements.lock
	@touch $@

$(VENV)/dev: requirements-dev.lock | $(VENV)/site
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements-dev.lock
	@touch $@

$(VENV)/tools: Makefile | $(VENV)/bin/python
	@for tool in $(TOOLS); do \
		command -v $${tool%%:*} >/dev/null || missing="$$missing $${tool##*:}"; \
	done; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	command -v apt-get >/dev/null || { echo "Install first:$$missing"; exit 1; }; \
	run=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	$$run apt-get update -qq && $$run apt-get install -qq --yes --no-install-recommends $$missing
	@touch $@
