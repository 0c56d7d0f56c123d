from pathlib import Path

import pytest
import tomli_w
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.app.session import Session
from mtl_gui.app.settings import Preferences, SettingsFile
from mtl_gui.spec import Experiment
from mtl_gui.ui.shell.document import Document


@pytest.fixture
def document(tiny_experiment: Experiment, tmp_path: Path, qtbot: QtBot) -> Document:
    window = QWidget()
    qtbot.addWidget(window)
    return Document(
        Session(tiny_experiment, window), Preferences(SettingsFile(tmp_path / "settings.json")), window
    )


@pytest.fixture
def contradiction(tiny_experiment: Experiment, tmp_path: Path) -> Path:
    """A file whose plan joins in the second block what the first one splits."""
    rows = [["A", "B", "B", "B"], ["A", "A", "A", "A"]]
    values = tiny_experiment.model_dump(mode="json", exclude_none=True) | {"sharing": {"blocks": rows}}
    path = tmp_path / "joined.toml"
    path.write_text(tomli_w.dumps(values), encoding="utf-8")
    return path


def _answer(monkeypatch: pytest.MonkeyPatch, *, is_fix: bool) -> list[str]:
    asked: list[str] = []

    def answered(box: QMessageBox) -> int:
        asked.append(f"{box.text()} {box.informativeText()}")
        return 0

    def clicked(box: QMessageBox) -> QAbstractButton:
        return box.defaultButton() if is_fix else box.button(QMessageBox.StandardButton.Cancel)

    monkeypatch.setattr(QMessageBox, "exec", answered)
    monkeypatch.setattr(QMessageBox, "clickedButton", clicked)
    return asked


def test_that_a_contradiction_is_explained_and_opened_with_its_fix(
    document: Document, contradiction: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    asked = _answer(monkeypatch, is_fix=True)
    before = contradiction.read_bytes()
    with qtbot.waitSignal(document.opened):
        document.open_file(contradiction)
    assert "joins tasks that were apart" in asked[0]
    assert "are apart in all blocks after it" in asked[0]
    session = document._session
    assert session.experiment.sharing.blocks == (("A", "B", "B", "B"),) * 2
    assert session.path is None
    assert contradiction.read_bytes() == before


def test_that_a_fix_that_is_not_wanted_changes_nothing(
    document: Document,
    contradiction: Path,
    tiny_experiment: Experiment,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    _answer(monkeypatch, is_fix=False)
    with qtbot.waitSignal(document.problem) as told, qtbot.assertNotEmitted(document.opened):
        document.open_file(contradiction)
    assert "joins tasks that were apart" in str(told.args[0].why)
    assert document._session.experiment == tiny_experiment


def test_that_a_file_that_is_wrong_in_another_way_is_only_refused(
    document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    asked = _answer(monkeypatch, is_fix=True)
    path = tmp_path / "broken.toml"
    path.write_text("seeds = [", encoding="utf-8")
    with qtbot.waitSignal(document.problem):
        document.open_file(path)
    assert asked == []
