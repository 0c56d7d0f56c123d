"""The head of a task's column: its symbol and name, and the weight that can be moved while it trains."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

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
    """Symbol, name and weight of one task; arguments as those of `TaskTitle`."""

    def __init__(self, theme: Theme, name: str, color: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.weight = LogSlider(_LOWEST_WEIGHT, _HIGHEST_WEIGHT, f"weight_{name}", self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_SMALL)
        layout.addWidget(TaskTitle(theme, name, color, self))
        layout.addWidget(self.weight)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets the texts of the weight."""
        self.weight.set_texts(
            self.tr("Weight"),
            self.tr("Weight of {task}").format(task=self._name),
            self.tr(
                "How much this task's loss counts from the next step on; the single-task networks keep 1."
            ),
        )
