from collections.abc import Generator
from functools import partial

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QProgressBar,
    QPushButton,
    QSlider,
    QStackedWidget,
    QTableView,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from mtl_gui.app.training import TrainingControl
from mtl_gui.events import (
    CHOSEN,
    SINGLE_TASK,
    Arm,
    ControlApplied,
    Event,
    RunFinished,
    SetDiagnostics,
    SetLearningRate,
    SetTaskWeights,
    StepDone,
)
from mtl_gui.mailbox import Mailbox
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.record import RunRecord
from mtl_gui.spec import Experiment, Mlp, RelatedRegressions, SharingPlan, Task, Training
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.pages.log_slider import LogSlider, LogSpinBox
from mtl_gui.ui.pages.task_table import TaskTable, TaskValues
from mtl_gui.ui.pages.train_page import TrainPage
from mtl_gui.ui.plots.curve_plot import CurvePlot
from mtl_gui.ui.plots.curve_source import CurveSource, View
from mtl_gui.ui.plots.sparkline import SPARK_ROLE
from mtl_gui.ui.theme import Theme
from tests.ui.gestures import child, click, press
from tests.ui.plots.hand_made_gradients import solved_until, watched_until
from tests.ui.plots.hand_made_runs import run_until, started
from tests.ui.plots.pictures import count, picture_of


@pytest.fixture
def page(qtbot: QtBot, workbench: Workbench) -> TrainPage:
    page = TrainPage(workbench)
    qtbot.addWidget(page)
    page.resize(1080, 690)
    page.show()
    child(page, QCheckBox, "show_batches").click()  # the lines of every step have tests of their own
    return page


def show(page: TrainPage, record: RunRecord) -> None:
    """Shows a run made by hand."""
    page.workbench.training._record = record
    page.workbench.training.run_changed.emit()


def plot(page: TrainPage, name: str) -> CurvePlot:
    return child(page, CurvePlot, name)


def _has_curves(*plots: CurvePlot) -> bool:
    return all(len(found.content.curves) == 4 for found in plots)


def tasks_in_columns(page: TrainPage) -> list[str]:
    plots = page.findChildren(CurvePlot)
    names = [found.objectName() for found in plots if found.isVisible()]
    return [name.removeprefix("plot_loss_") for name in names if name.startswith("plot_loss_")]


def many_tasks(count: int) -> Experiment:
    tasks = tuple(Task.of_kind(f"task {number}", "regression") for number in range(count))
    return Experiment(
        data=RelatedRegressions(num_tasks=count),
        tasks=tasks,
        architecture=Mlp(widths=(8,)),
        sharing=SharingPlan.together(1, count),
        training=Training(steps=560),
    )


def test_that_before_the_first_run_the_page_invites_to_run(qtbot: QtBot, page: TrainPage) -> None:
    button = child(page, QPushButton, "first_run")
    assert button.isVisible()
    assert not child(page, QPushButton, "run_start").isVisible()
    texts = " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
    assert "4 tasks" in texts
    assert "2 seeds" in texts
    with qtbot.waitSignal(page.requested) as asked:
        click(button)
    assert asked.args == ["run.start"]


def test_that_the_invitation_follows_the_experiment(page: TrainPage) -> None:
    session = page.workbench.session
    session.replace({"seeds": tuple(range(7))}, "More seeds")
    texts = " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
    assert "7 seeds" in texts


def test_that_every_task_has_a_column_in_its_own_colour(
    qtbot: QtBot, page: TrainPage, digits_experiment: Experiment
) -> None:
    show(page, run_until(digits_experiment, 100))
    lefts = []
    for position, task in enumerate(digits_experiment.tasks):
        loss, metric = plot(page, f"plot_loss_{task.name}"), plot(page, f"plot_metric_{task.name}")
        qtbot.waitUntil(partial(_has_curves, loss, metric))
        assert loss.content.title == "Loss: cross-entropy"
        assert metric.content.title == "Accuracy"
        assert loss.x() == metric.x()
        lefts.append(loss.x())
        assert count(picture_of(loss), page.workbench.theme.task_color(position)) > 10
    assert lefts == sorted(set(lefts))
    weights = plot(page, "plot_weights")
    qtbot.waitUntil(lambda: len(weights.content.curves) == 4)


