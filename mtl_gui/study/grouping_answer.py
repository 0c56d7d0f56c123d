"""What a study of groups says: who helps whom, which groups that proposes, and what training them shows."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from mtl_gui.data.true_groups import true_groups
from mtl_gui.events import FloatArray
from mtl_gui.runs.grouping_record import GroupingRecord
from mtl_gui.study.grouping_fairness import fairness_of_grouping
from mtl_gui.study.partitions import MOST_EXACT, Groups, best_partition
from mtl_gui.study.rate_choice import of_best_rates
from mtl_gui.study.statistics import Interval, mean_interval
from mtl_gui.study.study_fairness import StudyFairness
from mtl_gui.study.study_words import phrase
from mtl_gui.study.suggestions import received
from mtl_gui.study_events import GroupsTrained
from mtl_gui.texts import Sentence, translatable

__all__ = [
    "CheckedName",
    "GroupCheck",
    "GroupingAnswer",
    "TaskMatrix",
    "grouping_answer",
    "proposals",
    "share_of_grouping",
    "transfer_of",
]

_MOST_CHECKS = 4

CheckedName = Literal["together", "apart", "proposed", "by affinity"]


@dataclass(frozen=True, slots=True)
class TaskMatrix:
    """A value for every two tasks: row i, column j is what i does for j; `unit` of all values.

    `values[i][j]` has an interval over the seeds; no value where i is j, or the two have not met yet.
    """

    name: Literal["transfer", "affinity"]
    unit: str
    values: tuple[tuple[Interval | None, ...], ...]


@dataclass(frozen=True, slots=True)
class GroupCheck:
    """Groups that were trained with seeds of their own and measured on the test part.

    Attributes:
        name: Where they come from.
        groups: The names of the tasks.
        gain: Mean over tasks of how much smaller the error is than apart, in per cent of it.
        by_task: The same of every task.
    """

    name: CheckedName
    groups: tuple[tuple[str, ...], ...]
    gain: Interval
    by_task: tuple[Interval, ...]


@dataclass(frozen=True, slots=True)
class GroupingAnswer:
    """The answer so far.

    Attributes:
        tasks: Their names.
        matrices: Transfer, then affinity, as far as they are known.
        proposed: The groups that the transfer proposes; None before every pair is trained.
        is_exact: Whether they are the best of all partitions.
        truth: The groups that the data were made with; None where nobody knows.
        checks: What training showed.
        over_together: Gain of the proposed groups less that of one network for all, paired over seeds.
        verdict: It in words.
        fairness: What was equal for all divisions, and what was not.
        share_done: From 0 to 1.
    """

    tasks: tuple[str, ...]
    matrices: tuple[TaskMatrix, ...]
    proposed: tuple[tuple[str, ...], ...] | None
    is_exact: bool
    truth: tuple[tuple[str, ...], ...] | None
    checks: tuple[GroupCheck, ...]
    over_together: Interval | None
    verdict: Sentence
    fairness: StudyFairness
    share_done: float

    @property
    def is_true(self) -> bool | None:
        """Whether the proposed groups are those the data were made with; None where it is not known."""
        if self.truth is None or self.proposed is None:
            return None
        return {frozenset(group) for group in self.truth} == {frozenset(group) for group in self.proposed}


def grouping_answer(record: GroupingRecord) -> GroupingAnswer:
    """The answer of what is measured so far; without torch, on a growing record too."""
    names = record.tasks
    transfer = transfer_of(record)
    found = proposals(record)
    checks = _checks(record, found)
    over = None
    gains = {check.name: gain for check, gain in checks}
    if "proposed" in gains and "together" in gains:
        over = mean_interval((gains["proposed"] - gains["together"]).mean(axis=1))
    matrices = [] if transfer is None else [_matrix("transfer", "%", transfer)]
    if record.affinities is not None:
        matrices.append(_matrix("affinity", "%", 100 * record.affinities))
    return GroupingAnswer(
        names,
        tuple(matrices),
        _named(record, found["proposed"]) if "proposed" in found else None,
        len(names) <= MOST_EXACT,
        _known_truth(record),
        tuple(check for check, _ in checks),
        over,
        _verdict(found, over),
        fairness_of_grouping(record),
        share_of_grouping(record),
    )


def transfer_of(record: GroupingRecord) -> FloatArray | None:
    """What learning with task i does for task j in validation, [R, T, T]; None before any pair is trained.

        transfer(i → j) = (eⱼ − eᵢⱼ) / mean over seeds of eⱼ,  in per cent,

    where eⱼ is the error of task j alone and eᵢⱼ that beside i, with the same seed. NaN on the diagonal
    and for tasks that have not met yet.

    Source: Standley et al., "Which Tasks Should Be Learned Together in Multi-task Learning?", ICML 2020,
    section 3, with every pair trained.
    """
    pairs = [one for one in record.trained if not one.is_check]
    if len(pairs) < 2:
        return None
    alone = _errors(pairs[0], is_test=False)
    num_tasks = alone.shape[1]
    transfer = np.full((len(alone), num_tasks, num_tasks), np.nan)
    for trained in pairs[1:]:
        gains = _gains(alone, _errors(trained, is_test=False))
        for group in trained.groups:
            for one, other in zip(group, reversed(group), strict=True):
                if one != other:
                    transfer[:, one, other] = gains[:, other]
    return transfer


def proposals(record: GroupingRecord) -> dict[CheckedName, Groups]:
    """The divisions to be checked, as far as they are known; equal ones under every name."""
    everyone = range(len(record.tasks))
    found: dict[CheckedName, Groups] = {
        "apart": tuple((task,) for task in everyone),
        "together": (tuple(everyone),),
    }
    transfer = transfer_of(record)
    if transfer is not None and _share_paired(record) == 1:
        found["proposed"] = _best(transfer)
    if record.affinities is not None and record.affinity_share == 1:
        found["by affinity"] = _best(record.affinities)
    return found


def share_of_grouping(record: GroupingRecord, begun: float = 0.0) -> float:
    """How far a study is, from 0 to 1; not every proposal is another division, so fewer checks may be left.

    Args:
        record: What is measured.
        begun: Which share of the next part is done.
    """
    found = proposals(record)
    checks = len(set(found.values())) if len(found) == _MOST_CHECKS else _MOST_CHECKS
    done = len(record.trained) + (record.affinity_share == 1)
    return (done + begun) / (record.num_rounds + 2 + checks)


def _share_paired(record: GroupingRecord) -> float:
    return sum(not one.is_check for one in record.trained) / (record.num_rounds + 1)


def _best(values: FloatArray) -> Groups:
    """The partition with the largest sum of what each task receives, by the mean of the seeds [R, T, T]."""
    known = np.isfinite(values)
    mean = np.where(known, values, 0).sum(axis=0) / np.maximum(known.sum(axis=0), 1)
    return best_partition(len(mean), lambda group: received(mean, group))


def _errors(trained: GroupsTrained, *, is_test: bool) -> FloatArray:
    values = trained.test if is_test else trained.validation
    return of_best_rates(trained.groups, trained.validation, values)


def _gains(alone: FloatArray, other: FloatArray) -> FloatArray:
    """By how much errors are smaller, in per cent of the mean of those alone, [R, T]; NaN where undefined."""
    mean = alone.mean(axis=0)
    with np.errstate(invalid="ignore"):
        gains = 100 * (alone - other) / np.where(mean > 0, mean, np.nan)
    return np.where(np.isfinite(gains), gains, np.nan)


def _checks(
    record: GroupingRecord, found: dict[CheckedName, Groups]
) -> tuple[tuple[GroupCheck, FloatArray], ...]:
    trained = {one.groups: one for one in record.trained if one.is_check}
    if found["apart"] not in trained:
        return ()
    alone = _errors(trained[found["apart"]], is_test=True)
    checks = []
    for name, groups in found.items():
        if groups in trained:
            gains = _gains(alone, _errors(trained[groups], is_test=True))
            by_task = tuple(mean_interval(column) for column in gains.T)
            check = GroupCheck(name, _named(record, groups), mean_interval(gains.mean(axis=1)), by_task)
            checks.append((check, gains))
    return tuple(checks)


def _matrix(name: Literal["transfer", "affinity"], unit: str, values: FloatArray) -> TaskMatrix:
    tasks = range(values.shape[1])

    def cell(i: int, j: int) -> Interval | None:
        interval = mean_interval(values[:, i, j])
        return interval if i != j and interval.n else None

    return TaskMatrix(name, unit, tuple(tuple(cell(i, j) for j in tasks) for i in tasks))


def _named(record: GroupingRecord, groups: Groups) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(record.tasks[task] for task in group) for group in groups)


def _known_truth(record: GroupingRecord) -> tuple[tuple[str, ...], ...] | None:
    groups = true_groups(record.study.experiment.data)
    if groups is None:
        return None
    own = (tuple(name for name in group if name in record.tasks) for group in groups)
    return tuple(group for group in own if group)


def _verdict(found: dict[CheckedName, Groups], over: Interval | None) -> Sentence:
    if "proposed" not in found:
        return phrase(translatable("study", "Not every pair of tasks is trained yet."))
    if found["proposed"] == found["together"]:
        return phrase(translatable("study", "Every task may share with all: no smaller groups are proposed."))
    if over is None:
        return phrase(translatable("study", "The proposed groups are not checked by training yet."))
    if over.low is None or over.high is None:
        return phrase(translatable("study", "With so few seeds nothing can be said of the proposed groups."))
    told = {"mean": f"{over.mean:.1f}", "low": f"{over.low:.1f}", "high": f"{over.high:.1f}", "n": over.n}
    if over.low > 0:
        text = translatable(
            "study",
            "The proposed groups are better than one network for all: the error is smaller by {mean} % "
            "[{low}, {high}] of that apart, n = {n} other seeds.",
        )
    elif over.high < 0:
        text = translatable(
            "study",
            "The proposed groups are worse than one network for all: {mean} % [{low}, {high}] of the error "
            "apart, n = {n} other seeds.",
        )
    else:
        text = translatable(
            "study",
            "No clear difference between the proposed groups and one network for all: {mean} % "
            "[{low}, {high}] of the error apart, n = {n} other seeds.",
        )
    verdict = Sentence(text, told, "study")
    if found["proposed"] == found["apart"]:
        return phrase(translatable("study", "No two tasks are proposed to share. {answer}"), answer=verdict)
    return verdict
