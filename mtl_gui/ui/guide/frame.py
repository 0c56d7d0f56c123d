"""A line around what is being explained."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from mtl_gui.ui.theme import Theme

__all__ = ["GuideFrame"]

_WIDTH = 3
_MARGIN = 5
_RADIUS = 6


class GuideFrame(QWidget):
    """Lies over the window and lets every event through to what lies below."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("guide_frame")
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self.update)
        self.hide()

    def enclose(self, target: QRect | None, room: QRect) -> None:
        """Goes around a part of the window; None takes the line away."""
        if target is None:
            self.hide()
            return
        margins = _MARGIN + _WIDTH
        self.setGeometry(target.adjusted(-margins, -margins, margins, margins).intersected(room))
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the line: an inner one in the accent, an outer one that sets it off."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for role, inset, width in (("surface", 1.0, 2.0), ("accent", 3.0, float(_WIDTH))):
            painter.setPen(QPen(self._theme.color(role), width))
            box = self.rect().toRectF().adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        painter.end()
        super().paintEvent(event)
