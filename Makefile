# Two commands for a newcomer: `make demo` and `make test`. Both set up `.venv` in this checkout on first use.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test lint types layers floors docs bench lock clean

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "accord needs Python 3.11 or newer: call make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $(READY)

demo: $(READY)
	@rm -f $(VENV)/demo.db
	@$(BIN)/accord --record $(VENV)/demo.db add examples
	@echo; $(BIN)/accord --record $(VENV)/demo.db timeline
	@echo; $(BIN)/accord --record $(VENV)/demo.db commitments
	@echo; $(BIN)/accord --record $(VENV)/demo.db explain "$$($(BIN)/accord --record $(VENV)/demo.db commitments --most-reported --limit 1 --ids)"

test: lint types layers $(READY)
	$(BIN)/python -m pytest --numprocesses 2
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

lock:
	$(BIN)/pip-compile --quiet --extra dev --allow-unsafe --strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --output-file requirements.lock pyproject.toml

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
