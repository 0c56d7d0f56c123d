"""The finer run commands, asked for by their keys and buttons, on real trainings."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QSlider, QSpinBox
from pytestqt.qtbot import QtBot

from mtl_gui.app.training import TrainingControl
from mtl_gui.events import CHOSEN, SINGLE_TASK, Arm, SetBudget, SetLearningRate, StepOneTask
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.state import Origin
from mtl_gui.spec import Experiment, Mlp, RelatedRegressions, Sgd, SharingPlan, Task, Training
from mtl_gui.spec.edits import with_sharing
from mtl_gui.ui.main_window import MainWindow
from mtl_gui.ui.plots.curve_plot import CurvePlot
from mtl_gui.ui.shell.steer_commands import with_new_seeds
from tests.ui.gestures import child, click, press


@pytest.fixture
def training(window: MainWindow) -> TrainingControl:
    return window.workbench.training


def begin(window: MainWindow, qtbot: QtBot, num_steps: int) -> None:
    """Runs the experiment and pauses it at a step."""
    window.workbench.training.run(window.workbench.session.experiment, steps=num_steps)
    window.deck.show_page("train")
    child(window, QPushButton, "more_steering").setChecked(True)
    qtbot.waitUntil(window.isActiveWindow)  # or keys would be lost
    qtbot.waitUntil(lambda: window.workbench.training.state == "paused", timeout=20_000)


def end(training: TrainingControl, qtbot: QtBot) -> None:
    """Lets a paused run go on to its end."""
    training.resume()
    qtbot.waitUntil(lambda: training.state == "finished", timeout=20_000)


def reached(training: TrainingControl) -> set[int]:
    return {arm.step for arm in training.record.arms.values()} if training.record else set()


def moment(training: TrainingControl) -> int | None:
    return training.moment


def pace(training: TrainingControl) -> float | None:
    return training.pace


def shown(training: TrainingControl) -> RunFolder:
    assert training.folder is not None
    return training.folder


def same_result(first: RunFolder, second: RunFolder) -> bool:
    arms: tuple[Arm, ...] = (CHOSEN, SINGLE_TASK)
    return all(
        np.array_equal(values, second.result(arm)[name])
        for arm in arms
        for name, values in first.result(arm).items()
    )


def test_that_until_better_pauses_all_arms_after_the_validation_that_is_better(
    window: MainWindow, training: TrainingControl, qtbot: QtBot
) -> None:
    begin(window, qtbot, 1)
    press(window, Qt.Key.Key_F10, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: training.state == "paused" and reached(training) != {1})
    assert training.record is not None
    seen = training.record.arms[CHOSEN].evaluations("validation")
    means = seen.losses.mean(axis=(0, 2))
    assert means[-1] < means[:-1].min()
    assert reached(training) == {int(seen.steps[-1])}


def test_that_a_step_of_one_task_is_one_step_of_the_task_that_is_chosen_and_is_logged(
    window: MainWindow, training: TrainingControl, qtbot: QtBot
) -> None:
    begin(window, qtbot, 2)
    child(window, QComboBox, "one_task").setCurrentText("parity")
    press(window, Qt.Key.Key_F10, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: training.state == "paused" and reached(training) == {3})
    assert training.record is not None
    weights = training.record.arms[CHOSEN].weights[0, -1]
    others = [task != "parity" for task in training.record.arms[CHOSEN].tasks]
    assert (weights[others] == 0).all()
    assert {change.control for change in shown(training).control_log()} == {StepOneTask("parity")}


def test_that_the_button_of_one_task_can_be_pressed_again_and_again_by_keyboard(
    window: MainWindow, training: TrainingControl, qtbot: QtBot
) -> None:
    begin(window, qtbot, 2)
    button = child(window, QPushButton, "run_one_task")
    button.setFocus()
    for step in (3, 4, 5):
        qtbot.waitUntil(button.hasFocus)
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Space)
        assert not child(window, QPushButton, "run_slow").hasFocus()
        qtbot.waitUntil(lambda: training.state == "paused")
        assert reached(training) == {step}
    assert pace(training) is None


def test_that_slow_motion_makes_so_many_steps_in_a_second(
    window: MainWindow, training: TrainingControl, qtbot: QtBot
) -> None:
    window.deck.show_page("train")
    child(window, QSpinBox, "slow_pace").setValue(30)
    press(window, Qt.Key.Key_F9)
    assert window.actions_by_id["run.slow"].isChecked()
    assert child(window, QPushButton, "run_slow").isChecked()
    assert pace(training) == 30
    window.actions_by_id.trigger("run.slow")
    assert pace(training) is None
    assert not child(window, QPushButton, "run_slow").isChecked()


def test_that_a_rewound_run_begins_at_the_same_start_and_ends_the_same(
    window: MainWindow, training: TrainingControl, qtbot: QtBot
) -> None:
    begin(window, qtbot, 4)
    end(training, qtbot)
    first = shown(training)
    click(child(window, QPushButton, "run_rewind"))
    qtbot.waitUntil(lambda: training.state == "paused" and reached(training) == {0}, timeout=20_000)
    assert training.record is not None
    assert training.record.arms[CHOSEN].evaluations("validation").steps.tolist() == [0]
    end(training, qtbot)
    assert shown(training).path != first.path
    assert same_result(shown(training), first)


def test_that_a_branch_from_between_checkpoints_pauses_there_and_goes_on_bit_for_bit(
    window: MainWindow, training: TrainingControl, qtbot: QtBot
) -> None:
    begin(window, qtbot, 8)
    source = shown(training)
    press(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(
        lambda: training.folder != source and training.state == "paused" and reached(training) == {8},
        timeout=20_000,
    )
    branch = shown(training)
    assert branch.state().origin == Origin(source.run_id, 8)
    assert source.run_id in child(window, QLabel, "run_origin").text()
    end(training, qtbot)
    training.continue_run(source)
    qtbot.waitUntil(lambda: training.state == "finished", timeout=20_000)
    assert same_result(branch, source)


def test_that_a_finished_run_goes_on_for_more_epochs_in_its_own_folder(
    window: MainWindow, training: TrainingControl, qtbot: QtBot
) -> None:
    begin(window, qtbot, 12)
    end(training, qtbot)
    folder = shown(training)
    child(window, QSpinBox, "more_epochs").setValue(2)
    click(child(window, QPushButton, "run_longer"))
    qtbot.waitUntil(lambda: training.state == "finished" and reached(training) != {12}, timeout=20_000)
    assert training.folder is not None
    assert training.folder.path == folder.path
    assert reached(training) == {20}  # two epochs of four batches
    assert {change.control for change in folder.control_log()} == {SetBudget(20)}
    assert folder.status() == "finished"
    assert {arm.step for arm in folder.record().arms.values()} == {20}


def test_that_a_run_made_longer_ends_to_the_bit_as_one_that_was_longer_from_the_start(
    window: MainWindow, training: TrainingControl, qtbot: QtBot
) -> None:
    begin(window, qtbot, 12)
    end(training, qtbot)
    made_longer = shown(training)
    child(window, QSpinBox, "more_epochs").setValue(2)
    click(child(window, QPushButton, "run_longer"))
    qtbot.waitUntil(lambda: training.state == "finished" and reached(training) == {20}, timeout=20_000)
    session = window.workbench.session
    session.replace({"training": session.experiment.training.replaced(steps=20)}, "longer")
    begin(window, qtbot, 1)
    end(training, qtbot)
    assert shown(training).path != made_longer.path
    assert same_result(shown(training), made_longer)


def test_that_new_seeds_are_an_undoable_change_and_a_new_run(
    window: MainWindow, training: TrainingControl, qtbot: QtBot
) -> None:
    begin(window, qtbot, 1)
    before = window.workbench.session.experiment.seeds
    click(child(window, QPushButton, "run_new_seeds"))
    qtbot.waitUntil(lambda: training.state == "finished", timeout=20_000)
    assert training.record is not None
    assert set(training.record.experiment.seeds).isdisjoint(before)
    window.actions_by_id.trigger("edit.undo")
    assert window.workbench.session.experiment.seeds == before


def test_that_new_seeds_are_as_many_and_all_new() -> None:
    assert with_new_seeds((0, 1, 7)) == (8, 9, 10)


def test_that_the_moment_moves_the_cursor_of_every_plot(
    window: MainWindow, training: TrainingControl, qtbot: QtBot
) -> None:
    begin(window, qtbot, 12)
    end(training, qtbot)
    assert training.moments == (0, 6, 12)
    slider = child(window, QSlider, "time_travel")
    qtbot.waitUntil(lambda: slider.maximum() == 2)
    slider.setFocus()
    press(slider, Qt.Key.Key_Left)
    assert moment(training) == 6
    plots = child(window.deck.page("train"), QSlider, "time_travel").window().findChildren(CurvePlot)
    seen = [plot for plot in plots if plot.objectName().startswith(("plot_loss", "plot_metric"))]
    assert {plot.cursor_step for plot in seen} == {6}
    click(child(window, QPushButton, "time_now"))
    assert moment(training) is None
    assert slider.value() == 2
    assert {plot.cursor_step for plot in seen} == {None}


def test_that_the_moment_keeps_the_focus_when_another_run_has_no_moments_yet(
    window: MainWindow, training: TrainingControl, qtbot: QtBot
) -> None:
    begin(window, qtbot, 12)
    end(training, qtbot)
    slider = child(window, QSlider, "time_travel")
    qtbot.waitUntil(slider.isEnabled)
    slider.setFocus()
    training.show(training.store.create(window.workbench.session.experiment))
    qtbot.wait(50)
    assert window.focusWidget() is slider
    slider.clearFocus()
    window.deck.show_page("data")
    window.deck.show_page("train")
    qtbot.waitUntil(lambda: not slider.isEnabled())


def split(window: MainWindow) -> None:
    """Parts all tasks in the last block."""
    session = window.workbench.session
    plan = session.experiment.sharing
    session.edit(
        with_sharing(session.experiment, SharingPlan.split_at(1, plan.num_blocks, plan.num_tasks)), "split"
    )


def test_that_a_changed_network_can_keep_the_weights_that_fit(
    window: MainWindow, training: TrainingControl, qtbot: QtBot
) -> None:
    begin(window, qtbot, 5)
    end(training, qtbot)
    trained = shown(training)
    window.deck.show_page("design")
    keep = child(window, QPushButton, "run_keeping")
    assert not keep.isVisible()
    split(window)
    click(keep)
    qtbot.waitUntil(lambda: training.state == "finished" and shown(training) != trained, timeout=20_000)
    assert shown(training).state().origin == Origin(trained.run_id, 12, is_start=True)
    first = shown(training).load_snapshot(CHOSEN, 0)
    np.testing.assert_array_equal(first["trunk.0.weight"], trained.result(CHOSEN)["trunk.0.weight"])
    assert not keep.isVisible()


def test_that_a_changed_network_can_be_run_anew_while_another_trains(
    window: MainWindow, training: TrainingControl, qtbot: QtBot
) -> None:
    begin(window, qtbot, 3)
    before = shown(training)
    window.deck.show_page("design")
    split(window)
    click(child(window, QPushButton, "run_anew"))
    qtbot.waitUntil(lambda: training.state == "finished" and shown(training) != before, timeout=20_000)
    assert before.status() == "stopped"
    assert shown(training).state().origin is None
    assert shown(training).experiment() == window.workbench.session.experiment


def test_that_a_changed_network_can_be_taken_back_to_that_of_the_run(
    window: MainWindow, training: TrainingControl, qtbot: QtBot
) -> None:
    begin(window, qtbot, 3)
    session = window.workbench.session
    trained = session.experiment
    window.deck.show_page("design")
    split(window)
    changed = session.experiment
    back = child(window, QPushButton, "run_network")
    click(back)
    assert session.experiment == trained
    assert not back.isVisible()
    session.undo_stack.undo()
    assert session.experiment == changed
    assert back.isVisible()


def test_that_after_a_divergence_a_smaller_rate_is_offered_in_place_of_going_on(
    window: MainWindow, training: TrainingControl, qtbot: QtBot
) -> None:
    window.workbench.session.edit(
        Experiment(
            title="Too fast",
            data=RelatedRegressions(num_rows=200),
            tasks=tuple(Task.of_kind(name, "regression") for name in ("task_1", "task_2")),
            architecture=Mlp(widths=(8,)),
            sharing=SharingPlan.together(1, 2),
            training=Training(optimiser=Sgd(), learning_rate=100.0, steps=60),
            seeds=(0,),
        ),
        "rate",
    )
    window.deck.show_page("train")
    go_on, calmer = child(window, QPushButton, "go_on"), child(window, QPushButton, "calmer")
    window.actions_by_id.trigger("run.start")
    assert not calmer.isVisible()
    qtbot.waitUntil(lambda: training.state == "failed", timeout=20_000)
    diverged = shown(training)
    assert calmer.isVisible()
    assert not go_on.isVisible()
    assert not window.actions_by_id["run.continue"].isEnabled()
    assert "would again" in child(window, QLabel, "training_state").text()
    training.show(diverged)  # as it is kept
    assert calmer.isVisible()
    assert not window.actions_by_id["run.continue"].isEnabled()
    with pytest.raises(Refused, match="cannot be gone on with"):
        training.continue_run(diverged)  # as the list of all runs asks for it
    with pytest.raises(Refused, match="cannot be gone on with"):
        training.run_longer(1)
    assert diverged.control_log() == ()
    assert diverged.status() == "failed"
    click(calmer)
    qtbot.waitUntil(lambda: not training.is_active, timeout=20_000)
    assert shown(training).state().origin == Origin(diverged.run_id, 0)
    first = shown(training).control_log()[0]
    assert first.step == 0
    assert isinstance(first.control, SetLearningRate)
    assert first.control.learning_rate == pytest.approx(10.0)


def test_that_a_run_that_was_stopped_is_gone_on_with_and_needs_no_smaller_rate(
    window: MainWindow, training: TrainingControl, qtbot: QtBot
) -> None:
    begin(window, qtbot, 3)
    training.stop()
    qtbot.waitUntil(lambda: training.state == "stopped", timeout=20_000)
    assert child(window, QPushButton, "go_on").isVisible()
    assert not child(window, QPushButton, "calmer").isVisible()
    assert window.actions_by_id["run.continue"].isEnabled()
    assert not window.actions_by_id["run.calmer"].isEnabled()
