"""How the view of a measurement is laid out: what starts it, what is chosen, and all that it finds."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QMargins
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTableView, QVBoxLayout, QWidget

from mtl_gui.ui.scrolled import scrolled
from mtl_gui.ui.theme import GAP, GAP_SMALL

__all__ = ["lay_out_measurement", "more_button", "number_table", "words"]


def words(name: str, parent: QWidget) -> QLabel:
    """A label that takes as many lines as it needs."""
    label = QLabel(parent)
    label.setObjectName(name)
    label.setWordWrap(True)
    return label


def more_button(name: str, parent: QWidget, *, is_open: bool) -> QPushButton:
    """A button that shows and hides further settings."""
    button = QPushButton(parent)
    button.setObjectName(name)
    button.setCheckable(True)
    button.setChecked(is_open)
    return button


def number_table(name: str, model: QAbstractItemModel, parent: QWidget) -> QTableView:
    """A table of numbers out of which the tab key leads on."""
    table = QTableView(parent)
    table.setObjectName(name)
    table.setModel(model)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    return table


def lay_out_measurement(
    view: QWidget,
    rows: Sequence[QWidget | Sequence[QWidget]],
    found: Sequence[QWidget],
    *,
    growing: QWidget | None = None,
    last: QWidget | None = None,
) -> QVBoxLayout:
    """Puts rows above what is found, which scrolls.

    Args:
        view: What is laid out; it has no layout yet.
        rows: From the top, a widget each or several side by side, as the bar that starts the measurement and
            the choices below it.
        found: From the top, what is shown of the measurement, what was refused and settings among it.
        growing: That part of what is found which takes the room that is left.
        last: Stands at the end of the last row with several widgets.

    Returns:
        The layout, whose margins are the usual ones.
    """
    inside = QWidget(view)
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP_SMALL)
    for part in found:
        column.addWidget(part, 1 if part is growing else 0)
    column.addStretch()
    layout = QVBoxLayout(view)
    layout.setSpacing(GAP_SMALL)
    for row in rows:
        if isinstance(row, QWidget):
            layout.addWidget(row)
        else:
            layout.addLayout(_side_by_side(row, last))
    layout.addWidget(scrolled(inside, QMargins(0, 0, GAP, 0)), 1)
    return layout


def _side_by_side(parts: Sequence[QWidget], last: QWidget | None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GAP)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    if last is not None:
        row.addWidget(last)
    return row
