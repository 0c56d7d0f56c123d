"""Where things lie inside a curve plot: title, read-out, axes and their numbers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLocale, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF

from mtl_gui.events import FloatArray
from mtl_gui.ui.plots.curves import Curve, CurveContent
from mtl_gui.ui.plots.scale import Scale, label_digits

__all__ = ["LABEL_GAP", "CurveFrame", "drawn_values", "lay_out"]

_PADDING = 6.0
_TICK_GAP = 5.0
LABEL_GAP = 8.0
"""Between the numbers of the y axis and the plot, so that the mark of a first value hides none."""
_USUAL_LABEL = "0.00"  # room for it is always kept, so that axes seldom move and stand one below the other


@dataclass(frozen=True, slots=True)
class CurveFrame:
    """The geometry of one plot; `x` counts steps or epochs, `per_step` what one step adds to it."""

    whole: QRectF
    title: QRectF
    read_out: QRectF
    marks: QRectF
    plot: QRectF
    x: Scale
    y: Scale
    per_step: float
    x_ticks: tuple[tuple[float, str], ...]
    y_ticks: tuple[tuple[float, str], ...]

    def across(self, steps: npt.NDArray[np.integer]) -> FloatArray:
        """Pixels of steps."""
        return self.x.positions(steps * self.per_step, self.plot.left(), self.plot.right())

    def up(self, values: npt.NDArray[np.floating]) -> FloatArray:
        """Pixels of values; the y axis points up."""
        return self.y.positions(values, self.plot.bottom(), self.plot.top())

    def step_at(self, pixel: float) -> float:
        """The step under a pixel."""
        return self.x.value(pixel, self.plot.left(), self.plot.right()) / self.per_step


def lay_out(content: CurveContent, size: QSizeF, metrics: QFontMetricsF) -> CurveFrame:
    """Places everything for a content, a size and a font."""
    line = metrics.height()
    title = QRectF(_PADDING, _PADDING / 2, size.width() - 2 * _PADDING, line)
    read_out = title.translated(0, line + 1)
    marks = read_out.translated(0, line + 2) if content.marks else QRectF(read_out.bottomLeft(), QSizeF())
    top = marks.bottom() + 1.5 * _PADDING
    bottom = max(size.height() - line - _TICK_GAP - 2, top + 10)
    y = Scale.around(drawn_values(content.curves), is_log=content.is_log and content.allows_log)
    y_ticks = _labelled(y, round((bottom - top) / (2.2 * line)) or 1)
    widest = max(metrics.horizontalAdvance(text) for text in (_USUAL_LABEL, *(text for _, text in y_ticks)))
    left = _PADDING + LABEL_GAP + widest
    plot = QRectF(left, top, max(size.width() - left - 2 * _PADDING, 10), bottom - top)
    per_step = 1 / content.steps_per_epoch if content.steps_per_epoch else 1.0
    x = Scale(0.0, max(content.last_step, 1) * per_step)
    x_ticks = _labelled(x, max(round(plot.width() / (5.5 * line)), 3), is_whole=not content.steps_per_epoch)
    whole = QRectF(0, 0, size.width(), size.height())
    return CurveFrame(whole, title, read_out, marks, plot, x, y, per_step, x_ticks, y_ticks)


def drawn_values(curves: Sequence[Curve]) -> Iterator[FloatArray]:
    """All values that must fit between the ends of the y axis."""
    for curve in curves:
        yield curve.band.mean
        if curve.has_band:
            yield from (curve.band.low, curve.band.high)
            if not curve.has_interval:
                yield np.asarray(curve.values, np.float64).ravel()


def _labelled(scale: Scale, count: int, *, is_whole: bool = False) -> tuple[tuple[float, str], ...]:
    """Ticks with their texts; where things are counted, there is nothing between two whole numbers."""
    ticks = [tick for tick in scale.ticks(count) if not is_whole or float(tick).is_integer()]
    if scale.is_log or any(abs(tick) >= 1e5 for tick in ticks):
        return tuple((tick, QLocale().toString(tick, "g", 3)) for tick in ticks)
    digits = 0 if is_whole else label_digits(ticks)
    return tuple((tick, QLocale().toString(tick + 0.0, "f", digits)) for tick in ticks)
