# What a developer types. `make` on its own says what there is.

PYTHON ?= python3
PORT ?= 8000

VENV := .venv
BIN := $(VENV)/bin
MANAGE := $(BIN)/python manage.py
RUN := $(VENV)/installed-run
DEV := $(VENV)/installed-dev
COMPILED := $(VENV)/compiled
CATALOGUES := $(wildcard locale/*/LC_MESSAGES/*.po locale/*/*/LC_MESSAGES/*.po)

# Hashes are checked for every file; nothing is built from source on the way.
INSTALL := $(BIN)/python -m pip install -qq --require-hashes --only-binary :all: --disable-pip-version-check
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-annotate --no-header

.PHONY: help run test pictures bench bench-search bench-briff check fix messages requirements upgrade \
	clean check-style check-types check-layers check-templates check-migrations check-catalogue check-deployment

help: ## Say what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# The server is that of production. Ctrl-C reaches its worker as well as itself, and then the worker
# may wait for ever: hence the limit of a second.
run: export BASE_URL ?= http://localhost:$(PORT)
run: $(RUN) messages ## Make the site, fill it with the demonstration and serve it on PORT (8000)
	@$(BIN)/python -c 'import socket; socket.create_server(("127.0.0.1", $(PORT)))' 2>/dev/null || { \
		echo "Port $(PORT) is taken. Another one: make run PORT=8080"; exit 1; }
	@$(MANAGE) prepare --verbosity 0
	@$(MANAGE) seed_demo
	@echo "Serving on http://localhost:$(PORT)/ — Ctrl-C stops it. Mail goes to var/mail"
	@$(MANAGE) send_briff --stay --while $$$$ & exec env DJANGO_SETTINGS_MODULE=wscn_site.settings.dev $(BIN)/granian --interface wsgi --no-ws \
		--host 127.0.0.1 --port $(PORT) --blocking-threads 4 --log-level error \
		--workers-kill-timeout 1 wscn_site.wsgi:application

test: $(DEV) messages ## Run every test, on SQLite and on PostgreSQL and in Chromium
	@$(BIN)/python -m tests.everything $(ARGS)

pictures: $(DEV) messages ## Take the pictures of the guide anew, in Chromium
	@MAKE_PICTURES=1 $(BIN)/python -m pytest -q -n 0 tests/journeys/test_guide.py -k shows

bench: $(DEV) messages ## Say what each page costs, on a throwaway PostgreSQL
	@$(BIN)/python -m tests.bench pages $(ARGS)

bench-search: $(DEV) messages ## Say how well and how soon the search finds, among 10,000 pages
	@$(BIN)/python -m tests.bench search $(ARGS)

bench-briff: $(DEV) messages ## Send the Briff to 5,000 readers while the workers are killed, and count
	@$(BIN)/python -m tests.bench briff $(ARGS)

# Each part on its own line, so that `make -k check` shows all that is wrong and `make -j` is quick.
check: check-style check-types check-layers check-templates check-migrations check-catalogue check-deployment ## Read the code: style, types, layers, templates, migrations, catalogue, deployment

check-style: $(DEV)
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet . || { echo "Not in the usual form: make fix"; exit 1; }

check-types: $(DEV)
	@$(BIN)/mypy --no-error-summary

check-layers: $(DEV)
	@$(BIN)/lint-imports --no-logo 2>/dev/null || $(BIN)/lint-imports

check-templates: $(DEV)
	@$(BIN)/djlint --quiet --lint .

check-migrations: $(DEV)
	@DJANGO_SETTINGS_MODULE=wscn_site.settings.test $(MANAGE) makemigrations --check --dry-run

check-catalogue: $(DEV) messages
	@$(MANAGE) check_catalogue

# The settings of production with secrets made for the moment: nothing is connected to.
check-deployment: $(DEV)
	@DJANGO_SETTINGS_MODULE=wscn_site.settings.production \
		SECRET_KEY=`$(BIN)/python -c 'import secrets; print(secrets.token_urlsafe(60))'` \
		AUDIT_KEY=`$(BIN)/python -c 'import secrets; print(secrets.token_urlsafe(60))'` \
		ALLOWED_HOSTS=www.network.example BASE_URL=https://www.network.example \
		DATABASE_URL=postgres://nobody@127.0.0.1:1/none EMAIL_URL=smtp+tls://127.0.0.1:25 \
		$(MANAGE) check --deploy --fail-level WARNING

fix: $(DEV) ## Put the code into its usual form
	@$(BIN)/ruff check --fix --quiet . || true
	@$(BIN)/ruff format .

messages: $(COMPILED) ## Compile the Welsh catalogues

$(COMPILED): $(CATALOGUES) | $(RUN)
	@$(MANAGE) compilemessages
	@touch $@

requirements: $(DEV) ## Compile requirements*.in into requirements*.txt, changing as little as possible
	@$(COMPILE) --output-file requirements.txt requirements.in
	@$(COMPILE) --output-file requirements-webhooks.txt --constraint requirements.txt requirements-webhooks.in
	@$(COMPILE) --output-file requirements-dev.txt --constraint requirements.txt requirements-dev.in

upgrade: $(DEV) ## The same, and take the newest of everything
	@$(COMPILE) --upgrade --output-file requirements.txt requirements.in
	@$(COMPILE) --upgrade --output-file requirements-webhooks.txt --constraint requirements.txt requirements-webhooks.in
	@$(COMPILE) --upgrade --output-file requirements-dev.txt --constraint requirements.txt requirements-dev.in

clean: ## Throw away what was made: the environment, the database, the caches
	rm -rf $(VENV) var .coverage* .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "This site needs Python 3.11 or newer; $(PYTHON) is `$(PYTHON) --version 2>&1`."; \
		echo "If a newer one is installed under another name: make $(MAKECMDGOALS) PYTHON=python3.13"; \
		exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "$(PYTHON) cannot make virtual environments. On Debian and Ubuntu: apt-get install python3-venv"; \
		exit 1; }
	@echo "Making $(VENV) …"
	@$(PYTHON) -m venv $(VENV)

$(RUN): requirements.txt | $(BIN)/python
	@echo "Installing what the site runs on …"
	@$(INSTALL) -r requirements.txt
	@touch $@

$(DEV): requirements-dev.txt | $(BIN)/python
	@echo "Installing what testing needs …"
	@$(INSTALL) -r requirements-dev.txt
	@touch $@ $(RUN)
