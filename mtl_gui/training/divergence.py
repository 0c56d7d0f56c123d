"""Ends a training whose losses are no longer numbers."""

from collections.abc import Sequence

import numpy as np

from mtl_gui.events import FloatArray
from mtl_gui.problems import Refused
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["Diverged", "check_finite"]


class Diverged(Refused):
    """Losses that are no longer numbers; `replicas` are the places of their networks in the stack."""

    would_recur = True

    def __init__(self, what: Sentence, why: Sentence, what_to_do: Sentence, replicas: Sequence[int]) -> None:
        super().__init__(what, why, what_to_do)
        self.replicas = tuple(replicas)


def check_finite(losses: FloatArray, step: int, tasks: Sequence[str], seeds: Sequence[int]) -> None:
    """Checks the losses [R, T] of an update.

    Raises:
        Diverged: When one is infinite or not a number, naming the first.
    """
    if np.isfinite(losses).all():
        return
    replica, task = np.argwhere(~np.isfinite(losses))[0]
    raise Diverged(
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
        np.flatnonzero(~np.isfinite(losses).all(axis=1)).tolist(),
    )
