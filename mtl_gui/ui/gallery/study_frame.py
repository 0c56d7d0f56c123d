"""Where things lie inside the picture of a study: title, axes and their numbers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLocale, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF

from mtl_gui.events import FloatArray
from mtl_gui.study.study_pictures import StudyPanel
from mtl_gui.ui.plots.scale import Scale, label_digits
from mtl_gui.ui.translation import number

__all__ = ["StudyFrame", "lay_out_lines", "lay_out_rows"]

_PADDING = 8.0
_MARGIN = 0.04

Ticks = tuple[tuple[float, str], ...]


@dataclass(frozen=True, slots=True)
class StudyFrame:
    """The geometry of one picture; of rows `y` counts the arms from the top."""

    title: QRectF
    plot: QRectF
    x: Scale
    y: Scale
    x_ticks: Ticks
    y_ticks: Ticks

    def across(self, values: FloatArray) -> FloatArray:
        """Pixels of values on the horizontal axis."""
        return self.x.positions(values, self.plot.left(), self.plot.right())

    def up(self, values: FloatArray) -> FloatArray:
        """Pixels of values on the vertical axis, which points up."""
        return self.y.positions(values, self.plot.bottom(), self.plot.top())

    def nearest(self, panel: StudyPanel, pixel: float) -> int:
        """The point of a panel whose place on the horizontal axis is nearest to a pixel."""
        return int(np.abs(self.across(panel.x) - pixel).argmin())


def lay_out_lines(panel: StudyPanel, size: QSizeF, metrics: QFontMetricsF) -> StudyFrame:
    """Places a measure against what is varied."""
    line = metrics.height()
    y = Scale.around(_ends(panel))
    top, bottom = 2.1 * line, size.height() - 2.6 * line
    y_ticks = _labelled(y, max(round((bottom - top) / (2.4 * line)), 2))
    left = 2 * _PADDING + max(metrics.horizontalAdvance(text) for _, text in y_ticks)
    plot = QRectF(left, top, max(size.width() - left - 2 * _PADDING, 10.0), max(bottom - top, 10.0))
    x = _around(panel)
    x_ticks = tuple((float(value), number(float(value), 6)) for value in panel.x)
    return StudyFrame(_title(size, line), plot, x, y, _with_room(x_ticks, x, plot, metrics), y_ticks)


def lay_out_rows(panel: StudyPanel, arms: Sequence[str], size: QSizeF, metrics: QFontMetricsF) -> StudyFrame:
    """Places one row per arm, its name at the left; shares begin at 0 and end at 100."""
    line = metrics.height()
    known = list(_ends(panel))
    x = Scale(0.0, 100.0) if _is_share(panel, known) else Scale.around(known)
    names = max((metrics.horizontalAdvance(arm) for arm in arms), default=0.0)
    left = 2 * _PADDING + min(names, 0.45 * size.width())
    bottom = size.height() - 2.6 * line
    plot = QRectF(left, 2.1 * line, max(size.width() - left - 3 * _PADDING, 10.0), bottom - 2.1 * line)
    ticks = _labelled(x, max(round(plot.width() / (6 * line)), 2))
    rows = tuple((float(-place), arm) for place, arm in enumerate(arms))
    y = Scale(0.5 - max(len(arms), 1), 0.5)
    return StudyFrame(_title(size, line), plot, x, y, ticks, rows)


def _title(size: QSizeF, line: float) -> QRectF:
    return QRectF(_PADDING, _PADDING / 2, size.width() - 2 * _PADDING, line)


def _ends(panel: StudyPanel) -> Iterator[FloatArray]:
    for line in panel.lines:
        yield from (line.mean, line.low, line.high)


def _is_share(panel: StudyPanel, known: Sequence[FloatArray]) -> bool:
    finite = [values[np.isfinite(values)] for values in known]
    inside = all(bool((values >= 0).all() and (values <= 100).all()) for values in finite)
    return panel.unit == "%" and inside


def _around(panel: StudyPanel) -> Scale:
    low, high = float(panel.x.min()), float(panel.x.max())
    if panel.is_log:
        room = (high / low) ** _MARGIN
        return Scale(low / room, high * room, is_log=True)
    room = _MARGIN * (high - low) or 0.5
    return Scale(low - room, high + room)


def _with_room(ticks: Ticks, x: Scale, plot: QRectF, metrics: QFontMetricsF) -> Ticks:
    """The numbers that do not run into the one before."""
    kept, free_from = [], -np.inf
    for value, text in ticks:
        center = x.position(value, plot.left(), plot.right())
        half = metrics.horizontalAdvance(text) / 2
        if center - half > free_from:
            kept.append((value, text))
            free_from = center + half + metrics.averageCharWidth()
    return tuple(kept)


def _labelled(scale: Scale, count: int) -> Ticks:
    ticks = scale.ticks(count)
    if any(abs(tick) >= 1e5 for tick in ticks):
        return tuple((tick, number(tick)) for tick in ticks)
    digits = label_digits(ticks)
    return tuple((tick, QLocale().toString(tick + 0.0, "f", digits)) for tick in ticks)
