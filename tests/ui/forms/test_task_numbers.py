import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDoubleSpinBox, QLabel, QLineEdit, QSlider, QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.spec import Experiment, Stch
from mtl_gui.spec.edits import with_task_enabled
from mtl_gui.ui.forms.description_form import DescriptionForm
from mtl_gui.ui.forms.fields import Bounds
from mtl_gui.ui.forms.named_tasks import NamedTasks
from mtl_gui.ui.forms.task_numbers import TaskNumbersControl
from mtl_gui.ui.theme import Theme
from tests.ui.gestures import child

WEIGHTS, LOSSES = Bounds(0, 1e6), Bounds(-1e12, 1e12)


@pytest.fixture
def tasks(tiny_experiment: Experiment, theme: Theme) -> NamedTasks:
    tasks = NamedTasks(theme)
    tasks.show_experiment(tiny_experiment)
    return tasks


def control_of(bounds: Bounds, tasks: NamedTasks, qtbot: QtBot) -> TaskNumbersControl:
    control = TaskNumbersControl(bounds, tasks)
    qtbot.addWidget(control)
    control.describe("root.field", "Field", "What it is.")
    return control


def number(control: QWidget, path: str) -> float:
    return child(control, QDoubleSpinBox, path).value()


@pytest.mark.parametrize(("bounds", "unnamed"), [(WEIGHTS, 1.0), (LOSSES, 0.0)])
def test_that_a_task_that_is_not_named_shows_what_it_then_has(
    tasks: NamedTasks, qtbot: QtBot, bounds: Bounds, unnamed: float
) -> None:
    control = control_of(bounds, tasks, qtbot)
    with qtbot.assertNotEmitted(control.value_changed):
        control.set_value({"loops": 2.5})
    assert control.value() == {"loops": 2.5}
    assert number(control, "root.field.loops") == 2.5
    assert number(control, "root.field.digit") == unnamed


def test_that_only_weights_have_sliders(tasks: NamedTasks, qtbot: QtBot) -> None:
    assert len(control_of(WEIGHTS, tasks, qtbot).findChildren(QSlider)) == 4
    assert control_of(LOSSES, tasks, qtbot).findChildren(QSlider) == []


def test_that_a_change_names_the_task_it_is_about(tasks: NamedTasks, qtbot: QtBot) -> None:
    control = control_of(LOSSES, tasks, qtbot)
    with qtbot.waitSignal(control.value_changed) as changed:
        child(control, QDoubleSpinBox, "root.field.parity").setValue(-2)
    assert changed.args == [{"parity": -2.0}]
    assert control.change_key == "root.field.parity"
    assert control.value() == {"parity": -2.0}


def test_that_numbers_of_tasks_that_are_off_stay(
    tasks: NamedTasks, tiny_experiment: Experiment, qtbot: QtBot
) -> None:
    control = control_of(WEIGHTS, tasks, qtbot)
    control.set_value({"digit": 3.0, "loops": 2.0})
    tasks.show_experiment(with_task_enabled(tiny_experiment, "digit", enabled=False))
    with qtbot.waitSignal(control.value_changed) as changed:
        child(control, QDoubleSpinBox, "root.field.loops").setValue(4)
    assert changed.args == [{"digit": 3.0, "loops": 4.0}]
    tasks.show_experiment(tiny_experiment)
    assert number(control, "root.field.digit") == 3.0


@pytest.mark.parametrize("bounds", [WEIGHTS, LOSSES])
def test_that_every_number_has_a_name_and_help(tasks: NamedTasks, qtbot: QtBot, bounds: Bounds) -> None:
    control = control_of(bounds, tasks, qtbot)
    names = {widget.accessibleName() for widget in control.focus_widgets()}
    assert names == {f"Field of {task}" for task in tasks.names}
    for widget in control.focus_widgets():
        assert widget.toolTip() == widget.whatsThis() == widget.accessibleDescription() == "What it is."


def test_that_a_number_that_is_not_allowed_says_why_and_the_old_one_is_kept(
    tasks: NamedTasks, qtbot: QtBot
) -> None:
    form = DescriptionForm(Stch, "root", tasks=tasks)
    qtbot.addWidget(form)
    box = child(form, QDoubleSpinBox, "root.preferences.loops")
    line = box.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.selectAll()
    QTest.keyClicks(line, "0")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert form.value() == Stch()
    said = [label.text() for label in form.findChildren(QLabel, "worse") if label.isVisibleTo(form)]
    assert said == ["It is 0.0 and must be greater than 0. Change this value and try again."]
