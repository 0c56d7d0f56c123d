"""What a paper's table says: relative errors of single-task and multi-task networks beside each other."""

from dataclasses import dataclass, replace

import numpy as np

from mtl_gui.events import FloatArray
from mtl_gui.runs.table_record import TableRecord
from mtl_gui.study.across_data import AcrossData, across_data
from mtl_gui.study.fold_statistics import fold_interval, fold_test
from mtl_gui.study.holm import holm
from mtl_gui.study.rate_choice import of_best_rates
from mtl_gui.study.statistics import CONFIDENCE, Interval
from mtl_gui.study.study_fairness import StudyFairness
from mtl_gui.study.table_fairness import fairness_of_table
from mtl_gui.study_events import FoldMeasured

__all__ = ["TableAnswer", "TableLine", "relative_errors", "table_answer"]


@dataclass(frozen=True, slots=True)
class TableLine:
    """A line of the table: a target's RRMSE, or as `target` "" the mean over a data set's targets, aRRMSE.

    `difference` is multi-task less single-task, paired over the folds: below 0 the multi-task network is the
    better one. `p` is that of the corrected resampled t test; `p_holm` adjusted over the data sets for the
    means, and over the targets of a data set for these.
    """

    data: str
    num_rows: int
    target: str
    single_task: Interval
    multi_task: Interval
    difference: Interval
    p: float
    p_holm: float

    @property
    def direction(self) -> str:
        """What the adjusted p value allows to say of the multi-task network."""
        if not np.isfinite(self.p_holm):
            return "too few folds"
        if self.p_holm >= 1 - CONFIDENCE:
            return "no clear difference"
        return "better" if self.difference.mean < 0 else "worse"


@dataclass(frozen=True, slots=True)
class TableAnswer:
    """The table so far.

    Attributes:
        lines: Of every data set the mean line first, then its targets.
        share_done: From 0 to 1.
        num_folds: Those of the whole cross-validation.
        across: What all data sets say together; None below two of them.
        fairness: What was equal for both arms, and what was not.
    """

    lines: tuple[TableLine, ...]
    share_done: float
    num_folds: int
    across: AcrossData | None
    fairness: StudyFairness


def table_answer(record: TableRecord) -> TableAnswer:
    """The table of the folds for which both arms are measured.

        RRMSE = √( Σ (y − ŷ)² / Σ (y − ȳ)² ),     aRRMSE = its mean over the targets,

    sums over the rows of the fold, ȳ the mean of the other folds; the values are means over folds. 1 is as
    good as predicting the mean.

    Source: Spyromitros-Xioufis et al., "Multi-target regression via input space expansion", Machine Learning
    2016, equation 5; Borchani et al., "A survey on multi-output regression", WIREs Data Mining and Knowledge
    Discovery 2015, section 4, for the average.
    """
    num_folds = record.study.folds
    means: list[TableLine] = []
    by_data: list[list[TableLine]] = []
    paired: list[tuple[float, float]] = []
    for place, data in enumerate(record.data):
        single, multi = _by_fold(record, place)
        if len(single):
            facts, arms = (data.title, data.num_rows), (single.mean(axis=1), multi.mean(axis=1))
            means.append(_line(*facts, "", *arms, num_folds))
            paired.append(_paired_means(*arms))
            targets = [
                _line(*facts, target, single[:, column], multi[:, column], num_folds)
                for column, target in enumerate(data.targets)
            ]
            by_data.append(_adjusted(targets))
    lines = (
        line for mean, targets in zip(_adjusted(means), by_data, strict=True) for line in (mean, *targets)
    )
    return TableAnswer(
        tuple(lines),
        len(record.folds) / max(1, 2 * num_folds * len(record.data)),
        num_folds,
        across_data([single for single, _multi in paired], [multi for _single, multi in paired]),
        fairness_of_table(record),
    )


def relative_errors(measured: FoldMeasured) -> FloatArray:
    """RRMSE [T] of a fold at the learning rates that validation chose; NaN where all its targets are equal.

    A single-task network has a learning rate of its own; infinite where every one diverged.
    """
    tasks = range(len(measured.reference))
    groups = (tuple(tasks),) if measured.is_together else tuple((task,) for task in tasks)
    errors = of_best_rates(groups, measured.validation[:, np.newaxis], measured.test[:, np.newaxis])[0]
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(measured.reference > 0, errors / measured.reference, np.nan)


def _by_fold(record: TableRecord, place: int) -> tuple[FloatArray, FloatArray]:
    """RRMSE [folds, T] of single-task and multi-task networks, of folds for which both are known."""
    found: dict[bool, dict[int, FloatArray]] = {False: {}, True: {}}
    for measured in record.folds:
        if measured.table == place:
            found[measured.is_together][measured.fold] = relative_errors(measured)
    both = sorted(found[False].keys() & found[True].keys())
    single, multi = (np.array([found[arm][fold] for fold in both]) for arm in (False, True))
    return single, multi


def _paired_means(single: FloatArray, multi: FloatArray) -> tuple[float, float]:
    """Both arms' means over the folds [folds] in which neither diverged; NaN where there is none."""
    both = np.isfinite(single) & np.isfinite(multi)
    return (float(single[both].mean()), float(multi[both].mean())) if both.any() else (np.nan, np.nan)


def _line(
    data: str, num_rows: int, target: str, single: FloatArray, multi: FloatArray, num_folds: int
) -> TableLine:
    with np.errstate(invalid="ignore"):  # where both arms diverged
        differences = np.where(np.isfinite(multi) & np.isfinite(single), multi - single, np.nan)
    single_task, multi_task, difference = (
        fold_interval(values, num_folds) for values in (single, multi, differences)
    )
    p = fold_test(differences, num_folds)
    return TableLine(data, num_rows, target, single_task, multi_task, difference, p, p)


def _adjusted(family: list[TableLine]) -> list[TableLine]:
    adjusted = holm([line.p for line in family]) if family else ()
    return [replace(line, p_holm=float(p)) for line, p in zip(family, adjusted, strict=True)]
