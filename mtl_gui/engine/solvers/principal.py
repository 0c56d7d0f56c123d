"""Principal components of gradients whose lengths differ by orders of magnitude."""

from functools import lru_cache

import numpy as np
import numpy.typing as npt

from mtl_gui.engine.solvers.cosines import Cosines
from mtl_gui.engine.solvers.solution import Floats
from mtl_gui.engine.solvers.spectrum import independent

__all__ = ["principal_components"]

_ORTHOGONAL = 1e-9
_MOST_SWEEPS = 12


def principal_components(cosines: Cosines) -> tuple[Floats, Floats, npt.NDArray[np.int64], Floats]:
    """The eigenvalues of the Gramian, in ascending order, each as precise as if it were the largest.

    An ordinary eigenvalue routine errs by a part of the largest eigenvalue, which can be more than the
    whole smallest one. What it leaves of products between components is removed by rotations of pairs, which
    keep what is small precise.

    Source: Demmel and Veselić, "Jacobi's Method is More Accurate than QR", SIAM J. Matrix Anal. Appl. 13
    (1992).

    Returns:
        The eigenvalues [R, T], in units of the longest gradient's square; the eigenvectors [R, T, T] in
        columns; how many eigenvalues are not 0 [R], always the last ones; the largest cosine between two
        such components [R].
    """
    lengths = np.where(cosines.present, cosines.relative_lengths(), 0)
    gramian = lengths[:, :, None] * cosines.matrix * lengths[:, None, :]
    vectors = np.linalg.eigh(gramian)[1]
    rank = independent(np.asarray(np.linalg.eigvalsh(cosines.matrix)), cosines.rounding).sum(1)
    rank -= (~cosines.present).sum(1)
    components = vectors.transpose(0, 2, 1) @ gramian @ vectors
    worst = _largest_cosine(components, rank)
    for _ in range(_MOST_SWEEPS):
        unfinished = np.flatnonzero(worst > _ORTHOGONAL)
        if not len(unfinished):
            break
        rotated = _swept(components[unfinished], vectors[unfinished])
        components[unfinished], vectors[unfinished] = rotated
        worst[unfinished] = _largest_cosine(components[unfinished], rank[unfinished])
    return components.diagonal(axis1=1, axis2=2), vectors, rank, worst


def _largest_cosine(components: Floats, rank: npt.NDArray[np.int64]) -> Floats:
    size = components.shape[1]
    kept = np.arange(size) >= size - rank[:, None]
    squares = components.diagonal(axis1=1, axis2=2)
    scales = np.sqrt(np.where(kept & (squares > 0), squares, np.inf))
    cosines = np.abs(components / scales[:, :, None] / scales[:, None, :])
    cosines[:, np.arange(size), np.arange(size)] = 0
    return np.asarray(cosines.max((1, 2)))


def _swept(components: Floats, vectors: Floats) -> tuple[Floats, Floats]:
    """Rotates every pair of components once, so that their product becomes 0, and sorts them by length."""
    for first, second in _tournament(components.shape[1]):
        product = components[:, first, second]
        difference = components[:, second, second] - components[:, first, first]
        angle = 0.5 * np.arctan2(2 * product, difference)
        angle = np.where(
            angle > np.pi / 4, angle - np.pi / 2, np.where(angle < -np.pi / 4, angle + np.pi / 2, angle)
        )
        cosine, sine = np.cos(angle)[:, None, :], np.sin(angle)[:, None, :]
        for matrix in (components.transpose(0, 2, 1), components, vectors):
            left, right = matrix[:, :, first], matrix[:, :, second]
            matrix[:, :, first], matrix[:, :, second] = (
                cosine * left - sine * right,
                sine * left + cosine * right,
            )
    order = components.diagonal(axis1=1, axis2=2).argsort(1)
    components = np.take_along_axis(components, order[:, :, None], 1)
    return np.take_along_axis(components, order[:, None, :], 2), np.take_along_axis(
        vectors, order[:, None, :], 2
    )


@lru_cache(maxsize=64)
def _tournament(size: int) -> tuple[tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]], ...]:
    """Rounds of disjoint pairs in which everyone meets everyone once."""
    seats = list(range(size + size % 2))
    rounds = []
    for _ in range(len(seats) - 1):
        half = len(seats) // 2
        pairs = [
            (min(pair), max(pair))
            for pair in zip(seats[:half], seats[: half - 1 : -1], strict=True)
            if max(pair) < size
        ]
        rounds.append((np.array([pair[0] for pair in pairs]), np.array([pair[1] for pair in pairs])))
        seats = [seats[0], seats[-1], *seats[1:-1]]
    return tuple(rounds)
