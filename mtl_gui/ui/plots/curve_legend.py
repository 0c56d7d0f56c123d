"""One legend for all small multiples: line styles, widths, band and number of seeds."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mtl_gui.ui.picture import Picture
from mtl_gui.ui.plots.markers import paint_marker
from mtl_gui.ui.theme import GAP, Theme

__all__ = ["CurveLegend", "LegendEntry"]

_SAMPLE = 22


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A sample and its meaning."""

    text: str
    is_dashed: bool = False
    width: float = 2.0
    is_band: bool = False
    is_best: bool = False
    is_change: bool = False
    is_faint: bool = False


class CurveLegend(QWidget, Picture):
    """Samples with their meanings in a row that wraps."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entries: list[LegendEntry] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def show_entries(self, entries: list[LegendEntry]) -> None:
        """Shows these entries."""
        if entries != self._entries:
            self._entries = entries
            self.setAccessibleDescription("; ".join(entry.text for entry in entries))
            self.updateGeometry()
            self.update()

    def heightForWidth(self, width: int) -> int:
        """As many lines as the entries need."""
        return int(self._places(width)[1])

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints samples and texts."""
        places, _ = self._places(self.width())
        alignment = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for entry, place in zip(self._entries, places, strict=True):
                self._paint_sample(painter, entry, QRectF(place.left(), place.top(), _SAMPLE, place.height()))
                painter.setPen(self._theme.color("muted"))
                painter.drawText(place.adjusted(_SAMPLE + 6, 0, 0, 0), alignment, entry.text)

    def _places(self, width: float) -> tuple[list[QRectF], float]:
        metrics = self.fontMetrics()
        height = metrics.height() + 4.0
        left, top, places = 0.0, 0.0, []
        for entry in self._entries:
            wide = _SAMPLE + 6.0 + metrics.horizontalAdvance(entry.text) + 2
            if left and left + wide > width:
                left, top = 0.0, top + height
            places.append(QRectF(left, top, wide, height))
            left += wide + GAP
        return places, top + height

    def _paint_sample(self, painter: QPainter, entry: LegendEntry, rect: QRectF) -> None:
        color = self._theme.color("baseline" if entry.is_dashed else "text")
        middle = QLineF(rect.left(), rect.center().y(), rect.right(), rect.center().y())
        if entry.is_band:
            color.setAlphaF(0.25)
            painter.fillRect(rect.adjusted(0, 4, 0, -4), color)
        elif entry.is_best:
            paint_marker(painter, QPointF(rect.center()), "o", color, None, radius=5)
        elif entry.is_change:
            painter.setPen(QPen(self._theme.color("caution"), 1.5, Qt.PenStyle.DotLine))
            painter.drawLine(QLineF(rect.center().x(), rect.top(), rect.center().x(), rect.bottom()))
        else:
            color.setAlphaF(0.45 if entry.is_faint else 1.0)
            painter.setPen(self._theme.arm_pen(color, is_baseline=entry.is_dashed, width=entry.width))
            painter.drawLine(middle)
