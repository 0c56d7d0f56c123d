"""Lines of every step that go on between two drawings of their plot."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from PySide6.QtGui import QPolygonF

from mtl_gui.events import FloatArray
from mtl_gui.ui.plots.curve_frame import CurveFrame
from mtl_gui.ui.plots.curves import Curve, Steps
from mtl_gui.ui.plots.polygons import pieces, polygon

__all__ = ["StepLine"]


@dataclass(frozen=True, slots=True, eq=False)
class StepLine:
    """What a line of every step has become: `steps` [S] and `means` [S] over the seeds."""

    steps: Steps
    means: FloatArray

    def after(self, curve: Curve, frame: CurveFrame) -> Iterator[QPolygonF]:
        """What a curve that was drawn lacks, in pixels, from its last point on; gaps stay gaps."""
        count = len(curve.steps)
        if len(self.steps) <= count or (count and self.steps[count - 1] != curve.steps[-1]):
            return  # it went back to an earlier step, which the next drawing shows
        first = max(count - 1, 0)
        x, y = frame.across(self.steps[first:]), frame.up(self.means[first:])
        height = frame.plot.height()
        y = np.clip(y, frame.plot.top() - height, frame.plot.bottom() + height)
        yield from (polygon(x[piece], y[piece]) for piece in pieces(y))
