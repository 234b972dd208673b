# Each command sets up what it needs. `make` alone lists them.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1

# Nothing runs that git should ignore: it would run before anybody reviewed it.
MADE := /site /export /.site-* /.cache /.venv node_modules __pycache__ *.py[cod] *.so
TRACKED := $(shell git ls-files -ci --exclude-per-directory=.gitignore $(MADE:%=-x '%') 2>/dev/null | head -5)
ifneq ($(TRACKED),)
$(error Deze bestanden horen niet in git: $(TRACKED). Haal ze weg: git rm -r --cached BESTAND)
endif

# Python imports nothing from the folder in which it starts, and its compiled code is elsewhere.
export PYTHONSAFEPATH := 1
export PYTHONPYCACHEPREFIX := $(or $(filter /%,$(XDG_CACHE_HOME)),$(HOME)/.cache)/kina-site/pycache
# There it is always kept, also where a machine asks for none: what make starts would compile all anew.
export PYTHONDONTWRITEBYTECODE :=

# Only what a lock file names, with its hash, and ready-made: no package runs a script to install,
# but for feedgen, which is published as source only and built by the locked setuptools.
LOCKED := --quiet --require-hashes --only-binary :all: --no-binary feedgen --no-build-isolation

# The value of a setting of a command, which is one of a few words.
one_of = $(if $(filter-out $2,$($1))$(word 2,$($1)),$(error $1=$($1) kan niet. Kies uit: $2),$($1))

# Run a module of bench/, which is found last.
BENCH := $(BIN)/python -c 'import runpy, sys; sys.path.append("."); \
	runpy.run_module(sys.argv.pop(1), run_name="__main__", alter_sys=True)'

# Each file of tests is one worker's, in our order: the long ones come first (tests/conftest.py).
PYTEST := $(BIN)/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

# What the tests need beside Python, as command-or-file:Debian-package.
BROTLI := /usr/lib/nginx/modules/ngx_http_brotli_static_module.so
TOOLS := chromium-headless-shell:chromium-headless-shell firefox-esr:firefox-esr WebKitWebDriver:webkit2gtk-driver Xvfb:xvfb \
	newsboat:newsboat java:default-jre-headless node:nodejs npm:npm nginx:nginx-light \
	$(BROTLI):libnginx-mod-http-brotli-static

# Safari's engine of some years ago; npm has Chrome's (tests/old_browsers/).
OLD_TOOLS := cog:cog WPEWebDriver:wpewebkit-driver

.DEFAULT_GOAL := help
.PHONY: help serve build check remember report new proposal format generate pictures test test-quick fuzz lint lint-code lint-types lint-scripts style lock clean lighthouse measure
.PHONY: export sbom audit bench preview forms browsers coverage nieuwsbrief jaarverslag

help: ## show these commands
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

serve: $(VENV)/site ## show the site on http://127.0.0.1:8000, again after every change
	@PYTHONPATH=hooks $(BIN)/python -m preview.restarts

forms: beheer/build/licenties.txt ## make the forms on /beheer/ for editing in the browser; the next build has them

