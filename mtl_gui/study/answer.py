"""What a study has found so far: tables, comparisons, a verdict, and how fair it was."""

from dataclasses import dataclass

import numpy as np

from mtl_gui.events import FloatArray
from mtl_gui.runs.study_record import StudyRecord
from mtl_gui.spec import Study
from mtl_gui.spec.study_arms import MultiTask
from mtl_gui.spec.study_variations import LabelBudgets, StudyPoint
from mtl_gui.study.measures import MeasureName, MeasureValues, measures_of, targets_of
from mtl_gui.study.shares import share_interval
from mtl_gui.study.statistics import Interval
from mtl_gui.study.study_fairness import StudyFairness, fairness_of_study
from mtl_gui.study.tuning import NOT_CHOSEN, chosen_candidates
from mtl_gui.study.verdict import (
    ClaimVerdict,
    Comparison,
    PairedValues,
    claim_verdict,
    compared,
    interval_of,
)
from mtl_gui.study_events import LossMinima

__all__ = ["MeasureTable", "StudyAnswer", "answer_of"]


@dataclass(frozen=True, slots=True)
class MeasureTable:
    """A measure's means over seeds with their intervals.

    `arms` [A][P][T] are those of every arm, `differences` [A − 1][P][T] those of the first arm − each other
    arm, paired over seeds; `units` and `higher_is_better` [T].
    """

    name: MeasureName
    points: tuple[StudyPoint, ...]
    units: tuple[str, ...]
    higher_is_better: tuple[bool, ...]
    arms: tuple[tuple[tuple[Interval, ...], ...], ...]
    differences: tuple[tuple[tuple[Interval, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class StudyAnswer:
    """Everything that is shown, printed and reported of a study.

    Attributes:
        verdict: On the claim.
        comparisons: What the verdict rests on.
        measures: All measures, that of the verdict among them.
        learning_rates: Those that validation chose, [A][P][T]; NaN where none is chosen yet.
        labels_saved: Of a study of label budgets: the labels that the first control needs more, for the same
            metric as the first arm has at the smallest budget; None otherwise.
        fairness: What was equal, and what was not.
        share_done: How much is measured, from 0 to 1.
        minima: Of the losses, where the study is of a toy.
        targets: Of a sweep of learning rates the validation metrics that are to be reached, [T].
    """

    arms: tuple[str, ...]
    tasks: tuple[str, ...]
    verdict: ClaimVerdict
    comparisons: tuple[Comparison, ...]
    measures: tuple[MeasureTable, ...]
    learning_rates: tuple[tuple[tuple[float, ...], ...], ...]
    labels_saved: Interval | None
    fairness: StudyFairness
    share_done: float
    minima: tuple[LossMinima, ...] = ()
    targets: tuple[float, ...] = ()


def answer_of(record: StudyRecord) -> StudyAnswer:
    """Summarises a study, finished or not."""
    study, values = record.study, measures_of(record)
    judged = next((found for found in values if found.name == study.measure), None)
    comparisons = () if judged is None else compared(_pairs(study, judged), study.interval)
    total = record.started.num_trainings if record.started else 0
    return StudyAnswer(
        tuple(arm.name for arm in study.arms),
        study.measured_tasks,
        claim_verdict(comparisons),
        comparisons,
        tuple(_table(study, found) for found in values),
        _learning_rates(record),
        _labels_saved(study, values),
        fairness_of_study(record),
        record.num_done / total if total else 0.0,
        record.started.minima if record.started else (),
        targets_of(record),
    )


def _pairs(study: Study, judged: MeasureValues) -> list[PairedValues]:
    """The multi-task arm beside each control at what the verdict is about; other methods are no controls."""
    first = _judged_point(study, judged.arms[0])
    return [
        PairedValues(
            arm.name,
            task,
            first[:, column],
            _judged_point(study, values)[:, column],
            bool(judged.higher_is_better[column]),
            judged.units[column],
        )
        for arm, values in zip(study.arms[1:], judged.arms[1:], strict=True)
        if not isinstance(arm, MultiTask)
        for column, task in enumerate(study.measured_tasks)
    ]


def _judged_point(study: Study, values: FloatArray) -> FloatArray:
    """The values [R, T] that the verdict is about."""
    places = {"first": values[:1], "last": values[-1:], "mean": values}
    judged: FloatArray = places[study.judged].mean(axis=0)
    return judged


def _table(study: Study, found: MeasureValues) -> MeasureTable:
    first = found.arms[0]
    return MeasureTable(
        found.name,
        found.points,
        found.units,
        tuple(bool(higher) for higher in found.higher_is_better),
        tuple(_intervals(study, values, is_share=found.name == "reached") for values in found.arms),
        tuple(_intervals(study, first - values) for values in found.arms[1:]),
    )


def _intervals(
    study: Study, values: FloatArray, *, is_share: bool = False
) -> tuple[tuple[Interval, ...], ...]:
    """From [P, R, T] to [P][T]; those of shares of starts are Wilson's."""
    return tuple(
        tuple(
            share_interval(column) if is_share else interval_of(column, study.interval)
            for column in of_point.T
        )
        for of_point in values
    )


def _learning_rates(record: StudyRecord) -> tuple[tuple[tuple[float, ...], ...], ...]:
    rates = []
    for arm, results in zip(record.study.arms, record.arms, strict=False):
        chosen = chosen_candidates(record.study, arm, results)
        offered = np.array([rate for rate, _ in results.facts.candidates])
        found = np.where(chosen == NOT_CHOSEN, np.nan, offered[np.maximum(chosen, 0)])
        rates.append(tuple(tuple(row) for row in found.tolist()))
    return tuple(rates)


def _labels_saved(study: Study, values: tuple[MeasureValues, ...]) -> Interval | None:
    saved = next((found for found in values if found.name == "labels_saved"), None)
    if saved is None or not isinstance(study.varied, LabelBudgets):
        return None
    column = study.measured_tasks.index(study.varied.task)
    return interval_of(saved.arms[0][0, :, column], study.interval)