def test_that_the_cursor_is_the_same_in_every_plot(
    qtbot: QtBot, page: TrainPage, digits_experiment: Experiment
) -> None:
    show(page, run_until(digits_experiment, 100))
    first = plot(page, "plot_loss_digit")
    qtbot.waitUntil(lambda: len(first.content.curves) == 4)
    with qtbot.waitSignal(page.announced) as said:
        press(first, Qt.Key.Key_Left)
    assert said.args is not None
    assert "at step 90" in said.args[0]
    steps = {found.cursor_step for found in page.findChildren(CurvePlot)}
    assert steps == {90.0}


def test_that_progress_and_state_follow_the_run(
    qtbot: QtBot, page: TrainPage, digits_experiment: Experiment
) -> None:
    show(page, run_until(digits_experiment, 140))
    bar = child(page, QProgressBar, "training_progress")
    qtbot.waitUntil(lambda: (bar.value(), bar.maximum()) == (140, 560))
    assert child(page, QLabel, "training_state").text().startswith("Stopped at step 140 of 560")
    assert child(page, QPushButton, "to_compare").isVisible()


@pytest.mark.parametrize(
    ("box", "names"),
    [
        ("show_baseline", ["chosen", "chosen, training"]),
        ("show_train", ["chosen", "single-task"]),
        ("show_validation", ["chosen", "single-task"]),
        ("show_test", ["chosen", "chosen, test", "chosen, training"]),
    ],
)
def test_that_the_boxes_choose_the_lines(
    qtbot: QtBot, page: TrainPage, digits_experiment: Experiment, box: str, names: list[str]
) -> None:
    show(page, run_until(digits_experiment, 50))
    loss = plot(page, "plot_loss_digit")
    qtbot.waitUntil(lambda: len(loss.content.curves) == 4)
    child(page, QCheckBox, box).click()
    if box == "show_test":
        child(page, QCheckBox, "show_baseline").click()
    qtbot.waitUntil(lambda: [curve.name for curve in loss.content.curves] == names)


def test_that_losses_can_be_drawn_logarithmically(
    qtbot: QtBot, page: TrainPage, digits_experiment: Experiment
) -> None:
    show(page, run_until(digits_experiment, 50))
    loss, metric = plot(page, "plot_loss_digit"), plot(page, "plot_metric_digit")
    child(page, QCheckBox, "show_log").click()
    qtbot.waitUntil(lambda: loss.content.is_log)
    assert loss._frame is not None
    assert loss._frame.y.is_log
    assert not metric.content.is_log


def test_that_the_numbers_of_any_plot_are_shown_as_a_table(
    qtbot: QtBot, page: TrainPage, digits_experiment: Experiment
) -> None:
    show(page, run_until(digits_experiment, 50))
    parity = plot(page, "plot_metric_parity")
    qtbot.waitUntil(lambda: len(parity.content.curves) == 4)
    press(parity, Qt.Key.Key_Return)
    dialog = child(page, QDialog, "data_dialog")
    assert child(dialog, QComboBox, "data_choice").currentText() == "parity: Accuracy"
    assert child(dialog, QTableView, "data_table").model().rowCount() == 24
    dialog.close()


def test_that_a_later_run_replaces_the_earlier_one(
    qtbot: QtBot, page: TrainPage, digits_experiment: Experiment
) -> None:
    show(page, run_until(digits_experiment, 50))
    first, *others = digits_experiment.tasks
    show(page, run_until(digits_experiment.replaced(tasks=(first.replaced(enabled=False), *others)), 20))
    parity = plot(page, "plot_loss_parity")
    qtbot.waitUntil(lambda: len(parity.content.curves) == 4)
    assert parity.content.curves[0].task == 1
    visible = [found.objectName() for found in page.findChildren(CurvePlot) if found.isVisible()]
    assert "plot_loss_digit" not in visible


def test_that_where_runs_are_kept_the_page_leads_to_them(qtbot: QtBot, page: TrainPage) -> None:
    kept = child(page, QPushButton, "kept_runs")
    assert not kept.isVisible()
    page.workbench.training.store.create(page.workbench.session.experiment)
    page.hide()
    page.show()
    with qtbot.waitSignal(page.requested) as asked:
        click(kept)
    assert asked.args == ["view.compare"]
    texts = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "Nothing has been trained yet" not in texts


