"""A table of tasks by tasks whose cells are coloured by their numbers."""

import math

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from mtl_gui.ui.plots.gradient_source import MatrixContent
from mtl_gui.ui.theme import GAP, Theme

__all__ = ["MatrixNumbers", "MatrixTable"]

_Index = QModelIndex | QPersistentModelIndex
_STRONGEST = 0.4
"""How much of its colour the strongest cell has; more would hide the number."""


class MatrixNumbers(QAbstractTableModel):
    """The cells of a `MatrixContent`: a number each, and in words what it means."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content = MatrixContent("cosine", (), np.empty((0, 0)), None, 1)
        theme.changed.connect(self.refresh)

    @property
    def content(self) -> MatrixContent:
        """What is shown."""
        return self._content

    def show_content(self, content: MatrixContent) -> None:
        """Shows other numbers, of the same tasks or of others."""
        if content.names == self._content.names:
            self._content = content
            self.refresh()
            return
        self.beginResetModel()
        self._content = content
        self.endResetModel()

    def refresh(self) -> None:
        """Has every cell drawn anew."""
        if self._content.names:
            last = len(self._content.names) - 1
            self.dataChanged.emit(self.index(0, 0), self.index(last, last))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - an invalid index is a constant
        """A row per task."""
        return 0 if parent.isValid() else len(self._content.names)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as above
        """A column per task."""
        return 0 if parent.isValid() else len(self._content.names)

    def headerData(self, section: int, _orientation: Qt.Orientation, role: int = 0) -> object:
        """The tasks' names on both sides."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._content.names[section]
        return None

    def data(self, index: _Index, role: int = 0) -> object:
        """Number, words, colour."""
        row, column = index.row(), index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._number(row, column)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self._words(row, column)
            case Qt.ItemDataRole.BackgroundRole:
                return self._color(row, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return int(Qt.AlignmentFlag.AlignCenter)
            case _:
                return None

    def _number(self, row: int, column: int) -> str:
        value = float(self._content.values[row, column])
        if not np.isfinite(value):
            return "–"
        is_affinity = self._content.kind == "affinity"
        text = QLocale().toString(100 * value if is_affinity else value, "f", self._decimals())
        if self._content.kind == "similarity":
            return text
        return text.replace("-", "−", 1) if text.startswith("-") else f"+{text}"

    def _words(self, row: int, column: int) -> str:
        first, second = self._content.names[row], self._content.names[column]
        places = {"first": first, "second": second, "number": self._number(row, column)}
        value = float(self._content.values[row, column])
        if not np.isfinite(value):
            return self.tr("{first}, {second}: not known").format(**places)
        match self._content.kind:
            case "similarity":
                text = self.tr("{first}, {second}: similarity of lengths {number}")
            case "affinity" if value < 0:
                text = self.tr("a step for {first} raises the loss of {second}: {number} %")
            case "affinity":
                text = self.tr("a step for {first} lowers the loss of {second}: {number} %")
            case "cosine" if value < 0:
                text = self.tr("{first}, {second}: cosine {number}, in conflict")
            case "cosine":
                text = self.tr("{first}, {second}: cosine {number}, no conflict")
        return text.format(**places)

    def _color(self, row: int, column: int) -> QColor | None:
        value = float(self._content.values[row, column])
        if not np.isfinite(value) or row == column:
            return None
        kind = self._content.kind
        role = "accent" if kind == "similarity" else "worse" if value < 0 else "better"
        strength = min(abs(value) / self._largest(), 1.0) * _STRONGEST
        return _mixed(self._theme.color("surface"), self._theme.color(role), strength)

    def _largest(self) -> float:
        """The size that has the strongest colour."""
        if self._content.kind != "affinity":
            return 1.0
        others = self._content.values[~np.eye(len(self._content.names), dtype=bool)]
        known = np.abs(others[np.isfinite(others)])
        return float(known.max(initial=0.0)) or 1.0

    def _decimals(self) -> int:
        """Two; of per cents as many as the largest between two tasks needs for two digits."""
        if self._content.kind != "affinity":
            return 2
        return int(np.clip(1 - math.floor(math.log10(100 * self._largest())), 0, 4))


class MatrixTable(QTableView):
    """Shows `MatrixNumbers` or another square of numbers; arrows move from cell to cell."""

    def __init__(self, model: QAbstractTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(
            self.fontMetrics().horizontalAdvance("−0.0000") + 2 * GAP
        )
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setMinimumSectionSize(self.fontMetrics().height() + 6)
        self.verticalHeader().setMaximumWidth(9 * self.fontMetrics().height())
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setHighlightSections(False)
            header.setTextElideMode(Qt.TextElideMode.ElideRight)

    def sizeHint(self) -> QSize:
        """As a small plot."""
        line = self.fontMetrics().height()
        return QSize(18 * line, 11 * line)

    def minimumSizeHint(self) -> QSize:
        """Room for a few tasks; more scroll."""
        line = self.fontMetrics().height()
        return QSize(13 * line, 9 * line)


def _mixed(ground: QColor, color: QColor, share: float) -> QColor:
    """So much of a colour on a ground."""
    return QColor.fromRgbF(
        (1 - share) * ground.redF() + share * color.redF(),
        (1 - share) * ground.greenF() + share * color.greenF(),
        (1 - share) * ground.blueF() + share * color.blueF(),
    )
