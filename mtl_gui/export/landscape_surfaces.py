"""What every file of a landscape needs: the losses of the tasks and of all together."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt

from mtl_gui.events import FloatArray, LandscapeStarted
from mtl_gui.problems import Refused
from mtl_gui.runs.combination import combined
from mtl_gui.runs.landscape_record import LandscapeRecord
from mtl_gui.texts import sentence, translatable

__all__ = ["joint_losses", "measured_landscape"]


def measured_landscape(
    record: LandscapeRecord, path: Path
) -> tuple[LandscapeStarted, FloatArray, npt.NDArray[np.bool_]]:
    """The plane, the losses [T, ny, nx] on it, and which points [ny, nx] were measured.

    Raises:
        Refused: When there are none, so that the file cannot be written.
    """
    if record.started is None or record.losses is None or record.measured is None:
        raise Refused(
            sentence(translatable("problems", "The landscape {path} could not be written."), path=str(path)),
            sentence(translatable("problems", "No point of the landscape has been measured yet.")),
            sentence(translatable("problems", "Measure the landscape first.")),
        )
    return record.started, record.losses, record.measured


def joint_losses(record: LandscapeRecord, weights: Mapping[str, float]) -> FloatArray:
    """The weighted sum [ny, nx] of the tasks' losses; a task not named has weight 1."""
    assert record.started is not None
    assert record.losses is not None
    return combined(record.losses, [weights.get(task, 1.0) for task in record.started.tasks])
