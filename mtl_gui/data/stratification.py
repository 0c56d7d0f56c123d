"""Divides rows with several labels so that every label has its share in every part."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

__all__ = ["stratified_shares"]

_TIE = 1e-9


def stratified_shares(
    labels: npt.NDArray[np.bool_], shares: Sequence[float], random: np.random.Generator
) -> npt.NDArray[np.int64]:
    """The number of each row's part, by iterative stratification.

    The rarest label among the rows that are left is distributed first: each of its rows goes to the part
    that lacks most rows of this label, of equal ones to that which lacks most rows, of equal ones to a
    random one. Rows without any label are distributed last, by the rows that the parts lack.

    Args:
        labels: Which row has which label, [N, labels].
        shares: Of each part; their sum is 1.
        random: Breaks ties.

    Returns:
        The part of each row, [N].

    Source: Sechidis, Tsoumakas and Vlahavas, "On the Stratification of Multi-Label Data", ECML PKDD 2011,
    Algorithm 1.
    """
    num_rows = len(labels)
    share = np.asarray(shares, dtype=np.float64)
    lacking_rows = share * num_rows
    lacking = share[:, None] * labels.sum(axis=0)
    parts = np.full(num_rows, -1, dtype=np.int64)
    remaining = labels.sum(axis=0)
    columns = [np.flatnonzero(labels[:, label]) for label in range(labels.shape[1])]
    while remaining.any():
        rarest = int(np.argmin(np.where(remaining > 0, remaining, np.iinfo(np.int64).max)))
        rows = columns[rarest][parts[columns[rarest]] < 0]
        for row in rows:
            part = _neediest(lacking[:, rarest], lacking_rows, random)
            parts[row] = part
            lacking[part] -= labels[row]
            lacking_rows[part] -= 1
        remaining = remaining - labels[rows].sum(axis=0)
    for row in random.permutation(np.flatnonzero(parts < 0)):
        parts[row] = _neediest(lacking_rows, lacking_rows, random)
        lacking_rows[parts[row]] -= 1
    return parts


def _neediest(
    lacking: npt.NDArray[np.float64], lacking_rows: npt.NDArray[np.float64], random: np.random.Generator
) -> int:
    best = np.flatnonzero(lacking >= lacking.max() - _TIE)
    if len(best) > 1:
        rows = lacking_rows[best]
        best = best[rows >= rows.max() - _TIE]
    return int(best[0] if len(best) == 1 else random.choice(best))
