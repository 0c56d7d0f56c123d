"""A map of basins: every start in the shade and pattern of the place where it ends."""

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtGui import QBrush, QFont
from PySide6.QtWidgets import QWidget

from mtl_gui.events import FloatArray
from mtl_gui.ui.plots.basin_looks import PlaceKind, place_look
from mtl_gui.ui.plots.plane_plot import PlanePlot, PlaneRegion, cosmetic
from mtl_gui.ui.theme import Theme

__all__ = ["BasinMap", "innermost"]

_LEAST_STARTS = 9
"""An area of fewer starts has no room for its number."""

_RING_SHARE = 0.12
"""Numbers are this share of the map apart from the ring of their place."""

_Labels = npt.NDArray[np.int64]


class BasinMap(PlanePlot):
    """The starts of one method. Numbers in areas and in rings, which are the ends, belong together."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._labels: _Labels = np.zeros((0, 0), np.int64)
        self._centres: FloatArray = np.zeros((0, 2))
        self._kind: PlaceKind = "minimum"
        self._items: list[object] = []
        theme.changed.connect(self._draw)

    def show_places(
        self, x: FloatArray, y: FloatArray, labels: _Labels, centres: FloatArray, kind: PlaceKind
    ) -> None:
        """Draws a map.

        Args:
            x: Columns' coordinates [n], evenly spaced.
            y: Rows' coordinates [n], evenly spaced.
            labels: The place of each start [n, n]; K is elsewhere, K + 1 nowhere.
            centres: Where the places are [K, 2]; NaN for those without a point of their own.
            kind: What the places are.
        """
        self.set_axes(x, y)
        self._labels, self._centres, self._kind = labels, centres, kind
        self._draw()

    def clear(self) -> None:
        """Shows no start at all."""
        self._labels = np.zeros((0, 0), np.int64)
        self._draw()

    def _draw(self) -> None:
        for item in self._items:
            self._plot.removeItem(item)
        self._items = []
        if not self._labels.size:
            return
        num_places = len(self._centres)
        self.show_missing(self._labels > num_places)
        for place in range(num_places + 1):
            area = self._labels == place
            if area.any():
                self._draw_area(place, area)
        for place in np.unique(self._labels[self._labels < num_places]).tolist():
            self._write_number(place, *self._centres[place], is_end=True)

    def _draw_area(self, place: int, area: npt.NDArray[np.bool_]) -> None:
        look = place_look(self._theme, place, len(self._centres), self._kind)
        path = self.cells_path(area)
        for brush in (QBrush(look.fill), look.pattern):
            region = PlaneRegion()
            region.show_path(path, brush)
            self._add(region, 5)
        if place < len(self._centres) and area.sum() >= _LEAST_STARTS:
            row, column = innermost(area)
            x, y = float(self._x[column]), float(self._y[row])
            if not self._is_by_end(place, x, y):
                self._write_number(place, x, y, is_end=False)

    def _is_by_end(self, place: int, x: float, y: float) -> bool:
        """Whether the ring of a place would cover what is written here."""
        apart = np.abs(self._centres[place] - (x, y)) / (np.ptp(self._x), np.ptp(self._y))
        return bool((apart < _RING_SHARE).all())

    def _write_number(self, place: int, x: float, y: float, *, is_end: bool) -> None:
        inside = self._x[0] <= x <= self._x[-1] and self._y[0] <= y <= self._y[-1]
        if not inside:
            return
        theme = self._theme
        look = place_look(theme, place, len(self._centres), self._kind)
        text = pg.TextItem(str(place + 1), theme.color("text") if is_end else look.ink, anchor=(0.5, 0.5))
        if is_end:
            ring = pg.ScatterPlotItem([x], [y], size=19, symbol="o")
            ring.setBrush(QBrush(theme.color("surface")))
            ring.setPen(cosmetic(theme.color("text"), 1.5))
            self._add(ring, 21)
        else:
            text.fill = QBrush(look.fill)
        font = QFont(self.font())
        font.setBold(True)
        text.setFont(font)
        text.setPos(x, y)
        self._add(text, 22 if is_end else 10)

    def _add(self, item: pg.GraphicsObject, height: int) -> None:
        item.setZValue(height)
        self._plot.addItem(item, ignoreBounds=True)
        self._items.append(item)


def innermost(area: npt.NDArray[np.bool_]) -> tuple[int, int]:
    """A point [row, column] of an area [ny, nx] that is as far inside as any."""
    left = area
    while True:
        inner = np.pad(left, 1)
        inner = left & inner[2:, 1:-1] & inner[:-2, 1:-1] & inner[1:-1, 2:] & inner[1:-1, :-2]
        if not inner.any():
            break
        left = inner
    rows, columns = np.nonzero(left)
    middle = np.abs(rows - rows.mean()) + np.abs(columns - columns.mean())
    nearest = int(middle.argmin())
    return int(rows[nearest]), int(columns[nearest])
