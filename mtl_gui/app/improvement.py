"""Tells when a training gets better than it has ever been."""

import numpy as np

from mtl_gui.events import CHOSEN, Evaluated, Event, FloatArray
from mtl_gui.runs.record import RunRecord

__all__ = ["Improvement"]


class Improvement:
    """Whether an event is a validation of the chosen networks that is better than all before it.

    What counts is the loss on the validation rows, meaned over seeds and over the tasks that have one.

    Args:
        record: What was measured so far.
    """

    def __init__(self, record: RunRecord) -> None:
        arm = record.arms.get(CHOSEN)
        seen = [] if arm is None else list(arm.evaluations("validation").losses.swapaxes(0, 1))
        self._best = min((_mean(losses) for losses in seen), default=np.inf)

    def __call__(self, event: Event) -> bool:
        """Looks at the next event; the first validation of a run is a start and no improvement."""
        if not isinstance(event, Evaluated) or (event.arm, event.part) != (CHOSEN, "validation"):
            return False
        loss, best = _mean(event.losses), self._best
        self._best = min(loss, best)
        return loss < best < np.inf


def _mean(losses: FloatArray) -> float:
    known = losses[np.isfinite(losses)]
    return float(known.mean()) if known.size else np.inf
