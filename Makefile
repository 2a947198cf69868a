# All of it needs only make and a Python >= 3.11; scripts/bootstrap says what else, if anything.
PYTHON ?=
PYTEST_ARGS ?=

venv = .venv
python = $(venv)/bin/python
pip_install = $(python) -m pip install --quiet --disable-pip-version-check

.PHONY: help demo test check lint types layers docs reference recordings bench-formats bench-page bench-room showcase pictures bench bench-quick bench-peers clean

help:    ## list these targets
	@sed -n 's/^\([a-z-]*\): .*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 16
	@echo "PYTHON=/path/to/python3 chooses the Python of a new $(venv); PYTEST_ARGS='-k word' is handed to pytest."

demo: $(venv)/.run    ## install the program into .venv and show its timeline and pending visits of events.toml
	@echo '$$ tracker timeline'
	@$(venv)/bin/tracker --store events.toml timeline
	@echo
	@echo '$$ tracker pending'
	@$(venv)/bin/tracker --store events.toml pending

# loadgroup keeps the tests that share one slow fixture (xdist_group) on one worker.
test: $(venv)/.test    ## run all tests
	@$(python) -m pytest -n auto --dist loadgroup $(PYTEST_ARGS)

test-scale: $(venv)/.scale    ## run the tests of archives on Spark (needs Java)
	@TRACKER_CI=1 $(python) -m pytest tests/test_scale.py $(PYTEST_ARGS)

bench-scale: $(venv)/.scale    ## archives of 1, 10 and 50 million events on Spark: hours
	@nice -n 5 $(python) -m bench.scale

check: lint types layers test    ## run every guard: lint, types, layers, test

lint: $(venv)/.dev    ## ruff: rules and format
	@$(python) -m ruff check .
	@$(python) -m ruff format --check .

types: $(venv)/.dev    ## mypy
	@$(python) -m mypy

layers: $(venv)/.dev    ## import-linter: imports point down
	@$(venv)/bin/lint-imports --no-logo

bench-formats: $(venv)/.run    ## how long exports and imports of 10,000 events take beside the timeline
	@$(python) -m bench.formats

bench-page: $(venv)/.test    ## how long a page of 10,000 events takes in a browser (needs chromium)
	@$(python) -m bench.page

bench-room: $(venv)/.test    ## the memory of what goes through most of 100,000 events
	@$(python) -m bench.room

showcase: $(venv)/.dev    ## make the page of docs/html.md and its pictures anew (needs chromium)
	@$(python) scripts/showcase.py

pictures: $(venv)/.test    ## draw the pictures of docs/plot.md anew
	@TRACKER=$(venv)/bin/tracker sh scripts/draw_pictures

bench: bench-peers $(venv)/.test    ## all figures of docs/performance.md, compared with those kept
	@$(python) -m bench.peers
	@$(python) -m bench.speed

bench-quick: $(venv)/.test    ## the figures of 10,000 events, compared with those kept
	@$(python) -m bench.speed --quick

bench-peers: build/peers/.made    ## the programs of PyPI that are measured beside the tracker
build/peers/.made:
	@$(venv)/bin/python -m venv build/peers
	@build/peers/bin/pip install --quiet --disable-pip-version-check khal todoman jrnl beancount beanquery
	@touch $@

docs: $(venv)/.dev    ## build the documentation as a site, build/site; every warning is an error
	@NO_MKDOCS_2_WARNING=1 $(venv)/bin/mkdocs build --quiet --strict

reference: $(venv)/.run    ## write docs/verbs.md and the manual page docs/tracker.1 from the verbs
	@COLUMNS=80 $(python) scripts/make_reference.py

recordings: $(venv)/.run    ## write docs/recordings: the main verbs on a terminal, as text and SVG
	@$(python) scripts/make_recordings.py

clean:    ## remove .venv, caches and what was built
	rm -rf $(venv) build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.PHONY: reliability fuzz lock audit
# strace has to be there for it, and hours.
reliability: $(venv)/.test    ## kill each write at every system call, let each call fail, 16 writers at once
	@$(python) -m bench.reliability load
	@$(python) -m bench.reliability crash
	@$(python) -m bench.reliability errors

# Each target of bench/fuzz for FUZZ_SECONDS, an hour if nothing else is said; what is found is in build/fuzz.
FUZZ_SECONDS ?= 3600
fuzz: $(venv)/.test    ## coverage-guided fuzzing of all that reads what people wrote, an hour each
	@$(pip_install) atheris
	@$(python) -m bench.fuzz list | while read -r target; do \
	    echo "== $$target"; $(python) -m bench.fuzz $$target $(FUZZ_SECONDS) || exit 1; done

lock: $(venv)/.run    ## requirements-dev.lock anew: all that development needs, with hashes
	@$(pip_install) uv
	@$(venv)/bin/uv pip compile --quiet --upgrade pyproject.toml --group dev --group scale --all-extras --universal --generate-hashes \
	    --no-header --no-emit-index-url --no-emit-find-links --output-file requirements-dev.lock

audit: $(venv)/.run    ## ask the database of the Python Package Index for known faults of what is locked
	@$(pip_install) pip-audit
	@$(venv)/bin/pip-audit --strict --disable-pip --require-hashes --requirement requirements-dev.lock || \
	    { echo "A fault is known, or the database could not be asked: see above. Nothing was shown to be safe."; exit 1; }

# Three stamps, each on top of the last, renewed when pyproject.toml changes: what the program needs to run,
# what the tests need, what the other guards need. Editable, so that a change in tracker/ needs no new install.
$(venv)/.run: pyproject.toml
	@PYTHON='$(PYTHON)' sh scripts/bootstrap $(venv)
	@echo "Installing tracker into $(venv) ..."
	@$(pip_install) --editable .
	@touch $@

# pip reads [dependency-groups] from 25.1 on; Debian 12 has 23.0. The wheels let tests/test_installed.py install
# the program again, away from the test tools, without a network.
$(venv)/.test: $(venv)/.run
	@echo "Installing what the tests need into $(venv) ..."
	@$(pip_install) 'pip>=25.1'
	@$(pip_install) --group test
	@rm -rf $(venv)/wheels
	@$(python) -m pip wheel --quiet --disable-pip-version-check --wheel-dir $(venv)/wheels .
	@touch $@

$(venv)/.dev: $(venv)/.test
	@echo "Installing ruff, mypy and import-linter into $(venv) ..."
	@$(pip_install) --group dev
	@touch $@

$(venv)/.scale: $(venv)/.test
	@echo "Installing Spark into $(venv) ..."
	@$(pip_install) --group scale
	@touch $@
