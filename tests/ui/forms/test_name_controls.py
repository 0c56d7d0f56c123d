import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from mtl_gui.spec import Experiment
from mtl_gui.spec.edits import with_task_enabled
from mtl_gui.ui.forms.name_controls import InstalledControl, OptionsControl, TaskNameControl
from mtl_gui.ui.forms.named_tasks import NamedTasks
from mtl_gui.ui.theme import Theme

MANY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
PLAIN = st.text(st.characters(codec="utf-8"), max_size=8)
NUMBERS = st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False, allow_infinity=False)
SETTINGS = st.booleans() | NUMBERS | PLAIN


@pytest.fixture
def options(qtbot: QtBot) -> OptionsControl:
    control = OptionsControl()
    qtbot.addWidget(control)
    control.set_value({})
    return control


def write(control: OptionsControl, text: str) -> None:
    line = control.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


@MANY
@given(value=st.dictionaries(PLAIN, SETTINGS, max_size=4))
def test_that_settings_written_as_text_are_read_back(
    options: OptionsControl, value: dict[str, bool | int | float | str]
) -> None:
    options.set_value(value)
    line = options.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    read = options._read(line.text())
    assert read == value
    assert isinstance(read, dict)
    assert [type(setting) for setting in read.values()] == [type(setting) for setting in value.values()]


@pytest.mark.parametrize(
    "text", ["alpha", "alpha = ", "a = [1, 2]", "a = {b = 1}", "a = 1, a = 2", "a = 1} # {", "a = 1}, {b = 2"]
)
def test_that_other_texts_are_refused_and_the_settings_kept(options: OptionsControl, text: str) -> None:
    told: list[str] = []
    options.refused.connect(told.append)
    write(options, "alpha = 0.5")
    write(options, text)
    assert options.value() == {"alpha": 0.5}
    assert told[-1] == 'Write settings with commas between them, as in alpha = 0.5, mode = "min".'


def test_that_a_name_that_is_not_installed_is_kept(qtbot: QtBot) -> None:
    control = InstalledControl("mtl_gui.no_such_group")
    qtbot.addWidget(control)
    (combo,) = control.focus_widgets()
    assert isinstance(combo, QComboBox)
    assert [combo.itemText(row) for row in range(combo.count())] == ["None is installed"]
    with qtbot.assertNotEmitted(control.value_changed):
        control.set_value("lost")
    assert control.value() == "lost"
    assert combo.currentText() == "lost (not installed)"


def test_that_names_come_from_the_installed_packages(qtbot: QtBot) -> None:
    control = InstalledControl("pytest11")
    qtbot.addWidget(control)
    (combo,) = control.focus_widgets()
    assert isinstance(combo, QComboBox)
    offered = [combo.itemText(row) for row in range(combo.count())]
    assert offered[0] == "None chosen"
    assert "pytest-qt" in offered


def test_that_tasks_are_offered_as_they_are_switched(
    qtbot: QtBot, tiny_experiment: Experiment, theme: Theme
) -> None:
    tasks = NamedTasks(theme)
    control = TaskNameControl(tasks)
    qtbot.addWidget(control)
    (combo,) = control.focus_widgets()
    assert isinstance(combo, QComboBox)
    tasks.show_experiment(tiny_experiment)
    control.set_value("loops")
    assert combo.currentText() == "loops"
    tasks.show_experiment(with_task_enabled(tiny_experiment, "loops", enabled=False))
    assert combo.currentText() == "loops (switched off)"
    assert control.value() == "loops"
    with qtbot.waitSignal(control.value_changed) as changed:
        QTest.keyClick(combo, Qt.Key.Key_Home)
    assert changed.args == [""]
