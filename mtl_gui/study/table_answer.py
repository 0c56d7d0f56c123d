"""What a paper's table says: relative errors of single-task and multi-task networks beside each other."""

from dataclasses import dataclass

import numpy as np

from mtl_gui.events import FloatArray
from mtl_gui.runs.table_record import TableRecord
from mtl_gui.study.fold_statistics import fold_interval
from mtl_gui.study.rate_choice import of_best_rates
from mtl_gui.study.statistics import Interval
from mtl_gui.study_events import FoldMeasured

__all__ = ["TableAnswer", "TableLine", "relative_errors", "table_answer"]


@dataclass(frozen=True, slots=True)
class TableLine:
    """A line of the table: a target's RRMSE, or as `target` "" the mean over a data set's targets, aRRMSE.

    `difference` is multi-task less single-task, paired over the folds: below 0 the multi-task network is the
    better one.
    """

    data: str
    num_rows: int
    target: str
    single_task: Interval
    multi_task: Interval
    difference: Interval

    @property
    def direction(self) -> str:
        """What the difference's interval allows to say of the multi-task network."""
        if self.difference.low is None or self.difference.high is None:
            return "too few folds"
        if self.difference.high < 0:
            return "better"
        return "worse" if self.difference.low > 0 else "no clear difference"


@dataclass(frozen=True, slots=True)
class TableAnswer:
    """The table so far: of every data set the mean line first, then its targets. `share_done` from 0 to 1."""

    lines: tuple[TableLine, ...]
    share_done: float


def table_answer(record: TableRecord) -> TableAnswer:
    """The table of the folds for which both arms are measured.

        RRMSE = √( Σ (y − ŷ)² / Σ (y − ȳ)² ),     aRRMSE = its mean over the targets,

    sums over the rows of the fold, ȳ the mean of the other folds; the values are means over folds. 1 is as
    good as predicting the mean.

    Source: Spyromitros-Xioufis et al., "Multi-target regression via input space expansion", Machine Learning
    2016, equation 5; Borchani et al., "A survey on multi-output regression", WIREs Data Mining and Knowledge
    Discovery 2015, section 4, for the average.
    """
    lines: list[TableLine] = []
    for place, data in enumerate(record.data):
        single, multi = _by_fold(record, place)
        if len(single):
            lines.append(_line(data.title, data.num_rows, "", single.mean(axis=1), multi.mean(axis=1)))
            lines += [
                _line(data.title, data.num_rows, target, single[:, column], multi[:, column])
                for column, target in enumerate(data.targets)
            ]
    return TableAnswer(tuple(lines), len(record.folds) / max(1, 2 * record.study.folds * len(record.data)))


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


def _line(data: str, num_rows: int, target: str, single: FloatArray, multi: FloatArray) -> TableLine:
    difference = fold_interval(np.where(np.isfinite(multi) & np.isfinite(single), multi - single, np.nan))
    return TableLine(data, num_rows, target, fold_interval(single), fold_interval(multi), difference)
