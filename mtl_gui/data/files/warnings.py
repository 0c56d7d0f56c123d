"""What a person should know about their data before anything is trained on it."""

from collections.abc import Generator, Iterator

import numpy as np
import numpy.typing as npt

from mtl_gui.data.dataset import Dataset, TaskColumn
from mtl_gui.data.files.leakage import column_groups, leaks
from mtl_gui.data.files.loading import loading
from mtl_gui.data.splits import parts_of
from mtl_gui.events import Progressed
from mtl_gui.file_events import DataWarned, DataWarning
from mtl_gui.problems import Refused
from mtl_gui.spec import ImportedFile
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["dataset_warnings", "file_warnings"]

_FEW_LABELS = 5
_TIMES = 20
_MOST_MISSING = 0.5
_LOADING = 0.8


def file_warnings(data: ImportedFile) -> Generator[Progressed | DataWarned, None, None]:
    """Loads a file and looks for what could mislead a comparison; ends with all that was found.

    The data set stays at hand, so that using it afterwards costs nothing.

    Raises:
        Refused: When the file cannot be used.
    """
    loaded = loading(data)
    while True:
        try:
            event = next(loaded)
        except StopIteration as end:
            dataset: Dataset = end.value
            break
        yield Progressed(_LOADING * event.fraction, event.activity)
    doing = Sentence(translatable("data", "Looking for leaks and gaps"), context="data")
    yield Progressed(_LOADING, doing)
    found: list[DataWarning] = []
    for share, warning in dataset_warnings(data, dataset):
        found += [] if warning is None else [warning]
        yield Progressed(_LOADING + (1 - _LOADING) * share, doing)
    yield DataWarned(tuple(found))


def dataset_warnings(data: ImportedFile, dataset: Dataset) -> Iterator[tuple[float, DataWarning | None]]:
    """The warnings about a loaded file one by one, with the share of the work that is done."""
    groups = column_groups(data, dataset)
    for warning in (*_of_columns(groups), *_of_tasks(dataset), _duplicates(data, dataset)):
        yield 0.1, warning
    for number, column in enumerate(dataset.columns, 1):
        for name in leaks(groups, column):
            yield number / len(dataset.columns), _leak(name, column.offer.name)
        yield number / len(dataset.columns), None


def _leak(name: str, task: str) -> DataWarning:
    return DataWarning(
        "leakage",
        (name, task),
        sentence(
            translatable("problems", "The input “{name}” nearly determines the task “{task}”."),
            name=name,
            task=task,
        ),
        sentence(
            translatable("problems", "Leave it out, unless it is known before the task's value is."),
        ),
    )


def _of_columns(groups: dict[str, npt.NDArray[np.float32]]) -> Iterator[DataWarning]:
    for name, values in groups.items():
        present = values[~np.isnan(values)]
        if len(present) and present.min() == present.max() and values.ndim == 2 and values.shape[1] == 1:
            why = translatable("problems", "The input “{name}” has the same value in every row.")
            yield DataWarning("constant", (name,), sentence(why, name=name), _leave_out())
        elif _numbers_rows(values):
            why = translatable("problems", "The input “{name}” only numbers the rows.")
            yield DataWarning("identifier", (name,), sentence(why, name=name), _leave_out())


def _numbers_rows(values: npt.NDArray[np.float32]) -> bool:
    """Whether a single input counts the rows upwards."""
    if values.shape[1] != 1 or len(values) < 3:
        return False
    return bool((np.diff(values[:, 0].astype(np.float64)) == 1).all())


def _of_tasks(dataset: Dataset) -> Iterator[DataWarning]:
    for column in dataset.columns:
        name = column.offer.name
        num_missing = int((~column.present).sum())
        if num_missing > _MOST_MISSING * dataset.num_rows:
            why = translatable("problems", "The task “{name}” has labels in {share:.0%} of the rows only.")
            share = 1 - num_missing / dataset.num_rows
            advice = translatable("problems", "This is allowed; the other rows do not count for it.")
            yield DataWarning(
                "missing_labels", (name,), sentence(why, name=name, share=share), sentence(advice)
            )
        if column.offer.classes:
            yield from _of_classes(column)
        elif np.ptp(column.labels[column.present]) == 0:
            why = translatable("problems", "The task “{name}” has the same value in every row.")
            yield DataWarning("constant", (name,), sentence(why, name=name), _leave_out())


def _of_classes(column: TaskColumn) -> Iterator[DataWarning]:
    name, classes = column.offer.name, column.offer.classes
    labels = column.labels[column.present].astype(np.int64)
    counts = np.bincount(labels, minlength=len(classes))
    rare = [classes[place] for place in np.flatnonzero(counts < _FEW_LABELS)]
    if rare:
        why = translatable("problems", "Classes of “{name}” with fewer than {few} labels: {classes}.")
        text = sentence(why, name=name, few=_FEW_LABELS, classes=", ".join(rare[:10]))
        advice = translatable("problems", "Put them together with others, or split stratified.")
        yield DataWarning("rare_class", (name,), text, sentence(advice))
    if counts.max() >= _TIMES * max(1, counts.min()):
        why = translatable("problems", "{share:.0%} of the labels of “{name}” are “{entry}”.")
        largest = int(counts.argmax())
        text = sentence(why, share=counts.max() / counts.sum(), name=name, entry=classes[largest])
        advice = translatable("problems", "Judge it by balanced accuracy, and split stratified.")
        yield DataWarning("imbalance", (name,), text, sentence(advice))


def _duplicates(data: ImportedFile, dataset: Dataset) -> DataWarning | None:
    """Rows of the test whose inputs also occur in training."""
    try:
        parts = parts_of(data, dataset)
    except Refused:
        return None
    hashes = _row_hashes(dataset)
    num_shared = int(np.isin(hashes[parts["test"]], hashes[parts["train"]]).sum())
    if not num_shared:
        return None
    why = translatable("problems", "The inputs of {count} of {total} test rows also occur in training.")
    advice = translatable("problems", "Remove duplicates, or give a column the role “group”.")
    text = sentence(why, count=num_shared, total=len(parts["test"]))
    return DataWarning("duplicates", (), text, sentence(advice))


def _row_hashes(dataset: Dataset) -> npt.NDArray[np.uint64]:
    """A number per row [N]; equal inputs have equal ones.

    The bits of a row's numbers are mixed one after another, h ← (h ⊕ x) · p with an odd p of 64 bits.
    """
    flat = dataset.inputs.reshape(dataset.num_rows, -1)
    hashes = np.full(dataset.num_rows, 0xCBF29CE484222325, dtype=np.uint64)
    prime = np.uint64(0x9E3779B97F4A7C15)
    for column in range(flat.shape[1]):
        bits = np.ascontiguousarray(flat[:, column] + np.float32(0)).view(np.uint32).astype(np.uint64)
        hashes = (hashes ^ bits) * prime
        hashes ^= hashes >> np.uint64(29)
    return hashes


def _leave_out() -> Sentence:
    return sentence(translatable("problems", "Leave it out."))
