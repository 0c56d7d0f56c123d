"""The head of a task's column: its symbol and name, and the weight that can be moved while it trains."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from mtl_gui.ui.pages.log_slider import LogSlider
from mtl_gui.ui.plots.markers import task_icon
from mtl_gui.ui.theme import GAP_SMALL, Theme
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["ElidedLabel", "TaskHead", "TaskTitle"]

_LOWEST_WEIGHT, _HIGHEST_WEIGHT = 0.01, 100.0


class ElidedLabel(QLabel):
    """A label that gives way: a text which has no room ends in an ellipsis and is whole in the tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_text(self, text: str) -> None:
        """Shows a text."""
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._elide()

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(4 * self.fontMetrics().averageCharWidth(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits the text to the new width."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width()))


class TaskTitle(TranslatedWidget):
    """Symbol and name of one task.

    Args:
        theme: The palette.
        name: The task.
        color: Its place among all tasks, for colour and symbol.
        parent: The owner.
    """

    def __init__(self, theme: Theme, name: str, color: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._color = color
        self._sign = QLabel(self)
        self._title = ElidedLabel(self)
        font = QFont(self._title.font())
        font.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(font)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_SMALL)
        row.addWidget(self._sign)
        row.addWidget(self._title, 1)
        theme.changed.connect(self._paint_sign)
        self.retranslate()
        self._paint_sign()

    def retranslate(self) -> None:
        """Sets the name."""
        self._title.set_text(self._name)

    def _paint_sign(self) -> None:
        size = self.fontMetrics().height()
        self._sign.setPixmap(task_icon(self._theme, self._color, size).pixmap(QSize(size, size)))


class TaskHead(TranslatedWidget):
    """Symbol, name, and weight of one task with its lock; arguments as those of `TaskTitle`.

    `lock_changed` tells that the person locked the weight or let it move again.
    """

    lock_changed = Signal(bool)

    def __init__(self, theme: Theme, name: str, color: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._is_steerable = False
        self.weight = LogSlider(_LOWEST_WEIGHT, _HIGHEST_WEIGHT, f"weight_{name}", self)
        self._lock = QToolButton(self)
        self._lock.setObjectName(f"lock_{name}")
        self._lock.setCheckable(True)
        self._lock.toggled.connect(self.lock_changed)
        title = QHBoxLayout()
        title.setSpacing(GAP_SMALL)
        title.addWidget(TaskTitle(theme, name, color, self), 1)
        title.addWidget(self._lock)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_SMALL)
        layout.addLayout(title)
        layout.addWidget(self.weight)
        theme.changed.connect(self._show_lock)
        self.retranslate()
        self._show_lock()

    def show_weight(self, weight: float, *, is_locked: bool) -> None:
        """Shows the weight and whether it is locked."""
        with QSignalBlocker(self.weight), QSignalBlocker(self._lock):
            self.weight.set_value(weight)
            self._lock.setChecked(is_locked)
        self._show_lock()

    def set_steerable(self, *, is_steerable: bool) -> None:
        """Says whether there is a training whose weight can be moved."""
        self._is_steerable = is_steerable
        self._show_lock()

    def retranslate(self) -> None:
        """Sets the texts of the weight."""
        self.weight.set_texts(
            self.tr("Weight"),
            self.tr("Weight of {task}").format(task=self._name),
            self.tr(
                "How much this task's loss counts from the next step on; the single-task networks keep 1."
            ),
        )
        tip = self.tr("Keep this weight where it is while others are moved.")
        self._lock.setAccessibleName(self.tr("Lock the weight of {task}").format(task=self._name))
        self._lock.setAccessibleDescription(tip)
        self._lock.setToolTip(tip)

    def _show_lock(self) -> None:
        is_locked, size = self._lock.isChecked(), self.fontMetrics().height()
        self._lock.setIconSize(QSize(size, size))
        self._lock.setIcon(
            self._theme.icon("lock" if is_locked else "unlocked", "text" if is_locked else "muted")
        )
        self._lock.setEnabled(self._is_steerable)
        self.weight.setEnabled(self._is_steerable and not is_locked)
