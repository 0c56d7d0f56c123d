"""Which points of a finer level are worth measuring."""

import numpy as np
import numpy.typing as npt

from mtl_gui.events import FloatArray
from mtl_gui.landscape.grid import Level
from mtl_gui.runs.heights import own_scale
from mtl_gui.runs.landscape_heights import interpolated

__all__ = ["COMPLETE_LEVELS", "wanted_points"]

COMPLETE_LEVELS = 2
"""So many levels are measured whole, to see where the surface bends."""

_ROUGH = 0.06
"""The largest error of interpolation that is left anywhere, in decades of L − lowest L."""

_NEAR_LINES = 0.01
"""The same where a contour line passes."""

_Mask = npt.NDArray[np.bool_]


def wanted_points(losses: FloatArray, measured: _Mask, level: Level) -> _Mask:
    """Which points of a level interpolation between what is measured would not give well enough.

    With g = log₁₀(L − lowest L + ε) of a task, or of all together, and spacing h between the points known so
    far, the error of interpolation at the middle of a cell is about

        (|∂ₓₓ g| + |∂ᵧᵧ g|) h² / 8 + |∂ₓᵧ g| h² / 4

    A cell is subdivided when that exceeds 0.06 at one of its corners; where a contour line of a figure
    passes through the cell, 0.01; and when some of its corners are finite numbers and others are not.

    Args:
        losses: [T, ny, nx] of the finest grid, as far as they are known.
        measured: [ny, nx].
        level: The next level; all before it are done.

    Returns:
        One per point of the level.
    """
    known = 2 * level.spacing
    heights = interpolated(losses, measured)[:, ::known, ::known]
    with np.errstate(invalid="ignore", over="ignore"):
        heights = np.concatenate([heights, heights.sum(0, keepdims=True)])
    cells = np.zeros((heights.shape[1] - 1, heights.shape[2] - 1), dtype=np.bool_)
    for surface in heights:
        cells |= _rough_cells(surface)
    return _touched(cells, level.points // level.spacing)


def _rough_cells(surface: FloatArray) -> _Mask:
    """The cells [ny − 1, nx − 1] of a surface [ny, nx] that want to be subdivided."""
    finite = np.isfinite(surface)
    if not finite.any():
        return np.zeros((surface.shape[0] - 1, surface.shape[1] - 1), dtype=np.bool_)
    scale = own_scale(surface)
    shades = scale.shade(surface)
    error = _highest_corner(_bends(shades)) + np.abs(np.nan_to_num(_twist(shades)))
    lines = scale.shade(scale.levels())
    lowest, highest = _lowest_corner(shades), _highest_corner(shades)
    has_line = ((lowest[..., None] <= lines) & (lines <= highest[..., None])).any(-1)
    is_edge = _highest_corner(finite) > _lowest_corner(finite)
    rough: _Mask = (error > np.where(has_line, _NEAR_LINES, _ROUGH)) | is_edge
    return rough


def _bends(shades: FloatArray) -> FloatArray:
    """(|second difference along x| + |along y|) / 8 at every point; 0 where unknown, edges as beside them."""
    bends = np.zeros_like(shades)
    for axis in (0, 1):
        inner = np.nan_to_num(np.abs(np.diff(shades, 2, axis=axis)))
        bends += np.pad(inner, [(1, 1) if axis == along else (0, 0) for along in (0, 1)], mode="edge")
    return bends / 8


def _twist(shades: FloatArray) -> FloatArray:
    """The mixed second difference of every cell, as a share of 4."""
    return (shades[1:, 1:] - shades[1:, :-1] - shades[:-1, 1:] + shades[:-1, :-1]) / 4


def _corners(values: npt.NDArray[np.generic]) -> tuple[npt.NDArray[np.generic], ...]:
    return values[:-1, :-1], values[:-1, 1:], values[1:, :-1], values[1:, 1:]


def _highest_corner(values: npt.NDArray[np.generic]) -> FloatArray:
    highest: FloatArray = np.fmax.reduce(_corners(values))
    return highest


def _lowest_corner(values: npt.NDArray[np.generic]) -> FloatArray:
    lowest: FloatArray = np.fmin.reduce(_corners(values))
    return lowest


def _touched(cells: _Mask, points: npt.NDArray[np.int64]) -> _Mask:
    """Which points (row, column) of the halved grid lie within or on the edge of one of the cells."""
    halved = np.zeros((2 * cells.shape[0] + 1, 2 * cells.shape[1] + 1), dtype=np.bool_)
    for row in range(3):
        for column in range(3):
            halved[row : row + 2 * cells.shape[0] : 2, column : column + 2 * cells.shape[1] : 2] |= cells
    touched: _Mask = halved[points[:, 0], points[:, 1]]
    return touched
