"""The numbers behind a plot, as a table that can be read, selected and copied."""

from collections.abc import Callable, Sequence
from functools import partial

import numpy as np
from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableView,
    QWidget,
)

from mtl_gui.ui.plots.curves import CurveContent
from mtl_gui.ui.reading_dialog import lay_out_reading
from mtl_gui.ui.windows import Dialog

__all__ = ["CurveNumbers", "DataDialog", "Numbers", "curve_tables", "precise"]

_Index = QModelIndex | QPersistentModelIndex
_DIGITS = frozenset("0123456789+-−–")


class Numbers(QAbstractTableModel):
    """A table of texts made when asked for. Subclasses give the headings, the length and the cells."""

    def headings(self) -> Sequence[str]:
        """The columns' names."""
        raise NotImplementedError

    def length(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def cell(self, row: int, column: int) -> str:
        """The text of a cell."""
        raise NotImplementedError

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - an invalid index is a constant
        """As many as there are."""
        return 0 if parent.isValid() else self.length()

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as above
        """One per heading."""
        return 0 if parent.isValid() else len(self.headings())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        """Headings above, row numbers beside."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.headings()[section] if orientation == Qt.Orientation.Horizontal else section + 1

    def data(self, index: _Index, role: int = 0) -> object:
        """The cell's text, numbers to the right."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.cell(index.row(), index.column())
        if (
            role == Qt.ItemDataRole.TextAlignmentRole
            and self.cell(index.row(), index.column())[:1] in _DIGITS
        ):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def text(self) -> str:
        """The whole table, tab-separated, as spreadsheets take it."""
        columns = range(self.columnCount())
        rows = (tuple(self.cell(row, column) for column in columns) for row in range(self.length()))
        return "\n".join("\t".join(cells) for cells in (tuple(self.headings()), *rows))


class CurveNumbers(Numbers):
    """One row per curve and step: step, line, mean, both ends of the interval, how many seeds."""

    def __init__(self, content: CurveContent, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._curves = [curve for curve in content.curves if len(curve.steps)]
        self._starts = np.cumsum([0, *(len(curve.steps) for curve in self._curves)])

    def headings(self) -> Sequence[str]:
        """Six columns."""
        return (
            self.tr("Step"),
            self.tr("Line"),
            self.tr("Mean"),
            self.tr("95 % from"),
            self.tr("95 % to"),
            self.tr("Seeds"),
        )

    def length(self) -> int:
        """All steps of all curves."""
        return int(self._starts[-1])

    def cell(self, row: int, column: int) -> str:
        """A number as the window's language writes it, with six digits."""
        number = int(np.searchsorted(self._starts, row, side="right")) - 1
        curve, place = self._curves[number], row - int(self._starts[number])
        match column:
            case 0:
                return QLocale().toString(int(curve.steps[place]))
            case 1:
                return curve.name
            case 5:
                return QLocale().toString(int(np.isfinite(curve.values[:, place]).sum()))
            case _:
                line = (curve.band.mean, curve.band.low, curve.band.high)[column - 2]
                return precise(float(line[place]))


class DataDialog(Dialog):
    """Shows the numbers of one of several plots.

    Args:
        tables: The plots to choose from: their names and what makes their tables.
        current: Which is shown first.
        parent: The window it stands before.
    """

    def __init__(
        self,
        tables: Sequence[tuple[str, Callable[[], Numbers]]],
        current: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("data_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Data of the plots"))
        self._tables = tables
        self._choice = QComboBox(self)
        self._choice.setObjectName("data_choice")
        self._choice.setAccessibleName(self.tr("Plot"))
        self._choice.addItems([name for name, _ in tables])
        self._table = QTableView(self)
        self._table.setObjectName("data_table")
        self._table.setAccessibleName(self.tr("Numbers of the plot"))
        self._table.setTabKeyNavigation(False)
        self._table.verticalHeader().hide()
        self._table.setAlternatingRowColors(True)
        self._lay_out()
        self._choice.currentIndexChanged.connect(self._show)
        self._choice.setCurrentIndex(current)
        self._show(current)

    def _lay_out(self) -> None:
        label = QLabel(self.tr("&Plot"), self)
        label.setBuddy(self._choice)
        head = QHBoxLayout()
        head.addWidget(label)
        head.addWidget(self._choice, 1)
        copy = QPushButton(self.tr("&Copy all"), self)
        copy.setObjectName("data_copy")
        copy.clicked.connect(self._copy)
        lay_out_reading(self, head, self._table, copy)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self._table, self._copy)
        line = self.fontMetrics().height()
        wanted, owner = QSize(44 * line, 30 * line), self.parentWidget()
        self.resize(wanted if owner is None else wanted.boundedTo(owner.window().size()))

    def _show(self, number: int) -> None:
        before = self._table.model()
        model = self._tables[number][1]()
        model.setParent(self)
        self._table.setModel(model)
        if before is not None:
            before.deleteLater()
        self._table.resizeColumnsToContents()
        self._table.horizontalHeader().setStretchLastSection(True)

    def _copy(self) -> None:
        model = self._table.model()
        if isinstance(model, Numbers):
            QGuiApplication.clipboard().setText(model.text())


def precise(value: float) -> str:
    """A number with six digits; a dash when it is not known."""
    return QLocale().toString(value, "g", 6) if np.isfinite(value) else "–"


def curve_tables(contents: Sequence[CurveContent]) -> list[tuple[str, Callable[[], Numbers]]]:
    """The tables of curve plots, for `DataDialog`."""
    return [(f"{content.subject}: {content.title}", partial(CurveNumbers, content)) for content in contents]
