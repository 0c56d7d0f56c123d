"""The heights of a landscape for drawing: between measured points they are interpolated, and only there."""

import numpy as np
import numpy.typing as npt

from mtl_gui.events import FloatArray

__all__ = ["interpolated", "measured_points"]

_Mask = npt.NDArray[np.bool_]


def interpolated(losses: FloatArray, measured: _Mask) -> FloatArray:
    """Losses at all points of the grid; those that were measured are left as they are.

    From coarse to fine: a point between two measured or interpolated neighbours is their mean, one amid four
    the mean of these. Where a neighbour is missing or no finite number, there is no value either (NaN).

    Args:
        losses: [..., ny, nx].
        measured: [ny, nx].
    """
    filled = np.where(measured, losses, np.nan)
    spacing = _coarsest(measured.shape)
    while spacing > 1:
        half = spacing // 2
        for rows, columns, means in _means(filled, spacing, half):
            unknown = ~measured[rows, columns]
            there = filled[..., rows, columns]
            there[..., unknown] = np.where(np.isfinite(means), means, np.nan)[..., unknown]
        spacing = half
    return filled


def measured_points(losses: FloatArray) -> _Mask:
    """Which points [ny, nx] of losses [T, ny, nx] were measured, as far as the losses themselves tell."""
    return np.asarray(~np.isnan(losses).all(axis=0))


def _coarsest(shape: tuple[int, ...]) -> int:
    """The largest power of two that divides the number of steps along both axes."""
    steps = int(np.gcd(shape[0] - 1, shape[1] - 1))
    return steps & -steps


def _means(filled: FloatArray, spacing: int, half: int) -> list[tuple[slice, slice, FloatArray]]:
    """The new points of a level, and the means of their neighbours on the level before."""
    on, between = slice(None, None, spacing), slice(half, None, spacing)
    corners = filled[..., on, on]
    with np.errstate(invalid="ignore", over="ignore"):
        along_x = (corners[..., :, :-1] + corners[..., :, 1:]) / 2
        along_y = (corners[..., :-1, :] + corners[..., 1:, :]) / 2
        amid = (along_x[..., :-1, :] + along_x[..., 1:, :]) / 2
    return [(on, between, along_x), (between, on, along_y), (between, between, amid)]
