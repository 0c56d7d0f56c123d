"""Predictions on the Train page: of real trainings, while they run and at kept moments."""

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from mtl_gui.answer_events import AnswersGiven, InputPlane, TaskAnswers
from mtl_gui.app.training import TrainingControl
from mtl_gui.events import FloatArray
from mtl_gui.ui.main_window import MainWindow
from mtl_gui.ui.pages.answers_view import AnswerCell
from mtl_gui.ui.pages.train_page import TrainPage
from mtl_gui.ui.plots.answer_numbers import AnswerNumbers
from mtl_gui.ui.plots.answer_plot import AnswerPlot, scale_of
from mtl_gui.ui.plots.confusion_numbers import ConfusionNumbers
from mtl_gui.ui.plots.matrix_table import MatrixTable
from mtl_gui.ui.theme import Theme
from tests.ui.gestures import child, click, press
from tests.ui.plots.pictures import picture_of

NO_IMAGE = False


@pytest.fixture
def training(window: MainWindow, qtbot: QtBot) -> TrainingControl:
    """A run that is paused, with its predictions in view."""
    training = window.workbench.training
    training.run(window.workbench.session.experiment, steps=3)
    window.deck.show_page("train")
    qtbot.waitUntil(lambda: training.state == "paused", timeout=30_000)
    click(child(window, QCheckBox, "show_answers"))
    return training


def plot(window: MainWindow, arm: str, task: str) -> AnswerPlot:
    return child(window, AnswerCell, f"answers_{arm}_{task}").findChildren(AnswerPlot)[0]


def told(window: MainWindow) -> str:
    return child(window, QLabel, "answers_told").text()


def test_that_predictions_follow_the_training_step_by_step(
    window: MainWindow, training: TrainingControl, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: "at step 0" in told(window), timeout=10_000)  # the last that were kept
    click(child(window, QPushButton, "run_step"))
    qtbot.waitUntil(lambda: "at step 4" in told(window), timeout=10_000)
    chosen, alone = plot(window, "chosen", "digit"), plot(window, "single-task", "parity")
    qtbot.waitUntil(lambda: "at step 4," in chosen.accessibleDescription())
    qtbot.waitUntil(lambda: "at step 4," in alone.accessibleDescription())
    assert "% right" in chosen.title
    assert "single-task" in alone.title


def test_that_a_moment_moves_the_predictions_of_a_run_that_has_ended(
    window: MainWindow, training: TrainingControl, qtbot: QtBot
) -> None:
    training.resume()
    qtbot.waitUntil(lambda: "at step 12" in told(window), timeout=20_000)
    training.set_moment(6)
    qtbot.waitUntil(lambda: "at step 6" in told(window), timeout=10_000)
    for arm in ("chosen", "single-task"):
        shown = plot(window, arm, "digit")
        qtbot.waitUntil(lambda shown=shown: "at step 6," in shown.accessibleDescription())  # type: ignore[misc]


def test_that_the_answers_of_a_chosen_moment_are_drawn_as_soon_as_they_come(
    window: MainWindow, training: TrainingControl, qtbot: QtBot
) -> None:
    training.resume()
    qtbot.waitUntil(lambda: "at step 12" in told(window), timeout=20_000)
    page = window.deck.page("train")
    assert isinstance(page, TrainPage)
    qtbot.waitUntil(lambda: not page._clock._queue and not page._clock._turn.isActive())
    page._clock._rest.start(60_000)  # as after rounds that cost much
    training.set_moment(6)
    for arm in ("chosen", "single-task"):
        shown = plot(window, arm, "digit")
        qtbot.waitUntil(lambda shown=shown: "at step 6," in shown.accessibleDescription(), timeout=10_000)  # type: ignore[misc]


def test_that_confusion_is_a_table_that_can_be_read_by_keyboard(
    window: MainWindow, training: TrainingControl, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: "at step 0" in told(window), timeout=10_000)
    click(child(window, QCheckBox, "show_confusion"))
    cell = child(window, AnswerCell, "answers_chosen_parity")
    table = cell.findChildren(QTableView)[0]
    qtbot.waitUntil(table.isVisible)
    index = table.model().index(0, 1)
    spoken = table.model().data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("% of even are taken for odd")
    assert "parity" in table.accessibleName()


