"""Which rows are for training, which for validation, which for the test."""

import numpy as np
import numpy.typing as npt

from mtl_gui.events import Part
from mtl_gui.problems import Refused
from mtl_gui.spec import AnyData, Split, Toy
from mtl_gui.texts import sentence, translatable

__all__ = ["divide"]


def divide(
    data: AnyData, num_rows: int, sources: npt.NDArray[np.int64] | None = None
) -> dict[Part, npt.NDArray[np.int64]]:
    """Divides shuffled rows into the parts; the toy's only row is all three.

    `train_limit` keeps the first rows of the training part, so that a smaller limit gives a subset and the
    other parts stay as they are.

    Args:
        data: Says how.
        num_rows: How many there are.
        sources: The data set each row is from, [N], where several are joined: each is divided for itself.

    Raises:
        Refused: When a part would be empty.
    """
    if isinstance(data, Toy):
        row = np.zeros(1, dtype=np.int64)
        return {"train": row, "validation": row, "test": row}
    if sources is None:
        return _shuffled(data.split, num_rows)
    rows = [np.flatnonzero(sources == source) for source in np.unique(sources)]
    divided = [_shuffled(data.split, len(own)) for own in rows]
    return {
        part: np.concatenate([own[parts[part]] for own, parts in zip(rows, divided, strict=True)])
        for part in divided[0]
    }


def _shuffled(split: Split, num_rows: int) -> dict[Part, npt.NDArray[np.int64]]:
    order = np.random.default_rng(split.seed).permutation(num_rows).astype(np.int64)
    num_train = round(split.train * num_rows)
    end_of_validation = num_train + round(split.validation * num_rows)
    parts: dict[Part, npt.NDArray[np.int64]] = {
        "train": order[:num_train][: split.train_limit],
        "validation": order[num_train:end_of_validation],
        "test": order[end_of_validation:],
    }
    for part, rows in parts.items():
        if not len(rows):
            raise Refused(
                sentence(translatable("problems", "The data cannot be split.")),
                sentence(
                    translatable("problems", "Of {num_rows} rows none is left for the {part} part."),
                    num_rows=num_rows,
                    part=part,
                ),
                sentence(translatable("problems", "Use more rows, or give this part a larger share.")),
            )
    return parts
