"""The pseudo-inverse of the matrix of cosines."""

import numpy as np

from mtl_gui.engine.solvers.cosines import Cosines, times
from mtl_gui.engine.solvers.pairs import Pair
from mtl_gui.engine.solvers.solution import Flags, Floats

__all__ = ["equal_cosines", "independent", "missing_of_pair"]


def independent(eigenvalues: Floats, rounding: float) -> Flags:
    """Which eigenvalues [R, T] of a matrix of cosines are not 0, as far as rounding allows to tell."""
    return np.asarray(eigenvalues > max(1e-12, 32 * rounding) * eigenvalues.shape[1])


def equal_cosines(cosines: Cosines) -> tuple[Floats, Floats, Floats]:
    """The combination a [R, T] of the unit gradients that has the projection 1 on each of them.

    a = C⁺ 1. Zero gradients take no part. Where the unit gradients depend on each other there may be no such
    combination, and this is the one that comes nearest.

    Returns:
        a; what is missing of each projection, [R, T]; the relative error that rounding may cause in a, [R].
    """
    wanted = cosines.present.astype(np.float64)
    eigenvalues, vectors = np.linalg.eigh(cosines.matrix)
    kept = independent(eigenvalues, cosines.rounding)
    inverse = np.where(kept, 1 / np.where(kept, eigenvalues, 1), 0)
    solved = times(vectors, inverse * times(vectors.transpose(0, 2, 1), wanted))
    missing = wanted - times(cosines.matrix, solved)
    correction = times(vectors, inverse * times(vectors.transpose(0, 2, 1), missing))
    solved = np.where(cosines.present, solved + correction, 0)
    missing = np.where(cosines.present, 1 - times(cosines.matrix, solved), 0)
    return solved, missing, cosines.rounding * inverse.max(1)


def missing_of_pair(pair: Pair) -> float:
    """What is missing of the projections where both unit gradients are taken 1 / (1 + their cosine) times."""
    share = 1 / (1 + pair.cosine)
    return abs(1 - (share + pair.cosine * share))