beheer/build/licenties.txt: beheer/node_modules $(wildcard beheer/*.js beheer/*.mjs beheer/*.json)
	cd beheer && node build.mjs

beheer/node_modules: beheer/package-lock.json
	cd beheer && npm ci --silent
	@touch $@

build: $(VENV)/site ## write the site into site/
	@PYTHONPATH=hooks $(BIN)/python -m records settings
	$(BIN)/mkdocs build --strict

preview: $(VENV)/site ## what changed since BASE=origin/main, in voorvertoning.html; the site from disk, in voorvertoning/
	@PYTHONPATH=hooks $(BIN)/python -m preview.changed_pages "$${BASE:-origin/main}"

check: $(VENV)/site ## check every record and page without building
	@PYTHONPATH=hooks $(BIN)/python -m records check $(if $(call one_of,FORM,text lines annotations json markdown),--form $(FORM)) $(if $(SUMMARY),--summary="$$SUMMARY")

remember: $(VENV)/site ## note every address and feed id of today; publishing does it by itself
	@PYTHONPATH=hooks $(BIN)/python -m records remember

export: $(VENV)/site ## all content as plain Markdown into export/, for any other engine
	@PYTHONPATH=hooks $(BIN)/python -m records export export

sbom: $(VENV)/dev ## all libraries of the site with version and licence, into bom.json (CycloneDX)
	@$(PYTHON) -m venv --clear .cache/bom
	@.cache/bom/bin/python -m pip install $(LOCKED) --requirement requirements-build.lock
	@.cache/bom/bin/python -m pip install $(LOCKED) --requirement requirements.lock
	@.cache/bom/bin/python -m pip uninstall --quiet --yes pip setuptools
	$(BIN)/cyclonedx-py environment --pyproject pyproject.toml --output-reproducible \
		--output-format JSON --output-file bom.json .cache/bom/bin/python

audit: $(VENV)/dev ## known vulnerabilities in the libraries of the site; needs PyPI's advisories
	$(BIN)/pip-audit --strict --require-hashes --disable-pip --requirement requirements.lock

bench: $(VENV)/dev $(VENV)/bench ## measure builds of 100, 1,000 and 10,000 projects beside Hugo
	HUGO_PARAMS_SHAREPICTURES=true $(BIN)/python -m pytest -q tests/bench/test_hugo.py
	PYTHONPATH=hooks $(BENCH) bench

test: $(VENV)/dev $(VENV)/tools tests/browser/node_modules tests/node/node_modules tests/lint/node_modules forms lint ## all tests, the browser's included
	$(PYTEST)

coverage: $(VENV)/dev $(VENV)/tools tests/browser/node_modules tests/node/node_modules tests/lint/node_modules forms ## all tests, and how much of the code they reach, which takes twice as long
	$(PYTEST) --cov --cov-report=term

test-quick: $(VENV)/dev forms lint ## style, types, and all tests that need no browser
	$(PYTEST) -m "not browser"

browsers: $(VENV)/dev $(VENV)/tools $(VENV)/old-tools tests/browser/node_modules tests/old_browsers/node_modules ## the browser tests in Firefox and in Chrome 109 as well, in about twice the time of make test
	ENGINE=firefox $(PYTEST) tests/browser tests/find
	ENGINE=chrome-109 $(PYTEST) tests/browser tests/find

FUZZ := read_record=800000 render=200000 read_vocabulary=50000 read_site=20000
fuzz: $(VENV)/dev ## search for hours' worth of bad input and edits: a million files, and FUZZ_BUILDS sites
	@for part in $(FUZZ); do \
		echo "$$part"; \
		$(BIN)/python tests/fuzz/run.py $${part%=*} -runs=$${part#*=} -verbosity=0 || exit 1; \
	done
	FUZZ_BUILDS=$${FUZZ_BUILDS:-25} $(BIN)/python -m pytest -q tests/fuzz/test_forms.py
	FORM_ROUNDS=20000 $(BIN)/python -m pytest -q tests/beheer/test_record_file.py
	STRANGE_STRINGS=2000 QUERY_STEP=1 $(BIN)/python -m pytest -q tests/find/test_words.py
	INCREMENTAL_EXAMPLES=100 $(BIN)/python -m pytest -q tests/test_incremental.py

lint: $(VENV)/dev tests/browser/node_modules tests/lint/node_modules ## style, types, and what browsers know
	@$(MAKE) --no-print-directory --jobs --output-sync lint-code lint-types lint-scripts

lint-code:
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

lint-types:
	$(BIN)/mypy

lint-scripts:
	tests/browser/node_modules/.bin/tsc --project jsconfig.json
	tests/lint/node_modules/.bin/stylelint --config tests/lint/stylelint.config.mjs "overrides/assets/css/*.css"
	tests/lint/node_modules/.bin/eslint --config tests/lint/eslint.config.mjs overrides/assets/js

report: $(VENV)/site ## what staff could look after; LINKS=ja also asks whether other sites still answer
	@PYTHONPATH=hooks $(BIN)/python -m records report $(if $(filter ja,$(call one_of,LINKS,ja nee)),--links) $(if $(SUMMARY),--summary="$$SUMMARY")

nieuwsbrief: $(VENV)/site ## one issue for mail: make nieuwsbrief SINCE=2026-11-01 writes nieuwsbrief.html and .txt
	@PYTHONPATH=hooks $(BIN)/python -m records newsletter --since="$$SINCE"

jaarverslag: $(VENV)/site ## the year by priority and yearly action: make jaarverslag YEAR=2026 writes jaarverslag-2026.md
	@PYTHONPATH=hooks $(BIN)/python -m records year-report --year="$$YEAR"

new: $(VENV)/site ## write a new record: make new, or make new KIND=oproep TITLE="Klein begin"
	@PYTHONPATH=hooks $(BIN)/python -m records new --kind="$$KIND" --title="$$TITLE"

proposal: $(VENV)/site ## a comment with a link to the filled form, for an issue: EVENT=event.json OUTPUT=comment.md
	@PYTHONPATH=hooks $(BIN)/python -m records proposal "$$EVENT" >"$$OUTPUT"

format: $(VENV)/site ## put records into their fixed order and offer repairs; REPAIR=ja mends without asking
	@PYTHONPATH=hooks $(BIN)/python -m records format $(if $(filter ja,$(call one_of,REPAIR,ja nee)),--repair)

generate: $(VENV)/site ## write the schemas, snippets, forms and list of messages anew
	@PYTHONPATH=hooks $(BIN)/python -m records generate

style: $(VENV)/dev ## put code into its fixed form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

COMPILE := $(BIN)/uv pip compile --quiet --universal --upgrade --generate-hashes --no-header \
	--no-strip-extras --no-emit-index-url --no-emit-find-links
lock: $(VENV)/dev $(VENV)/tools ## choose the newest allowed versions of all libraries
	$(COMPILE) --output-file requirements.lock pyproject.toml
	$(COMPILE) --extra dev --constraint requirements.lock --output-file requirements-dev.lock pyproject.toml
	$(COMPILE) --extra bench --constraint requirements.lock --output-file requirements-bench.lock pyproject.toml
	$(COMPILE) --group build --constraint requirements.lock --output-file requirements-build.lock
	for folder in $(NODE); do npm --prefix $$folder update --package-lock-only --silent; done

pictures: $(VENV)/dev $(VENV)/tools ## draw again the icons, and what REDACTIE.md shows of the site
	PYTHONPATH=hooks:tests $(BIN)/python tests/browser/draw_pictures.py
	PICTURES=$(CURDIR)/.github/redactie $(BIN)/python -m pytest --quiet tests/test_guide_pictures.py

lighthouse: $(VENV)/dev $(VENV)/tools bench/node_modules ## measure a page of each kind as on a phone
	PYTHONPATH=hooks:tests $(BENCH) bench.measure_pages

measure: $(VENV)/dev $(VENV)/tools ## measure search and finder at 1,000 and 10,000 projects: bench/SEARCH.md
	PYTHONPATH=hooks:tests $(BENCH) bench.measure_search

# Folders with a package-lock.json.
NODE := beheer bench tests/browser tests/lint tests/node tests/old_browsers

clean: ## forget everything that can be made again
	rm -rf site export bom.json .site-* .cache .coverage .mypy_cache .pytest_cache .ruff_cache

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/site: requirements.lock requirements-build.lock | $(VENV)/bin/python
	$(BIN)/python -m pip install $(LOCKED) --requirement requirements-build.lock
	$(BIN)/python -m pip install $(LOCKED) --requirement requirements.lock
	@touch $@

$(VENV)/dev: requirements-dev.lock | $(VENV)/site
	$(BIN)/python -m pip install $(LOCKED) --requirement requirements-dev.lock
	@touch $@

$(VENV)/bench: requirements-bench.lock | $(VENV)/site
	$(BIN)/python -m pip install $(LOCKED) --requirement requirements-bench.lock
	@touch $@

$(VENV)/tools: PROGRAMS = $(TOOLS)
$(VENV)/old-tools: PROGRAMS = $(OLD_TOOLS)
$(VENV)/tools $(VENV)/old-tools: Makefile | $(VENV)/bin/python
	@for tool in $(PROGRAMS); do \
		[ -e $${tool%%:*} ] || command -v $${tool%%:*} >/dev/null || missing="$$missing $${tool##*:}"; \
	done; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	command -v apt-get >/dev/null || { echo "Install first:$$missing"; exit 1; }; \
	run=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	$$run apt-get update -qq && $$run apt-get install -qq --yes --no-install-recommends $$missing
	@touch $@

%/node_modules: %/package-lock.json | $(VENV)/tools
	cd $* && npm ci --silent --ignore-scripts
	@touch $@
