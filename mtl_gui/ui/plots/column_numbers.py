"""Tables of numbers that are given as columns."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QLocale, QObject

from mtl_gui.ui.plots.data_table import Numbers, precise

__all__ = ["Column", "ColumnNumbers"]

Column = np.ndarray | Sequence[str]
"""Numbers [N], or texts."""


class ColumnNumbers(Numbers):
    """A table of columns of equal length, whole numbers as they are, others with six digits."""

    def __init__(self, columns: Sequence[tuple[str, Column]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = tuple(heading for heading, _ in columns)
        self._columns = tuple(column for _, column in columns)

    def headings(self) -> Sequence[str]:
        """As given."""
        return self._headings

    def length(self) -> int:
        """As long as the columns."""
        return len(self._columns[0]) if self._columns else 0

    def cell(self, row: int, column: int) -> str:
        """A number as the window's language writes it, or the text."""
        value = self._columns[column][row]
        if isinstance(value, str):
            return value
        if isinstance(value, bool | np.bool_):
            return self.tr("yes") if value else self.tr("no")
        return (
            QLocale().toString(int(value)) if isinstance(value, int | np.integer) else precise(float(value))
        )
