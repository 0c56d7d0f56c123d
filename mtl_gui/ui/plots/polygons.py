"""Hands arrays of points to Qt without a Python object per point."""

from typing import Any

import numpy as np
import numpy.typing as npt
import shiboken6
from PySide6.QtGui import QPolygonF

__all__ = ["pieces", "polygon"]


def polygon(x: npt.NDArray[np.floating], y: npt.NDArray[np.floating]) -> QPolygonF:
    """The points (x, y), both [N], as Qt's type."""
    points = QPolygonF()
    points.resize(len(x))
    if len(x):
        start: Any = points.data()
        memory: Any = shiboken6.VoidPtr(start, len(x) * 16, True)  # type: ignore[call-arg]
        rows = np.frombuffer(memory, np.float64).reshape(-1, 2)
        rows[:, 0] = x
        rows[:, 1] = y
    return points


def pieces(values: npt.NDArray[np.floating]) -> list[slice]:
    """The stretches of finite values, where a line is interrupted by gaps."""
    is_finite = np.concatenate([[False], np.isfinite(values), [False]])
    edges = np.flatnonzero(is_finite[1:] != is_finite[:-1])
    return [slice(start, end) for start, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)]
