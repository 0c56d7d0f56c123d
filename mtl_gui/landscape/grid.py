"""The order in which a grid is measured: from coarse to fine, each level from the inside out."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

__all__ = ["COARSEST", "Level", "NestedGrid"]

COARSEST = 5
"""Points along each axis of the first level."""


@dataclass(frozen=True, slots=True)
class Level:
    """The points which a level adds: every `spacing`-th of both axes, without those measured before.

    `points` [n, 2] are (row, column) of the finest grid; `end` counts all points up to this level's last.
    """

    spacing: int
    points: npt.NDArray[np.int64]
    end: int


@dataclass(frozen=True, slots=True)
class NestedGrid:
    """Grids of 5, 9, 17, ... points along each axis, up to `size`; each holds all points of the one before.

    The order is fixed; where not all points of a level are wanted, the others keep it.

    Args:
        size: 2ᵐ + 1 points along each axis, at least 5.
        origin: The (row, column) from which every level grows.
    """

    size: int
    origin: tuple[int, int]

    def levels(self) -> Iterator[Level]:
        """The levels from coarse to fine."""
        spacing, end = self.first_spacing, 0
        is_first = True
        while spacing:
            points = self._new_points(spacing, is_first=is_first)
            end += len(points)
            yield Level(spacing, points, end)
            spacing, is_first = spacing // 2, False

    def order(self) -> npt.NDArray[np.int64]:
        """All points [size², 2] in the order in which they are measured."""
        return np.concatenate([level.points for level in self.levels()])

    @property
    def first_spacing(self) -> int:
        """That of the coarsest level."""
        return (self.size - 1) // (COARSEST - 1)

    def _new_points(self, spacing: int, *, is_first: bool) -> npt.NDArray[np.int64]:
        axis = np.arange(0, self.size, spacing)
        points = np.stack(np.meshgrid(axis, axis, indexing="ij"), axis=-1).reshape(-1, 2)
        if not is_first:
            points = points[(points % (2 * spacing)).any(axis=1)]
        distances = ((points - np.array(self.origin)) ** 2).sum(axis=1)
        return points[np.argsort(distances, kind="stable")]