def test_that_more_than_twelve_tasks_are_rows_of_a_table(qtbot: QtBot, page: TrainPage) -> None:
    show(page, run_until(many_tasks(13), 50))
    table = child(page, QTableView, "task_table")
    assert table.isVisible()
    model = table.model()
    assert model.rowCount() == 13
    qtbot.waitUntil(lambda: model.index(12, 1).data() != "")
    expected = np.exp(
        -2.3 * np.exp(-50 / 120 * 0.6) - 0.1
    )  # about what the hand-made run gives the last task
    assert float(model.index(12, 1).data()) == pytest.approx(expected * 0.97, rel=0.1)
    chosen = model.index(12, 4).data(SPARK_ROLE)[-1]
    assert chosen.task == 12
    assert len(chosen.steps) == len(chosen.values) > 2
    assert table.viewport().rect().contains(table.visualRect(model.index(4, 4)))
    table.selectRow(4)
    qtbot.waitUntil(lambda: page.findChild(CurvePlot, "plot_loss_task 4") is not None)
    assert plot(page, "plot_loss_task 4").isVisible()


def test_that_the_curves_of_several_tasks_of_the_table_stand_side_by_side(
    qtbot: QtBot, page: TrainPage
) -> None:
    show(page, run_until(many_tasks(14), 50))
    table = child(page, QTableView, "task_table")
    table.setFocus()
    press(table, Qt.Key.Key_Down)
    for _ in range(2):
        press(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert page.view_state() == {"rows": [1, 2, 3]}
    assert tasks_in_columns(page) == ["task 1", "task 2", "task 3"]
    page.restore_view({"rows": [0, 5, 99]})
    assert tasks_in_columns(page) == ["task 0", "task 5"]
    table.selectAll()
    assert tasks_in_columns(page) == [f"task {row}" for row in range(12)]


def test_that_names_of_many_tasks_stay_in_sight_when_the_table_is_scrolled_sideways(
    page: TrainPage, qtbot: QtBot
) -> None:
    show(page, run_until(many_tasks(13), 50))
    table = child(page, TaskTable, "task_table")
    table.setColumnWidth(1, 3 * table.width())
    bar = table.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert table.names.isHidden()
    bar.setValue(bar.maximum())
    assert table.names.isVisible()
    assert not table.names.horizontalHeader().isSortIndicatorShown()  # they stand in the experiment's order
    assert table.names.indexAt(QPoint(3, 3)).data() == table.model().index(0, 0).data()
    table.choose_rows([2])
    assert [index.row() for index in table.names.selectionModel().selectedRows()] == [2]


def test_that_the_table_of_tasks_is_left_alone_while_nothing_is_measured(qtbot: QtBot, theme: Theme) -> None:
    source = CurveSource(run_until(many_tasks(13), 20))
    values = TaskValues(theme)
    values.show_run(source)
    with qtbot.waitSignal(values.dataChanged):
        values.update(source, View())
    with qtbot.assertNotEmitted(values.dataChanged):
        values.update(source, View(has_batches=True))
    values.forget()
    with qtbot.waitSignal(values.dataChanged):
        values.update(source, View())


def test_that_the_table_of_tasks_follows_the_moment(qtbot: QtBot, page: TrainPage) -> None:
    show(page, run_until(many_tasks(13), 50))
    model = child(page, QTableView, "task_table").model()
    qtbot.waitUntil(lambda: model.index(12, 1).data() != "")
    latest = [model.index(row, 1).data() for row in range(13)]
    page.workbench.training.set_moment(10)
    qtbot.waitUntil(lambda: model.index(12, 1).data() != latest[12])
    until_then = CurveSource(run_until(many_tasks(13), 10))
    values = TaskValues(page.workbench.theme)
    values.show_run(until_then)
    values.update(until_then, View())
    assert [model.index(row, 1).data() for row in range(13)] == [
        values.index(row, 1).data() for row in range(13)
    ]
    page.workbench.training.set_moment(None)
    qtbot.waitUntil(lambda: model.index(12, 1).data() == latest[12])


def test_that_a_weight_moved_beside_the_table_leaves_the_other_tasks_as_they_are(
    qtbot: QtBot, page: TrainPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[dict[str, float]] = []
    monkeypatch.setattr(TrainingControl, "set_task_weights", lambda _, weights: sent.append(weights))
    record = run_until(many_tasks(13), 20)
    before = {f"task {number}": 1.0 for number in range(13)} | {"task 7": 5.0}
    record.append(ControlApplied(CHOSEN, 10, SetTaskWeights(before)))
    show(page, record)
    page._grid.set_steerable(is_steerable=True)
    child(page, LogSpinBox, "weight_task 0").setValue(2.0)
    qtbot.waitUntil(lambda: bool(sent))
    assert sent == [before | {"task 0": 2.0}]


def test_that_twelve_tasks_are_still_columns(page: TrainPage) -> None:
    show(page, run_until(many_tasks(12), 10))
    assert not child(page, QTableView, "task_table").isVisible()
    assert all(page.findChild(CurvePlot, f"plot_loss_task {number}") for number in range(12))


class Script:
    """A training that does what the test says and reports what it was told."""

    def __init__(self) -> None:
        self.told: list[object] = []

    def __call__(
        self, experiment: Experiment, _folder: RunFolder, mailbox: Mailbox
    ) -> Generator[Event, None, None]:
        arms: tuple[Arm, ...] = (CHOSEN, SINGLE_TASK)
        for arm in arms:
            yield started(experiment, arm, 12)
        finished = np.zeros((len(experiment.seeds), len(experiment.enabled_tasks)), np.int64)
        record = run_until(experiment, 12, num_steps=12, every=4)
        for step in range(1, 13):
            for message in mailbox.take():
                self.told.append(message)
                if isinstance(message, SetLearningRate):
                    for arm in arms:
                        yield ControlApplied(arm, step - 1, message)
            for arm in arms:
                yield from _step(record, arm, step)
        for arm in arms:
            yield RunFinished(arm, 12, "budget", finished)


def _step(record: RunRecord, arm: Arm, step: int) -> Generator[Event, None, None]:
    made = record.arms[arm]
    yield StepDone(arm, step, made.losses[:, step - 1], made.weights[:, step - 1])


def test_that_live_changes_are_taken_back_one_by_one_while_the_run_trains(
    qtbot: QtBot, page: TrainPage
) -> None:
    script, training, session = Script(), page.workbench.training, page.workbench.session
    training._make_events = script
    training.run(session.experiment, steps=3)
    weight = child(page, LogSpinBox, "weight_digit")
    qtbot.waitUntil(weight.isEnabled)
    qtbot.waitUntil(lambda: training.state == "paused")
    for value in (3.0, 5.0):
        weight.setValue(value)
        qtbot.waitUntil(lambda: not page._steering.is_waiting)
    assert session.undo_stack.count() == 2
    session.undo_stack.undo()
    session.undo_stack.undo()
    session.undo_stack.redo()
    training.resume()
    qtbot.waitUntil(lambda: training.state == "finished")
    told = [message.weights["digit"] for message in script.told if isinstance(message, SetTaskWeights)]
    assert told == [3.0, 5.0, 3.0, 1.0, 3.0]
    with qtbot.waitSignal(session.deed_failed) as failed:
        session.undo_stack.undo()
    assert "has ended" in str(failed.args[0])


def test_that_live_weights_are_locked_and_normalised(qtbot: QtBot, page: TrainPage) -> None:
    script, training = Script(), page.workbench.training
    training._make_events = script
    training.run(page.workbench.session.experiment, steps=3)
    weight = child(page, LogSpinBox, "weight_digit")
    qtbot.waitUntil(weight.isEnabled)
    click(child(page, QToolButton, "lock_parity"))
    assert not child(page, LogSpinBox, "weight_parity").isEnabled()
    child(page, QCheckBox, "normalise_weights").click()
    weight.setValue(2.0)
    qtbot.waitUntil(lambda: not page._steering.is_waiting)
    training.advance(3)
    qtbot.waitUntil(lambda: training.state in ("paused", "finished"))
    told = [message.weights for message in script.told if isinstance(message, SetTaskWeights)]
    assert told == [{"digit": 2.0, "parity": 1.0, "at_least_five": 0.5, "loops": 0.5}]
    shown = [child(page, LogSpinBox, f"weight_{name}").value() for name in told[0]]
    assert shown == list(told[0].values())
    for name in ("at_least_five", "loops"):
        click(child(page, QToolButton, f"lock_{name}"))
    training.resume()
    qtbot.waitUntil(lambda: training.state == "finished")
    assert not child(page, QToolButton, "lock_digit").isEnabled()
    assert not child(page, QCheckBox, "normalise_weights").isVisible()


def test_that_a_run_is_steered_and_the_change_is_marked(qtbot: QtBot, page: TrainPage) -> None:
    script, training = Script(), page.workbench.training
    training._make_events = script
    rate = child(page, LogSpinBox, "live_learning_rate")
    assert not rate.isEnabled()
    training.run(page.workbench.session.experiment, steps=3)
    qtbot.waitUntil(rate.isEnabled)
    slider = rate.parentWidget()
    assert isinstance(slider, LogSlider)
    rate.setValue(0.05)
    child(page, LogSpinBox, "weight_digit").setValue(3.0)
    qtbot.waitUntil(lambda: not page._steering.is_waiting)
    training.advance(3)
    loss = plot(page, "plot_loss_digit")
    qtbot.waitUntil(lambda: [mark.text for mark in loss.content.marks] == ["rate 0.05"])
    assert [getattr(message, "weights", None) for message in script.told][-1] == {
        "digit": 3.0,
        "parity": 1.0,
        "at_least_five": 1.0,
        "loops": 1.0,
    }
    with qtbot.waitSignal(page.announced) as said:
        training.resume()
    assert said.args is not None
    qtbot.waitUntil(lambda: training.state == "finished")
    qtbot.waitUntil(lambda: child(page, QLabel, "training_state").text() == "Finished after 12 steps.")
    assert not rate.isEnabled()


def test_that_gradients_are_looked_at_only_while_they_are_in_view(qtbot: QtBot, page: TrainPage) -> None:
    script, training = Script(), page.workbench.training
    training._make_events = script
    box = child(page, QCheckBox, "show_gradients")
    training.run(page.workbench.session.experiment, steps=1)
    qtbot.waitUntil(lambda: training.state == "paused")
    box.click()
    training.advance(1)
    qtbot.waitUntil(lambda: script.told == [SetDiagnostics(10, 50)])
    page.hide()
    training.advance(1)
    qtbot.waitUntil(lambda: script.told[1:] == [SetDiagnostics(None, None)])
    page.show()
    training.advance(1)
    qtbot.waitUntil(lambda: script.told[2:] == [SetDiagnostics(10, 50)])
    box.click()
    training.advance(1)
    qtbot.waitUntil(lambda: script.told[3:] == [SetDiagnostics(None, None)])


def test_that_gradients_that_are_in_view_are_looked_at_from_the_first_step_on(
    qtbot: QtBot, page: TrainPage
) -> None:
    script, training = Script(), page.workbench.training
    training._make_events = script
    child(page, QCheckBox, "show_gradients").click()
    training.run(page.workbench.session.experiment)
    qtbot.waitUntil(lambda: training.state == "finished")
    assert SetDiagnostics(10, 50) in script.told


def test_that_the_view_of_the_gradients_takes_the_place_of_the_curves_and_is_built_when_wanted(
    qtbot: QtBot, page: TrainPage, digits_experiment: Experiment
) -> None:
    show(page, watched_until(digits_experiment, 50))
    assert page.findChild(CurvePlot, "plot_norms") is None
    child(page, QCheckBox, "show_gradients").click()
    norms = plot(page, "plot_norms")
    qtbot.waitUntil(lambda: len(norms.content.curves) == 4)
    assert norms.isVisible()
    assert not plot(page, "plot_loss_digit").isVisible()
    press(norms, Qt.Key.Key_Return)
    dialog = child(page, QDialog, "data_dialog")
    assert child(dialog, QComboBox, "data_choice").currentText() == "chosen: Length of the task gradients"
    assert child(dialog, QTableView, "data_table").model().rowCount() == 12
    dialog.close()
    child(page, QCheckBox, "show_gradients").click()
    assert plot(page, "plot_loss_digit").isVisible()


def test_that_fallbacks_of_a_solver_are_told_in_words(
    qtbot: QtBot, page: TrainPage, digits_experiment: Experiment
) -> None:
    line = child(page, QLabel, "solver_state")
    show(page, solved_until(digits_experiment, 30, fallbacks=(2, 9)))
    qtbot.waitUntil(line.isVisible)
    assert line.text().startswith("Solver: fell back at 2 of 30 steps (task weights are the documented")
    show(page, run_until(digits_experiment, 30))
    qtbot.waitUntil(line.isHidden)


def test_that_the_page_draws_nothing_while_it_is_hidden(
    qtbot: QtBot, page: TrainPage, digits_experiment: Experiment
) -> None:
    show(page, run_until(digits_experiment, 50))
    loss = plot(page, "plot_loss_digit")
    qtbot.waitUntil(lambda: len(loss.content.curves) == 4)
    page.hide()
    before = loss.content
    longer = run_until(digits_experiment, 60)
    page.workbench.training.record.arms.update(longer.arms)  # type: ignore[union-attr]
    page.workbench.training.record_grew.emit()
    assert not page._is_seen()
    assert loss.content is before
    page.show()
    qtbot.waitUntil(lambda: loss.content is not before)


def test_that_what_comes_into_view_is_drawn_at_once_however_long_drawing_took(
    qtbot: QtBot, page: TrainPage, tiny_experiment: Experiment
) -> None:
    show(page, run_until(tiny_experiment, 4))
    loss = plot(page, "plot_loss_digit")
    qtbot.waitUntil(lambda: _has_curves(loss))
    click(child(page, QCheckBox, "show_gradients"))
    qtbot.waitUntil(lambda: not page._clock._queue)
    page._clock._rest.start(60_000)
    click(child(page, QCheckBox, "show_log"))
    click(child(page, QCheckBox, "show_gradients"))
    qtbot.waitUntil(lambda: loss.content.is_log, timeout=2000)


def test_that_only_plots_that_would_look_different_are_drawn(
    qtbot: QtBot, page: TrainPage, digits_experiment: Experiment
) -> None:
    record = run_until(digits_experiment, 50)
    show(page, record)
    loss, weights = plot(page, "plot_loss_digit"), plot(page, "plot_weights")
    qtbot.waitUntil(partial(_has_curves, loss, weights))
    grid = page._grid
    assert grid.drawings() == []
    _grow_to(record, digits_experiment, 51)
    (drawing,) = grid.drawings()
    drawing()
    assert len(weights.content.curves[0].steps) == 51
    assert grid.drawings() == []
    grid.set_view(View(has_batches=True))
    for drawing in grid.drawings():
        drawing()
    _grow_to(record, digits_experiment, 52)
    assert len(grid.drawings()) == 5  # a step changes no metric
    grid.set_view(View())
    grid.retranslate()
    assert len(grid.drawings()) == 9


def _grow_to(record: RunRecord, experiment: Experiment, step: int) -> None:
    """Both arms make one step."""
    for arm in record.arms:
        record.append(next(_step(run_until(experiment, step), arm, step)))


def test_that_the_losses_of_every_step_go_on_between_two_drawings(
    qtbot: QtBot, page: TrainPage, digits_experiment: Experiment
) -> None:
    child(page, QCheckBox, "show_batches").click()
    record = run_until(digits_experiment, 50, num_steps=100)
    show(page, record)
    loss = plot(page, "plot_loss_parity")
    qtbot.waitUntil(lambda: len(loss.content.curves) == 6)
    before, content = picture_of(loss), loss.content
    for step in range(51, 60):
        _grow_to(record, digits_experiment, step)
    page._grid.run_on()
    after = picture_of(loss)
    assert loss.content is content
    frame = loss._frame
    assert frame is not None
    beyond = int(frame.across(np.array([50]))[0]) + 8  # where the symbols at the ends are over
    assert (before[:, :beyond] == after[:, :beyond]).mean() > 0.99
    grown = slice(beyond, round(frame.across(np.array([59]))[0]))
    assert (before[:, grown] != after[:, grown]).any(axis=0).mean() > 0.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_that_the_page_is_painted_in_both_palettes(
    qtbot: QtBot, page: TrainPage, digits_experiment: Experiment, scheme: str
) -> None:
    page.workbench.theme.use(scheme)  # type: ignore[arg-type]
    show(page, run_until(digits_experiment, 50))
    weights = plot(page, "plot_weights")
    qtbot.waitUntil(lambda: len(weights.content.curves) == 4)
    picture = picture_of(page)
    theme = page.workbench.theme
    assert count(picture, theme.color("plot_ground")) > 100_000
    assert all(count(picture, theme.task_color(task)) > 50 for task in range(4))


def test_that_in_a_small_window_the_page_scrolls_to_whole_plots_and_the_moment_stays(
    qtbot: QtBot, page: TrainPage
) -> None:
    show(page, run_until(page.workbench.session.experiment, 50))
    page.resize(700, 300)
    parity = plot(page, "plot_loss_parity")
    line = page.fontMetrics().height()
    qtbot.waitUntil(lambda: parity.height() >= 9 * line)
    shown = child(page, QStackedWidget, "train_bodies")
    assert shown.height() >= 18 * line
    slider = child(page, QSlider, "time_travel")
    assert page.rect().contains(slider.mapTo(page, slider.rect().bottomRight()))
