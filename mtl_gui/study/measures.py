"""What a study reports of every arm, seed and task."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from mtl_gui.events import FloatArray
from mtl_gui.runs.study_record import ArmResults, StudyRecord
from mtl_gui.spec import Study
from mtl_gui.spec.study_variations import (
    Corruptions,
    LabelBudgets,
    LabelNoise,
    LearningRates,
    Starts,
    StudyPoint,
)
from mtl_gui.study.labels_saved import labels_saved
from mtl_gui.study.tuning import chosen_candidates, of_chosen, signs
from mtl_gui.study_events import StudyStarted

__all__ = ["MeasureName", "MeasureValues", "measures_of", "targets_of"]

MeasureName = Literal[
    "test",
    "train",
    "gap",
    "steps_to_target",
    "samples_to_target",
    "seconds_to_target",
    "compute_to_target",
    "area_under_curve",
    "largest_rate",
    "area_over_strengths",
    "worst_case",
    "reached",
    "barrier",
    "labels_saved",
]

_Chosen = npt.NDArray[np.int64]
_ROUNDING = 1e-12
_TRAINED = 0.9
"""A training has trained when its training loss ends below this share of the first one."""


@dataclass(frozen=True, slots=True, eq=False)
class MeasureValues:
    """One measure of every arm.

    Attributes:
        name: Which.
        points: What it is measured at; one point where it is about the study as a whole.
        units: Per task.
        higher_is_better: Per task [T].
        arms: Values [P, R, T] of every arm, NaN where nothing is known.
    """

    name: MeasureName
    points: tuple[StudyPoint, ...]
    units: tuple[str, ...]
    higher_is_better: npt.NDArray[np.bool_]
    arms: tuple[FloatArray, ...]


def measures_of(record: StudyRecord) -> tuple[MeasureValues, ...]:
    """All measures that the study's variation has, of every arm's chosen candidates."""
    view = _view(record)
    if view is None:
        return ()
    study = record.study
    found = [view.test(), view.train(), view.gap(), view.area_under_curve()]
    if isinstance(study.varied, LearningRates):
        found += [*view.to_target(), view.largest_rate()]
    if isinstance(study.varied, Corruptions | LabelNoise):
        found += [view.area_over_strengths(), view.worst_case()]
    if isinstance(study.varied, LabelBudgets) and study.varied.task in study.measured_tasks:
        found.append(view.labels_saved(study.varied))
    if isinstance(study.varied, Starts):
        found += [view.reached(study.varied.reached), *view.barrier()]
    return tuple(found)


def targets_of(record: StudyRecord) -> tuple[float, ...]:
    """The validation metric of each measured task that a sweep of learning rates waits for; else nothing."""
    view = _view(record)
    if view is None or not isinstance(record.study.varied, LearningRates):
        return ()
    return tuple(view.targets().tolist())


def _view(record: StudyRecord) -> "_View | None":
    if record.started is None:
        return None
    study = record.study
    chosen = [chosen_candidates(study, arm, of) for arm, of in zip(study.arms, record.arms, strict=True)]
    return _View(study, record.started, record.arms, chosen)


@dataclass(frozen=True, slots=True)
class _View:
    """A study's results by arm, with the candidates that are chosen."""

    study: Study
    started: StudyStarted
    arms: Sequence[ArmResults]
    chosen: Sequence[_Chosen]

    def test(self) -> MeasureValues:
        return self._metric("test", self._per_arm(lambda arm: arm.test))

    def train(self) -> MeasureValues:
        return self._metric("train", self._per_arm(lambda arm: arm.train))

    def gap(self) -> MeasureValues:
        """How much better the training part is than the test part; positive where training goes too far."""
        sign = signs(self.study)
        arms = self._per_arm(lambda arm: sign * (arm.train - arm.test))
        lower = np.zeros(len(sign), dtype=np.bool_)
        return MeasureValues("gap", self.study.varied.points, self.started.units, lower, arms)

    def area_under_curve(self) -> MeasureValues:
        """The mean validation metric on the way."""
        return self._metric("area_under_curve", self._per_arm(lambda arm: arm.curves.mean(axis=3)))

    def reached(self, most: float) -> MeasureValues:
        """1 where the training loss is small enough, 0 where it is not."""

        def share(arm: ArmResults) -> FloatArray:
            is_done = np.broadcast_to(arm.is_done[..., np.newaxis], arm.losses.shape)
            return np.where(is_done, (np.nan_to_num(arm.losses, nan=np.inf) <= most).astype(float), np.nan)

        return self._whole("reached", self._per_arm(share), "share", is_higher_better=True)

    def barrier(self) -> tuple[MeasureValues, ...]:
        """How far the loss rises between the ends of two seeds; nothing where no pairs are measured."""
        found = self._per_arm(lambda arm: arm.barriers)
        arms = tuple(np.where(np.abs(values) < _ROUNDING, 0.0, values) for values in found)
        if not any(np.isfinite(values).any() for values in arms):
            return ()
        return (self._whole("barrier", arms, "", is_higher_better=False),)

    def largest_rate(self) -> MeasureValues:
        """The decimal logarithm of the largest learning rate at which the training loss went down."""
        arms = []
        for arm in self.arms:
            rates = np.log10([rate for rate, _ in arm.facts.candidates])[:, np.newaxis, np.newaxis]
            with np.errstate(invalid="ignore"):
                trains = arm.losses[0] < _TRAINED * arm.first_losses[0]
            found = np.where(trains, rates, -np.inf).max(axis=0)
            is_known = arm.is_done[0].all(axis=0)[:, np.newaxis] & np.isfinite(found)
            arms.append(np.where(is_known, found, np.nan)[np.newaxis])
        return self._whole("largest_rate", tuple(arms), "log10", is_higher_better=True)

    def to_target(self) -> tuple[MeasureValues, ...]:
        """Steps until the target is reached, or all of them; and what these cost."""
        steps = self._steps_to_target()
        num_steps, batch = int(self.started.evaluated_at[-1]), self.started.batch_size
        cells = [
            of_chosen(np.broadcast_to(arm.seconds[..., np.newaxis], arm.test.shape), chosen)
            for arm, chosen in zip(self.arms, self.chosen, strict=True)
        ]
        seconds = tuple(own * all_of / num_steps for own, all_of in zip(steps, cells, strict=True))
        compute = tuple(
            own * batch * 3.0 * arm.facts.multiply_adds * arm.facts.num_starts
            for own, arm in zip(steps, self.arms, strict=True)
        )
        return (
            self._whole("steps_to_target", steps, "steps", is_higher_better=False),
            self._whole(
                "samples_to_target", tuple(own * batch for own in steps), "samples", is_higher_better=False
            ),
            self._whole("seconds_to_target", seconds, "s", is_higher_better=False),
            self._whole("compute_to_target", compute, "multiply-adds", is_higher_better=False),
        )

    def area_over_strengths(self) -> MeasureValues:
        """The mean over all forms of the area under metric against strength, as a share of the axis."""
        points = self.study.varied.points
        strengths = np.array([point.value for point in points if point.series == points[0].series])
        widths = np.diff(strengths)[:, np.newaxis, np.newaxis] / (np.ptp(strengths) or 1.0)
        arms = []
        for values in self.test().arms:
            if len(strengths) == 1:
                arms.append(values.mean(axis=0, keepdims=True))
                continue
            by_form = values.reshape(-1, len(strengths), *values.shape[1:])
            middles = (by_form[:, 1:] + by_form[:, :-1]) / 2
            arms.append((middles * widths).sum(axis=1).mean(axis=0, keepdims=True))
        return self._metric("area_over_strengths", tuple(arms), (StudyPoint(0.0),))

    def labels_saved(self, varied: LabelBudgets) -> MeasureValues:
        """The labels of the varied task that the first control needs more for what each arm reaches."""
        column = self.study.measured_tasks.index(varied.task)
        sign = signs(self.study)[column]
        tests = [sign * values[:, :, column] for values in self.test().arms]
        arms = []
        for values in tests:
            saved = np.full((*values.shape, len(self.started.tasks)), np.nan)
            saved[..., column] = labels_saved(values, tests[1], varied.budgets)
            arms.append(saved)
        higher = np.ones(len(self.started.tasks), dtype=np.bool_)
        units = ("labels",) * len(self.started.tasks)
        return MeasureValues("labels_saved", varied.points, units, higher, tuple(arms))

    def worst_case(self) -> MeasureValues:
        """The worst metric at any strength of any form."""
        sign = signs(self.study)
        arms = tuple(sign * (sign * values).min(axis=0, keepdims=True) for values in self.test().arms)
        return self._metric("worst_case", arms, (StudyPoint(0.0),))

    def targets(self) -> FloatArray:
        """What is to be reached, [T]."""
        return self._target(self._curves())

    def _curves(self) -> list[FloatArray]:
        """Each arm's validation metrics on the way, [E, R, T]."""
        num = len(self.started.evaluated_at)
        return [
            np.stack([of_chosen(arm.curves[..., place, :], chosen)[0] for place in range(num)])
            for arm, chosen in zip(self.arms, self.chosen, strict=True)
        ]

    def _steps_to_target(self) -> tuple[FloatArray, ...]:
        sign, at = signs(self.study), self.started.evaluated_at
        curves = self._curves()
        target = self._target(curves)
        found = []
        for curve in curves:
            with np.errstate(invalid="ignore"):
                is_reached = sign * curve >= sign * target
            steps = np.where(is_reached.any(axis=0), at[is_reached.argmax(axis=0)], at[-1]).astype(float)
            found.append(np.where(np.isfinite(curve[-1]), steps, np.nan)[np.newaxis])
        return tuple(found)

    def _target(self, curves: Sequence[FloatArray]) -> FloatArray:
        """The metric that is to be reached, [T]."""
        assert isinstance(self.study.varied, LearningRates)
        sign = signs(self.study)
        if self.study.varied.target is not None:
            return np.full(len(sign), self.study.varied.target)
        ends = [_mean_of_known(sign * curve[-1]) for curve in curves[:2]]
        weaker: FloatArray = sign * np.minimum(*ends)
        return weaker

    def _per_arm(self, values: Callable[[ArmResults], FloatArray]) -> tuple[FloatArray, ...]:
        return tuple(
            of_chosen(values(arm), chosen) for arm, chosen in zip(self.arms, self.chosen, strict=True)
        )

    def _metric(
        self,
        name: MeasureName,
        arms: tuple[FloatArray, ...],
        points: tuple[StudyPoint, ...] | None = None,
    ) -> MeasureValues:
        at = self.study.varied.points if points is None else points
        return MeasureValues(name, at, self.started.units, signs(self.study) > 0, arms)

    def _whole(
        self, name: MeasureName, arms: tuple[FloatArray, ...], unit: str, *, is_higher_better: bool
    ) -> MeasureValues:
        num_tasks = len(self.started.tasks)
        higher = np.full(num_tasks, is_higher_better)
        return MeasureValues(name, (StudyPoint(0.0),), (unit,) * num_tasks, higher, arms)


def _mean_of_known(values: FloatArray) -> FloatArray:
    """The mean over seeds [R, T] of what is finite, [T]."""
    is_known = np.isfinite(values)
    with np.errstate(invalid="ignore"):
        mean: FloatArray = np.where(is_known, values, 0).sum(axis=0) / is_known.sum(axis=0)
    return mean
