from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from mtl_gui.ui.heard_name import name_clear_button, set_heard_name


def test_that_a_drop_down_list_is_labelled_once_with_its_last_name(qtbot: QtBot) -> None:
    combo = QComboBox()
    qtbot.addWidget(combo)
    set_heard_name(combo, "Loss & metric")
    set_heard_name(combo, "损失 & 指标")
    interface = QAccessible.queryAccessibleInterface(combo)
    assert interface is not None
    labels = [label.text(QAccessible.Text.Name) for label, _ in interface.relations()]
    assert labels == ["损失 & 指标"]
    assert combo.accessibleName() == "损失 & 指标"


def test_that_the_label_of_a_drop_down_list_is_not_seen(qtbot: QtBot) -> None:
    combo = QComboBox()
    qtbot.addWidget(combo)
    set_heard_name(combo, "Loss")
    with qtbot.waitExposed(combo):
        combo.show()
    assert not any(label.isVisible() for label in combo.findChildren(QLabel))


def test_that_the_button_that_empties_a_field_has_a_name(qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    line.setClearButtonEnabled(True)
    name_clear_button(line)
    assert [button.accessibleName() for button in line.findChildren(QToolButton)] == ["Clear the field"]
