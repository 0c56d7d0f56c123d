"""Quadratic functions minimised over numbers that are not negative, many at once."""

import numpy as np

from mtl_gui.engine.solvers.cosines import identity, times
from mtl_gui.engine.solvers.solution import Flags, Floats

__all__ = ["complementarity", "nonnegative_minimisers", "strictly_convex"]

_TOLERANCE = 1e-12
_ATTEMPTS = 3
_MOST_ROUNDS = 200


def nonnegative_minimisers(matrices: Floats, linear: Floats, rounding: float) -> Floats:
    """The minimisers [N · C, T] of ½ zᵀMz + qᵀz over z ≥ 0, all problems as one batch.

    They are sought with slightly raised diagonals (see `strictly_convex`), which then is made good for.

    Args:
        matrices: [N, T, T], M, positive semi-definite up to rounding, with a diagonal near 1.
        linear: [N · C, T], q, of order 1; each matrix serves C of them in a row.
        rounding: The relative precision in which M is known.
    """
    raised = strictly_convex(matrices, rounding)
    copies = len(linear) // len(matrices)
    if copies > 1:
        matrices, raised = np.repeat(matrices, copies, axis=0), np.repeat(raised, copies, axis=0)
    minimisers = _pivoted(raised, linear) if (linear >= 0).any() else _all_free(raised, linear)
    free = minimisers > 0
    slopes = times(matrices, minimisers) + linear
    refined = minimisers + _stationary(raised, slopes, free)
    return np.where((refined >= 0).all(1, keepdims=True), refined, minimisers)


def _all_free(matrices: Floats, linear: Floats) -> Floats:
    """What `_pivoted` gives where everything is pushed up, often by its first guess: nothing held at 0."""
    candidates = np.asarray(np.linalg.solve(matrices, -linear[:, :, None])[:, :, 0])
    return candidates if (candidates >= 0).all() else _pivoted(matrices, linear)


def _pivoted(matrices: Floats, linear: Floats) -> Floats:
    """The minimisers [N, T] for positive definite matrices.

    Every variable is either free, with zero slope, or held at 0. All variables on the wrong side change it
    together as long as their number falls; if it does not, only the last of them does, a rule that ends
    after finitely many rounds for every positive definite M.

    Source: Júdice and Pires, "A Block Principal Pivoting Algorithm for Large-Scale Strictly Monotone Linear
    Complementarity Problems", Computers & Operations Research 21 (1994); Murty, "Note on a Bard-Type Scheme
    for Solving the Complementarity Problem", Opsearch 11 (1974).
    """
    free = linear < 0
    minimisers = np.zeros_like(linear)
    open_ = np.flatnonzero(free.any(1))
    fewest = np.full(len(linear), linear.shape[1] + 1)
    attempts = np.full(len(linear), _ATTEMPTS)
    for _ in range(_MOST_ROUNDS):
        if not len(open_):
            return minimisers
        here, q = free[open_], linear[open_]
        candidates = _stationary(matrices[open_], q, here)
        slopes = times(matrices[open_], candidates) + q
        tolerance = _TOLERANCE * (1 + np.abs(candidates).max(1, keepdims=True))
        wrong = np.where(here, candidates, slopes) < -tolerance
        counts = wrong.sum(1)
        minimisers[open_] = np.maximum(candidates, 0)
        falls = counts < fewest[open_]
        fewest[open_] = np.where(falls, counts, fewest[open_])
        left = attempts[open_] = np.where(falls, _ATTEMPTS, attempts[open_] - 1)
        if (left < 0).any():
            wrong = np.where((left < 0)[:, None], _last(wrong), wrong)
        free[open_] = here ^ wrong
        open_ = open_[counts > 0]
    for position in open_:
        minimisers[position] = _by_descent(matrices[position], linear[position])
    return minimisers


def _stationary(matrices: Floats, linear: Floats, free: Flags) -> Floats:
    both = free[:, :, None] & free[:, None, :]
    systems = np.where(both, matrices, identity(linear.shape[1]))
    return np.asarray(np.linalg.solve(systems, np.where(free, -linear, 0)[:, :, None])[:, :, 0])


def _last(flags: Flags) -> Flags:
    """Only the last one that is set in each row."""
    return np.asarray(flags & (flags[:, ::-1].cumsum(1)[:, ::-1] == 1))


def _by_descent(matrix: Floats, linear: Floats) -> Floats:
    """The minimiser [T] of one problem, by a method whose values only fall, so that it cannot go round.

    Source: Lawson and Hanson, "Solving Least Squares Problems", 1974, algorithm NNLS, in terms of normal
    equations.
    """
    size = len(linear)
    free = np.zeros(size, dtype=bool)
    minimiser = np.zeros(size)
    for _ in range(10 * size):
        slopes = np.where(free, 0, matrix @ minimiser + linear)
        steepest = int(slopes.argmin())
        if slopes[steepest] >= -_TOLERANCE * (1 + minimiser.max()):
            break
        free[steepest] = True
        target = _stationary(matrix[None], linear[None], free[None])[0]
        while (falling := free & (target <= 0)).any():
            fractions = np.where(falling, minimiser, 1) / np.where(falling, minimiser - target + 1e-300, 1)
            step = fractions[falling].min()
            minimiser = np.where(free, minimiser + step * (target - minimiser), 0)
            free &= ~(falling & (fractions <= step))
            target = _stationary(matrix[None], linear[None], free[None])[0]
        minimiser = target
    return minimiser


def strictly_convex(matrices: Floats, rounding: float) -> Floats:
    """The matrices [N, T, T] with as little added to their diagonals as makes them safely positive definite.

    Gradients that depend on each other leave a singular matrix, and rounding may even leave slightly
    negative curvature.
    """
    size = matrices.shape[1]
    margin = 16 * rounding * size**0.5
    raised = matrices + margin * identity(size)
    try:
        np.linalg.cholesky(raised)
    except np.linalg.LinAlgError:
        lowest = np.linalg.eigvalsh(matrices)[:, 0]
        raised += np.maximum(-2 * lowest, 0)[:, None, None] * identity(size)
    return np.asarray(raised)


def complementarity(variables: Floats, slopes: Floats) -> Floats:
    """How far [N] variables and slopes are from "neither is negative, and one of each pair is zero"."""
    return np.asarray(np.abs(np.minimum(variables, slopes)).max(1))
