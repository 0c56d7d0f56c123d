"""Runs a paper's table: cross-validation of single-task and multi-task networks on several data sets."""

from collections.abc import Generator

import numpy as np

from mtl_gui.data import catalogue
from mtl_gui.data.dataset import Dataset
from mtl_gui.data.folds import Rows, fold_parts
from mtl_gui.data.preparation import prepare_parts
from mtl_gui.data.table_experiments import table_experiments
from mtl_gui.events import Event, FloatArray, Part, Progressed
from mtl_gui.problems import Refused
from mtl_gui.runs.other_folder import OtherFolder
from mtl_gui.runs.table_record import TableRecord
from mtl_gui.spec import Experiment, SharingPlan
from mtl_gui.spec.paper_table import PaperTable
from mtl_gui.study.grouping_training import trained_errors
from mtl_gui.study.kept_steps import KeptSteps
from mtl_gui.study.study_words import phrase
from mtl_gui.study_events import FoldMeasured, TableData, TableStarted
from mtl_gui.texts import Sentence, sentence, translatable
from mtl_gui.training.schedule import Schedule

__all__ = ["paper_table"]


def paper_table(study: PaperTable, folder: OtherFolder | None = None) -> Generator[Event, None, None]:
    """Leaves out every fold of every data set once, and predicts it.

    Events come in this order, with `Progressed` all along: `TableStarted`, two `FoldMeasured` for every fold,
    that of single-task networks first, and `StudyFinished`. The first fold of every data set comes before
    the second of any, so that the whole table fills at once. Closing it ends the study; what was measured
    stays in the folder, and the same study goes on from there, to the same results.

    Args:
        study: What is asked for.
        folder: Where results are kept, as `OtherFolder.create` made it; left out: nowhere.

    Raises:
        Refused: When a data set cannot be read, has fewer than two targets that are numbers, or too few rows,
            or a result cannot be written.
    """
    found = None if folder is None else folder.record()
    record = found if isinstance(found, TableRecord) else TableRecord(study)
    running = _Running(record, KeptSteps(record, folder))
    yield from running.started()
    for fold in range(study.folds):
        for table in range(len(running.tables)):
            for is_together in (False, True):
                yield from running.measured(table, fold, is_together=is_together)
    yield from running.steps.finished()


class _Running:
    def __init__(self, record: TableRecord, steps: KeptSteps) -> None:
        self.study, self.record, self.steps = record.study, record, steps
        experiments = table_experiments(self.study)
        self.tables = [(experiment, catalogue.load(experiment.data)) for experiment in experiments]

    def started(self) -> Generator[Event, None, None]:
        """Says what the data sets are; they must be those of an earlier part of the run."""
        started = TableStarted(tuple(self._facts(*table) for table in self.tables))
        if self.record.data and self.record.data != started.data:
            raise Refused(
                sentence(translatable("problems", "The table cannot be gone on with.")),
                sentence(translatable("problems", "Its data have changed since it was begun.")),
                sentence(translatable("problems", "Put the data back, or begin anew in another folder.")),
            )
        yield started if self.record.data else self.steps.taken(started)

    def measured(self, table: int, fold: int, *, is_together: bool) -> Generator[Event, None, None]:
        """Predicts a fold with networks trained on the others, unless that is done."""
        if self.record.has(table, fold, is_together=is_together):
            return
        experiment, dataset = self.tables[table]
        parts = self._parts(dataset, fold)
        data = prepare_parts(experiment, dataset, parts)
        num_tasks, num_blocks = len(experiment.tasks), experiment.sharing.num_blocks
        plan = SharingPlan.together if is_together else SharingPlan.apart
        arm = experiment.replaced(sharing=plan(num_blocks, num_tasks))
        steps = trained_errors(arm, data, (self.study.seed,), self.study.learning_rates)
        while True:
            try:
                yield self._progress(next(steps), experiment, fold)
            except StopIteration as end:
                errors = end.value
                break
        yield self.steps.taken(
            FoldMeasured(
                table,
                fold,
                is_together,
                errors.validation[:, 0],
                errors.test[:, 0],
                _reference(experiment, dataset, parts),
                errors.num_parameters,
                errors.seconds,
            )
        )

    def _parts(self, dataset: Dataset, fold: int) -> dict[Part, Rows]:
        study = self.study
        return fold_parts(dataset.num_rows, study.folds, fold, validation=study.validation, seed=study.seed)

    def _facts(self, experiment: Experiment, dataset: Dataset) -> TableData:
        data = prepare_parts(experiment, dataset, self._parts(dataset, 0))
        targets = tuple(task.name for task in experiment.enabled_tasks)
        num_steps = Schedule.of(experiment.training, data).num_steps
        batch_size = min(experiment.training.batch_size, len(data.parts["train"]))
        return TableData(experiment.title, dataset.num_rows, targets, num_steps, batch_size)

    def _progress(self, share: float, experiment: Experiment, fold: int) -> Progressed:
        num_all = 2 * self.study.folds * len(self.tables)
        return Progressed((len(self.record.folds) + share) / num_all, _activity(experiment, fold))


def _reference(experiment: Experiment, dataset: Dataset, parts: dict[Part, Rows]) -> FloatArray:
    """The root mean squared error in the test part of a prediction by the mean of all other rows, [T]."""
    others = np.concatenate([parts["train"], parts["validation"]])
    found = []
    for task in experiment.enabled_tasks:
        labels = np.asarray(dataset.column(task.name).labels, dtype=np.float64)
        tested = labels[parts["test"]]
        found.append(float(np.sqrt(np.nanmean((tested - np.nanmean(labels[others])) ** 2))))
    return np.array(found)


def _activity(experiment: Experiment, fold: int) -> Sentence:
    return phrase(translatable("study", "{data}: fold {number}"), data=experiment.title, number=fold + 1)
