"""Whether a paired difference could be chance."""

import numpy as np
import numpy.typing as npt

from mtl_gui.study.bands import MIN_SEEDS

__all__ = ["paired_t_test"]


def paired_t_test(values: npt.ArrayLike, others: npt.ArrayLike) -> float:
    """The two-sided p value of Student's paired test that the mean of values − others is 0.

        t = d̄ √n / s        p = 2 F(−|t|; n − 1)

    NaN below three pairs, as there is no interval then either. Pairs that do not differ at all give 1, and
    pairs that all differ by the same amount 0.

    Args:
        values: One per seed [R]; NaN = not known.
        others: Those that belong to them one by one [R].

    Source: Student, "The Probable Error of a Mean", Biometrika 1908.
    """
    from scipy.special import stdtr  # loads slowly, and the window opens without it

    difference = np.asarray(values, dtype=np.float64) - np.asarray(others, dtype=np.float64)
    known = difference[np.isfinite(difference)]
    if len(known) < MIN_SEEDS:
        return float("nan")
    mean, error = float(known.mean()), float(known.std(ddof=1) / np.sqrt(len(known)))
    if error == 0:
        return 1.0 if mean == 0 else 0.0
    return float(2 * stdtr(len(known) - 1, -abs(mean / error)))
