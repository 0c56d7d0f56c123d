"""How the heights of a loss surface become shades and contour levels."""

from dataclasses import dataclass

import numpy as np

from mtl_gui.events import FloatArray

__all__ = ["HeightScale", "common_scale", "own_scale"]

_NUM_LEVELS = 12
_DECADES = 3.0


@dataclass(frozen=True, slots=True)
class HeightScale:
    """Shade of a loss L: log₁₀(L − lowest + offset), so that valleys and slopes are seen together.

    Negative losses need no special care, since the lowest one is taken off first.

    Attributes:
        lowest: The loss that is shown darkest.
        offset: Keeps the logarithm finite; the highest loss lies about three decades above it.
        highest: The loss that is shown brightest.
    """

    lowest: float
    offset: float
    highest: float

    def shade(self, losses: FloatArray) -> FloatArray:
        """Shades of losses; NaN where the loss is not a finite number."""
        finite = np.where(np.isfinite(losses), losses, np.nan)
        shades: FloatArray = np.log10(np.maximum(finite - self.lowest, 0.0) + self.offset)
        return shades

    @property
    def range(self) -> tuple[float, float]:
        """The shades of the lowest and the highest loss."""
        low, high = self.shade(np.array([self.lowest, self.highest]))
        return float(low), float(high)

    def loss_at(self, shade: float) -> float:
        """The loss that has this shade."""
        return self.lowest + float(10.0**shade) - self.offset

    def levels(self) -> FloatArray:
        """Losses of the contour lines, evenly spaced in shade, without the two ends."""
        low, high = self.range
        shades = np.linspace(low, high, _NUM_LEVELS + 2)[1:-1]
        return np.array([self.loss_at(shade) for shade in shades])


def own_scale(losses: FloatArray) -> HeightScale:
    """The scale of one surface."""
    finite = losses[np.isfinite(losses)]
    if finite.size == 0:
        return HeightScale(0.0, 1.0, 1.0)
    lowest, highest = float(finite.min()), float(finite.max())
    extent = max(highest - lowest, 1e-12 * max(1.0, abs(highest)))
    return HeightScale(lowest, extent / 10.0**_DECADES, highest)


def common_scale(surfaces: FloatArray) -> HeightScale:
    """One scale for several surfaces [K, ny, nx], so that equal losses have equal shades on all."""
    return own_scale(surfaces)
