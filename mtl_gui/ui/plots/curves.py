"""What a curve plot shows: lines, marks and words, without any record behind them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mtl_gui.study.bands import MIN_SEEDS, Band

__all__ = ["Best", "Curve", "CurveContent", "Mark", "Steps", "nearest", "read_at"]

Steps = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """One line: a mean over seeds with its band.

    Args:
        name: What it is called on screen, as in "chosen, validation".
        task: Position of the task whose colour it has; None takes the baseline's colour.
        steps: Steps [S], rising.
        values: One row per seed [R, S].
        band: Mean and interval of `values`.
        is_dashed: Single-task networks are dashed.
        is_thick: Validation is thick, training thin.
        has_band: Whether the interval is painted, or below three seeds the seeds' own lines.
        is_read: Whether the read-out names its value.
        is_faint: Whether it stands back behind the others, as the losses of single steps do.
    """

    name: str
    task: int | None
    steps: Steps
    values: npt.NDArray[np.floating]
    band: Band
    is_dashed: bool = False
    is_thick: bool = True
    has_band: bool = True
    is_read: bool = True
    is_faint: bool = False

    @property
    def num_seeds(self) -> int:
        """How many seeds the mean is over."""
        return len(self.values)

    @property
    def has_interval(self) -> bool:
        """Whether there are enough seeds for an interval."""
        return self.num_seeds >= MIN_SEEDS


@dataclass(frozen=True, slots=True)
class Mark:
    """A vertical line with a text: something was changed by hand before step `step` + 1."""

    step: int
    text: str


@dataclass(frozen=True, slots=True)
class Best:
    """Where a curve was best so far."""

    step: int
    value: float
    task: int | None


@dataclass(frozen=True, slots=True)
class CurveContent:
    """Everything one plot shows.

    Args:
        title: What is measured, as in "Accuracy".
        subject: Whose, as in the task's name; spoken, and painted only if `names_subject`.
        curves: The lines in reading order; the first is painted on top.
        last_step: Where the x axis ends.
        marks: Changes by hand, in order.
        best: The best value, if there is one.
        steps_per_epoch: Given when the x axis counts epochs.
        is_log: Whether the y axis is logarithmic where the values allow it.
        higher_is_better: None where neither direction is better.
        names_subject: Whether the subject is painted before the title, where nothing above the plot names it.
    """

    title: str
    subject: str
    curves: Sequence[Curve]
    last_step: int
    marks: Sequence[Mark] = ()
    best: Best | None = None
    steps_per_epoch: int | None = None
    is_log: bool = False
    higher_is_better: bool | None = None
    names_subject: bool = False

    @property
    def heading(self) -> str:
        """What is painted above the curves."""
        return f"{self.subject}: {self.title}" if self.names_subject else self.title

    @property
    def read(self) -> list[Curve]:
        """The curves whose values are read out and that have any."""
        return [curve for curve in self.curves if curve.is_read and len(curve.steps)]

    @property
    def allows_log(self) -> bool:
        """Whether every mean is positive; a curve that crosses zero has no place on a logarithmic axis."""
        return not any((curve.band.mean <= 0).any() for curve in self.curves)


def nearest(steps: Steps, step: float) -> int:
    """The position of the entry of `steps` that is nearest to `step`; -1 when there is none."""
    if not len(steps):
        return -1
    after = int(np.searchsorted(steps, step))
    if after == 0:
        return 0
    if after == len(steps):
        return after - 1
    return after if steps[after] - step < step - steps[after - 1] else after - 1


def read_at(steps: Steps, step: float) -> int | None:
    """The position of the entry that tells of `step`, None where nothing was measured near it.

    Between two entries that is the nearest; before the first and after the last one no further away than
    their neighbours are from them.
    """
    place = nearest(steps, step)
    if place < 0:
        return None
    if steps[0] <= step <= steps[-1]:
        return place
    neighbour = 1 if place == 0 else place - 1
    reach = abs(int(steps[neighbour]) - int(steps[place])) if len(steps) > 1 else 0
    return place if abs(steps[place] - step) <= reach else None
