"""Where a training was at its checkpoints, for the slider through time."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mtl_gui.events import CHOSEN, FloatArray, PathMeasured

__all__ = ["Moment", "checkpoint_steps", "first_known", "moments_at"]


@dataclass(frozen=True, slots=True)
class Moment:
    """A network at a checkpoint.

    Attributes:
        path: The training path it lies on.
        step: The checkpoint's step.
        point: Its foot on the plane (x, y).
        residual: The share of its distance from the centre that lies off the plane.
        losses: Its true losses [T], not those of the slice.
    """

    path: PathMeasured
    step: int
    point: tuple[float, float]
    residual: float
    losses: FloatArray

    @property
    def is_joint(self) -> bool:
        """Whether the network is that of the experiment as designed."""
        return self.path.arm == CHOSEN


def checkpoint_steps(paths: Sequence[PathMeasured]) -> tuple[int, ...]:
    """All steps at which a network on one of the paths was kept."""
    return tuple(sorted({int(step) for path in paths for step in path.steps}))


def moments_at(paths: Sequence[PathMeasured], step: int) -> tuple[Moment, ...]:
    """Where every path was at a step: at its last checkpoint up to there, its first where it has none."""
    found = []
    for path in paths:
        if not len(path.steps):
            continue
        place = max(int(np.searchsorted(path.steps, step, side="right")) - 1, 0)
        x, y = path.points[place]
        found.append(
            Moment(
                path,
                int(path.steps[place]),
                (float(x), float(y)),
                float(path.residuals[place]),
                path.losses[place],
            )
        )
    return tuple(found)


def first_known(losses: FloatArray) -> FloatArray:
    """Of losses [N, T] of networks that have different tasks, each task's own [T]."""
    first = np.isfinite(losses).argmax(axis=0)
    known: FloatArray = losses[first, np.arange(losses.shape[1])]
    return known
