# Everything from a bare clone: `make demo`, `make test`.  GNU make 3.81 syntax.
# Needs a Python of the range below with its venv module, and a package index; nothing else.

SHELL := /bin/sh
VENV := .venv
BIN := $(VENV)/bin
PY := $(BIN)/python
STAMPS := $(VENV)/.stamps

# Newest supported first; each is run, not only looked up, since a shim on PATH may not work.
CANDIDATES := python3.14 python3.13 python3.12 python3.11 python3
PROBE := import sys; sys.exit(not ((3, 11) <= sys.version_info < (3, 15)))

.DEFAULT_GOAL := help
.PHONY: help setup demo test check evals benchmark benchmark-ledger lock print-python clean

help:
	@echo "make demo       set up, read the example story, show its contested questions"
	@echo "make test       set up and run the tests"
	@echo "make check      lint, types, architecture, tests, quality gates"
	@echo "make evals      the quality gates alone"
	@echo "make benchmark  speed and memory beside the bare parser"
	@echo "make benchmark-ledger  a case file of 1,000, 10,000 and 100,000 documents (hours)"
	@echo "make setup      set up everything (and try the English pipeline again)"
	@echo "make lock       compile the requirement files again (needs uv in $(VENV))"

print-python:
	@set -- "$(PYTHON)" $(CANDIDATES); worked=; \
	for python in "$$@"; do \
	  [ -n "$$python" ] || continue; \
	  "$$python" -c '$(PROBE)' >/dev/null 2>&1 || continue; \
	  worked="$$python"; \
	  "$$python" -c 'import venv, ensurepip' >/dev/null 2>&1 && { echo "$$python"; exit 0; }; \
	done; \
	if [ -n "$$worked" ]; then \
	  echo "$$worked has no venv module: install it (on Debian: apt-get install python3-venv)" >&2; \
	else \
	  echo "no Python from 3.11 to 3.14 runs here: install one, or name it: make demo PYTHON=/path/to/python3" >&2; \
	fi; exit 1

$(STAMPS)/venv:
	@python=`$(MAKE) -s --no-print-directory print-python` || exit 1; \
	echo "Setting up $(VENV) with $$python"; \
	[ -x "$(PY)" ] && "$(PY)" -m pip --version >/dev/null 2>&1 || { \
	  rm -rf "$(VENV)"; "$$python" -m venv "$(VENV)" || exit 1; }; \
	mkdir -p "$(STAMPS)" && touch "$(STAMPS)/venv"

$(STAMPS)/base: requirements/base.txt $(STAMPS)/venv
	@echo "Installing what the product needs"
	@"$(PY)" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/base.txt
	@touch "$@"

# Without the English pipeline the product still reads, with less: a warning, not an error.
$(STAMPS)/english: requirements/english.txt $(STAMPS)/base
	@echo "Installing the English pipeline"
	@"$(PY)" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/english.txt || \
	  echo "WARNING: the English pipeline could not be installed; the model-free finder reads instead and finds less. Try again: make setup" >&2
	@touch "$@"

$(STAMPS)/dev: requirements/dev.txt $(STAMPS)/english
	@echo "Installing the development tools"
	@"$(PY)" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch "$@"

$(STAMPS)/package: pyproject.toml $(STAMPS)/base
	@"$(PY)" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch "$@"

setup:
	@rm -f "$(STAMPS)/english"
	@$(MAKE) --no-print-directory "$(STAMPS)/dev" "$(STAMPS)/package"

demo: $(STAMPS)/english $(STAMPS)/package
	@"$(BIN)/counterclaim" demo

# Without the slow tests; make check runs all of them.
test: $(STAMPS)/dev $(STAMPS)/package
	@"$(PY)" -m pytest -n auto --maxprocesses 8 -m "not slow"

check: $(STAMPS)/dev $(STAMPS)/package
	"$(BIN)/ruff" check .
	"$(BIN)/ruff" format --check .
	"$(BIN)/mypy"
	"$(BIN)/lint-imports" --no-cache
	"$(PY)" -m pytest -n auto --maxprocesses 8
	$(MAKE) --no-print-directory evals

evals: $(STAMPS)/dev $(STAMPS)/package
	"$(PY)" evals/gate.py

benchmark: $(STAMPS)/dev $(STAMPS)/package
	"$(PY)" benchmarks/run.py

# SCALES="0.01 0.1" leaves out the largest.
SCALES := 0.01 0.1 1
benchmark-ledger: $(STAMPS)/dev $(STAMPS)/package
	"$(PY)" benchmarks/ledger.py $(foreach scale,$(SCALES),--scale $(scale))

# One resolution for all three files, so that they agree; the files name no index.
COMPILE := "$(BIN)/uv" pip compile --quiet --universal --generate-hashes --no-header --no-annotate --python-version 3.11
lock: $(STAMPS)/venv
	@"$(BIN)/uv" --version >/dev/null 2>&1 || "$(PY)" -m pip install --quiet --disable-pip-version-check uv
	$(COMPILE) --extra english --group dev pyproject.toml requirements/build.in -o "$(STAMPS)/all.txt"
	$(COMPILE) pyproject.toml requirements/build.in -c "$(STAMPS)/all.txt" -o requirements/base.txt
	$(COMPILE) --extra english pyproject.toml -c "$(STAMPS)/all.txt" -o requirements/english.txt
	$(COMPILE) --group dev pyproject.toml -c "$(STAMPS)/all.txt" -o requirements/dev.txt

clean:
	rm -rf "$(VENV)" demo build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
