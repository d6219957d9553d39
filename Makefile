# Everything a person needs to type; `make help` lists it.

export CARGO_TARGET_DIR := $(abspath $(or $(CARGO_TARGET_DIR),target))

CACHE := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/fondaco
CONTRACT_CLIENTS := $(CACHE)/tools/contract-clients-$(shell cksum < end2end/contract/requirements.txt | cut -d ' ' -f 1)
export CONTRACT_PYTHON := $(CONTRACT_CLIENTS)/bin/python

WASM := $(CARGO_TARGET_DIR)/wasm32-unknown-unknown/wasm-release/frontend.wasm
RELEASE := $(CARGO_TARGET_DIR)/release
DEBUG := $(CARGO_TARGET_DIR)/debug
FOR_BROWSER := -p frontend --lib --target wasm32-unknown-unknown
LAY_OUT := cargo run --quiet --locked --bin lay-out-site

.NOTPARALLEL:
.PHONY: help run build test site wasm debug check unit journeys screenshots fmt tools node-modules contract-python

help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: export FONDACO_MODE := $(or $(FONDACO_MODE),sandbox)
run: build ## Build, load the demo marketplace and serve http://127.0.0.1:3000
	@scripts/install postgresql
	@$(RELEASE)/fondaco seed
	@exec $(RELEASE)/fondaco serve

build: wasm ## Leave target/release/fondaco, and the browser's files beside it in site/
	cargo build --locked --release --bin fondaco --bin lay-out-site
	@$(LAY_OUT) --release -- $(WASM) $(RELEASE)/site

test: ## Run everything: format, lints, domain, service, HTTP and browser tests
	@env -u DATABASE_URL scripts/install compilers postgresql chromium node
	$(MAKE) check
	$(MAKE) unit
	$(MAKE) journeys

check: tools ## Check the format, and deny what clippy warns about
	cargo fmt --all --check
	cargo clippy --locked --all-targets -- -D warnings
	cargo clippy --locked $(FOR_BROWSER) -- -D warnings

unit: ## Run the tests of domain, service and HTTP
	@env -u DATABASE_URL scripts/install postgresql
	cargo test --locked

journeys: debug node-modules contract-python ## Run the browser's journeys, and clients generated from the contract
	rm -rf end2end/results
	cd end2end && npm test

screenshots: journeys ## Run the journeys and keep the README's pictures in docs/screenshots/
	mkdir -p docs/screenshots
	grep -o 'docs/screenshots/[a-z-]*\.png' README.md | xargs -n1 basename | \
		xargs -I{} cp end2end/results/screenshots/{} docs/screenshots/

site: wasm ## Lay out the browser's files for the debug build
	@$(LAY_OUT) -- $(WASM) $(DEBUG)/site

fmt: ## Format all Rust code
	cargo fmt --all

debug: site
	cargo build --locked --bin fondaco

wasm: tools
	cargo build --locked $(FOR_BROWSER) --profile wasm-release

tools:
	@scripts/install compilers

contract-python:
	@scripts/install contract-python $(CONTRACT_CLIENTS)

node-modules: end2end/node_modules/.package-lock.json

end2end/node_modules/.package-lock.json: end2end/package.json end2end/package-lock.json
	@scripts/install chromium node
	cd end2end && npm ci && touch node_modules/.package-lock.json
