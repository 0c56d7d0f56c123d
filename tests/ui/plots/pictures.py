"""What a widget looks like, as numbers."""

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

Picture = npt.NDArray[np.uint32]


def picture_of(widget: QWidget) -> Picture:
    """A widget's pixels [height, width] as 0x00RRGGBB."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), -1)
    return np.bitwise_and(rows[:, : image.width()], np.uint32(0xFFFFFF))


def count(picture: Picture, color: QColor) -> int:
    """How many pixels have just this colour."""
    return int((picture == (color.rgb() & 0xFFFFFF)).sum())
