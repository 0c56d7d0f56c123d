"""Intervals and tests over the folds of a cross-validation."""

import numpy as np
import numpy.typing as npt

from mtl_gui.events import FloatArray
from mtl_gui.study.bands import MIN_SEEDS
from mtl_gui.study.statistics import CONFIDENCE, Interval

__all__ = ["fold_interval", "fold_test"]


def fold_interval(values: npt.ArrayLike, num_folds: int, confidence: float = CONFIDENCE) -> Interval:
    """The mean over k of K folds with Student's interval, widened since the folds' training rows overlap.

        mean ± t · s · √(1/k + 1/(K − 1)),

    where 1/(K − 1) is the share of tested to other rows. Without it two arms would be told apart far too
    often.

    Args:
        values: Of the folds that are measured, NaN where one is not known.
        num_folds: K, the folds of the whole cross-validation.
        confidence: How often such an interval holds the true mean.

    Source: Nadeau and Bengio, "Inference for the Generalization Error", Machine Learning 2003, section 5, and
    Bouckaert and Frank, "Evaluating the Replicability of Significance Tests", PAKDD 2004, for K folds.
    """
    from scipy.special import stdtrit  # loads slowly, and the window opens without it

    column = _known(values)
    k = len(column)
    mean = float(column.mean()) if k else np.nan
    if k < MIN_SEEDS:
        return Interval(mean, None, None, k)
    reach = float(stdtrit(k - 1, (1 + confidence) / 2) * _error(column, num_folds))
    return Interval(mean, mean - reach, mean + reach, k)


def fold_test(values: npt.ArrayLike, num_folds: int) -> float:
    """The two-sided p value that the mean is 0: the corrected resampled t test of the interval above.

    NaN below three folds; 1 where all values are 0, and 0 where all are the same other number.
    """
    from scipy.special import stdtr  # loads slowly, and the window opens without it

    column = _known(values)
    if len(column) < MIN_SEEDS:
        return float("nan")
    mean, error = float(column.mean()), _error(column, num_folds)
    if error == 0:
        return 1.0 if mean == 0 else 0.0
    return float(2 * stdtr(len(column) - 1, -abs(mean / error)))


def _known(values: npt.ArrayLike) -> FloatArray:
    column = np.asarray(values, dtype=np.float64)
    return column[np.isfinite(column)]


def _error(column: FloatArray, num_folds: int) -> float:
    return float(column.std(ddof=1) * np.sqrt(1 / len(column) + 1 / (num_folds - 1)))