def test_that_the_answers_are_a_table_with_a_column_per_seed(
    window: MainWindow, training: TrainingControl, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: "at step 0" in told(window), timeout=10_000)
    shown = plot(window, "chosen", "digit")
    qtbot.waitUntil(lambda: "at step 0" in shown.accessibleDescription())
    press(shown, Qt.Key.Key_Return)
    page = window.deck.page("train")
    dialog = child(page, QDialog, "data_dialog")
    assert child(dialog, QComboBox, "data_choice").currentText() == shown.accessibleDescription()
    model = child(dialog, QTableView, "data_table").model()
    assert isinstance(model, AnswerNumbers)
    seeds = window.workbench.session.experiment.seeds
    assert list(model.headings()) == ["Row", "True", *(f"Seed {seed}" for seed in seeds)]
    first = [model.cell(0, column) for column in range(2 + len(seeds))]
    dialog.close()
    with qtbot.waitSignal(shown.answer_said) as said:
        press(shown, Qt.Key.Key_Right)
    assert said.args == [f"row 1: true {first[1]}, answered {', '.join(first[2:])}"]


def test_that_the_sentence_says_how_a_matrix_is_read_while_there_is_one(
    window: MainWindow, training: TrainingControl, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: "at step 0" in told(window), timeout=10_000)
    assert "rows are true classes" not in told(window)
    click(child(window, QCheckBox, "show_confusion"))
    qtbot.waitUntil(lambda: "rows are true classes, columns answers" in told(window))
    click(child(window, QCheckBox, "show_confusion"))
    qtbot.waitUntil(lambda: "rows are true classes" not in told(window))


def test_that_a_matrix_of_many_classes_has_more_room_than_one_of_two(
    window: MainWindow, training: TrainingControl, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: "at step 0" in told(window), timeout=10_000)
    many, two = (child(window, AnswerCell, f"answers_chosen_{name}") for name in ("digit", "parity"))
    assert many.width() == pytest.approx(two.width(), abs=2)
    click(child(window, QCheckBox, "show_confusion"))
    qtbot.waitUntil(lambda: many.width() > 1.5 * two.width())
    click(child(window, QCheckBox, "show_confusion"))
    qtbot.waitUntil(lambda: abs(many.width() - two.width()) <= 2)


def test_that_another_run_begins_without_the_answers_of_the_one_before(
    window: MainWindow, training: TrainingControl, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: "at step 0" in told(window), timeout=10_000)
    qtbot.waitUntil(lambda: "right" in plot(window, "chosen", "digit").title)
    training.stop()
    qtbot.waitUntil(lambda: not training.is_active, timeout=20_000)
    training.show(training.store.create(window.workbench.session.experiment))
    qtbot.waitUntil(lambda: "cannot be asked yet" in told(window), timeout=10_000)
    assert plot(window, "chosen", "digit").title == ""


def test_that_what_hinders_the_answers_is_told_in_the_language_of_the_window(
    window: MainWindow, training: TrainingControl, qtbot: QtBot
) -> None:
    training.stop()
    qtbot.waitUntil(lambda: not training.is_active, timeout=20_000)
    window.actions_by_id.trigger("view.chinese")
    training.show(training.store.create(window.workbench.session.experiment))
    qtbot.waitUntil(lambda: "还不能" in told(window), timeout=10_000)
    window.actions_by_id.trigger("view.english")


