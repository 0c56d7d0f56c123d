"""What all pictures of numbers have in common: a frame that tells the focus, and a way to the numbers."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from mtl_gui.ui.picture import Picture
from mtl_gui.ui.theme import Theme
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["NumberedPicture", "paint_frame"]


class NumberedPicture(TranslatedWidget, Picture):
    """A picture whose numbers can be asked for: by Return, a double click or the right button."""

    data_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return asks for the numbers."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.data_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Asks for the numbers."""
        self.data_wanted.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Asks for the numbers."""
        event.accept()
        self.data_wanted.emit()


def paint_frame(painter: QPainter, plot: QWidget, theme: Theme, *, is_filled: bool = True) -> None:
    """Paints a plot's border, stronger and in another colour while keys act on it, and the ground in it."""
    has_focus = plot.hasFocus()
    pen = QPen(theme.color("focus" if has_focus else "border"), 2 if has_focus else 1)
    inset = pen.widthF() / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(QBrush(theme.color("plot_ground")) if is_filled else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(plot.rect()).adjusted(inset, inset, -inset, -inset), 6, 6)
