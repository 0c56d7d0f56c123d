"""The losses under the probe, and the weights of the joint loss, as a table that can be read and edited."""

import math

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDoubleSpinBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mtl_gui.events import FloatArray
from mtl_gui.ui.translation import TranslatedWidget, number

__all__ = ["LandscapeReadout"]

_LOSS, _LOWEST, _WEIGHT = range(3)


class LandscapeReadout(TranslatedWidget):
    """A row per task and one for all together: loss at the probe, lowest loss on the plane, weight.

    `weights_changed` carries the weights of the joint loss, one per task.
    """

    weights_changed = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks: tuple[str, ...] = ()
        self._weights: list[QDoubleSpinBox] = []
        self._table = QTableWidget(0, 3, self)
        self._table.setObjectName("landscape_readout")
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_WEIGHT, QHeaderView.ResizeMode.Stretch)
        self._table.setTabKeyNavigation(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._table)
        self.retranslate()

    def weights(self) -> list[float]:
        """The weights of the joint loss."""
        return [weight.value() for weight in self._weights]

    def set_tasks(self, tasks: tuple[str, ...]) -> None:
        """Makes a row per task and one for all together; all weights become 1."""
        if tasks == self._tasks:
            return
        self._tasks = tasks
        self._table.setRowCount(len(tasks) + 1)
        self._weights = [self._made(row) for row in range(len(tasks))]
        for row in range(len(tasks) + 1):
            for column in (_LOSS, _LOWEST):
                item = QTableWidgetItem()
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self._table.setItem(row, column, item)
        self.retranslate()

    def show_losses(self, at_probe: FloatArray, lowest: FloatArray) -> None:
        """Shows losses [T + 1], tasks first, then all together; NaN where not known."""
        for row, (loss, low) in enumerate(zip(at_probe, lowest, strict=True)):
            for column, value in ((_LOSS, float(loss)), (_LOWEST, float(low))):
                item = self._table.item(row, column)
                if item is not None:
                    item.setText(number(value) if math.isfinite(value) else self.tr("no data"))

    def sentence(self, at_probe: FloatArray) -> str:
        """The losses at the probe in words, for the status bar and for screen readers."""
        names = (*self._tasks, self.tr("all together"))
        parts = [
            self.tr("{task} {loss}").format(task=name, loss=number(float(loss)))
            for name, loss in zip(names, at_probe, strict=True)
            if np.isfinite(loss)
        ]
        return ", ".join(parts)

    def retranslate(self) -> None:
        """Sets every text."""
        self._table.setHorizontalHeaderLabels([self.tr("At ✚"), self.tr("Lowest"), self.tr("Weight")])
        self._table.setVerticalHeaderLabels([*self._tasks, self.tr("together")])
        self._table.setAccessibleName(self.tr("Losses at the cross and weights of the joint loss"))
        for task, weight in zip(self._tasks, self._weights, strict=True):
            weight.setAccessibleName(self.tr("Weight of {task} in the joint loss").format(task=task))

    def _made(self, row: int) -> QDoubleSpinBox:
        weight = QDoubleSpinBox(self._table)
        weight.setObjectName(f"landscape_weight_{row}")
        weight.setRange(0.0, 1000.0)
        weight.setSingleStep(0.1)
        blocker = QSignalBlocker(weight)
        weight.setValue(1.0)
        blocker.unblock()
        weight.valueChanged.connect(self._tell)
        self._table.setCellWidget(row, _WEIGHT, weight)
        return weight

    def _tell(self) -> None:
        self.weights_changed.emit(self.weights())
