from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from mtl_gui.ui.page import Workbench
from mtl_gui.ui.pages.export_page import ExportPage
from tests.ui.gestures import child, click, press

pytestmark = pytest.mark.timeout(180)


@pytest.fixture
def page(qtbot: QtBot, workbench: Workbench) -> ExportPage:
    page = ExportPage(workbench)
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.fixture
def trained(qtbot: QtBot, workbench: Workbench, page: ExportPage) -> ExportPage:
    workbench.training.run(workbench.session.experiment)
    qtbot.waitUntil(lambda: workbench.training.state == "finished", timeout=60_000)
    return page


def _button(page: ExportPage) -> QPushButton:
    return child(page, QPushButton, "export_start")


def _result(page: ExportPage) -> str:
    return child(page, QLabel, "export_result").text()


def test_that_without_a_run_export_is_off_and_the_page_says_what_to_do(page: ExportPage) -> None:
    assert not _button(page).isEnabled()
    assert "train an experiment first" in _result(page)


def test_that_no_sentence_takes_no_room_and_no_keyboard(page: ExportPage, trained: ExportPage) -> None:
    result = child(trained, QLabel, "export_result")
    assert result.text() == ""
    assert result.isHidden()


@pytest.mark.parametrize(("format_", "ending"), [(0, "onnx"), (1, "safetensors")])
def test_that_a_written_model_is_there_and_its_largest_difference_is_shown(
    qtbot: QtBot, trained: ExportPage, tmp_path: Path, format_: int, ending: str
) -> None:
    combo = child(trained, QComboBox, "export_format")
    path = child(trained, QLineEdit, "export_path")
    combo.setCurrentIndex(format_)
    path.setText(str(tmp_path / f"模型 one.{ending}"))

    click(_button(trained))
    qtbot.waitUntil(lambda: "largest difference" in _result(trained), timeout=120_000)

    assert (tmp_path / f"模型 one.{ending}").stat().st_size > 1000


def test_that_the_keyboard_goes_to_cancel_and_comes_back_to_export(
    qtbot: QtBot, trained: ExportPage, tmp_path: Path
) -> None:
    child(trained, QComboBox, "export_format").setCurrentIndex(1)
    child(trained, QLineEdit, "export_path").setText(str(tmp_path / "model.safetensors"))
    trained.activateWindow()
    start = _button(trained)
    start.setFocus()
    qtbot.waitUntil(start.hasFocus)
    press(start, Qt.Key.Key_Space)
    qtbot.waitUntil(child(trained, QPushButton, "export_cancel").hasFocus)
    qtbot.waitUntil(start.hasFocus, timeout=60_000)


def test_that_choosing_a_format_changes_the_ending_of_the_file(trained: ExportPage) -> None:
    combo = child(trained, QComboBox, "export_format")
    path = child(trained, QLineEdit, "export_path")
    path.setText("/tmp/a/model.onnx")

    combo.setCurrentIndex(1)

    assert path.text() == "/tmp/a/model.safetensors"


def test_that_a_folder_which_does_not_exist_is_refused_in_words(
    qtbot: QtBot, trained: ExportPage, tmp_path: Path
) -> None:
    path = child(trained, QLineEdit, "export_path")
    path.setText(str(tmp_path / "missing" / "model.safetensors"))
    combo = child(trained, QComboBox, "export_format")
    combo.setCurrentIndex(1)

    with qtbot.waitSignal(trained.problem, timeout=60_000) as problem:
        click(_button(trained))

    assert "missing" in str(problem.args[0].why) + str(problem.args[0].what)