def test_that_a_matrix_is_copied_as_text(theme: Theme, qtbot: QtBot) -> None:
    numbers = ConfusionNumbers(theme)
    numbers.show_task(_plane()[1])
    table = MatrixTable(numbers)
    qtbot.addWidget(table)
    press(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "\tleft\tright\nleft\t100\t\nright\t50\t50"


def test_that_gradients_and_predictions_exclude_each_other(
    window: MainWindow, training: TrainingControl
) -> None:
    click(child(window, QCheckBox, "show_gradients"))
    assert not child(window, QCheckBox, "show_answers").isChecked()
    click(child(window, QCheckBox, "show_answers"))
    assert not child(window, QCheckBox, "show_gradients").isChecked()


def _plane() -> tuple[AnswersGiven, TaskAnswers]:
    inputs = np.array([[-1, -1], [1, 1], [-1, 1]], np.float32)
    field = np.repeat(np.array([[0.0, 1.0]]), 2, axis=0).repeat(20, axis=0).repeat(20, axis=1)
    task = TaskAnswers(
        "side", "binary", ("left", "right"), "", np.array([0.0, 1, 1]), np.array([[0.0, 1, 0]]), field,
        np.ones_like(field),
    )  # fmt: skip
    plane = InputPlane(("x", "y"), (-2.0, 2.0, -2.0, 2.0))
    return AnswersGiven("chosen", 7, inputs, NO_IMAGE, plane, (task,)), task


def test_that_the_plane_is_shaded_by_class_and_rows_are_read_by_arrows(qtbot: QtBot, theme: Theme) -> None:
    plot = AnswerPlot(theme)
    qtbot.addWidget(plot)
    plot.resize(240, 240)
    given, task = _plane()
    plot.show_answers(given, task)
    plot.show()
    plot.setFocus()
    picture = picture_of(plot)
    assert picture[200, 60] != picture[200, 180]
    assert plot.title == "chosen: 66.7 % right"
    with qtbot.waitSignal(plot.answer_said) as said:
        press(plot, Qt.Key.Key_Right)
    assert said.args == ["row 1: true left, answered left"]
    press(plot, Qt.Key.Key_End)
    assert plot.accessibleDescription() == "row 3: true right, answered left"


def _dots(plot: AnswerPlot) -> tuple[npt.NDArray[np.integer], ...]:
    """Rows and columns of the pixels that are much more blue than red."""
    picture = picture_of(plot)
    return np.nonzero((picture & 0xFF).astype(int) > (picture >> 16).astype(int) + 60)


def test_that_values_lie_on_the_diagonal_where_they_are_right(qtbot: QtBot, theme: Theme) -> None:
    truths = np.linspace(0, 10, 30)
    plot = AnswerPlot(theme)
    qtbot.addWidget(plot)
    plot.resize(260, 260)
    plot.show()
    for answers, title in ((truths, "chosen: R² 1"), (np.full(30, 5.0), "chosen: R² 0")):
        task = TaskAnswers("height", "regression", (), "m", truths, np.stack([answers, answers]))
        given = AnswersGiven("chosen", 7, np.zeros((30, 3), np.float32), NO_IMAGE, None, (task,))
        plot.show_answers(given, task)
        rows, columns = _dots(plot)
        assert plot.title == title
        assert len(rows) > 100
        if answers is truths:
            assert np.corrcoef(rows, columns)[0, 1] < -0.99
        else:
            assert np.ptp(rows) < 8


def _values(answers: FloatArray) -> tuple[AnswersGiven, TaskAnswers]:
    truths = np.linspace(0, 10, len(answers))
    task = TaskAnswers("height", "regression", (), "m", truths, answers[np.newaxis])
    return AnswersGiven("chosen", 7, np.zeros((len(answers), 3), np.float32), NO_IMAGE, None, (task,)), task


def test_that_both_arms_share_the_scale_of_a_task(qtbot: QtBot, theme: Theme) -> None:
    (given, near), (_, far) = _values(np.linspace(0, 10, 30)), _values(np.linspace(0, 20, 30))
    plot = AnswerPlot(theme)
    qtbot.addWidget(plot)
    plot.resize(260, 260)
    plot.show()
    plot.show_answers(given, near)
    alone = np.ptp(_dots(plot)[0])
    plot.show_answers(given, near, scale_of([near, far]))
    beside = np.ptp(_dots(plot)[0])
    assert beside == pytest.approx(alone / 2, abs=4)


def test_that_the_last_number_below_the_axis_is_seen_whole(qtbot: QtBot, theme: Theme) -> None:
    plot = AnswerPlot(theme)
    qtbot.addWidget(plot)
    plot.resize(260, 260)
    plot.show()
    plot.show_answers(*_values(np.linspace(0, 400, 30)))
    beside_the_frame = picture_of(plot)[-24:-8, -4:-2] & 0xFF
    assert beside_the_frame.min() > 200  # the ground, and no part of a digit


def test_that_mistakes_stand_out_in_the_table(theme: Theme) -> None:
    numbers = ConfusionNumbers(theme)
    _, task = _plane()
    numbers.show_task(task)
    assert [numbers.number_text(row, column) for row in range(2) for column in range(2)] == [
        "100", "", "50", "50",
    ]  # fmt: skip
    assert numbers.tint(0, 1) is None
    assert numbers.tint(1, 0) != numbers.tint(1, 1)
    assert numbers.spoken(1, 0) == "50.0 % of right are taken for left"
