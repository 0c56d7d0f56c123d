"""Runs a study of which tasks belong together."""

from collections.abc import Generator

import numpy as np

from mtl_gui.data.preparation import PreparedData, prepare
from mtl_gui.events import CHOSEN, Event, Progressed
from mtl_gui.runs.grouping_record import GroupingRecord
from mtl_gui.runs.record import RunRecord
from mtl_gui.spec.grouping_study import GroupingStudy
from mtl_gui.study.grouping_answer import proposals
from mtl_gui.study.grouping_training import grouped, trained_errors
from mtl_gui.study.pair_rounds import pair_rounds
from mtl_gui.study.partitions import Groups
from mtl_gui.study.study_words import phrase
from mtl_gui.study_events import AffinityMeasured, GroupsTrained, StudyFinished
from mtl_gui.texts import Sentence, translatable
from mtl_gui.training.schedule import Schedule
from mtl_gui.training.trainer import train

__all__ = ["grouping"]

_MOST_CHECKS = 4
_LOOKS = 20


def grouping(study: GroupingStudy) -> Generator[Event, None, None]:
    """Trains every task alone and every two together, measures affinities, and checks the proposed groups.

    Events come in this order, with `Progressed` all along: `GroupsTrained` of all apart, then of every round
    of pairs; `AffinityMeasured`; `GroupsTrained` of each division that is checked; `StudyFinished`.

    Raises:
        Refused: When data and experiment do not fit.
    """
    running = _Running(study)
    for groups in (running.apart, *pair_rounds(len(running.record.tasks))):
        yield from running.trained(groups, is_check=False)
    yield from running.affinity()
    for groups in dict.fromkeys(proposals(running.record).values()):
        yield from running.trained(groups, is_check=True)
    yield StudyFinished(None)


class _Running:
    def __init__(self, study: GroupingStudy) -> None:
        self.study = study
        self.record = GroupingRecord(study)
        self.apart: Groups = tuple((task,) for task in range(len(self.record.tasks)))
        self._data: PreparedData = prepare(study.experiment)
        self._num_all = self.record.num_rounds + 2 + _MOST_CHECKS
        self._num_done = 0

    def trained(self, groups: Groups, *, is_check: bool) -> Generator[Event, None, None]:
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
                validation, test = end.value
                break
        yield self._taken(GroupsTrained(groups, is_check, validation, test))

    def affinity(self) -> Generator[Event, None, None]:
        """Trains all tasks together at the middle learning rate and looks at what their steps do."""
        together = (tuple(range(len(self.record.tasks))),)
        experiment = grouped(self.study.experiment, together)
        num_steps = Schedule.of(experiment.training, self._data).num_steps
        every = max(1, num_steps // _LOOKS)
        rates = sorted(self.study.learning_rates)
        training = experiment.training.replaced(
            learning_rate=rates[len(rates) // 2], diagnose_every=every, affinity_every=every
        )
        experiment = experiment.replaced(training=training, seeds=self.study.seeds)
        record = RunRecord(experiment)
        told = phrase(translatable("study", "Measures affinities"))
        for number, event in enumerate(train(experiment, self._data)):
            record.append(event)
            if number % every == 0:
                yield self._progress(min(1.0, number / num_steps), told)
        seen = record.arms[CHOSEN].diagnostics.affinities
        known = np.isfinite(seen)
        total = np.where(known, seen, 0).sum(axis=1)
        yield self._taken(AffinityMeasured(total / np.maximum(known.sum(axis=1), 1)))

    def _progress(self, share: float, told: Sentence) -> Progressed:
        return Progressed((self._num_done + share) / self._num_all, told)

    def _taken(self, event: GroupsTrained | AffinityMeasured) -> GroupsTrained | AffinityMeasured:
        self._num_done += 1
        self.record.append(event)
        return event
