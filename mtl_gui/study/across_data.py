"""What several data sets say together of two arms."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

__all__ = ["FEWEST_SETS", "AcrossData", "across_data"]

FEWEST_SETS = 5
"""Below this many data sets no test could find anything."""


@dataclass(frozen=True, slots=True)
class AcrossData:
    """Means over data sets, and two tests of which arm has the smaller error.

    Attributes:
        num_sets: The data sets for which both errors are known.
        single_task: Mean error of the single-task networks.
        multi_task: Mean error of the multi-task networks.
        wins: Sets on which the multi-task network has the smaller error.
        losses: Sets on which it has the larger one.
        signed_rank_p: Wilcoxon's; None with too few sets.
        sign_p: Of the wins alone; None with too few sets.
    """

    num_sets: int
    single_task: float
    multi_task: float
    wins: int
    losses: int
    signed_rank_p: float | None
    sign_p: float | None

    @property
    def difference(self) -> float:
        """Multi-task less single-task."""
        return self.multi_task - self.single_task


def across_data(single_task: Sequence[float], multi_task: Sequence[float]) -> AcrossData | None:
    """Compares the arms' errors over data sets; None below two of them.

    Errors on different data are not on one scale, so the tests read ranks and signs, not sizes. Both are
    two-sided; equal errors are left out. With five sets no p value can be smaller than 0.0625.

    Source: Demšar, "Statistical Comparisons of Classifiers over Multiple Data Sets", JMLR 2006, section 3.1.
    """
    single, multi = (np.asarray(errors, dtype=np.float64) for errors in (single_task, multi_task))
    known = np.isfinite(single) & np.isfinite(multi)
    single, multi = single[known], multi[known]
    if len(single) < 2:
        return None
    differences = multi - single
    wins, losses = int((differences < 0).sum()), int((differences > 0).sum())
    has_tests = len(single) >= FEWEST_SETS
    return AcrossData(
        len(single),
        float(single.mean()),
        float(multi.mean()),
        wins,
        losses,
        _signed_rank(differences[differences != 0].tolist()) if has_tests else None,
        _sign(wins, losses) if has_tests else None,
    )


def _signed_rank(differences: Sequence[float]) -> float:
    from scipy.stats import wilcoxon  # loads slowly, and the window opens without it

    return float(wilcoxon(differences).pvalue) if differences else 1.0


def _sign(wins: int, losses: int) -> float:
    from scipy.stats import binomtest  # as above

    return float(binomtest(wins, wins + losses).pvalue) if wins + losses else 1.0
