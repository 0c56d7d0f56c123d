"""Where an area is scrolled to while what stands in it comes and goes."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QMoveEvent
from PySide6.QtWidgets import QScrollArea, QWidget

__all__ = ["keep_steady", "reveal"]


class _Steadier(QObject):
    """Scrolls with a widget that is pushed up or down, unless the area is at its top."""

    def __init__(self, area: QScrollArea, anchor: QWidget) -> None:
        super().__init__(area)
        self._bar = area.verticalScrollBar()
        self._owed, self._is_paying = 0, False
        anchor.installEventFilter(self)
        self._bar.rangeChanged.connect(self._pay)
        self._bar.valueChanged.connect(self._forget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMoveEvent) and self._bar.value() > 0:
            self._owed += event.pos().y() - event.oldPos().y()
            self._pay()
        return super().eventFilter(watched, event)

    def _pay(self) -> None:
        """Scrolls as far as the range goes, which may follow only when all has its place."""
        place = self._bar.value() + self._owed
        self._is_paying = True
        self._bar.setValue(place)
        self._is_paying = False
        self._owed = max(place - self._bar.value(), 0)

    def _forget(self) -> None:
        if not self._is_paying:
            self._owed = 0


def keep_steady(area: QScrollArea, anchor: QWidget) -> None:
    """Keeps what a person has scrolled to in place when something above it comes or goes.

    Args:
        area: Scrolls.
        anchor: The widget in it that is pushed.
    """
    _Steadier(area, anchor)


def reveal(widget: QWidget) -> None:
    """Scrolls to a widget that has just been shown, once it has its place."""
    QTimer.singleShot(0, widget, lambda: _scroll_to(widget))


def _scroll_to(widget: QWidget) -> None:
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if isinstance(around, QScrollArea) and widget.isVisible():
        around.ensureWidgetVisible(widget, 0, 0)
