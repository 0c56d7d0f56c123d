"""Cross-validation: every row is tested once."""

import numpy as np
import numpy.typing as npt

from mtl_gui.events import Part
from mtl_gui.problems import Refused
from mtl_gui.texts import sentence, translatable

__all__ = ["Rows", "fold_parts"]

Rows = npt.NDArray[np.int64]
"""Numbers of rows."""


def fold_parts(
    num_rows: int, num_folds: int, fold: int, *, validation: float = 0.2, seed: int = 0
) -> dict[Part, Rows]:
    """The parts when one of the folds is tested.

    The rows are shuffled once by the seed, and cut into folds of which none has more than one row more than
    another; of the other folds' rows, shuffled again, a share is for validation.

    Args:
        num_rows: N.
        num_folds: How many folds, at least 2.
        fold: Which one is tested, from 0 on.
        validation: The share, of the rows that are not tested, for validation; at least one row.
        seed: Chooses the folds.

    Raises:
        Refused: When there are fewer rows than folds, or no row is left to learn from.
    """
    if num_rows < max(num_folds, 4):
        raise Refused(
            sentence(translatable("problems", "The data cannot be cross-validated.")),
            sentence(
                translatable("problems", "{num_rows} rows are too few for {num_folds} folds."),
                num_rows=num_rows,
                num_folds=num_folds,
            ),
            sentence(translatable("problems", "Use fewer folds, or more rows.")),
        )
    order = np.random.default_rng(seed).permutation(num_rows).astype(np.int64)
    folds = np.array_split(order, num_folds)
    others = np.concatenate([rows for number, rows in enumerate(folds) if number != fold])
    others = np.random.default_rng([seed, fold]).permutation(others)
    count = min(max(1, round(validation * len(others))), len(others) - 1)
    return {"train": others[count:], "validation": others[:count], "test": folds[fold]}
