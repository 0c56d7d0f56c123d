"""Contour lines of a surface on a grid."""

from collections.abc import Iterator
from typing import Any

import contourpy
import numpy as np

from mtl_gui.events import FloatArray

__all__ = ["contour_line", "contour_lines", "rims_below"]


def contour_lines(
    x: FloatArray, y: FloatArray, heights: FloatArray, levels: FloatArray
) -> Iterator[tuple[float, FloatArray, FloatArray]]:
    """Traces every level as one polyline whose pieces are parted by NaN.

    Args:
        x: Columns' coordinates [nx].
        y: Rows' coordinates [ny].
        heights: [ny, nx]; cells next to a NaN or infinite height have no line.
        levels: Heights to trace.

    Yields:
        Level, x and y of its line. A level that the surface does not cross yields nothing.
    """
    generator = contourpy.contour_generator(x, y, np.ma.masked_invalid(heights))
    for level in levels:
        line = contour_line(generator, float(level))
        if line is not None:
            yield float(level), *line


def contour_line(generator: contourpy.ContourGenerator, level: float) -> tuple[FloatArray, FloatArray] | None:
    """The line of one level, or None when there is none."""
    pieces = [np.asarray(piece, dtype=np.float64) for piece in generator.lines(level)]
    if not pieces:
        return None
    gap = np.full((1, 2), np.nan)
    joined = np.concatenate([part for piece in pieces for part in (piece, gap)])[:-1]
    return joined[:, 0], joined[:, 1]


def rims_below(x: FloatArray, y: FloatArray, heights: FloatArray, level: float) -> list[FloatArray]:
    """The rims [n, 2] of the area whose height is at most `level`, those of holes in it included.

    Args:
        x: Columns' coordinates [nx].
        y: Rows' coordinates [ny].
        heights: [ny, nx]; cells next to a NaN or infinite height do not belong to the area.
        level: The greatest height.
    """
    finite = heights[np.isfinite(heights)]
    if not finite.size or level < finite.min():
        return []
    generator = contourpy.contour_generator(
        x, y, np.ma.masked_invalid(heights), fill_type=contourpy.FillType.OuterOffset
    )
    filled: Any = generator.filled(float(finite.min()) - 1.0, level)
    points, offsets = filled
    return [
        np.asarray(part, dtype=np.float64)
        for outline, ends in zip(points, offsets, strict=True)
        for part in np.split(np.asarray(outline), np.asarray(ends)[1:-1])
    ]
