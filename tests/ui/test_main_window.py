from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDockWidget,
    QDoubleSpinBox,
    QFileDialog,
    QLabel,
    QListWidget,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTableView,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mtl_gui.app.training import MakeEvents
from mtl_gui.events import RunFailed, SetLearningRate
from mtl_gui.problems import Refused
from mtl_gui.runs.state import RunState, RunStatus
from mtl_gui.spec import Experiment
from mtl_gui.texts import sentence
from mtl_gui.ui.main_window import MainWindow
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.program import Program
from mtl_gui.ui.shell.drop_overlay import DropOverlay
from tests.app.hand_made import NUM_STEPS, hand_made_events
from tests.ui.gestures import child, click, press


@pytest.fixture
def make_events() -> MakeEvents:
    return hand_made_events


@pytest.fixture
def answer(qtbot: QtBot) -> Callable[[QMessageBox.StandardButton], None]:
    """Presses a button of the question that is asked next."""

    def press_button(button: QMessageBox.StandardButton) -> None:
        def try_it() -> None:
            question = QApplication.activeModalWidget()
            if isinstance(question, QMessageBox):
                question.button(button).click()
            else:
                QTimer.singleShot(10, try_it)

        QTimer.singleShot(10, try_it)

    return press_button


def refused(reason: str = "the value is 3") -> Refused:
    return Refused(sentence("It was refused."), sentence("{reason}.", reason=reason), sentence("Try 4."))


def test_that_enter_on_the_start_page_runs_the_demo_and_shows_it(
    shell: MainWindow, workbench: Workbench, qtbot: QtBot
) -> None:
    focused = shell.focusWidget()
    assert focused is not None
    assert focused.objectName() == "start_demo"
    press(focused, Qt.Key.Key_Return)
    assert shell.deck.current == "train"
    qtbot.waitUntil(lambda: workbench.training.state == "finished")
    assert workbench.training.record is not None
    assert workbench.training.record.arms["chosen"].step == NUM_STEPS


