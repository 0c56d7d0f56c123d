"""From a recipe to the data set: every cell as its column says, or a sentence about the one that is not."""

import re
from collections.abc import Generator
from pathlib import Path

import numpy as np

from mtl_gui.data.dataset import Dataset, SplitKeys, TaskColumn, TaskOffer
from mtl_gui.data.files.intake import CategoryIntake, ColumnIntake, EntryIntake, NumberIntake, PictureIntake
from mtl_gui.data.files.keys import assigned_parts, group_codes, times
from mtl_gui.data.files.opening import check_unchanged, open_table
from mtl_gui.data.files.scan import scan_file
from mtl_gui.data.files.source import Stamp, choose_another, file_refused, fingerprint, stamp_of
from mtl_gui.data.files.table import OpenTable
from mtl_gui.events import Progressed
from mtl_gui.file_events import FileScanned
from mtl_gui.problems import Refused
from mtl_gui.spec import FileColumn, ImportedFile, Split, TaskKind
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["SUMMARY", "TITLE", "load", "loading", "task_kind"]

TITLE = translatable("data", "A file of your own")
SUMMARY = translatable("data", "CSV, Excel, Parquet, ARFF, NumPy arrays, or a folder of images.")

_HASHING = 0.15
_UNIT = re.compile(r"\S.*\s[(\[]([^()\[\]]{1,12})[)\]]")
_CLASSES = ("category", "binary", "ordinal")
_kept: dict[tuple[ImportedFile, Stamp], Dataset] = {}


def load(data: ImportedFile) -> Dataset:
    """Loads a file, or takes what `loading` has just loaded.

    Raises:
        Refused: As `loading`.
    """
    key = (data.replaced(split=Split()), stamp_of(Path(data.path)))
    if key in _kept:
        return _kept[key]
    work = loading(data)
    while True:
        try:
            next(work)
        except StopIteration as end:
            dataset: Dataset = end.value
            return dataset


def loading(data: ImportedFile) -> Generator[Progressed, None, Dataset]:
    """Loads a file piece by piece, telling how far it is. Cancel by closing it.

    The last one is kept, so that `load`, or loading it again as when it is only divided anew, is instant.

    Numbers are one input each, NaN where missing; ordinal and binary entries are their place, dates the
    days since 1970; a category is one input per entry, and one for missing where that occurs. A missing
    label is normal: the row does not count for that task.

    Raises:
        Refused: When the file has changed, vanishes, or a cell cannot be what its column says.
    """
    path = Path(data.path)
    stamp = stamp_of(path)
    data = data.replaced(split=Split())
    key = (data, stamp)
    if key in _kept:
        return _kept[key]
    yield from _checked(path, data)
    data = yield from _with_categories(path, data)
    table = open_table(path, data.reading)
    intakes = _intakes(path, data, table)
    for block in table.blocks:
        for intake in intakes.values():
            yield from intake.add(block)
        yield Progressed(_HASHING + (1 - _HASHING) * block.fraction, _reading())
    check_unchanged(path, stamp)
    dataset = _dataset(path, data, intakes)
    _kept.clear()
    _kept[key] = dataset
    return dataset


def task_kind(column: FileColumn) -> TaskKind:
    """The kind of task a column is."""
    match column.kind:
        case "numeric":
            return "regression"
        case "binary":
            return "binary"
        case _:
            return "multiclass"


def _checked(path: Path, data: ImportedFile) -> Generator[Progressed, None, None]:
    """Compares the file's fingerprint, if one is known."""
    if data.sha256 is None:
        return
    hashing = fingerprint(path)
    while True:
        try:
            fraction = next(hashing)
        except StopIteration as end:
            if end.value != data.sha256:
                raise _changed(path) from None
            return
        yield Progressed(_HASHING * fraction, _reading())


def _with_categories(path: Path, data: ImportedFile) -> Generator[Progressed, None, ImportedFile]:
    """The recipe with all entries named; those left to be found are found by going through the file."""
    used = [column for column in data.columns if column.role in ("input", "task")]
    if all(column.categories or column.kind not in _CLASSES for column in used):
        return data
    scanned: FileScanned | None = None
    for event in scan_file(path, data.reading):
        if isinstance(event, FileScanned):
            scanned = event
        else:
            yield event
    assert scanned is not None
    found = {column.name: column.categories for column in scanned.columns}
    columns = [
        column.replaced(categories=found.get(column.name, ()))
        if column.kind in _CLASSES and not column.categories
        else column
        for column in data.columns
    ]
    return data.replaced(columns=tuple(columns))


