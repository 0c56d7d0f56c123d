"""The whole job in the window, by mouse and keyboard: from picking data to the exported model."""

from pathlib import Path

import onnxruntime
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QListView, QTableView, QTableWidget, QWidget

from mtl_gui.events import CHOSEN, SINGLE_TASK
from mtl_gui.spec import Experiment, ManualWeights, SharingPlan
from mtl_gui.ui.main_window import MainWindow
from mtl_gui.ui.plots.contour_panel import ContourPanel
from tests.journeys.person import Key, Modifier, Person

pytestmark = pytest.mark.timeout(280)


def _experiment(window: MainWindow) -> Experiment:
    return window.workbench.session.experiment


def _slowest_step(window: MainWindow) -> int:
    """The step that both arms of the run have reached."""
    record = window.workbench.training.record
    if record is None or len(record.arms) < 2:
        return 0
    return min(arm.step for arm in record.arms.values())


def _pick_digits(person: Person) -> None:
    """Another data set first, then the digits again, both with the keyboard."""
    person.go_to("data")
    sets = person.find(QListView, "data_sets")
    sets.setFocus()
    person.press(Key.Key_Down)
    person.qtbot.waitUntil(lambda: person.find(QTableView, "first_rows").isVisible(), timeout=60_000)
    person.click("use_data")
    assert _experiment(person.window).data.kind == "diabetes"
    sets.setFocus()
    person.press(Key.Key_Up)
    person.qtbot.waitUntil(lambda: person.find(QWidget, "first_pictures").isVisible(), timeout=60_000)
    person.click("use_data")
    assert _experiment(person.window).data.kind == "digits"


def _design(person: Person) -> None:
    """Unshares the digit's second block, weighs by hand, and shortens the training."""
    person.go_to("design")
    person.click_cell("sharing_matrix", 0, 2)
    assert _experiment(person.window).sharing == SharingPlan(
        blocks=(("A", "A", "A", "A"), ("A", "B", "B", "B"))
    )
    person.open_tab("design_tabs", 1)
    person.type_text("weighting_filter", "manual")
    person.press(Key.Key_Return)
    person.type_number("weighting.manual.weights.digit", "2.5")
    assert _experiment(person.window).weighting == ManualWeights(weights={"digit": 2.5})
    person.open_tab("design_tabs", 2)
    person.choose("training.budget.choice", 0)
    person.type_number("training.steps", "400")
    assert _experiment(person.window).training.steps == 400


def _train(person: Person) -> None:
    training = person.window.workbench.training
    person.press(Key.Key_F5)
    person.qtbot.waitUntil(lambda: _slowest_step(person.window) > 3, timeout=60_000)
    person.press(Key.Key_F6)
    person.wait_until_training("paused")
    assert training.record is not None
    chosen, alone = training.record.arms[CHOSEN], training.record.arms[SINGLE_TASK]
    person.qtbot.waitUntil(lambda: chosen.step == alone.step == training.held_step, timeout=20_000)
    before = chosen.step
    person.press(Key.Key_F10)
    person.qtbot.waitUntil(lambda: chosen.step == alone.step == before + 1, timeout=20_000)
    person.wait_until_training("paused")
    person.press(Key.Key_F6)
    person.wait_until_training("finished")
    assert chosen.step == alone.step == 400
    assert person.window.deck.current == "train"


def _look_at_the_landscape(person: Person) -> None:
    person.go_to("landscape")
    person.choose("landscape_grid", 1)
    person.click("landscape_measure")
    job = person.window.workbench.landscape_job
    person.qtbot.waitUntil(lambda: job.state == "finished", timeout=90_000)
    assert len(person.window.deck.page("landscape").findChildren(ContourPanel)) == 5
    assert person.find(QTableWidget, "landscape_readout").isVisible()


def _compare(person: Person) -> None:
    person.go_to("compare")
    table = person.find(QTableView, "outcome_table")
    model = table.model()
    person.qtbot.waitUntil(lambda: model.rowCount() == 4, timeout=20_000)
    names = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    assert names == ["digit", "parity", "at_least_five", "loops"]
    texts = [str(model.index(0, column).data()) for column in range(model.columnCount())]
    assert sum("[" in text for text in texts) >= 3  # two arms and their difference, with intervals


def _export(person: Person, path: Path) -> None:
    person.go_to("export")
    person.type_text("export_path", str(path))
    person.click("export_start")
    result = person.find(QLabel, "export_result")
    person.qtbot.waitUntil(lambda: "largest difference" in result.text(), timeout=120_000)
    outputs = onnxruntime.InferenceSession(path).get_outputs()
    assert [output.name for output in outputs] == ["digit", "parity", "at_least_five", "loops"]


def _undo_and_redo_everything(person: Person, first: Experiment, last: Experiment) -> None:
    stack = person.window.workbench.session.undo_stack
    for key, expected, can_go_on in (
        (Key.Key_Z, first, stack.canUndo),
        (Key.Key_Y, last, stack.canRedo),
    ):
        while can_go_on():
            person.press(key, Modifier.ControlModifier)
        assert _experiment(person.window) == expected


def test_that_the_whole_job_is_done_by_mouse_and_keyboard(person: Person, tmp_path: Path) -> None:
    window = person.window
    first = _experiment(window)

    _pick_digits(person)
    _design(person)
    designed = _experiment(window)
    _train(person)
    _look_at_the_landscape(person)
    _compare(person)
    _export(person, tmp_path / "model.onnx")
    _undo_and_redo_everything(person, first, designed)

    saved = tmp_path / "my experiment.toml"
    person.answer_file_dialog(saved)
    person.press(Key.Key_S, Modifier.ControlModifier)
    assert Experiment.from_file(saved) == designed
    assert not window.isWindowModified()

    person.press(Key.Key_Z, Modifier.ControlModifier)
    assert window.isWindowModified()
    person.press(Key.Key_Y, Modifier.ControlModifier)
    assert not window.isWindowModified()

    person.answer_file_dialog(saved)
    person.press(Key.Key_O, Modifier.ControlModifier)
    assert _experiment(window) == designed
    assert not window.workbench.session.undo_stack.canUndo()


def test_that_a_first_curve_needs_one_key_from_the_start_page(person: Person) -> None:
    window = person.window
    assert window.deck.current == "start"

    person.find(QLabel, "").window().activateWindow()
    press_on = QApplication.focusWidget()
    assert press_on is not None
    assert press_on.objectName() == "start_demo"
    person.press(Qt.Key.Key_Return)

    training = window.workbench.training
    person.qtbot.waitUntil(
        lambda: (
            training.record is not None
            and CHOSEN in training.record.arms
            and training.record.arms[CHOSEN].step > 5
        ),
        timeout=60_000,
    )
    assert window.deck.current == "train"
    person.press(Key.Key_F5, Modifier.ShiftModifier)
    person.wait_until_training("stopped")