def test_that_the_rail_and_the_keys_show_pages(window: MainWindow) -> None:
    rail = child(window, QListWidget, "rail")
    for number, name in enumerate(window.deck.names, 1):
        press(window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
        assert window.deck.current == name
        assert rail.currentRow() == number - 1
    rail.setFocus()
    press(rail, Qt.Key.Key_Up)
    assert window.deck.current == window.deck.names[-2]


def test_that_a_first_step_a_pause_and_a_stop_follow_their_keys(
    shell: MainWindow, workbench: Workbench, qtbot: QtBot
) -> None:
    press(shell, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: workbench.training.state == "paused")
    assert shell.actions_by_id["run.pause"].text() == "&Resume"
    press(shell, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: workbench.training.state == "paused")
    assert workbench.training.record is not None
    assert workbench.training.record.arms["chosen"].step == 10
    press(shell, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: workbench.training.state == "stopped")
    assert shell.actions_by_id["run.start"].isEnabled()
    assert not shell.actions_by_id["run.stop"].isEnabled()


def test_that_resuming_lets_the_run_end(shell: MainWindow, workbench: Workbench, qtbot: QtBot) -> None:
    press(shell, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: workbench.training.state == "paused")
    press(shell, Qt.Key.Key_F6)
    qtbot.waitUntil(lambda: workbench.training.state == "finished")
    assert shell.actions_by_id["run.pause"].text() == "&Pause"


def test_that_a_stopped_run_can_be_continued_in_its_folder(
    shell: MainWindow, workbench: Workbench, qtbot: QtBot
) -> None:
    action = shell.actions_by_id["run.continue"]
    assert not action.isEnabled()
    folder = workbench.training.store.create(workbench.session.experiment)
    RunState.new().now("stopped").write(folder.layout.state)
    workbench.training.show(folder)
    assert action.isEnabled()
    action.trigger()
    qtbot.waitUntil(lambda: workbench.training.state == "finished")
    assert workbench.training.folder is not None
    assert workbench.training.folder.path == folder.path
    assert len(workbench.training.store.entries()) == 1


def test_that_another_preset_is_opened_but_not_run_while_one_trains(
    shell: MainWindow, workbench: Workbench, qtbot: QtBot
) -> None:
    press(shell, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: workbench.training.state == "paused")
    shell.actions_by_id.trigger("file.demo")
    assert workbench.training.state == "paused"
    assert "stop it first" in child(shell, QLabel, "state_sentence").text()
    assert len(workbench.training.store.entries()) == 1


def test_that_the_bar_edits_the_experiment_and_undo_takes_it_back(
    shell: MainWindow, workbench: Workbench, tiny_experiment: Experiment
) -> None:
    session = workbench.session
    child(shell, QSpinBox, "bar_seeds").setValue(4)
    assert session.experiment.seeds == (0, 1, 2, 3)
    click(child(shell, QCheckBox, "bar_baseline"))
    assert not session.experiment.single_task_baseline
    child(shell, QDoubleSpinBox, "bar_learning_rate").stepUp()
    assert session.experiment.training.learning_rate == pytest.approx(0.002)
    assert shell.isWindowModified()
    for _ in range(3):
        press(shell, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.experiment == tiny_experiment
    assert child(shell, QSpinBox, "bar_seeds").value() == 2
    assert child(shell, QCheckBox, "bar_baseline").isChecked()
    assert not shell.isWindowModified()


def test_that_the_bar_changes_the_learning_rate_of_a_run_and_not_the_experiment(
    shell: MainWindow, workbench: Workbench, tiny_experiment: Experiment, qtbot: QtBot
) -> None:
    press(shell, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: workbench.training.state == "paused")
    child(shell, QDoubleSpinBox, "bar_learning_rate").setValue(0.5)
    press(shell, Qt.Key.Key_F6)
    qtbot.waitUntil(lambda: workbench.training.state == "finished")
    assert workbench.training.record is not None
    controls = workbench.training.record.arms["chosen"].controls
    assert [change.control for change in controls] == [SetLearningRate(0.5)]
    assert workbench.session.experiment == tiny_experiment
    rate = child(shell, QDoubleSpinBox, "bar_learning_rate").value()
    assert rate == tiny_experiment.training.learning_rate


def test_that_a_problem_is_said_in_the_window_and_kept_in_the_status_bar(shell: MainWindow) -> None:
    shell.show_problem(refused())
    card = child(shell, QWidget, "problem_card")
    assert card.isVisible()
    assert child(card, QLabel, "problem_why").text() == "the value is 3."
    close = child(card, QPushButton, "problem_close")
    close.setFocus()
    press(close, Qt.Key.Key_Escape)
    assert not card.isVisible()
    badge = child(shell, QToolButton, "status_problems")
    assert badge.text() == "1"
    click(badge)
    assert card.isVisible()


def test_that_the_details_of_a_failure_can_be_read_and_copied(shell: MainWindow) -> None:
    shell.show_problem(RunFailed(sentence("What."), sentence("Why."), sentence("Do."), "line 1\nline 2"))
    click(child(shell, QPushButton, "problem_show_details"))
    details = child(shell, QPlainTextEdit, "problem_details")
    assert details.isVisible()
    assert details.toPlainText() == "line 1\nline 2"
    click(child(shell, QPushButton, "problem_copy"))
    assert QApplication.clipboard().text() == "What. Why. Do.\n\nline 1\nline 2"


def test_that_a_failed_run_is_said(shell: MainWindow, workbench: Workbench) -> None:
    workbench.training.failed.emit(RunFailed(sentence("No."), sentence("Why."), sentence("Do."), ""))
    assert child(shell, QWidget, "problem_card").isVisible()


def test_that_the_title_names_the_file_and_the_star_follows_undo(
    shell: MainWindow, workbench: Workbench, tmp_path: Path
) -> None:
    workbench.session.save(tmp_path / "mine.toml")
    assert shell.windowTitle() == "mine[*]"
    assert not shell.isWindowModified()
    workbench.session.replace({"title": "Other"}, "Title")
    assert shell.isWindowModified()
    assert shell.actions_by_id["edit.undo"].text() == "&Undo: Title"
    shell.actions_by_id.trigger("edit.undo")
    assert child(shell, QLabel, "state_sentence").text() == "Undone: Title"
    assert not shell.isWindowModified()
    assert shell.actions_by_id["edit.redo"].text() == "&Redo: Title"


def test_that_saving_to_no_file_is_told(
    shell: MainWindow, workbench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("/", ""))
    workbench.session.replace({"title": "Kept"}, "Title")
    shell.actions_by_id.trigger("file.save_as")
    assert workbench.session.is_modified
    assert workbench.session.path is None
    assert child(shell, QWidget, "problem_card").isVisibleTo(shell)
    assert not Path("/.unfinished").exists()


def test_that_save_as_opens_again_what_was_saved(
    shell: MainWindow,
    workbench: Workbench,
    program: Program,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "实验 a.toml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path.with_suffix("")), ""))
    workbench.session.replace({"title": "Saved"}, "Title")
    shell.actions_by_id.trigger("file.save")
    assert path.exists()
    assert program.preferences.settings.recent == (str(path),)
    workbench.session.replace({"title": "Other"}, "Title")
    shell.actions_by_id.trigger("file.save")
    workbench.session.start(workbench.session.experiment.replaced(title="Another"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    shell.actions_by_id.trigger("file.open")
    assert workbench.session.experiment.title == "Other"
    assert shell.deck.current == "design"


@pytest.mark.parametrize(
    ("button", "is_left", "is_saved"),
    [
        (QMessageBox.StandardButton.Save, True, True),
        (QMessageBox.StandardButton.Discard, True, False),
        (QMessageBox.StandardButton.Cancel, False, False),
    ],
)
def test_that_leaving_unsaved_changes_is_asked_about(
    shell: MainWindow,
    workbench: Workbench,
    tmp_path: Path,
    answer: Callable[[QMessageBox.StandardButton], None],
    button: QMessageBox.StandardButton,
    *,
    is_left: bool,
    is_saved: bool,
) -> None:
    path = tmp_path / "a.toml"
    workbench.session.save(path)
    workbench.session.replace({"title": "Changed"}, "Title")
    answer(button)
    assert shell.close() == is_left
    assert shell.isVisible() != is_left
    assert (Experiment.from_file(path).title == "Changed") == is_saved


def test_that_closing_ends_a_training_and_keeps_its_run(
    shell: MainWindow, workbench: Workbench, qtbot: QtBot
) -> None:
    press(shell, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: workbench.training.state == "paused")
    assert shell.close()
    assert not workbench.training.is_active
    assert len(workbench.training.store.entries()) == 1


def dragged(path: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def drag(window: MainWindow, data: QMimeData) -> QDragEnterEvent:
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    event = QDragEnterEvent(QPoint(9, 9), action, data, button, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, event)
    return event


@pytest.mark.parametrize(
    ("name", "said", "is_taken"),
    [
        ("a.toml", "Drop to open the experiment “a.toml”.", True),
        ("a.CSV", "Drop to use “a.CSV” as data.", True),
        ("a.arff", "Drop to use “a.arff” as data.", True),
        ("a.exe", "“a.exe” cannot be opened", False),
    ],
)
def test_that_a_file_over_the_window_is_told_what_will_happen(
    shell: MainWindow, tmp_path: Path, name: str, said: str, *, is_taken: bool
) -> None:
    data = dragged(tmp_path / name)
    event = drag(shell, data)
    overlay = child(shell, DropOverlay, "drop_overlay")
    assert overlay.isVisible()
    assert overlay.sentence.startswith(said)
    assert event.isAccepted() == is_taken
    QApplication.sendEvent(shell, QDragLeaveEvent())
    assert not overlay.isVisible()


def test_that_a_dropped_experiment_is_opened(
    shell: MainWindow, workbench: Workbench, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "dropped.toml"
    path.write_text(workbench.session.experiment.replaced(title="Dropped").to_toml(), encoding="utf-8")
    data = dragged(path)
    drag(shell, data)
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(9, 9), action, data, button, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(shell, event)
    qtbot.waitUntil(lambda: workbench.session.experiment.title == "Dropped")


def test_that_a_file_dragged_to_be_moved_is_taken_as_a_copy(
    shell: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    """A program that hears that its file was moved may delete it."""
    path = tmp_path / "dragged.csv"
    path.write_text("a;b\n1;2\n", encoding="utf-8")
    data, both = dragged(path), Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    button, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for event in (
        QDragEnterEvent(QPoint(9, 9), both, data, button, no_key),
        QDropEvent(QPointF(9, 9), both, data, button, no_key),
    ):
        event.setDropAction(Qt.DropAction.MoveAction)
        QApplication.sendEvent(shell, event)
        assert event.isAccepted()
        assert event.dropAction() == Qt.DropAction.CopyAction
    qtbot.waitUntil(lambda: shell.deck.current == "data")


def test_that_a_broken_file_is_refused_in_words_and_the_experiment_stays(
    shell: MainWindow, workbench: Workbench, tiny_experiment: Experiment, tmp_path: Path
) -> None:
    path = tmp_path / "broken.toml"
    path.write_text("title = 3", encoding="utf-8")
    shell.open_held(path)
    assert child(shell, QWidget, "problem_card").isVisible()
    assert workbench.session.experiment == tiny_experiment


def test_that_a_table_is_read_on_the_data_page(
    window: MainWindow, workbench: Workbench, tiny_experiment: Experiment, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "heart.csv"
    path.write_text("age;weight\n1;2,5\n2;3,5\n", encoding="utf-8")
    window.open_held(path)
    assert window.deck.current == "data"
    table = child(window, QTableView, "import_preview")
    qtbot.waitUntil(lambda: table.model() is not None, timeout=60_000)
    assert table.model().index(1, 1).data() == "3,5"
    assert workbench.session.experiment == tiny_experiment


def test_that_the_command_for_own_data_asks_for_it(window: MainWindow) -> None:
    window.actions_by_id.trigger("file.open_table")
    assert window.deck.current == "data"
    assert child(window, QWidget, "import_path").isVisible()
    assert not child(window, QWidget, "import_next").isEnabled()


@pytest.mark.parametrize(("command_id", "dock"), [("view.history", "history_dock"), ("view.log", "log_dock")])
def test_that_a_dock_and_its_command_follow_each_other(shell: MainWindow, command_id: str, dock: str) -> None:
    action = shell.actions_by_id[command_id]
    shown = child(shell, QDockWidget, dock)
    assert not shown.isVisible()
    action.trigger()
    assert shown.isVisible()
    shown.close()
    assert not action.isChecked()


def test_that_the_focus_goes_round_the_parts_of_the_window(shell: MainWindow) -> None:
    visited = []
    for _ in range(3):
        press(shell, Qt.Key.Key_F6, Qt.KeyboardModifier.ControlModifier)
        focused = shell.focusWidget()
        assert focused is not None
        visited.append(focused.objectName())
    assert visited == ["bar_run.start", "rail", "start_demo"]


def test_that_a_crash_is_followed_by_an_offer_to_restore(
    workbench: Workbench, program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    left = workbench.session.experiment.replaced(title="Unsaved")
    (tmp_path / "data" / "autosave.left.toml").write_text(left.to_toml(), encoding="utf-8")
    window = MainWindow(workbench, program)
    qtbot.addWidget(window, before_close_func=lambda _: workbench.session.undo_stack.setClean())
    window.show()
    button = child(window, QPushButton, "restore_unsaved")
    assert button.isVisible()
    click(button)
    assert workbench.session.experiment == left
    assert workbench.session.is_modified
    assert program.autosave.left_behind() is None
    window.deleteLater()


@pytest.mark.parametrize(("status", "is_told"), [("interrupted", True), ("stopped", False)])
def test_that_a_training_that_a_crash_broke_off_is_told_at_the_next_start(
    workbench: Workbench, program: Program, qtbot: QtBot, *, status: RunStatus, is_told: bool
) -> None:
    folder = workbench.training.store.create(workbench.session.experiment.replaced(title="Long night"))
    replace(RunState.read(folder.layout.state), status=status).write(folder.layout.state)
    window = MainWindow(workbench, program)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.deck.all_built, timeout=60_000):
        window.settle()
    assert ("Long night" in child(window, QLabel, "state_sentence").text()) is is_told
    window.close()
    window.deleteLater()


def test_that_the_status_bar_says_what_the_training_does(
    shell: MainWindow, workbench: Workbench, qtbot: QtBot
) -> None:
    press(shell, Qt.Key.Key_F10)
    sentence_label = child(shell, QLabel, "state_sentence")
    qtbot.waitUntil(lambda: sentence_label.text().startswith("Paused at step 1 of 40"))
    assert child(shell, QWidget, "status_progress").isVisible()
    press(shell, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: not child(shell, QWidget, "status_progress").isVisible())
    training = workbench.training
    qtbot.waitUntil(lambda: not training.is_active)
    training.show(training.store.create(workbench.session.experiment))
    assert sentence_label.text() == "The run ended before its first step."


def test_that_how_the_training_stands_is_said_when_it_is_asked_for(
    shell: MainWindow, workbench: Workbench, qtbot: QtBot
) -> None:
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    sentence_label = child(shell, QLabel, "state_sentence")
    press(shell, Qt.Key.Key_R, modifiers)
    assert sentence_label.text() == "No run is shown."
    press(shell, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: workbench.training.state == "finished")
    press(shell, Qt.Key.Key_R, modifiers)
    assert sentence_label.text().startswith("Epoch 4 of 4; digit: Accuracy ")


def test_that_the_picture_of_the_window_is_not_blank(shell: MainWindow) -> None:
    picture = shell.grab().toImage()
    colors = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 9)
        for y in range(0, picture.height(), 9)
    }
    assert len(colors) > 10
