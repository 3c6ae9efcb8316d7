# `make help` lists what there is. Works with GNU make 3.81 (macOS) and newer, and any /bin/sh.

PYTHON_IN_VENV := .venv/bin/python
# Checks the tools, then installs what is missing or has changed since; else it does nothing.
SET_UP := python=$$(sh scripts/check_tools.sh) && "$$python" scripts/install.py

.DEFAULT_GOAL := help
.PHONY: help start start-firestore test bench lint format screenshots reset-demo clean

help: ## This list
	@awk -F ' *:.*## *' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' Makefile

start: ## Set up what is missing, then run API and front end until Ctrl-C
	@$(SET_UP) run
	@$(PYTHON_IN_VENV) scripts/start.py

start-firestore: ## The same on the Firestore emulator, which needs Java 17
	@$(SET_UP) run
	@$(PYTHON_IN_VENV) scripts/start.py --firestore

test: ## Everything that is checked: lint, Python, front end, browser
	@$(SET_UP) dev
	@$(PYTHON_IN_VENV) scripts/run_checks.py test

lint: ## Lint, formatting and types of both languages
	@$(SET_UP) dev
	@$(PYTHON_IN_VENV) scripts/run_checks.py lint

format: ## Rewrite the sources the way lint wants them
	@$(SET_UP) dev
	@$(PYTHON_IN_VENV) -m ruff check --fix-only --quiet .
	@$(PYTHON_IN_VENV) -m ruff format .
	@cd frontend && npm run --silent format

bench: ## Measure API, feed and pages; PART=api, feed or pages for one, CATALOGUE=file for your products
	@$(SET_UP) dev
	@$(PYTHON_IN_VENV) bench/run.py $(if $(PART),--part $(PART)) $(if $(CATALOGUE),--catalogue "$(CATALOGUE)")

screenshots: ## Take pictures of every page and state: var/screenshots, some docs/screenshots
	@$(SET_UP) dev
	@cd frontend && npm run --silent test:e2e -- --mode screenshots

reset-demo: ## Delete the data folder (your own data there too) and build the demo anew
	@$(SET_UP) run
	@$(PYTHON_IN_VENV) scripts/reset_demo.py

clean: ## Remove what was installed and built; the data folder stays
	rm -rf .venv frontend/node_modules frontend/dist
	rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis test-results
	find backend bench scripts tests -type d -name __pycache__ -prune -exec rm -rf {} +
