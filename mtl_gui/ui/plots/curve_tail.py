"""What of a curve plot is already painted: lines that only grew are carried on where their picture ends."""

from dataclasses import dataclass, replace
from typing import Self

import numpy as np

from mtl_gui.events import FloatArray
from mtl_gui.ui.plots.curve_frame import CurveFrame, drawn_values
from mtl_gui.ui.plots.curves import Curve, CurveContent

__all__ = ["Painted"]

_LONGEST_TAIL = 200
"""Steps; more of them are better thinned out than painted again with every picture."""

_WIDEST_TAIL = 6.0
"""Pixels; no dash of a dashed line is longer."""


@dataclass(frozen=True, slots=True)
class Painted:
    """A content that was painted into a frame, and where its lines ended then."""

    content: CurveContent
    frame: CurveFrame
    ends: tuple[tuple[int, int, float], ...]

    @classmethod
    def of(cls, content: CurveContent, frame: CurveFrame) -> Self:
        """Notes what has just been painted."""
        return cls(content, frame, tuple(_end(curve, len(curve.steps)) for curve in content.curves))

    def tails(self, content: CurveContent) -> list[Curve] | None:
        """What is to be added to the picture for a content, each line from its last painted point on.

        None where the picture must be painted anew: when anything but the lengths of the lines differs, when
        a value lies outside the frame, or when so much has been added that it is better thinned out.
        """
        if not self._continues(content):
            return None
        tails = [
            _after(curve, max(count - 1, 0))
            for curve, (count, _, _) in zip(content.curves, self.ends, strict=True)
            if len(curve.steps) > count
        ]
        return tails if all(self._holds(tail) for tail in tails) else None

    def _continues(self, content: CurveContent) -> bool:
        if _without_curves(content) != _without_curves(self.content):
            return False
        if len(content.curves) != len(self.ends):
            return False
        return all(
            _looks(new) == _looks(old) and _end(new, end[0]) == end
            for new, old, end in zip(content.curves, self.content.curves, self.ends, strict=True)
        )

    def _holds(self, tail: Curve) -> bool:
        """Whether a tail is short and lies inside the frame."""
        if len(tail.steps) > _LONGEST_TAIL:
            return False
        left, right = self.frame.across(tail.steps[[0, -1]])
        return right - left <= _WIDEST_TAIL and all(map(self._is_inside, drawn_values([tail])))

    def _is_inside(self, values: FloatArray) -> bool:
        scale = self.frame.y
        return not ((values < scale.low) | (values > scale.high)).any()


def _end(curve: Curve, count: int) -> tuple[int, int, float]:
    """How many points of a curve there were, and the last of them; None equals no number."""
    if not 0 < count <= len(curve.steps):
        return 0, -1, 0.0
    mean = float(curve.band.mean[count - 1])
    return count, int(curve.steps[count - 1]), mean if np.isfinite(mean) else -np.inf


def _after(curve: Curve, first: int) -> Curve:
    band = curve.band
    rest = replace(band, mean=band.mean[first:], low=band.low[first:], high=band.high[first:])
    return replace(curve, steps=curve.steps[first:], values=curve.values[:, first:], band=rest)


def _looks(curve: Curve) -> tuple[object, ...]:
    flags = (curve.is_dashed, curve.is_thick, curve.has_band, curve.is_faint, curve.num_seeds)
    return curve.task, *flags


def _without_curves(content: CurveContent) -> tuple[object, ...]:
    axes = (content.last_step, content.steps_per_epoch, content.is_log and content.allows_log)
    return content.title, *axes, tuple(content.marks)
