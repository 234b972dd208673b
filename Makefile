# Each command sets up what it needs. `make` alone lists them.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1

# Only what a lock file names, with its hash, and ready-made: no package runs a script to install,
# but for feedgen, which is published as source only.
LOCKED := --quiet --require-hashes --only-binary :all: --no-binary feedgen

# What the tests need beside Python, as command:Debian-package.
TOOLS := chromium:chromium firefox-esr:firefox-esr WebKitWebDriver:webkit2gtk-driver Xvfb:xvfb \
	newsboat:newsboat java:default-jre-headless node:nodejs npm:npm nginx:nginx-light nginx:libnginx-mod-http-brotli-static wrk:wrk

.DEFAULT_GOAL := help
.PHONY: help serve build check remember report new format generate pictures test fuzz lint style lock clean lighthouse measure
.PHONY: export sbom audit bench browsers

help: ## show these commands
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

serve: $(VENV)/site ## show the site on http://127.0.0.1:8000, again after every change
	PYTHONPATH=hooks $(BIN)/watchmedo auto-restart --directory hooks --recursive \
		--patterns '**/*.py;**/*.yml' --no-restart-on-command-exit --kill-after 60 -- $(BIN)/python -m preview

build: $(VENV)/site ## write the site into site/
	$(BIN)/mkdocs build --strict

check: $(VENV)/site ## check every record and page without building
	@PYTHONPATH=hooks $(BIN)/python -m records check $(if $(FORM),--form $(FORM)) $(if $(SUMMARY),--summary "$$SUMMARY")

remember: $(VENV)/site ## note every address and feed id of today, so that none is ever lost
	@PYTHONPATH=hooks $(BIN)/python -m records remember

export: $(VENV)/site ## all content as plain Markdown into export/, for any other engine
	@PYTHONPATH=hooks $(BIN)/python -m records.export export

sbom: $(VENV)/dev ## all libraries of the site with version and licence, into bom.json (CycloneDX)
	@$(PYTHON) -m venv --clear .cache/bom
	@.cache/bom/bin/python -m pip install $(LOCKED) --requirement requirements.lock
	@.cache/bom/bin/python -m pip uninstall --quiet --yes pip setuptools
	$(BIN)/cyclonedx-py environment --pyproject pyproject.toml --output-reproducible \
		--output-format JSON --output-file bom.json .cache/bom/bin/python

audit: $(VENV)/dev ## known vulnerabilities in the libraries of the site; needs PyPI's advisories
	$(BIN)/pip-audit --strict --require-hashes --disable-pip --requirement requirements.lock

bench: $(VENV)/bench ## measure builds of 100, 1,000 and 10,000 projects beside Hugo
	PYTHONPATH=hooks $(BIN)/python -m bench

test: $(VENV)/dev $(VENV)/tools tests/browser/node_modules tests/node/node_modules tests/lint/node_modules lint ## all tests, the browser's included
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal --cov --cov-report=term

browsers: $(VENV)/dev $(VENV)/tools tests/browser/node_modules ## the browser tests in Firefox as well; takes half an hour
	ENGINE=firefox $(BIN)/python -m pytest --numprocesses auto --dist worksteal tests/browser tests/find

FUZZ := read_record=800000 render=200000 read_vocabulary=50000 read_site=20000
fuzz: $(VENV)/dev ## search for hours' worth of bad input: a million files, and FUZZ_BUILDS sites
	@for part in $(FUZZ); do \
		echo "$$part"; \
		$(BIN)/python tests/fuzz/run.py $${part%=*} -runs=$${part#*=} -verbosity=0 || exit 1; \
	done
	FUZZ_BUILDS=$${FUZZ_BUILDS:-25} $(BIN)/python -m pytest -q tests/fuzz/test_forms.py

lint: $(VENV)/dev tests/browser/node_modules tests/lint/node_modules ## style, types, and what browsers know
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	tests/browser/node_modules/.bin/tsc --project jsconfig.json
	tests/lint/node_modules/.bin/stylelint --config tests/lint/stylelint.config.mjs "overrides/assets/css/*.css"
	tests/lint/node_modules/.bin/eslint --config tests/lint/eslint.config.mjs overrides/assets/js

report: $(VENV)/site ## what staff could look after; LINKS=ja also asks whether other sites still answer
	@PYTHONPATH=hooks $(BIN)/python -m records report $(if $(LINKS),--links) $(if $(SUMMARY),--summary "$$SUMMARY")

new: $(VENV)/site ## write a new record: make new, or make new KIND=oproep TITLE="Klein begin"
	@PYTHONPATH=hooks $(BIN)/python -m records new --kind "$$KIND" --title "$$TITLE"

format: $(VENV)/site ## put records into their fixed order and offer repairs; REPAIR=ja mends without asking
	@PYTHONPATH=hooks $(BIN)/python -m records format $(if $(REPAIR),--repair)

generate: $(VENV)/site ## write the schemas, snippets, forms and list of messages anew
	@PYTHONPATH=hooks $(BIN)/python -m records generate

style: $(VENV)/dev ## put code into its fixed form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: $(VENV)/dev ## choose the newest allowed versions of all libraries
	$(BIN)/uv pip compile --quiet --universal --upgrade --generate-hashes --no-header --no-strip-extras \
		--no-emit-index-url --no-emit-find-links --output-file requirements.lock pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --upgrade --generate-hashes --no-header --no-strip-extras \
		--no-emit-index-url --no-emit-find-links --extra dev --constraint requirements.lock \
		--output-file requirements-dev.lock pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --upgrade --generate-hashes --no-header --no-strip-extras \
		--no-emit-index-url --no-emit-find-links --extra bench --constraint requirements.lock \
		--output-file requirements-bench.lock pyproject.toml

pictures: $(VENV)/dev $(VENV)/tools ## draw again what other sites, phones and REDACTIE.md show of ours
	PYTHONPATH=hooks:tests $(BIN)/python tests/browser/draw_pictures.py
	PICTURES=$(CURDIR)/.github/redactie $(BIN)/python -m pytest --quiet tests/test_guide_pictures.py

lighthouse: build $(VENV)/dev $(VENV)/tools bench/node_modules ## measure pages as on a phone
	PYTHONPATH=tests $(BIN)/python bench/measure_pages.py

measure: $(VENV)/dev $(VENV)/tools ## measure search and finder at 1,000 and 10,000 projects: bench/SEARCH.md
	PYTHONPATH=.:hooks:tests $(BIN)/python bench/measure_search.py

clean: ## forget everything that can be made again
	rm -rf site export bom.json .site-* .cache .coverage .mypy_cache .pytest_cache .ruff_cache

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/site: requirements.lock | $(VENV)/bin/python
	$(BIN)/python -m pip install $(LOCKED) --requirement requirements.lock
	@touch $@

$(VENV)/dev: requirements-dev.lock | $(VENV)/site
	$(BIN)/python -m pip install $(LOCKED) --requirement requirements-dev.lock
	@touch $@

$(VENV)/bench: requirements-bench.lock | $(VENV)/site
	$(BIN)/python -m pip install $(LOCKED) --requirement requirements-bench.lock
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

%/node_modules: %/package-lock.json | $(VENV)/tools
	cd $* && npm ci --silent
	@touch $@
