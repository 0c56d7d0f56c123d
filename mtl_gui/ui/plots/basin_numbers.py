"""How many starts of each method end in each place, as a table."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtGui import QIcon

from mtl_gui.ui.plots.data_table import Numbers

__all__ = ["BasinNumbers", "BasinRow"]


@dataclass(frozen=True, slots=True)
class BasinRow:
    """A method and the starts that end in each place; None where it has not arrived."""

    name: str
    counts: tuple[int, ...] | None


class BasinNumbers(Numbers):
    """A row per method, a column per place; a number of starts, and its share of all."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places: tuple[tuple[str, QIcon | None], ...] = ()
        self._rows: tuple[BasinRow, ...] = ()
        self._num_starts = 1

    def show_rows(
        self, places: Sequence[tuple[str, QIcon | None]], rows: Sequence[BasinRow], num_starts: int
    ) -> None:
        """Shows other numbers.

        Args:
            places: The columns' names, with the signs of places.
            rows: The methods.
            num_starts: From which each method went.
        """
        self.beginResetModel()
        self._places, self._rows, self._num_starts = tuple(places), tuple(rows), num_starts
        self.endResetModel()

    def headings(self) -> Sequence[str]:
        """The method, then the places."""
        return (self.tr("Method"), *(name for name, _ in self._places))

    def length(self) -> int:
        """A row per method."""
        return len(self._rows)

    def cell(self, row: int, column: int) -> str:
        """A name, or a count and its share."""
        shown = self._rows[row]
        if column == 0:
            return shown.name
        if shown.counts is None:
            return "–"
        count = shown.counts[column - 1]
        share = QLocale().toString(100 * count / self._num_starts, "f", 1)
        return self.tr("{count} ({share} %)").format(count=QLocale().toString(count), share=share)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        """Names above, with the places' signs."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DecorationRole:
            return self._places[section - 1][1] if section else None
        return super().headerData(section, orientation, role)
