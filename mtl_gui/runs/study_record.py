"""The results of a study as arrays."""

from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt

from mtl_gui.events import Event, FloatArray
from mtl_gui.spec import Study
from mtl_gui.study_events import ArmFacts, StudyFinished, StudyMeasured, StudyStarted

__all__ = ["ArmResults", "StudyRecord"]


@dataclass(frozen=True, slots=True, eq=False)
class ArmResults:
    """What an arm's trainings came to.

    Axes: P points, C candidates, R seeds, T measured tasks, E validations. `train`, `validation`, `test` and
    `losses` [P, C, R, T] are as in `StudyMeasured`, `curves` [P, C, R, E, T]; NaN where nothing is known, or
    training diverged. `is_done` [P, C, R] tells the two apart. `places` [P, C, R, T, 2], `all_losses`
    [P, C, R, A] and `barriers` [P, C, R, T] are NaN outside studies of starts.
    """

    facts: ArmFacts
    train: FloatArray
    validation: FloatArray
    test: FloatArray
    losses: FloatArray
    first_losses: FloatArray
    curves: FloatArray
    seconds: FloatArray
    is_done: npt.NDArray[np.bool_]
    places: FloatArray
    all_losses: FloatArray
    barriers: FloatArray

    @classmethod
    def empty(cls, facts: ArmFacts, study: Study, num_tasks: int, num_evaluations: int) -> Self:
        """Nothing measured yet."""
        cells = (len(study.varied.points), len(facts.candidates), len(study.seeds))
        train, validation, test, losses, first = (np.full((*cells, num_tasks), np.nan) for _ in range(5))
        curves = np.full((*cells, num_evaluations, num_tasks), np.nan)
        seconds, is_done = np.full(cells, np.nan), np.zeros(cells, np.bool_)
        of_starts = (
            np.full((*cells, *shape), np.nan)
            for shape in ((num_tasks, 2), (len(study.experiment.enabled_tasks),), (num_tasks,))
        )
        return cls(facts, train, validation, test, losses, first, curves, seconds, is_done, *of_starts)

    def take(self, measured: StudyMeasured) -> None:
        """Puts results in their places."""
        cells = measured.points, measured.candidates, measured.seeds
        for name in ("train", "validation", "test", "losses", "first_losses", "curves", "seconds"):
            getattr(self, name)[cells] = getattr(measured, name)
        for name in ("places", "all_losses", "barriers"):
            values = getattr(measured, name)
            if values.size:
                getattr(self, name)[cells] = values
        self.is_done[cells] = True


class StudyRecord:
    """A study that grows by `append(event)`; a live one and a stored one look the same.

    Attributes:
        study: What was asked for.
        started: The plan; None before it is known.
        arms: The results, in the order of the study's arms; empty before the plan is known.
        is_finished: Whether all is measured.
    """

    def __init__(self, study: Study) -> None:
        self.study = study
        self.started: StudyStarted | None = None
        self.arms: tuple[ArmResults, ...] = ()
        self.is_finished = False

    @property
    def num_done(self) -> int:
        """How many results there are."""
        return sum(int(arm.is_done.sum()) for arm in self.arms)

    def append(self, event: Event) -> None:
        """Takes up one event; those of other jobs change nothing."""
        match event:
            case StudyStarted() if self.started is None:
                self.started = event
                self.arms = tuple(
                    ArmResults.empty(facts, self.study, len(event.tasks), len(event.evaluated_at))
                    for facts in event.arms
                )
            case StudyMeasured():
                self.arms[event.arm].take(event)
            case StudyFinished():
                self.is_finished = True
            case _:
                pass
