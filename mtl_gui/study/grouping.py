"""Runs a study of which tasks belong together."""

import time
from collections.abc import Generator

import numpy as np

from mtl_gui.data.preparation import PreparedData, prepare
from mtl_gui.events import CHOSEN, Diagnosed, Event, FloatArray, Progressed
from mtl_gui.runs.grouping_record import GroupingRecord
from mtl_gui.runs.other_folder import OtherFolder
from mtl_gui.runs.record import RunRecord
from mtl_gui.spec import Experiment
from mtl_gui.spec.grouping_study import GroupingStudy
from mtl_gui.study.grouping_answer import proposals, share_of_grouping
from mtl_gui.study.grouping_training import grouped, trained_errors
from mtl_gui.study.kept_steps import KeptSteps
from mtl_gui.study.pair_rounds import pair_rounds
from mtl_gui.study.partitions import Groups
from mtl_gui.study.study_words import phrase
from mtl_gui.study_events import AffinityMeasured, GroupingStarted, GroupsTrained
from mtl_gui.texts import Sentence, translatable
from mtl_gui.training.schedule import Schedule
from mtl_gui.training.trainer import train

__all__ = ["grouping"]

_LOOKS = 20


def grouping(study: GroupingStudy, folder: OtherFolder | None = None) -> Generator[Event, None, None]:
    """Trains every task alone and every two together, measures affinities, and checks the proposed groups.

    Events come in this order, with `Progressed` all along: `GroupingStarted`; `GroupsTrained` of all apart,
    then of every round of pairs; `AffinityMeasured` again and again; `GroupsTrained` of each division that is
    checked; `StudyFinished`. Closing it ends the study; what was trained stays in the folder, and the same
    study goes on from there, to the same results.

    Args:
        study: What is asked for.
        folder: Where results are kept, as `OtherFolder.create` made it; left out: nowhere.

    Raises:
        Refused: When data and experiment do not fit, or a result cannot be written.
    """
    found = None if folder is None else folder.record()
    record = found if isinstance(found, GroupingRecord) else GroupingRecord(study)
    running = _Running(record, KeptSteps(record, folder))
    yield from running.started()
    for groups in (running.apart, *pair_rounds(len(record.tasks))):
        yield from running.trained(groups, is_check=False)
    yield from running.affinity()
    for groups in dict.fromkeys(proposals(record).values()):
        yield from running.trained(groups, is_check=True)
    yield from running.steps.finished()


class _Running:
    def __init__(self, record: GroupingRecord, steps: KeptSteps) -> None:
        self.study, self.record, self.steps = record.study, record, steps
        self.apart: Groups = tuple((task,) for task in range(len(record.tasks)))
        self._data: PreparedData = prepare(self.study.experiment)

    def started(self) -> Generator[Event, None, None]:
        """Says what every training may cost, and how far an earlier part of the run came."""
        training, num_rows = self.study.experiment.training, len(self._data.parts["train"])
        num_steps = Schedule.of(training, self._data).num_steps
        started = GroupingStarted(num_steps, min(training.batch_size, num_rows), num_rows)
        yield started if self.record.started is not None else self.steps.taken(started)

    def trained(self, groups: Groups, *, is_check: bool) -> Generator[Event, None, None]:
        """Trains a division, unless that is done."""
        if self.record.has(groups, is_check=is_check):
            return
        seeds = self.study.check_seeds if is_check else self.study.seeds
        experiment = grouped(self.study.experiment, groups)
        told = phrase(translatable("study", "Checks groups"))
        if not is_check:
            told = phrase(translatable("study", "Trains tasks in pairs"))
        steps = trained_errors(experiment, self._data, seeds, self.study.learning_rates)
        while True:
            try:
                yield self._progress(next(steps), told)
            except StopIteration as end:
                errors = end.value
                break
        yield self.steps.taken(
            GroupsTrained(
                groups, is_check, errors.validation, errors.test, errors.num_parameters, errors.seconds
            )
        )

    def affinity(self) -> Generator[Event, None, None]:
        """Trains all tasks together at the middle learning rate and looks at what their steps do."""
        if self.record.affinity_share == 1:
            return
        experiment, num_steps = self._looked_at()
        record, begun = RunRecord(experiment), time.perf_counter()
        told = phrase(translatable("study", "Measures affinities"))
        for event in train(experiment, self._data):
            record.append(event)
            if isinstance(event, Diagnosed):
                share = (event.step - 1) / num_steps  # it is looked at before this step
                yield self._progress(share, told)
                yield self.steps.taken(AffinityMeasured(_mean_affinities(record), share))
        yield self.steps.taken(AffinityMeasured(_mean_affinities(record), 1.0, time.perf_counter() - begun))

    def _looked_at(self) -> tuple[Experiment, int]:
        """All tasks in one network, looked at some twenty times on its way."""
        together = (tuple(range(len(self.record.tasks))),)
        experiment = grouped(self.study.experiment, together)
        num_steps = Schedule.of(experiment.training, self._data).num_steps
        every = max(1, num_steps // _LOOKS)
        rates = sorted(self.study.learning_rates)
        training = experiment.training.replaced(
            learning_rate=rates[len(rates) // 2], diagnose_every=every, affinity_every=every
        )
        return experiment.replaced(training=training, seeds=self.study.seeds), num_steps

    def _progress(self, share: float, told: Sentence) -> Progressed:
        return Progressed(share_of_grouping(self.record, share), told)


def _mean_affinities(record: RunRecord) -> FloatArray:
    """[R, T, T], the mean of what was seen so far."""
    seen = record.arms[CHOSEN].diagnostics.affinities
    known = np.isfinite(seen)
    total = np.where(known, seen, 0).sum(axis=1)
    return np.asarray(total / np.maximum(known.sum(axis=1), 1))
