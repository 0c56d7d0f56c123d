"""Several data sets as one: their rows below each other, each labelled for the tasks of its own source."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from mtl_gui.data.dataset import Dataset, TaskColumn
from mtl_gui.problems import Refused
from mtl_gui.texts import sentence, translatable

__all__ = ["SUMMARY", "TITLE", "join"]

TITLE = translatable("data", "Several data sets")
SUMMARY = translatable("data", "Tasks of several sources through one trunk; every step draws from each.")


def join(parts: Sequence[Dataset]) -> Dataset:
    """Joins data sets whose rows have the same shape.

    A task whose name occurs in several sources is called by the number of its source and its name, as in
    "2. price".

    Raises:
        Refused: When the shapes differ.
    """
    first = parts[0]
    for number, part in enumerate(parts[1:], 2):
        if part.shape != first.shape:
            raise Refused(
                sentence(translatable("problems", "The rows of these data sets cannot be put together.")),
                sentence(
                    translatable(
                        "problems",
                        "Those of number {number} have the shape {found}, not {expected}.",
                    ),
                    number=number,
                    found=part.shape,
                    expected=first.shape,
                ),
                sentence(translatable("problems", "Choose data sets with the same number of inputs.")),
            )
    counts = Counter(offer.name for part in parts for offer in part.offers)
    lengths = [part.num_rows for part in parts]
    return Dataset(
        title=TITLE,
        description=" + ".join(part.title for part in parts),
        source="; ".join(dict.fromkeys(part.source for part in parts)),
        licence="; ".join(dict.fromkeys(part.licence for part in parts)),
        inputs=np.concatenate([part.inputs for part in parts]),
        input_names=first.input_names,
        columns=tuple(
            _spread(column, number, lengths, is_ambiguous=counts[column.offer.name] > 1)
            for number, part in enumerate(parts)
            for column in part.columns
        ),
        sources=np.repeat(np.arange(len(parts)), lengths),
    )


def _spread(column: TaskColumn, number: int, lengths: Sequence[int], *, is_ambiguous: bool) -> TaskColumn:
    """The column with a place for every row, labelled only in the rows of its own source."""
    offer = column.offer
    is_number = offer.kind in ("regression", "objective")
    labels: npt.NDArray[np.float64] | npt.NDArray[np.int64]
    labels = np.full(sum(lengths), np.nan) if is_number else np.full(sum(lengths), -1, dtype=np.int64)
    start = sum(lengths[:number])
    labels[start : start + lengths[number]] = column.labels
    name = f"{number + 1}. {offer.name}" if is_ambiguous else offer.name
    return TaskColumn(replace(offer, name=name), labels)
