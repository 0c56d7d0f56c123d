"""A person's own table in a text file: named columns are tasks, the others inputs."""

import difflib
from collections.abc import Collection, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from mtl_gui.data.dataset import Dataset, TaskColumn, TaskOffer
from mtl_gui.data.starting import experiment_for
from mtl_gui.data.table_columns import Table, TableColumn, table_of
from mtl_gui.data.table_text import read_text
from mtl_gui.spec import Experiment, TableFile
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["SUMMARY", "TITLE", "load", "offers_of_table", "read_table", "table_experiment"]

TITLE = translatable("data", "Your own table")
SUMMARY = translatable("data", "A CSV or TSV file; you say which columns are the tasks.")

_MISSING = "(missing)"


def read_table(path: Path) -> Table:
    """Reads a file's columns; delimiter, encoding, header and decimal mark are found out.

    Raises:
        Refused: When the file is not a table.
    """
    return table_of(read_text(path))


def offers_of_table(path: Path) -> tuple[TaskOffer, ...]:
    """The columns of a file that could be tasks, with the kind each would have.

    Raises:
        Refused: When the file is not a table.
    """
    return tuple(_offer(column) for column in read_table(path).columns.values() if column.kind is not None)


def load(data: TableFile) -> Dataset:
    """Loads a table.

    Columns of numbers are one input each, NaN where missing: they get the mean of the training rows when
    the data is prepared. Every other column is one input per category, 1 where the row has it; missing is
    a category of its own. A missing label is normal: the row then does not count for that task.

    Raises:
        Refused: When the file is not a table, has changed, or a column cannot be what it should be.
    """
    table = read_table(Path(data.path))
    if data.sha256 is not None and data.sha256 != table.sha256:
        raise table.refused(
            sentence(translatable("problems", "The file has changed since the experiment was made.")),
            sentence(
                translatable("problems", "Bring the old file back, or make a new experiment from this one.")
            ),
        )
    return _dataset(table, data)


def table_experiment(path: Path, tasks: Sequence[str]) -> Experiment:
    """The first experiment on a table: the named tasks predicted from every column that can be an input.

    Columns which cannot, and those which only number or name the rows, are ignored; the notes say why. When
    nothing but such numbers is left, as in a table of x and y, they are the inputs.

    Raises:
        Refused: When the file is not a table, or a column cannot be a task.
    """
    table = read_table(path)
    _check_names(table, tasks)
    ignored = _ignored([column for name, column in table.columns.items() if name not in tasks])
    data = TableFile.checked(
        {
            "path": str(path.resolve()),
            "tasks": tuple(tasks),
            "ignored": tuple(ignored),
            "sha256": table.sha256,
        }
    )
    notes = "\n".join(str(reason) for reason in ignored.values())
    return experiment_for(data, _dataset(table, data), notes=notes)


def _dataset(table: Table, data: TableFile) -> Dataset:
    _check_names(table, (*data.tasks, *data.ignored))
    task_columns = tuple(_task_column(table, table.columns[name]) for name in data.tasks)
    left_out = {*data.tasks, *data.ignored}
    names, features = _features(table, [c for name, c in table.columns.items() if name not in left_out])
    return Dataset(
        title=table.path.name,
        description=translatable("data", "A table of your own."),
        source=str(table.path),
        licence="",
        inputs=features,
        input_names=names,
        columns=task_columns,
    )


def _check_names(table: Table, names: Collection[str]) -> None:
    for name in names:
        if name not in table.columns:
            close = difflib.get_close_matches(name, table.columns, n=1) or list(table.columns)
            raise table.refused(
                sentence(translatable("problems", "There is no column “{name}”."), name=name),
                sentence(translatable("problems", "Use one of: {names}."), names=", ".join(close)),
            )


def _ignored(columns: Sequence[TableColumn]) -> dict[str, Sentence]:
    """The columns that are better left out, and why."""
    useless = {column.name: column.hindrance for column in columns if column.hindrance is not None}
    names_rows = translatable("problems", "The column “{name}” only numbers or names the rows.")
    identifiers = {
        column.name: sentence(names_rows, name=column.name)
        for column in columns
        if column.is_identifier and column.name not in useless
    }
    is_all = len(useless) + len(identifiers) == len(columns)
    return useless if is_all else {**useless, **identifiers}


def _features(
    table: Table, columns: Sequence[TableColumn]
) -> tuple[tuple[str, ...], npt.NDArray[np.float32]]:
    if not columns:
        raise table.refused(
            sentence(translatable("problems", "No column is left as an input.")),
            sentence(translatable("problems", "Name fewer tasks, or ignore fewer columns.")),
        )
    names: list[str] = []
    features: list[npt.NDArray[np.float32]] = []
    for column in columns:
        if column.hindrance is not None:
            raise table.refused(
                column.hindrance,
                sentence(
                    translatable("problems", "Mend the column, or list “{name}” among the ignored ones."),
                    name=column.name,
                ),
            )
        if column.numbers is not None:
            names.append(column.name)
            features.append(column.numbers.astype(np.float32)[:, None])
        else:
            names += [f"{column.name}={category}" for category in _input_categories(column)]
            features.append(_one_hot(column))
    return tuple(names), np.concatenate(features, axis=1)


def _input_categories(column: TableColumn) -> tuple[str, ...]:
    return (*column.categories, _MISSING) if column.num_missing else column.categories


def _one_hot(column: TableColumn) -> npt.NDArray[np.float32]:
    """A column per category; the code -1 of a missing entry picks the last one."""
    rows = np.eye(len(_input_categories(column)), dtype=np.float32)
    return rows[column.codes]


def _task_column(table: Table, column: TableColumn) -> TaskColumn:
    if column.kind is None:
        raise table.refused(
            column.hindrance
            or sentence(
                translatable("problems", "Every row of the column “{name}” has the same entry, “{entry}”."),
                name=column.name,
                entry=column.categories[0],
            ),
            sentence(translatable("problems", "Mend the column, or choose another one as a task.")),
        )
    return TaskColumn(_offer(column), _labels(column))


def _labels(column: TableColumn) -> npt.NDArray[np.float64] | npt.NDArray[np.int64]:
    if column.kind == "regression" and column.numbers is not None:
        return column.numbers
    return column.codes


def _offer(column: TableColumn) -> TaskOffer:
    if column.kind is None:
        raise ValueError(column.name)
    classes = () if column.kind == "regression" else column.categories
    return TaskOffer(column.name, column.kind, translatable("data", "A column of your table."), classes)
