"""The names of controls, drop-down lists too, as screen readers hear them."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QToolButton, QWidget

__all__ = ["name_clear_button", "set_heard_name"]

_LABEL = "heard_name"


def set_heard_name(widget: QWidget, name: str) -> None:
    """Names a control that has no label of its own beside it.

    On Linux Qt tells screen readers the chosen entry where the name of a drop-down list is asked for; what it
    is about they take from the label whose buddy it is. So the list gets a label that is only heard.
    """
    widget.setAccessibleName(name)
    if isinstance(widget, QComboBox):
        _label(widget).setText(name.replace("&", "&&"))


def _label(combo: QComboBox) -> QLabel:
    label = combo.findChild(QLabel, _LABEL)
    if not isinstance(label, QLabel):
        label = QLabel(combo)
        label.setObjectName(_LABEL)
        label.setBuddy(combo)
        label.hide()
    return label


def name_clear_button(line: QLineEdit) -> None:
    """Names the button that empties a field, which Qt leaves without a name."""
    for button in line.findChildren(QToolButton):
        button.setAccessibleName(QCoreApplication.translate("Controls", "Clear the field"))
