"""A measured landscape as the views draw it: the part that is known, and the joint loss of a choice."""

from dataclasses import dataclass, replace
from typing import Self

import numpy as np
import numpy.typing as npt

from mtl_gui.events import FloatArray
from mtl_gui.runs.joint_loss import JointLoss
from mtl_gui.runs.landscape_record import LandscapeRecord

__all__ = ["Picture"]


@dataclass(frozen=True, slots=True)
class Picture:
    """The finest grid that is done.

    Attributes:
        tasks: Names, in order.
        x: Columns' coordinates [nx].
        y: Rows' coordinates [ny].
        losses: [T, ny, nx], NaN where there is no data.
        joint: [ny, nx], of all tasks together.
        measured: [ny, nx]; the other points are interpolated.
        plane: The kind of the plane.
        explained: What both directions explain of a path's variance; None where they are not from a path.
    """

    tasks: tuple[str, ...]
    x: FloatArray
    y: FloatArray
    losses: FloatArray
    joint: FloatArray
    measured: npt.NDArray[np.bool_]
    plane: str = ""
    explained: tuple[float, float] | None = None

    @classmethod
    def of(cls, record: LandscapeRecord, joint: JointLoss) -> Self | None:
        """What a record has to show; None before the first points.

        Args:
            record: The landscape.
            joint: How the tasks' losses become one.
        """
        if record.started is None or record.losses is None or record.measured is None:
            return None
        x, y, losses = record.drawn()
        stride = max(record.spacing, 1)
        measured = record.measured[::stride, ::stride]
        return cls(
            tasks=record.started.tasks,
            x=x,
            y=y,
            losses=losses,
            joint=joint.of(losses, _ideal(losses)),
            measured=measured,
            plane=record.request.plane.kind,
            explained=record.started.explained,
        )

    def combined(self, joint: JointLoss) -> "Picture":
        """The same with another joint loss."""
        return replace(self, joint=joint.of(self.losses, self.ideal))

    @property
    def ideal(self) -> FloatArray:
        """The lowest loss of each task on the plane [T]."""
        return _ideal(self.losses)

    @property
    def surfaces(self) -> FloatArray:
        """The losses of the tasks, in order, and the joint one [T + 1, ny, nx]."""
        return np.concatenate([self.losses, self.joint[np.newaxis]])

    @property
    def middle(self) -> tuple[float, float]:
        """The point in the middle of the plane."""
        return float(self.x[len(self.x) // 2]), float(self.y[len(self.y) // 2])

    def cell(self, x: float, y: float) -> tuple[int, int]:
        """Row and column of the grid point nearest to a point of the plane."""
        return int(np.abs(self.y - y).argmin()), int(np.abs(self.x - x).argmin())

    def lowest(self, surface: FloatArray) -> tuple[float, float] | None:
        """Where a surface [ny, nx] is lowest; None when it has no data."""
        known = np.where(np.isfinite(surface), surface, np.inf)
        if not np.isfinite(known).any():
            return None
        row, column = np.unravel_index(int(known.argmin()), known.shape)
        return float(self.x[column]), float(self.y[row])


def _ideal(losses: FloatArray) -> FloatArray:
    ideal: FloatArray = np.where(np.isfinite(losses), losses, np.inf).min(axis=(1, 2))
    return ideal
