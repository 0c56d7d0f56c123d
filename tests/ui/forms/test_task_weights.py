import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QSlider, QToolButton
from pytestqt.qtbot import QtBot

from mtl_gui.spec import Experiment
from mtl_gui.spec.edits import with_task_enabled
from mtl_gui.ui.forms.fields import Bounds
from mtl_gui.ui.forms.named_tasks import NamedTasks
from mtl_gui.ui.forms.task_weights import TaskWeightsControl
from mtl_gui.ui.theme import Theme
from tests.ui.gestures import child

TASKS = ("digit", "parity", "at_least_five", "loops")


@pytest.fixture
def tasks(tiny_experiment: Experiment, theme: Theme) -> NamedTasks:
    tasks = NamedTasks(theme)
    tasks.show_experiment(tiny_experiment)
    return tasks


@pytest.fixture
def control(tasks: NamedTasks, qtbot: QtBot) -> TaskWeightsControl:
    control = TaskWeightsControl(Bounds(0, 1e6), tasks)
    qtbot.addWidget(control)
    control.describe("root.weights", "Weights", "What it is.")
    control.show()
    return control


def number(control: TaskWeightsControl, task: str) -> QDoubleSpinBox:
    return child(control, QDoubleSpinBox, f"root.weights.{task}")


def lock(control: TaskWeightsControl, task: str) -> None:
    QTest.mouseClick(child(control, QToolButton, f"root.weights.{task}.lock"), Qt.MouseButton.LeftButton)


def normalise(control: TaskWeightsControl) -> QCheckBox:
    switch = child(control, QCheckBox, "root.weights.normalise")
    QTest.keyClick(switch, Qt.Key.Key_Space)
    return switch


def test_that_others_stay_while_a_weight_is_moved(control: TaskWeightsControl) -> None:
    number(control, "digit").setValue(2.5)
    assert [number(control, task).value() for task in TASKS] == [2.5, 1, 1, 1]


def test_that_normalising_scales_all_weights_at_once(control: TaskWeightsControl, qtbot: QtBot) -> None:
    control.set_value({"digit": 5.0})
    with qtbot.waitSignal(control.value_changed) as changed:
        normalise(control)
    assert changed.args == [{"digit": 2.5, "parity": 0.5, "at_least_five": 0.5, "loops": 0.5}]


def test_that_only_unlocked_weights_give_way_to_one_that_is_moved(control: TaskWeightsControl) -> None:
    normalise(control)
    lock(control, "parity")
    number(control, "digit").setValue(2)
    assert [number(control, task).value() for task in TASKS] == [2, 1, 0.5, 0.5]
    assert control.value() == {"digit": 2.0, "parity": 1.0, "at_least_five": 0.5, "loops": 0.5}
    assert control.change_key == "root.weights.digit"


def test_that_a_locked_weight_cannot_be_moved_until_it_is_unlocked(control: TaskWeightsControl) -> None:
    lock(control, "loops")
    slider = child(control, QSlider, "root.weights.loops.1")
    assert not number(control, "loops").isEnabled()
    assert not slider.isEnabled()
    lock(control, "loops")
    assert slider.isEnabled()


def test_that_a_sum_which_cannot_stay_is_explained_and_nothing_moves(
    control: TaskWeightsControl, qtbot: QtBot
) -> None:
    normalise(control)
    for task in TASKS[1:]:
        lock(control, task)
    with qtbot.assertNotEmitted(control.value_changed), qtbot.waitSignal(control.refused) as refused:
        number(control, "digit").setValue(2)
    assert "Unlock one" in refused.args[0]
    assert number(control, "digit").value() == 1


def test_that_locked_weights_above_the_sum_keep_the_switch_off(
    control: TaskWeightsControl, qtbot: QtBot
) -> None:
    control.set_value({"digit": 9.0})
    lock(control, "digit")
    with qtbot.assertNotEmitted(control.value_changed):
        switch = normalise(control)
    assert not switch.isChecked()


def test_that_locks_stay_when_another_task_is_switched_off(
    control: TaskWeightsControl, tasks: NamedTasks, tiny_experiment: Experiment
) -> None:
    lock(control, "loops")
    tasks.show_experiment(with_task_enabled(tiny_experiment, "digit", enabled=False))
    assert not number(control, "loops").isEnabled()
    assert number(control, "parity").isEnabled()
    assert "3" in child(control, QCheckBox, "root.weights.normalise").text()


def test_that_another_control_takes_over_locks_and_switch(
    control: TaskWeightsControl, tasks: NamedTasks, qtbot: QtBot
) -> None:
    normalise(control)
    lock(control, "loops")
    later = TaskWeightsControl(Bounds(0, 1e6), tasks)
    qtbot.addWidget(later)
    later.describe("root.weights", "Weights", "What it is.")
    assert not number(later, "loops").isEnabled()
    assert child(later, QToolButton, "root.weights.loops.lock").isChecked()
    assert child(later, QCheckBox, "root.weights.normalise").isChecked()


def test_that_locks_and_switch_say_what_they_are_for(control: TaskWeightsControl) -> None:
    button = child(control, QToolButton, "root.weights.loops.lock")
    assert "loops" in button.accessibleName()
    assert "stays" in child(control, QCheckBox, "root.weights.normalise").toolTip()
