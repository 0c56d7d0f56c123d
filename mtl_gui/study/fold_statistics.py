"""Intervals over the folds of a cross-validation."""

import numpy as np
import numpy.typing as npt
from scipy import stats

from mtl_gui.study.bands import MIN_SEEDS
from mtl_gui.study.statistics import CONFIDENCE, Interval

__all__ = ["fold_interval"]


def fold_interval(values: npt.ArrayLike, confidence: float = CONFIDENCE) -> Interval:
    """The mean over k folds with Student's interval, widened since the folds' training rows overlap.

        mean ± t · s · √(1/k + 1/(k − 1)),

    where 1/(k − 1) is the share of tested to other rows. Without it two arms would be told apart far too
    often.

    Source: Nadeau and Bengio, "Inference for the Generalization Error", Machine Learning 2003, section 5, and
    Bouckaert and Frank, "Evaluating the Replicability of Significance Tests", PAKDD 2004, for k folds.
    """
    column = np.asarray(values, dtype=np.float64)
    column = column[np.isfinite(column)]
    k = len(column)
    mean = float(column.mean()) if k else np.nan
    if k < MIN_SEEDS:
        return Interval(mean, None, None, k)
    reach = float(
        stats.t.ppf((1 + confidence) / 2, k - 1) * column.std(ddof=1) * np.sqrt(1 / k + 1 / (k - 1))
    )
    return Interval(mean, mean - reach, mean + reach, k)
