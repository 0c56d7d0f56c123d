"""A kept table of openml.org as a data set: its inputs and the columns to predict."""

from hashlib import sha256
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from mtl_gui.data.dataset import Dataset, TaskColumn
from mtl_gui.data.online.cache import dataset_folder, not_fetched, spoilt
from mtl_gui.data.online.openml_table import OpenMlTable, read_table
from mtl_gui.data.task_columns import classification, regression
from mtl_gui.problems import Refused
from mtl_gui.spec import OpenMl
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["LICENCE", "SOURCE", "SUMMARY", "TITLE", "load", "table_file"]

TITLE = translatable("data", "OpenML")
SUMMARY = translatable("data", "Any data set of openml.org, by its name or number.")

SOURCE = "openml.org"
LICENCE = translatable("data", "Its own; told once it is fetched")

_MOST_CLASSES = 1000


def table_file(data: OpenMl) -> Path:
    """Where the table of this name is kept."""
    key = sha256(data.name.strip().lower().encode()).hexdigest()[:24]
    return dataset_folder("openml") / f"{key}.npz"


def load(data: OpenMl) -> Dataset:
    """Reads the kept table.

    A class with two names is one input, 0 or 1; one with more an input per name.

    Raises:
        Refused: When it was not fetched, is damaged, or does not have the columns.
    """
    file = table_file(data)
    if not file.is_file():
        raise not_fetched(f"OpenML {data.name.strip()}", f"openml:{data.name.strip()}")
    try:
        table = read_table(file)
    except (ValueError, KeyError, TypeError, OSError, EOFError, BadZipFile) as error:
        raise spoilt(f"OpenML {data.name.strip()}", (file,), error) from error
    targets = _targets(data, table)
    inputs = [_inputs(table, name) for name in table.names if name not in targets]
    if not inputs:
        raise _refused(
            table,
            sentence(translatable("problems", "Every column is to be predicted; none is left as an input.")),
            sentence(translatable("problems", "Predict fewer columns.")),
        )
    return Dataset(
        title=f"OpenML {table.title}",
        description=SUMMARY,
        source=_source(table),
        licence=table.licence or "-",
        inputs=np.concatenate([values for _, values in inputs], axis=1).astype(np.float32),
        input_names=tuple(name for names, _ in inputs for name in names),
        columns=tuple(_column(table, name) for name in targets),
    )


def _source(table: OpenMlTable) -> str:
    address = f"https://www.openml.org/d/{table.number}, version {table.version}"
    return f"{table.creator}; {address}" if table.creator else address


def _targets(data: OpenMl, table: OpenMlTable) -> tuple[str, ...]:
    chosen = data.columns or table.targets
    unknown = [name for name in chosen if name not in table.names]
    if chosen and not unknown and len(set(chosen)) == len(chosen):
        return chosen
    if unknown:
        why = sentence(translatable("problems", "It has no column “{name}”."), name=unknown[0])
    elif chosen:
        why = sentence(translatable("problems", "A column is named twice."))
    else:
        why = sentence(translatable("problems", "OpenML proposes no column to predict."))
    raise _refused(
        table,
        why,
        sentence(
            translatable("problems", "Name columns to predict, of: {names}."),
            names=", ".join(table.names[:30]),
        ),
    )


def _inputs(table: OpenMlTable, name: str) -> tuple[tuple[str, ...], npt.NDArray[np.float64]]:
    """The names and values [N, inputs] that a column becomes; missing is NaN in all of them."""
    values = table.values[:, table.names.index(name)]
    classes = table.classes.get(name, ())
    if len(classes) <= 2:
        return (f"{name}={classes[1]}" if len(classes) == 2 else name,), values[:, None]
    is_class = (values[:, None] == np.arange(len(classes))).astype(np.float64)
    is_class[np.isnan(values)] = np.nan
    return tuple(f"{name}={label}" for label in classes), is_class


def _column(table: OpenMlTable, name: str) -> TaskColumn:
    values = table.values[:, table.names.index(name)]
    text = translatable("data", "A column of the table.")
    classes = table.classes.get(name)
    if classes is None:
        return regression(name, text, values)
    if not 2 <= len(classes) <= _MOST_CLASSES:
        raise _refused(
            table,
            sentence(
                translatable("problems", "The column “{name}” has {count} classes."),
                name=name,
                count=len(classes),
            ),
            sentence(translatable("problems", "Predict another column.")),
        )
    return classification(name, text, np.where(np.isnan(values), -1, values), classes)


def _refused(table: OpenMlTable, why: Sentence, what_to_do: Sentence) -> Refused:
    what = sentence(translatable("problems", "“{data}” cannot be used."), data=f"OpenML {table.title}")
    return Refused(what, why, what_to_do)
