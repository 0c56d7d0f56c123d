"""A table of tasks by tasks whose cells are coloured by their numbers."""

import math

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QLocale, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from mtl_gui.ui.plots.gradient_source import MatrixContent
from mtl_gui.ui.plots.square_numbers import STRONGEST, SquareNumbers
from mtl_gui.ui.theme import GAP, Theme

__all__ = ["MatrixNumbers", "MatrixTable", "mixed"]


class MatrixNumbers(SquareNumbers):
    """The cells of a `MatrixContent`: a number each, and in words what it means."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._content = MatrixContent("cosine", (), np.empty((0, 0)), None, 1)

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

    def names(self) -> tuple[str, ...]:
        """The tasks."""
        return self._content.names

    def number_text(self, row: int, column: int) -> str:
        """With its sign where it can have one; a dash where it is not known."""
        value = float(self._content.values[row, column])
        if not np.isfinite(value):
            return "–"
        is_affinity = self._content.kind == "affinity"
        text = QLocale().toString(100 * value if is_affinity else value, "f", self._decimals())
        if self._content.kind == "similarity":
            return text
        return text.replace("-", "−", 1) if text.startswith("-") else f"+{text}"

    def spoken(self, row: int, column: int) -> str:
        """What the number means for the two tasks."""
        first, second = self._content.names[row], self._content.names[column]
        places = {"first": first, "second": second, "number": self.number_text(row, column)}
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

    def tint(self, row: int, column: int) -> QColor | None:
        """By sign and size."""
        value = float(self._content.values[row, column])
        if not np.isfinite(value) or row == column:
            return None
        kind = self._content.kind
        role = "accent" if kind == "similarity" else "worse" if value < 0 else "better"
        strength = min(abs(value) / self._largest(), 1.0) * STRONGEST
        return mixed(self._theme.color("surface"), self._theme.color(role), strength)

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
    """Shows `MatrixNumbers` or another square of numbers; arrows move in it, Ctrl+C copies all."""

    def __init__(self, model: QAbstractTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(self.fontMetrics().horizontalAdvance("−0.0000") + GAP)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setMinimumSectionSize(self.fontMetrics().height() + 6)
        self.verticalHeader().setMaximumWidth(9 * self.fontMetrics().height())
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setHighlightSections(False)
            header.setTextElideMode(Qt.TextElideMode.ElideRight)

    def text(self) -> str:
        """The whole table with the names of rows and columns, tab-separated, as spreadsheets take it."""
        model = self.model()
        columns = range(model.columnCount())
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        head = ["", *(str(model.headerData(column, across)) for column in columns)]
        rows = [
            [
                str(model.headerData(row, down)),
                *(str(model.index(row, column).data() or "") for column in columns),
            ]
            for row in range(model.rowCount())
        ]
        return "\n".join("\t".join(cells) for cells in (head, *rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copies the whole table; the rest moves."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.text())
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """As a small plot."""
        line = self.fontMetrics().height()
        return QSize(18 * line, 11 * line)

    def minimumSizeHint(self) -> QSize:
        """Room for a few tasks; more scroll."""
        line = self.fontMetrics().height()
        return QSize(13 * line, 9 * line)


def mixed(ground: QColor, color: QColor, share: float) -> QColor:
    """So much of a colour on a ground."""
    return QColor.fromRgbF(
        (1 - share) * ground.redF() + share * color.redF(),
        (1 - share) * ground.greenF() + share * color.greenF(),
        (1 - share) * ground.blueF() + share * color.blueF(),
    )
