"""How the places where trainings end look: a shade, a pattern on it, and a sign to stand before a name."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QIcon, QPainter, QPixmap

from mtl_gui.ui.plots.overlap_plot import PATTERNS
from mtl_gui.ui.theme import Theme

__all__ = ["PlaceKind", "PlaceLook", "place_icon", "place_look"]

PlaceKind = Literal["minimum", "part"]

_APART = (0, 5, 2, 7, 3, 6, 1, 4)
"""Stops of the map of shades in an order in which neighbours are easy to tell apart."""
_INK_SHARE = 0.45
_BRIGHT = 0.4


@dataclass(frozen=True, slots=True)
class PlaceLook:
    """A fill, a pattern drawn on it, and the colour of what is written there.

    `fill` is None for starts without an end, which are hatched like points without data.
    """

    fill: QColor | None
    pattern: QBrush
    ink: QColor


def place_look(theme: Theme, place: int, num_places: int, kind: PlaceKind) -> PlaceLook:
    """The look of a place; `num_places` is elsewhere, one more is nowhere.

    Args:
        theme: Colours.
        place: Its number, from 0.
        num_places: How many places have a look of their own.
        kind: Places in any order, or the parts of a front from one end to the other.
    """
    if place > num_places:
        hatch = QBrush(theme.color("plot_axis"), Qt.BrushStyle.BDiagPattern)
        return PlaceLook(None, hatch, theme.color("plot_axis"))
    if place == num_places:
        fill, brush = theme.color("border"), Qt.BrushStyle.NoBrush
    else:
        stops = theme.colors.map_stops
        last = max(num_places - 1, 1)
        stop = _APART[place % len(_APART)] if kind == "minimum" else round(place * (len(stops) - 1) / last)
        fill, brush = QColor(stops[stop]), PATTERNS[place % len(PATTERNS)]
    ink = QColor(theme.colors.map_stops[0]) if fill.lightnessF() > _BRIGHT else theme.color("contour")
    faint = QColor(ink)
    faint.setAlphaF(_INK_SHARE)
    return PlaceLook(fill, QBrush(faint, brush), ink)


def place_icon(look: PlaceLook, size: int = 14) -> QIcon:
    """A small field of a look."""
    pixmap = QPixmap(QSize(size, size) * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(look.fill or Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.fillRect(QRectF(0, 0, size, size), look.pattern)
    return QIcon(pixmap)
