import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from mtl_gui.cli import window
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import Experiment
from tests.cli.conftest import typed


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The arguments with which windows were opened; no real one is."""
    opened: list[list[str]] = []

    def run_application(arguments: list[str]) -> int:
        opened.append(arguments)
        return 0

    fake = SimpleNamespace(run_application=run_application)
    monkeypatch.setitem(sys.modules, "mtl_gui.ui.application", fake)
    monkeypatch.setattr(window, "why_no_display", lambda: None)
    monkeypatch.setattr(window, "missing_packages", list)
    return opened


def test_that_the_window_opens_with_the_files_that_were_named(opened: list[list[str]]) -> None:
    assert typed("mine.toml").code == 0
    assert typed().code == 0
    assert typed("--reset-settings", "mine.toml").code == 0
    assert opened == [["mtl-gui", "mine.toml"], ["mtl-gui"], ["mtl-gui", "mine.toml", "--reset-settings"]]


def test_that_missing_system_libraries_are_named_in_one_line_with_the_command(
    opened: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window, "missing_packages", lambda: ["libegl1", "libxcb-cursor0"])
    answer = typed("window")
    assert answer.code == 1
    assert len(answer.err.splitlines()) == 1
    assert "without libegl1, libxcb-cursor0; run: sudo apt-get install" in answer.err
    assert opened == []


def test_that_without_a_display_the_person_is_told_how_to_run_without_a_window(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(window, "why_no_display", lambda: "There is no display.")
    answer = typed()
    assert answer.code == 2
    assert "There is no display." in answer.err
    assert "mtl-gui run digits --out DIR" in answer.err


def test_that_without_a_display_the_first_preset_runs_instead_and_one_sentence_says_so(
    tiny_preset: Path, tiny_experiment: Experiment, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window, "why_no_display", lambda: "There is no display.")
    monkeypatch.setattr(window, "preset_files", lambda: (tiny_preset,))
    RunFolder.create(tmp_path / "out", tiny_experiment.replaced(title="An earlier run"), {})
    answer = typed("window", "--without-display", tmp_path / "out")
    assert answer.code == 0
    first = answer.err.splitlines()[0]
    expected = "There is no display, so tiny.toml runs without a window and leaves its results in "
    assert first == f"{expected}{tmp_path / 'out'}/."
    assert (tmp_path / "out" / "model.onnx").exists()
