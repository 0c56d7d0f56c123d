"""The experiments behind a paper's table, one for each of its data sets."""

from pathlib import Path

import numpy as np

from mtl_gui.data import catalogue
from mtl_gui.data.files.first_experiment import file_experiment
from mtl_gui.data.files.opening import proposed_reading
from mtl_gui.data.files.proposal import proposed_columns
from mtl_gui.data.files.scan import scanned_file
from mtl_gui.problems import Refused
from mtl_gui.spec import Experiment, ImportedFile, SharingPlan
from mtl_gui.spec.paper_table import PaperTable, TargetFile
from mtl_gui.texts import sentence, translatable

__all__ = ["numeric_columns", "table_experiments"]


def table_experiments(study: PaperTable) -> tuple[Experiment, ...]:
    """An experiment for every data set of the table, with the table's network and budget.

    Raises:
        Refused: When a file cannot be read, or data have fewer than two targets that are numbers.
    """
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


def numeric_columns(path: Path) -> tuple[tuple[str, bool], ...]:
    """The columns of a file that hold numbers, each with whether it is proposed as a target.

    Raises:
        Refused: When the file cannot be read, or holds fewer than two such columns.
    """
    scanned = scanned_file(path, proposed_reading(path))
    proposed = {column.name: column.role == "task" for column in proposed_columns(scanned)}
    found = tuple(
        (column.name, proposed.get(column.name, False))
        for column in scanned.columns
        if column.kind == "numeric" or (column.categories and all(map(_is_number, column.categories)))
    )
    if len(found) < 2:
        raise Refused(
            sentence(translatable("problems", "“{data}” cannot be part of the table."), data=path.name),
            sentence(translatable("problems", "It has fewer than two targets that are numbers.")),
            sentence(translatable("problems", "Name its targets, or choose other data.")),
        )
    return found
