"""Writes what is drawn on the screen into a file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRect, QSize, QSizeF
from PySide6.QtGui import (
    QColor,
    QImage,
    QImageWriter,
    QPagedPaintDevice,
    QPageSize,
    QPaintDevice,
    QPainter,
    QPdfWriter,
)

from mtl_gui.runs.durable import write_bytes

__all__ = ["DRAWING_KINDS", "drawn_image", "write_drawing"]

Draw = Callable[[QPainter], None]

DRAWING_KINDS = (".png", ".svg", ".pdf")
"""The endings that a drawing can have; another one is written as the first."""

_PIXELS = 2
_PIXELS_PER_INCH, _POINTS_PER_INCH = 96, 72


def write_drawing(draw: Draw, size: QSize, ground: QColor, path: Path) -> None:
    """Writes a drawing as PNG with two pixels for one, as SVG or as PDF; the ending decides.

    Args:
        draw: Draws within `size`.
        size: Of the drawing.
        ground: What is seen where nothing is drawn.
        path: The file; one that is there gives way.

    Raises:
        Refused: When the file cannot be written.
    """
    written = QByteArray()
    device = QBuffer(written)
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    match path.suffix.lower():
        case ".svg":
            _as_svg(draw, size, device)
        case ".pdf":
            _as_pdf(draw, size, device)
        case _:
            QImageWriter(device, b"png").write(drawn_image(draw, size, ground))
    device.close()
    write_bytes(path, bytes(written.data()))


def drawn_image(draw: Draw, size: QSize, ground: QColor) -> QImage:
    """A drawing as a picture, with two pixels for one."""
    image = QImage(size * _PIXELS, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(_PIXELS)
    image.fill(ground)
    _paint(draw, image)
    return image


def _as_svg(draw: Draw, size: QSize, device: QBuffer) -> None:
    from PySide6.QtSvg import QSvgGenerator

    generator = QSvgGenerator()
    generator.setOutputDevice(device)
    generator.setResolution(_PIXELS_PER_INCH)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    _paint(draw, generator)


def _as_pdf(draw: Draw, size: QSize, device: QBuffer) -> None:
    writer = QPdfWriter(device)
    writer.setResolution(_PIXELS_PER_INCH)
    points = QSizeF(size) * (_POINTS_PER_INCH / _PIXELS_PER_INCH)
    writer.setPageSize(QPageSize(points, QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF())
    _paint(draw, writer)


def _paint(draw: Draw, device: QPaintDevice | QPagedPaintDevice) -> None:
    with QPainter(device) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter)
