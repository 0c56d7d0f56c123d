"""Whether a paired difference could be chance, without a normal distribution."""

import numpy as np
import numpy.typing as npt

from mtl_gui.study.bands import MIN_SEEDS

__all__ = ["sign_flip_test"]

_MOST_EXACT = 14
_NUM_FLIPS = 9999
_SEED = 20260102
"""Always the same flips: the same values have the same p value."""


def sign_flip_test(differences: npt.ArrayLike) -> float:
    """The two-sided p value that the differences of pairs are as often positive as negative.

    If it makes no difference which of a pair is which, every difference could have had the other sign:

        p = share of all 2ⁿ choices of signs with |Σ ±dᵢ| ≥ |Σ dᵢ|

    All choices are counted up to 14 pairs; beyond, (1 + those among 9,999 drawn) / 10,000. It keeps its level
    for any distribution and any number of pairs, which a bootstrap of ten pairs does not. NaN below three
    pairs, as there is no interval then either.

    Source: Fisher, "The Design of Experiments", 1935, section 21.
    """
    column = np.asarray(differences, dtype=np.float64).ravel()
    known = column[np.isfinite(column)]
    n = len(known)
    if n < MIN_SEEDS:
        return float("nan")
    reached = abs(known.sum()) * (1 - 1e-12)
    if n <= _MOST_EXACT:
        signs = 1 - 2 * ((np.arange(2**n)[:, np.newaxis] >> np.arange(n)) & 1)
        return float((np.abs(signs @ known) >= reached).mean())
    signs = np.random.default_rng(_SEED).choice((-1, 1), size=(_NUM_FLIPS, n))
    return float((1 + (np.abs(signs @ known) >= reached).sum()) / (1 + _NUM_FLIPS))
