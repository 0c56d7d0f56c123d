"""Handwritten digits with four questions about the same picture."""

import numpy as np
import numpy.typing as npt

from mtl_gui.data.dataset import Dataset, TaskColumn, TaskOffer
from mtl_gui.texts import translatable

__all__ = ["LOOPS", "SUMMARY", "TITLE", "columns_of", "load"]

TITLE = translatable("data", "Handwritten digits")
SUMMARY = translatable("data", "1,797 pictures of 8 x 8 pixels; four questions about each.")

LOOPS = (1, 0, 0, 0, 0, 0, 1, 0, 2, 1)
"""Closed loops of the digits 0 to 9 as they are usually written by hand; the 4 is open at the top."""

_SOURCE = (
    "E. Alpaydin and C. Kaynak, Optical Recognition of Handwritten Digits, "
    "UCI Machine Learning Repository, 1998; the copy in scikit-learn"
)


def load() -> Dataset:
    """Loads the pictures with their grey values 0 to 16 and derives the tasks from the digit."""
    from sklearn.datasets import load_digits

    pixels, digit = load_digits(return_X_y=True)
    return Dataset(
        title=TITLE,
        description=SUMMARY,
        source=_SOURCE,
        licence="CC BY 4.0",
        inputs=pixels.astype(np.float32).reshape(-1, 1, 8, 8),
        input_names=(),
        columns=columns_of(digit.astype(np.int64)),
    )


def columns_of(digit: npt.NDArray[np.int64]) -> tuple[TaskColumn, ...]:
    """The four tasks that follow from digits [N]."""
    return (
        TaskColumn(
            TaskOffer(
                "digit",
                "multiclass",
                translatable("data", "Which digit it is."),
                tuple(str(number) for number in range(10)),
            ),
            digit,
        ),
        TaskColumn(
            TaskOffer("parity", "binary", translatable("data", "Is it odd?"), ("even", "odd")), digit % 2
        ),
        TaskColumn(
            TaskOffer("at_least_five", "binary", translatable("data", "Is it five or more?"), ("no", "yes")),
            (digit >= 5).astype(np.int64),
        ),
        TaskColumn(
            TaskOffer(
                "loops",
                "multiclass",
                translatable("data", "How many closed loops it has: one in 0, 6 and 9, two in 8."),
                ("none", "one", "two"),
            ),
            np.asarray(LOOPS, dtype=np.int64)[digit],
        ),
    )
