"""Runs a paper's table: cross-validation of single-task and multi-task networks on several data sets."""

from collections.abc import Generator
from pathlib import Path

import numpy as np

from mtl_gui.data import catalogue
from mtl_gui.data.dataset import Dataset
from mtl_gui.data.files.first_experiment import file_experiment
from mtl_gui.data.folds import fold_parts
from mtl_gui.data.preparation import prepare_parts
from mtl_gui.events import Event, FloatArray, Part, Progressed
from mtl_gui.problems import Refused
from mtl_gui.spec import Experiment, ImportedFile, SharingPlan
from mtl_gui.spec.paper_table import PaperTable, TargetFile
from mtl_gui.study.grouping_training import trained_errors
from mtl_gui.study.study_words import phrase
from mtl_gui.study_events import FoldMeasured, StudyFinished, TableData, TableStarted
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["paper_table"]


def paper_table(study: PaperTable) -> Generator[Event, None, None]:
    """Leaves out every fold of every data set once, and predicts it.

    Events come in this order, with `Progressed` all along: `TableStarted`, two `FoldMeasured` for every fold,
    that of single-task networks first, and `StudyFinished`.

    Raises:
        Refused: When a data set cannot be read, has fewer than two targets that are numbers, or too few rows.
    """
    tables = [(experiment, catalogue.load(experiment.data)) for experiment in _experiments(study)]
    yield TableStarted(
        tuple(
            TableData(
                experiment.title, dataset.num_rows, tuple(task.name for task in experiment.enabled_tasks)
            )
            for experiment, dataset in tables
        )
    )
    num_all, num_done = 2 * study.folds * len(tables), 0
    for table, (experiment, dataset) in enumerate(tables):
        for fold in range(study.folds):
            for is_together in (False, True):
                measured = _measured(study, experiment, dataset, fold, is_together=is_together)
                while True:
                    try:
                        share = next(measured)
                    except StopIteration as end:
                        validation, test, reference = end.value
                        break
                    yield Progressed((num_done + share) / num_all, _activity(experiment, fold))
                num_done += 1
                yield FoldMeasured(table, fold, is_together, validation, test, reference)
    yield StudyFinished(None)


def _measured(
    study: PaperTable, experiment: Experiment, dataset: Dataset, fold: int, *, is_together: bool
) -> Generator[float, None, tuple[FloatArray, FloatArray, FloatArray]]:
    """The errors [C, T] in validation and test, and that of the mean [T]."""
    parts = fold_parts(dataset.num_rows, study.folds, fold, validation=study.validation, seed=study.seed)
    data = prepare_parts(experiment, dataset, parts)
    num_tasks, num_blocks = len(experiment.tasks), experiment.sharing.num_blocks
    plan = SharingPlan.together if is_together else SharingPlan.apart
    arm = experiment.replaced(sharing=plan(num_blocks, num_tasks))
    validation, test = yield from trained_errors(arm, data, (study.seed,), study.learning_rates)
    return validation[:, 0], test[:, 0], _reference(experiment, dataset, parts)


def _reference(
    experiment: Experiment, dataset: Dataset, parts: dict[Part, np.ndarray[tuple[int], np.dtype[np.int64]]]
) -> FloatArray:
    """The root mean squared error in the test part of a prediction by the mean of all other rows, [T]."""
    others = np.concatenate([parts["train"], parts["validation"]])
    found = []
    for task in experiment.enabled_tasks:
        labels = np.asarray(dataset.column(task.name).labels, dtype=np.float64)
        tested = labels[parts["test"]]
        found.append(float(np.sqrt(np.nanmean((tested - np.nanmean(labels[others])) ** 2))))
    return np.array(found)


def _experiments(study: PaperTable) -> tuple[Experiment, ...]:
    starts = [catalogue.starting_experiment(data) for data in study.data]
    starts += [_of_file(one) for one in study.files]
    return tuple(_with_settings(study, start) for start in starts)


def _of_file(file: TargetFile) -> Experiment:
    """The experiment on a file; targets with few different numbers are numbers still, not classes."""
    start = file_experiment(Path(file.path), file.targets)
    if not isinstance(start.data, ImportedFile):
        return start
    columns = tuple(
        column.replaced(kind="numeric", categories=())
        if column.role == "task" and all(map(_is_number, column.categories))
        else column
        for column in start.data.columns
    )
    return catalogue.starting_experiment(start.data.replaced(columns=columns))


def _is_number(text: str) -> bool:
    try:
        return bool(np.isfinite(float(text)))
    except ValueError:
        return False


def _with_settings(study: PaperTable, start: Experiment) -> Experiment:
    """The data's regressions with the study's network and budget."""
    tasks = tuple(
        task.replaced(metric="rmse", loss="mse") for task in start.tasks if task.kind == "regression"
    )
    if len(tasks) < 2:
        raise Refused(
            sentence(translatable("problems", "“{data}” cannot be part of the table."), data=start.title),
            sentence(translatable("problems", "It has fewer than two targets that are numbers.")),
            sentence(translatable("problems", "Name its targets, or choose other data.")),
        )
    sharing = SharingPlan.together(study.architecture.num_blocks, len(tasks))
    return start.replaced(
        tasks=tasks,
        architecture=study.architecture,
        sharing=sharing,
        training=study.training,
        seeds=(study.seed,),
    )


def _activity(experiment: Experiment, fold: int) -> Sentence:
    return phrase(translatable("study", "{data}: fold {number}"), data=experiment.title, number=fold + 1)
