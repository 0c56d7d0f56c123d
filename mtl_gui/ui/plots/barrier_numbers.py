"""A table of networks by networks with the height of the barrier between every two."""

import numpy as np
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from mtl_gui.events import FloatArray
from mtl_gui.ui.plots.square_numbers import STRONGEST, SquareNumbers
from mtl_gui.ui.theme import Theme
from mtl_gui.ui.translation import number

__all__ = ["BarrierNumbers"]


class BarrierNumbers(SquareNumbers):
    """A number per cell, tinted by its share of the highest; the diagonal is a dash."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._names: tuple[str, ...] = ()
        self._heights: FloatArray = np.empty((0, 0))

    def show_heights(self, names: tuple[str, ...], heights: FloatArray) -> None:
        """Shows the barriers [K, K] between K networks."""
        self.beginResetModel()
        self._names, self._heights = names, heights
        self.endResetModel()

    def names(self) -> tuple[str, ...]:
        """The networks."""
        return self._names

    def number_text(self, row: int, column: int) -> str:
        """The height; a dash on the diagonal and where it is not known."""
        value = float(self._heights[row, column])
        return number(value) if row != column and np.isfinite(value) else "–"

    def spoken(self, row: int, column: int) -> str:
        """Between which networks, and how high."""
        places = {"first": self._names[row], "second": self._names[column]}
        if row == column:
            return self.tr("{first}: the same network").format(**places)
        if not np.isfinite(self._heights[row, column]):
            return self.tr("{first} to {second}: not known").format(**places)
        height = self.number_text(row, column)
        return self.tr("{first} to {second}: barrier {height}").format(**places, height=height)

    def tint(self, row: int, column: int) -> QColor | None:
        """By the share of the highest barrier."""
        value = float(self._heights[row, column])
        known = self._heights[np.isfinite(self._heights)]
        highest = float(known.max(initial=0.0))
        if row == column or not np.isfinite(value) or highest <= 0:
            return None
        tint = self._theme.color("worse")
        tint.setAlphaF(STRONGEST * value / highest)
        return tint
