"""The losses under the probe, the lowest of the plane, and the true ones at a checkpoint, as a table."""

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mtl_gui.events import FloatArray
from mtl_gui.ui.translation import TranslatedWidget, listed, number

__all__ = ["LandscapeReadout"]

_LOSS, _LOWEST, _TRUE = range(3)
_SMALL = 1e-3


class LandscapeReadout(TranslatedWidget):
    """A row per task and one for all together: loss at the probe, lowest loss, true loss at a checkpoint."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks: tuple[str, ...] = ()
        self._table = QTableWidget(0, 3, self)
        self._table.setObjectName("landscape_readout")
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._table.setTabKeyNavigation(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._table)
        self.retranslate()

    def set_tasks(self, tasks: tuple[str, ...]) -> None:
        """Makes a row per task and one for all together."""
        if tasks == self._tasks:
            return
        self._tasks = tasks
        self._table.setRowCount(len(tasks) + 1)
        for row in range(len(tasks) + 1):
            for column in range(3):
                item = QTableWidgetItem()
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self._table.setItem(row, column, item)
        self.retranslate()
        self._fit_height()

    def show_losses(self, at_probe: FloatArray, lowest: FloatArray, *, is_measured: bool = True) -> None:
        """Shows losses [T + 1], tasks first, then all together; NaN where not known.

        Args:
            at_probe: At the probe's point.
            lowest: The lowest of the plane.
            is_measured: Whether the probe's point was measured; otherwise its losses are interpolated.
        """
        sign = "" if is_measured else "≈ "
        self._show(_LOSS, at_probe, sign)
        self._show(_LOWEST, lowest)

    def show_true(self, losses: FloatArray | None) -> None:
        """Shows the true losses [T + 1] of the network at a checkpoint; None leaves the column out."""
        self._table.setColumnHidden(_TRUE, losses is None)
        if losses is not None:
            self._show(_TRUE, losses)

    def sentence(self, at_probe: Sequence[float] | FloatArray) -> str:
        """The losses at the probe in words, for the status bar and for screen readers."""
        names = (*self._tasks, self.tr("all together"))
        return listed(
            self.tr("{task} {loss}").format(task=name, loss=self._written(float(loss)))
            for name, loss in zip(names, at_probe, strict=True)
        )

    def retranslate(self) -> None:
        """Sets every text."""
        self._table.setHorizontalHeaderLabels([self.tr("At ✚"), self.tr("Lowest"), self.tr("True ◯")])
        self._table.setVerticalHeaderLabels([*self._tasks, self.tr("together")])
        self._table.setAccessibleName(
            self.tr("Losses at the cross, lowest losses, and true losses at the checkpoint")
        )

    def _show(self, column: int, losses: FloatArray, sign: str = "") -> None:
        for row, loss in enumerate(losses):
            item = self._table.item(row, column)
            if item is not None:
                written = self._written(float(loss))
                item.setText(f"{sign}{written}" if np.isfinite(loss) else written)

    def _written(self, loss: float) -> str:
        if not math.isfinite(loss):
            return self.tr("no data")
        return number(loss, 3 if abs(loss) >= _SMALL else 2)

    def _fit_height(self) -> None:
        """All rows are seen: the panel scrolls, not the table."""
        rows = sum(self._table.rowHeight(row) for row in range(self._table.rowCount()))
        header = self._table.horizontalHeader().sizeHint().height()
        self._table.setFixedHeight(rows + header + 2 * self._table.frameWidth() + 2)
