"""Looks at task gradients made by hand, for tests of plots and pages."""

from collections.abc import Iterable

import numpy as np

from mtl_gui.events import CHOSEN, Diagnosed, StepDone
from mtl_gui.runs.record import RunRecord
from mtl_gui.spec import Experiment
from tests.ui.plots.hand_made_runs import levels, run_until

NUM_BLOCKS = 2


def look(
    experiment: Experiment, step: int, *, has_affinities: bool = True, seconds: float = 0.001
) -> Diagnosed:
    """The first two tasks are in conflict in the whole trunk, −0.25, and all agree in block 1, 0.5.

    In block 2 nothing is shared. Task t has the length t + 1; a step for a task lowers its own loss by 2 %
    and raises the next one's by 1 %.
    """
    num_seeds, num_tasks = len(experiment.seeds), len(experiment.enabled_tasks)
    cosines = np.full((num_seeds, 1 + NUM_BLOCKS, num_tasks, num_tasks), 0.5)
    cosines[:, 0, 0, 1] = cosines[:, 0, 1, 0] = -0.25
    cosines[:, 2] = np.nan
    cosines[:, :, range(num_tasks), range(num_tasks)] = 1.0
    norms = np.broadcast_to(np.arange(1.0, num_tasks + 1), cosines.shape[:3]).copy()
    affinities = 0.02 * np.eye(num_tasks) - 0.01 * np.eye(num_tasks, k=1)
    return Diagnosed(
        CHOSEN,
        step,
        norms,
        cosines,
        np.full(num_seeds, 0.75),
        np.full(num_seeds, 12.5),
        np.broadcast_to(affinities, (num_seeds, num_tasks, num_tasks)).copy() if has_affinities else None,
        seconds,
        0.009,
    )


def watched_until(experiment: Experiment, step: int, looks: Iterable[int] = (11, 21, 31)) -> RunRecord:
    """A run whose gradients were looked at before some updates."""
    record = run_until(experiment, step)
    for at in looks:
        record.append(look(experiment, at))
    return record


def solved_until(experiment: Experiment, step: int, fallbacks: Iterable[int] = ()) -> RunRecord:
    """A run whose method has a solver, which fell back at some steps in the last seed."""
    record = run_until(experiment, 0)
    at = set(fallbacks)
    for done in range(1, step + 1):
        losses = levels(experiment, CHOSEN, done)
        fallen_back = np.zeros(len(losses), np.bool_)
        fallen_back[-1] = done in at
        residuals = np.full(len(losses), 1e-9 * done)
        record.append(StepDone(CHOSEN, done, losses, np.ones_like(losses), 0, residuals, fallen_back))
    return record
