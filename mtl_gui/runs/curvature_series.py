"""Second derivatives along a training as curves over its steps."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mtl_gui.curvature_events import Conflicts, Eigenvalues, TraceEstimate
from mtl_gui.events import FloatArray
from mtl_gui.runs.curvature_record import CurvatureRecord

__all__ = ["CurvatureSeries", "curvature_series"]


@dataclass(frozen=True, slots=True)
class CurvatureSeries:
    """What is known of a region at S checkpoints; NaN where it is not.

    Axis L are the losses of the tasks and last that of all together.

    Attributes:
        steps: [S].
        largest: The largest eigenvalue, [S, L].
        smallest: The smallest one, [S, L].
        trace: [S, L].
        norms: Lengths of the trunk's gradients, [S, L].
        cosines: Of the angles between the tasks', [S, T, T].
        along: The curvature of every loss along the gradient of every task, [S, L, T].
        of_step: That of a plain step of all together, [S].
    """

    steps: npt.NDArray[np.int64]
    largest: FloatArray
    smallest: FloatArray
    trace: FloatArray
    norms: FloatArray
    cosines: FloatArray
    along: FloatArray
    of_step: FloatArray


def curvature_series(record: CurvatureRecord, region: str) -> CurvatureSeries:
    """Collects what a record, whole or growing, has of a region; conflicts are the trunk's in any case.

    Raises:
        ValueError: When nothing has been chosen yet.
    """
    if record.started is None:
        raise ValueError("Nothing has been chosen yet.")
    steps, num_tasks = record.started.steps, len(record.started.tasks)
    series = _empty(steps, num_tasks)
    for one in record.measured:
        row = steps.index(one.step)
        match one.quantity:
            case Conflicts() as conflicts:
                series.norms[row] = conflicts.norms
                series.cosines[row] = conflicts.cosines
                series.along[row] = conflicts.along
                series.of_step[row] = conflicts.of_step
            case Eigenvalues() as eigenvalues if one.region == region:
                series.largest[row] = eigenvalues.largest[:, 0]
                series.smallest[row] = eigenvalues.smallest[:, 0]
            case TraceEstimate() as trace if one.region == region:
                series.trace[row] = trace.mean
            case _:
                pass
    return series


def _empty(steps: tuple[int, ...], num_tasks: int) -> CurvatureSeries:
    num_steps, num_losses = len(steps), num_tasks + 1

    def unknown(*shape: int) -> FloatArray:
        return np.full((num_steps, *shape), np.nan)

    return CurvatureSeries(
        np.array(steps, np.int64),
        unknown(num_losses),
        unknown(num_losses),
        unknown(num_losses),
        unknown(num_losses),
        unknown(num_tasks, num_tasks),
        unknown(num_losses, num_tasks),
        unknown(),
    )
