"""Ends a training whose losses are no longer numbers."""

from collections.abc import Sequence

import numpy as np

from mtl_gui.events import FloatArray
from mtl_gui.problems import Refused
from mtl_gui.texts import sentence, translatable

__all__ = ["check_finite"]


def check_finite(losses: FloatArray, step: int, tasks: Sequence[str], seeds: Sequence[int]) -> None:
    """Checks the losses [R, T] of an update.

    Raises:
        Refused: When one is infinite or not a number, naming the first.
    """
    if np.isfinite(losses).all():
        return
    replica, task = np.argwhere(~np.isfinite(losses))[0]
    raise Refused(
        sentence(
            translatable("problems", "Training diverged at step {step} for the task “{task}”."),
            step=step,
            task=tasks[task],
        ),
        sentence(
            translatable("problems", "With seed {seed} its loss became {value}."),
            seed=seeds[replica],
            value=losses[replica, task],
        ),
        sentence(translatable("problems", "Choose a smaller learning rate, and check the task weights.")),
    )
