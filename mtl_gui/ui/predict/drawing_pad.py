"""A square to draw a picture on, with the mouse or with keys."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mtl_gui.ui.picture import Picture
from mtl_gui.ui.theme import Theme

__all__ = ["DrawingPad"]

_SIZE = 224
_SHOWN = 240
_STEP = 8
_PEN_SHARE = 0.09
_ARROWS = {
    Qt.Key.Key_Left: QPointF(-_STEP, 0),
    Qt.Key.Key_Right: QPointF(_STEP, 0),
    Qt.Key.Key_Up: QPointF(0, -_STEP),
    Qt.Key.Key_Down: QPointF(0, _STEP),
}


class DrawingPad(QWidget, Picture):
    """White strokes on black. Arrow keys move a pen, Space puts it down or lifts it, Delete clears.

    `drawn` tells that there is another picture.
    """

    drawn = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image = QImage(_SIZE, _SIZE, QImage.Format.Format_Grayscale8)
        self._image.fill(0)
        self._pen = QPointF(_SIZE / 2, _SIZE / 2)
        self._is_down = False
        self.setObjectName("drawing_pad")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(_SHOWN, _SHOWN)

    def value(self) -> npt.NDArray[np.float32]:
        """The picture [height, width] from 0, black, to 1, white."""
        lines = np.frombuffer(self._image.constBits(), dtype=np.uint8)
        rows = lines.reshape(self._image.height(), self._image.bytesPerLine())[:, :_SIZE]
        return (rows / 255).astype(np.float32)

    def set_value(self, picture: npt.NDArray[np.float32]) -> None:
        """Shows a picture [height, width] from 0 to 1; tells nothing."""
        pixels = np.ascontiguousarray(np.clip(picture * 255, 0, 255).astype(np.uint8))
        height, width = pixels.shape
        image = QImage(pixels.tobytes(), width, height, width, QImage.Format.Format_Grayscale8)
        fitted = image.scaled(_SIZE, _SIZE, Qt.AspectRatioMode.IgnoreAspectRatio)
        self._image = fitted.convertToFormat(QImage.Format.Format_Grayscale8)
        self.update()

    def clear(self) -> None:
        """Makes it black."""
        self._image.fill(0)
        self.update()
        self.drawn.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begins a stroke."""
        self._pen = self._place(event)
        self._stroke_to(self._pen)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Goes on with a stroke."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._stroke_to(self._place(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Tells of the picture once a stroke is done."""
        self.drawn.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves the pen, puts it down or lifts it, or clears."""
        key = Qt.Key(event.key())
        if key in _ARROWS:
            inside = QRectF(0, 0, _SIZE, _SIZE)
            target = self._pen + _ARROWS[key]
            if inside.contains(target):
                self._move_to(target)
        elif key == Qt.Key.Key_Space:
            self._is_down = not self._is_down
            self._move_to(self._pen)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the picture, the pen, and the ring of the focus."""
        painter = QPainter(self)
        painter.drawImage(QRectF(self.rect()), self._image)
        color = self._theme.color("focus" if self.hasFocus() else "border")
        painter.setPen(QPen(color, 2 if self.hasFocus() else 1))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color("probe"), 2))
            painter.drawEllipse(self._pen * (self.width() / _SIZE), 6, 6)

    def _place(self, event: QMouseEvent) -> QPointF:
        return event.position() * (_SIZE / self.width())

    def _move_to(self, target: QPointF) -> None:
        if self._is_down:
            self._stroke_to(target)
            self.drawn.emit()
        self._pen = target
        self.update()

    def _stroke_to(self, target: QPointF) -> None:
        painter = QPainter(self._image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = QColor.fromHsvF(0, 0, 1)  # the brightest value of a pixel, not a colour of the window
        pen = QPen(ink, _SIZE * _PEN_SHARE)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(self._pen, target + QPointF(0.01, 0))
        painter.end()
        self._pen = target
        self.update()
