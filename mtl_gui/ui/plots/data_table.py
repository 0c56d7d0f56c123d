"""The numbers behind a plot, as a table that can be read, selected and copied."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from mtl_gui.ui.plots.curves import Curve, CurveContent
from mtl_gui.ui.theme import GAP, GAP_LARGE

__all__ = ["CurveNumbers", "DataDialog"]

_Index = QModelIndex | QPersistentModelIndex


class CurveNumbers(QAbstractTableModel):
    """One row per curve and step: step, line, mean, both ends of the interval, how many seeds."""

    def __init__(self, content: CurveContent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._curves = [curve for curve in content.curves if len(curve.steps)]
        self._starts = np.cumsum([0, *(len(curve.steps) for curve in self._curves)])

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - an invalid index is a constant
        """All steps of all curves."""
        return 0 if parent.isValid() else int(self._starts[-1])

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as above
        """Six."""
        return 0 if parent.isValid() else len(self._headings())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        """The columns' names."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._headings()[section] if orientation == Qt.Orientation.Horizontal else section + 1

    def data(self, index: _Index, role: int = 0) -> object:
        """A number as the window's language writes it, with six digits."""
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() != 1:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        curve, place = self._at(index.row())
        texts = (
            QLocale().toString(int(curve.steps[place])),
            curve.name,
            _number(float(curve.band.mean[place])),
            _number(float(curve.band.low[place])),
            _number(float(curve.band.high[place])),
            QLocale().toString(int(np.isfinite(curve.values[:, place]).sum())),
        )
        return texts[index.column()]

    def text(self) -> str:
        """The whole table, tab-separated, as spreadsheets take it."""
        rows = ["\t".join(self._headings())]
        for row in range(self.rowCount()):
            cells = (self.data(self.index(row, column)) for column in range(self.columnCount()))
            rows.append("\t".join(str(cell) for cell in cells))
        return "\n".join(rows)

    def _at(self, row: int) -> tuple[Curve, int]:
        number = int(np.searchsorted(self._starts, row, side="right")) - 1
        return self._curves[number], row - int(self._starts[number])

    def _headings(self) -> Sequence[str]:
        return (
            self.tr("Step"),
            self.tr("Line"),
            self.tr("Mean"),
            self.tr("95 % from"),
            self.tr("95 % to"),
            self.tr("Seeds"),
        )


class DataDialog(QDialog):
    """Shows the numbers of one of several plots.

    Args:
        contents: The plots to choose from.
        current: Which is shown first.
        parent: The window it stands before.
    """

    def __init__(
        self, contents: Sequence[CurveContent], current: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("data_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Data of the curves"))
        self._contents = contents
        self._choice = QComboBox(self)
        self._choice.setObjectName("data_choice")
        self._choice.setAccessibleName(self.tr("Plot"))
        self._choice.addItems([f"{content.subject}: {content.title}" for content in contents])
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
        head.setSpacing(GAP)
        head.addWidget(label)
        head.addWidget(self._choice, 1)
        copy = QPushButton(self.tr("&Copy all"), self)
        copy.setObjectName("data_copy")
        copy.clicked.connect(self._copy)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        layout.setSpacing(GAP)
        layout.addLayout(head)
        layout.addWidget(self._table, 1)
        layout.addWidget(buttons)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self._table, self._copy)
        line = self.fontMetrics().height()
        self.resize(44 * line, 30 * line)

    def _show(self, number: int) -> None:
        before = self._table.model()
        self._table.setModel(CurveNumbers(self._contents[number], self))
        if before is not None:
            before.deleteLater()
        self._table.resizeColumnsToContents()
        self._table.horizontalHeader().setStretchLastSection(True)

    def _copy(self) -> None:
        model = self._table.model()
        if isinstance(model, CurveNumbers):
            QGuiApplication.clipboard().setText(model.text())


def _number(value: float) -> str:
    return QLocale().toString(value, "g", 6) if np.isfinite(value) else "–"
