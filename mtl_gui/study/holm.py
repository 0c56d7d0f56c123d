"""Tests for many things at once, so that chance alone seldom finds one."""

import numpy as np
import numpy.typing as npt

from mtl_gui.events import FloatArray

__all__ = ["holm"]


def holm(p_values: npt.ArrayLike) -> FloatArray:
    """Adjusts p values of a family of m tests, so that all its false alarms together keep the level.

        p̃₍ᵢ₎ = max over j ≤ i of min((m − j + 1) p₍ⱼ₎, 1)        p₍₁₎ ≤ … ≤ p₍ₘ₎

    NaN stands for a test that could not be made; it stays NaN and does not count towards m.

    Source: Holm, "A Simple Sequentially Rejective Multiple Test Procedure", Scandinavian Journal of
    Statistics 1979.
    """
    values = np.asarray(p_values, dtype=np.float64)
    adjusted = np.full(values.shape, np.nan)
    made = np.flatnonzero(np.isfinite(values))
    order = made[np.argsort(values.ravel()[made], kind="stable")]
    factors = np.arange(len(order), 0, -1)
    rising = np.maximum.accumulate(np.minimum(factors * values.ravel()[order], 1.0))
    adjusted.ravel()[order] = rising
    return adjusted
