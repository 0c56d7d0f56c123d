"""Which part each row belongs to, in every manner that rows can be divided."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from mtl_gui.data.dataset import Dataset
from mtl_gui.data.parts import divide
from mtl_gui.data.stratification import stratified_shares
from mtl_gui.events import Part
from mtl_gui.problems import Refused
from mtl_gui.spec import AnyData, Split, Toy
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["parts_of"]

_PARTS: tuple[Part, ...] = ("train", "validation", "test")
_BINS = 4
Rows = npt.NDArray[np.int64]


def parts_of(data: AnyData, dataset: Dataset) -> dict[Part, Rows]:
    """Divides the rows of a data set as its description says.

    - random: shuffled rows, see `divide`;
    - stratified: the classes of all tasks (numbers in quarters) have nearly the same shares in every part;
    - group: whole groups in random order, until a part has its share of the rows;
    - time: the earliest rows are for training, the latest for the test;
    - column: as a column of the file says. Where it names no validation rows, they are drawn from those for
      training.

    Raises:
        Refused: When a part would be empty, or no column says how.
    """
    if isinstance(data, Toy) or data.split.by == "random":
        return divide(data, dataset.num_rows, dataset.sources)
    parts = _divided(data.split, dataset)
    for part, rows in parts.items():
        if not len(rows):
            raise _empty_part(dataset.num_rows, part)
    return {**parts, "train": parts["train"][: data.split.train_limit]}


def _divided(split: Split, dataset: Dataset) -> dict[Part, Rows]:
    keys = dataset.keys
    if split.by == "stratified":
        return _stratified(split, dataset)
    if split.by == "group" and keys.group is not None:
        return _grouped(split, keys.group)
    if split.by == "time" and keys.time is not None:
        return _cut(split, np.argsort(keys.time, kind="stable").astype(np.int64))
    if split.by == "column" and keys.assigned is not None:
        return _assigned(split, keys.assigned)
    raise Refused(
        _cannot(),
        sentence(
            translatable("problems", "No column of “{data}” says so: “{by}” needs one."),
            data=dataset.title,
            by=split.by,
        ),
        sentence(translatable("problems", "Split at random or stratified, or give a column this role.")),
    )


def _shuffled(split: Split, rows: Rows) -> Rows:
    return np.random.default_rng(split.seed).permutation(rows).astype(np.int64)


def _cut(split: Split, order: Rows) -> dict[Part, Rows]:
    num_train = round(split.train * len(order))
    stop = num_train + round(split.validation * len(order))
    pieces = (order[:num_train], order[num_train:stop], order[stop:])
    return dict(zip(_PARTS, pieces, strict=True))


def _stratified(split: Split, dataset: Dataset) -> dict[Part, Rows]:
    shares = (split.train, split.validation, 1 - split.train - split.validation)
    numbers = stratified_shares(_labels(dataset), shares, np.random.default_rng(split.seed))
    order = _shuffled(split, np.arange(dataset.num_rows))
    return {part: order[numbers[order] == number] for number, part in enumerate(_PARTS)}


def _labels(dataset: Dataset) -> npt.NDArray[np.bool_]:
    """A column per class of every task, [N, labels]; numbers are those of their quarter."""
    found: list[npt.NDArray[np.bool_]] = []
    for column in dataset.columns:
        codes = column.labels
        if column.offer.kind in ("regression", "objective"):
            present = column.labels[column.present]
            edges = np.unique(np.quantile(present, np.linspace(0, 1, _BINS + 1)[1:-1]))
            codes = np.where(column.present, np.searchsorted(edges, column.labels, side="right"), -1)
        found += [codes == code for code in np.unique(codes[column.present])]
    return np.stack(found, axis=1)


def _grouped(split: Split, group: Rows) -> dict[Part, Rows]:
    """Whole groups in random order: each goes to the part which lacks most of its share."""
    sizes = np.bincount(group)
    wanted = np.array([split.train, split.validation, 1 - split.train - split.validation]) * len(group)
    part_of_group = np.zeros(len(sizes), dtype=np.int64)
    for number in _shuffled(split, np.flatnonzero(sizes)):
        part_of_group[number] = int(np.argmax(wanted))
        wanted[part_of_group[number]] -= sizes[number]
    return _by_number(split, part_of_group[group])


def _assigned(split: Split, assigned: Rows) -> dict[Part, Rows]:
    parts = _by_number(split, assigned)
    if len(parts["validation"]):
        return parts
    train = parts["train"]
    count = round(len(train) * split.validation / (split.train + split.validation))
    return {**parts, "train": train[count:], "validation": train[:count]}


def _by_number(split: Split, numbers: Rows) -> dict[Part, Rows]:
    order = _shuffled(split, np.arange(len(numbers)))
    pieces: Sequence[Rows] = [order[numbers[order] == number] for number in range(len(_PARTS))]
    return dict(zip(_PARTS, pieces, strict=True))


def _cannot() -> Sentence:
    return sentence(translatable("problems", "The data cannot be split."))


def _empty_part(num_rows: int, part: Part) -> Refused:
    return Refused(
        _cannot(),
        sentence(
            translatable("problems", "Of {num_rows} rows none is left for the {part} part."),
            num_rows=num_rows,
            part=part,
        ),
        sentence(translatable("problems", "Use more rows, or give this part a larger share.")),
    )
