"""Maps of basins side by side: one per method, on the same axes and with one probe."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from mtl_gui.runs.basin_places import BasinPlaces
from mtl_gui.runs.basins_record import BasinsRecord
from mtl_gui.ui.plots.basin_looks import PlaceKind
from mtl_gui.ui.plots.basin_map import BasinMap
from mtl_gui.ui.theme import GAP, Theme

__all__ = ["BasinMaps"]

_LEAST_WIDTH, _LEAST_HEIGHT = 210, 190


class BasinMaps(QWidget):
    """As many maps in a row as there is room for.

    `probed` and `hovered` carry x and y; setters tell nothing.
    """

    probed = Signal(float, float)
    hovered = Signal(float, float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._maps: list[BasinMap] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self.setMinimumWidth(_LEAST_WIDTH)

    def show_places(self, record: BasinsRecord, places: BasinPlaces, kind: PlaceKind) -> None:
        """Draws the methods that have arrived."""
        request = record.request
        count = request.starts_per_axis
        x = np.linspace(request.x_low, request.x_high, count)
        y = np.linspace(request.y_low, request.y_high, count)
        self._make(len(request.methods))
        for method, drawn in enumerate(self._maps):
            if record.has_arrived(method):
                labels = places.labels[method].reshape(count, count)
                drawn.show_places(x, y, labels, places.centres, kind)
            else:
                drawn.set_axes(x, y)
                drawn.clear()

    def set_labels(self, titles: Sequence[str], names: Sequence[str], x_label: str, y_label: str) -> None:
        """Names every map, for the eye and for screen readers, and its axes."""
        for drawn, title, name in zip(self._maps, titles, names, strict=False):
            drawn.set_labels(title, x_label, y_label)
            drawn.setAccessibleName(name)

    def set_probe(self, x: float, y: float) -> None:
        """Moves the cross on all maps."""
        for drawn in self._maps:
            drawn.set_probe(x, y)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Puts more or fewer maps in a row."""
        super().resizeEvent(event)
        self._arrange()

    def _make(self, count: int) -> None:
        if count == len(self._maps):
            return
        for old in self._maps:
            self._grid.removeWidget(old)
            old.deleteLater()
        self._maps = [self._made(number) for number in range(count)]
        self._arrange()

    def _made(self, number: int) -> BasinMap:
        drawn = BasinMap(self._theme, self)
        drawn.setObjectName(f"landscape_basins_map_{number}")
        drawn.setMinimumSize(_LEAST_WIDTH - GAP, _LEAST_HEIGHT)
        drawn.probed.connect(self.probed)
        drawn.hovered.connect(self.hovered)
        return drawn

    def _arrange(self) -> None:
        columns = max(self.width() // _LEAST_WIDTH, 1)
        for number, drawn in enumerate(self._maps):
            self._grid.addWidget(drawn, number // columns, number % columns)
        rows = -(-len(self._maps) // columns)
        self.setMinimumHeight(rows * (_LEAST_HEIGHT + GAP))