def _intakes(path: Path, data: ImportedFile, table: OpenTable) -> dict[str, ColumnIntake]:
    used = [column for column in data.columns if column.role not in ("ignored", "identifier")]
    for column in used:
        if column.name not in table.names:
            raise file_refused(
                path,
                sentence(translatable("problems", "There is no column “{name}”."), name=column.name),
                sentence(
                    translatable("problems", "Its columns are {names}. Choose the roles anew."),
                    names=", ".join(table.names)[:200],
                ),
            )
    pictures = [column for column in used if column.kind == "image" and column.role == "input"]
    if pictures and len([column for column in used if column.role == "input"]) > 1:
        raise file_refused(
            path,
            sentence(translatable("problems", "Images and other columns cannot both be inputs.")),
            sentence(translatable("problems", "Leave the image or the other inputs out.")),
        )
    return {column.name: _intake(path, data, column, table) for column in used}


def _intake(path: Path, data: ImportedFile, column: FileColumn, table: OpenTable) -> ColumnIntake:
    refuses = data.bad_cells == "refuse"
    if column.role in ("group", "split") or (column.kind == "image" and table.pictures is None):
        return EntryIntake(column, table.numbers)
    if column.kind == "image":
        assert table.pictures is not None
        return PictureIntake(column, table.pictures)
    if column.kind in _CLASSES and column.role != "time":
        _check_entries(path, column)
        return CategoryIntake(path, column, table.numbers, refuses=refuses)
    return NumberIntake(path, column, table.numbers, refuses=refuses, num_rows=data.num_rows)


def _check_entries(path: Path, column: FileColumn) -> None:
    """A task needs two classes, and a binary column has exactly two entries."""
    count = len(column.categories)
    if column.role == "task" and (count < 2 or (column.kind == "binary" and count != 2)):
        why = translatable("problems", "The task “{name}” has {count} different entries.")
        advice = translatable("problems", "Choose another kind for it, or another column.")
        raise file_refused(path, sentence(why, name=column.name, count=count), sentence(advice))
    if not count:
        why = translatable("problems", "The column “{name}” has too many different entries, or none.")
        advice = translatable("problems", "Leave it out, or choose another kind.")
        raise file_refused(path, sentence(why, name=column.name), sentence(advice))


def _dataset(path: Path, data: ImportedFile, intakes: dict[str, ColumnIntake]) -> Dataset:
    inputs = [column for column in data.columns if column.role == "input"]
    names: tuple[str, ...] = ()
    if inputs[0].kind == "image":
        features = intakes[inputs[0].name].features()
    else:
        names = tuple(name for column in inputs for name in intakes[column.name].feature_names())
        features = _joined(intakes, inputs, len(names))
    if not len(features):
        why = translatable("problems", "There are no rows that can be used.")
        raise file_refused(path, sentence(why), choose_another())
    return Dataset(
        title=path.name,
        description=translatable("data", "A file of your own."),
        source=str(path),
        licence="",
        inputs=features,
        input_names=names,
        columns=tuple(_task(path, c, intakes[c.name]) for c in data.columns if c.role == "task"),
        keys=_keys(path, data, intakes),
    )


def _joined(intakes: dict[str, ColumnIntake], inputs: list[FileColumn], width: int) -> "np.ndarray":
    """The inputs side by side [N, width]; every column is let go once it is copied."""
    first = intakes[inputs[0].name]
    features = np.empty((first.num_rows, width), dtype=np.float32)
    place = 0
    for column in inputs:
        own = intakes[column.name].features()
        features[:, place : place + own.shape[1]] = own
        place += own.shape[1]
        intakes[column.name].release()
    return features


def _task(path: Path, column: FileColumn, intake: ColumnIntake) -> TaskColumn:
    labels = intake.labels()
    kind = task_kind(column)
    unit = _UNIT.fullmatch(column.name)
    offer = TaskOffer(
        column.name,
        kind,
        translatable("data", "A column of your file."),
        () if kind == "regression" else column.categories,
        unit.group(1) if unit and kind == "regression" else "",
    )
    found = TaskColumn(offer, labels)
    if not found.present.any():
        raise _no_labels(path, column.name)
    return found


def _keys(path: Path, data: ImportedFile, intakes: dict[str, ColumnIntake]) -> SplitKeys:
    by_role = {column.role: intakes[column.name] for column in data.columns if column.name in intakes}
    group, time, split = (by_role.get(role) for role in ("group", "time", "split"))
    return SplitKeys(
        group=group_codes(path, group) if group is not None else None,
        time=times(path, time) if time is not None else None,
        assigned=assigned_parts(path, split) if split is not None else None,
    )


def _no_labels(path: Path, name: str) -> Refused:
    return file_refused(
        path,
        sentence(translatable("problems", "The task “{name}” has no label in any row."), name=name),
        sentence(translatable("problems", "Give it another role, or choose another file.")),
    )


def _changed(path: Path) -> Refused:
    return file_refused(
        path,
        sentence(translatable("problems", "The file has changed since the experiment was made.")),
        sentence(
            translatable("problems", "Import it again to see what changed, or bring the old file back.")
        ),
    )


def _reading() -> Sentence:
    return Sentence(translatable("data", "Reading the file"), context="data")
