# The project's verbs. Each sets itself up on a bare machine with Python >= 3.11 (uv, else venv and pip);
# once .venv is there they need no network.

VENV ?= .venv
BIN := $(VENV)/bin
ARGS ?=
FUZZ ?= 600
KILLS ?= 100

.DEFAULT_GOAL := help
.PHONY: help demo test lint types gate bench chaos docs format lock clean

help: ## Lists the verbs
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile | expand -t 16

$(VENV)/.installed: pyproject.toml uv.lock .ci/setup .ci/constraints.txt
	.ci/setup $(VENV)

demo: $(VENV)/.installed ## Loads the invented articles, prints who chaired what, serves the page
	$(BIN)/giaoban demo $(ARGS)

test: $(VENV)/.installed ## Runs the tests; those whose server or articles are absent skip and say so
	$(BIN)/pytest $(ARGS)

lint: $(VENV)/.installed ## Style and the arrows between packages
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: $(VENV)/.installed ## mypy --strict
	$(BIN)/mypy

gate: $(VENV)/.installed ## Extraction against its floors, and its confidence against the facts
	$(BIN)/python benchmarks/extraction_gate.py $(ARGS)
	$(BIN)/python benchmarks/calibration.py $(filter --require --update,$(ARGS))
	$(BIN)/python benchmarks/extraction_figures.py $(filter --require --update,$(ARGS))

bench: $(VENV)/.installed ## Speed, as ratios on the same work in one run, and damaged texts for FUZZ seconds
	$(BIN)/python benchmarks/speed.py $(ARGS)
	$(BIN)/python benchmarks/reading.py
	$(BIN)/python benchmarks/fuzz.py --seconds $(FUZZ)

chaos: $(VENV)/.installed ## Kills loads and servers KILLS times at random instants; nothing may be lost
	$(BIN)/python benchmarks/chaos.py --kills $(KILLS) $(ARGS)

docs: $(VENV)/.installed ## Writes the generated pages of docs/ and checks that nothing is left out
	$(BIN)/python docs/generate.py
	$(BIN)/pytest tests/test_docs.py

format: $(VENV)/.installed ## Formats the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: ## Resolves the versions anew (needs uv)
	uv lock --upgrade
	.ci/constraints

clean: ## Removes what the verbs made, the environment too
	rm -rf $(VENV) dist build .coverage htmlcov .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
