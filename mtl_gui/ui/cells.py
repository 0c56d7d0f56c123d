"""Widgets that change their cells."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

__all__ = ["move_to_cell"]

_FILLED = Qt.AlignmentFlag(0)


def move_to_cell(
    grid: QGridLayout,
    widget: QWidget,
    row: int,
    column: int,
    *,
    num_columns: int = 1,
    alignment: Qt.AlignmentFlag = _FILLED,
) -> None:
    """Puts a widget into a cell of a grid, which may have it in another one.

    It is taken out first: a grid that is given a widget anew deletes the item it had for it unheard, and
    Python takes whatever comes to lie at the same address for that item.
    """
    grid.removeWidget(widget)
    grid.addWidget(widget, row, column, 1, num_columns, alignment)
