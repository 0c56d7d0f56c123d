# Two commands are all a newcomer needs: `make run` and `make test`.
# PYTHON chooses the interpreter (3.11 or newer), VENV where the environment goes.

VENV ?= .venv
PYTHON ?= $(firstword $(foreach name,python3 python3.13 python3.12 python3.11,\
	$(shell $(name) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(name))))
OUT ?= out
BIN := $(VENV)/bin
REQUIREMENTS := pyproject.toml constraints.txt
TRANSLATION := resources/translations/mtl_gui_zh_CN
PLURALS := resources/translations/mtl_gui_en

# One thread a process: the stacked networks are many small products, which more threads only slow down.
export OMP_NUM_THREADS ?= 1
export PIP_DISABLE_PIP_VERSION_CHECK ?= 1

.DELETE_ON_ERROR:
.PHONY: run test lint tests test-slow test-opengl test-outside monkey closing bench translations screenshots clean

run: $(VENV)/.ready
	@$(BIN)/python -m mtl_gui window --without-display $(OUT)

test: lint tests

lint: $(VENV)/.ready-to-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

tests: $(VENV)/.ready-to-test
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest -m "not opengl and not slow and not outside"

# The tests that take minutes: whole studies with known results, and the like.
test-slow: $(VENV)/.ready-to-test
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest -m "slow and not opengl and not outside"

# The tests that draw with OpenGL, on a virtual screen (Debian: apt-get install xvfb).
test-opengl: $(VENV)/.ready-to-test
	QT_QPA_PLATFORM=xcb LIBGL_ALWAYS_SOFTWARE=1 \
		xvfb-run --auto-servernum --server-args="-screen 0 1600x1000x24 +extension GLX" $(BIN)/pytest -m opengl tests/ui

# Whole stories from outside the process, as with a screen reader: over AT-SPI and the keyboard, on a virtual
# screen (Debian: apt-get install xvfb openbox dbus-daemon at-spi2-core libxtst6).
test-outside: $(VENV)/.ready-to-test
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest -m outside tests/outside

# Random clicks and keys from outside the process, on virtual screens (Debian: apt-get install xvfb libxtst6).
monkey: $(VENV)/.ready-to-test
	$(BIN)/python -m tests.monkey.play

# Closes the window from outside while every kind of work is under way, on virtual screens.
closing: $(VENV)/.ready-to-test
	$(BIN)/python -m tests.monkey.close

bench: $(VENV)/.ready-to-test
	@test -n "$$DISPLAY$$WAYLAND_DISPLAY" || export QT_QPA_PLATFORM=offscreen; \
	for script in benchmarks/*.py; do \
		echo "== $$script"; $(BIN)/python -m benchmarks.$$(basename $$script .py) || exit 1; \
	done

translations: $(VENV)/.ready
	@mkdir -p $(dir $(TRANSLATION))
	@$(BIN)/pyside6-lupdate -silent -no-obsolete -locations none -tr-function-alias QT_TRANSLATE_NOOP+=translatable \
		$$(find mtl_gui -name '*.py' | LC_ALL=C sort) -ts $(TRANSLATION).ts
	@$(BIN)/pyside6-lrelease -silent $(TRANSLATION).ts -qm $(TRANSLATION).qm

# The README's pictures, from the real window on a virtual screen; those in other looks and languages go to $(OUT).
screenshots: $(VENV)/.ready
	MTL_GUI_HOME=$$(mktemp -d) QT_QPA_PLATFORM=xcb LIBGL_ALWAYS_SOFTWARE=1 \
		xvfb-run --auto-servernum --server-args="-screen 0 1280x800x24 +extension GLX" \
		$(BIN)/python resources/screenshots/take.py $(OUT)/screenshots

clean:
	rm -rf $(VENV) $(OUT) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/.ready: $(REQUIREMENTS)
	$(call prepare,.)
	@touch $@

$(VENV)/.ready-to-test: $(REQUIREMENTS)
	$(call prepare,.[test])
	@touch $(VENV)/.ready $@

define prepare
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed; install it, or name it: make PYTHON=/path/to/python3" >&2; exit 1; }
	@echo "Setting up $(VENV); the first time takes some minutes."
	@$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --constraint constraints.txt --editable '$(1)'
endef
