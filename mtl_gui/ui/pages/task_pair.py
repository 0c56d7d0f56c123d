"""The choice of two different tasks."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from mtl_gui.ui.forms.control import keep_wheel_for_scrolling
from mtl_gui.ui.heard_name import set_heard_name
from mtl_gui.ui.plots.markers import task_icon
from mtl_gui.ui.theme import GAP, Theme
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["TaskPair"]


class TaskPair(TranslatedWidget):
    """Two lists of tasks that never show the same one; `changed` tells of a person's choice."""

    changed = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks: tuple[str, ...] = ()
        self._pair = (0, 1)
        self._label = QLabel(self)
        self._boxes = (QComboBox(self), QComboBox(self))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._label)
        for place, box in enumerate(self._boxes):
            box.setObjectName(f"{name}_{place}")
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            keep_wheel_for_scrolling(box)
            box.currentIndexChanged.connect(self._take)
            row.addWidget(box)
        self._label.setBuddy(self._boxes[0])
        theme.changed.connect(self._paint)
        self.retranslate()

    @property
    def pair(self) -> tuple[int, int]:
        """The places of both tasks."""
        return self._pair

    def set_tasks(self, tasks: tuple[str, ...]) -> None:
        """Offers tasks, two or more; where they are others than before, the first two are chosen."""
        if tasks == self._tasks:
            return
        self._tasks, self._pair = tasks, (0, min(1, len(tasks) - 1))
        for box in self._boxes:
            with QSignalBlocker(box):
                box.clear()
                box.addItems(tasks)
        self._show()
        self._paint()

    def retranslate(self) -> None:
        """Sets every text."""
        self._label.setText(self.tr("&Tasks"))
        self._boxes[0].setAccessibleName(self.tr("First task"))
        set_heard_name(self._boxes[1], self.tr("Second task"))

    def _take(self) -> None:
        first, second = (box.currentIndex() for box in self._boxes)
        if first == second:  # who takes the other's task gives its own
            first, second = (self._pair[1], second) if self._pair[0] == first else (first, self._pair[0])
        self._pair = (first, second)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for box, task in zip(self._boxes, self._pair, strict=True):
            with QSignalBlocker(box):
                box.setCurrentIndex(task)

    def _paint(self) -> None:
        for box in self._boxes:
            for task in range(len(self._tasks)):
                box.setItemIcon(task, task_icon(self._theme, task))
