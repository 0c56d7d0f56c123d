"""Weights under which the gain of every task is a power of its weight."""

import numpy as np

from mtl_gui.engine.solvers.cosines import Cosines, identity, times
from mtl_gui.engine.solvers.min_norm import shortest
from mtl_gui.engine.solvers.solution import Floats, Solution

__all__ = ["balanced_weights", "settled"]

_TOLERANCE = 1e-13
_MOST_ROUNDS = 400
_HOPELESS = 1e3
_VANISHING = 1e-100


def balanced_weights(cosines: Cosines, power: float) -> Solution:
    """Solves (G w)ᵢ = wᵢ⁻ᵖ for w > 0.

    The solution is the only minimiser of the convex ½ wᵀGw − Σ φ(wᵢ), φ′(w) = w⁻ᵖ, and it exists unless some
    convex combination of the gradients vanishes. Were all gradients orthogonal it would be ‖gᵢ‖^(−2/(p+1));
    with multiples x of that, and aᵢ = ‖gᵢ‖^((p−1)/(p+1)), the equations are (C a⊙x)ᵢ / aᵢ = xᵢ⁻ᵖ.
    """
    alone = cosines.relative_lengths() ** ((power - 1) / (power + 1))
    return settled(cosines, alone, _multiples(cosines, alone, power), power)


def settled(cosines: Cosines, alone: Floats, multiples: Floats, power: float) -> Solution:
    """Turns multiples x [R, T] into weights, or into the fallback where they solve nothing.

    Where there is no solution, or rounding does not allow to tell, the fallback is the shortest convex
    combination of the gradients, each scaled as if it were orthogonal to all others, times the number of
    tasks. A zero gradient takes no part and gets weight 0; where all are zero each task gets 1 / T, and that
    counts as fallen back.
    """
    present, num_tasks = cosines.present, alone.shape[1]
    residual = np.abs(_errors(cosines.matrix, alone, multiples, power)).max(1)
    sizes = np.where(multiples > _VANISHING, multiples**power / alone, 0)
    noise = cosines.rounding * sizes * times(np.abs(cosines.matrix), alone * multiples)
    fallen_back = np.maximum(residual, noise.max(1)) > cosines.tolerated
    if not present.all():
        fallen_back |= ~present.any(1)
    if fallen_back.any():
        shortened = shortest(cosines, alone) * num_tasks
        multiples = np.where(fallen_back[:, None], shortened, multiples)
        gains = multiples**power / alone * times(cosines.matrix, alone * multiples)
        residual = np.where(fallen_back, np.abs(gains * present - 1).max(1), residual)
    weights = multiples * cosines.lengths ** (-2 / (power + 1))
    if not present.all():
        weights = np.where(present, weights, np.where(present.any(1, keepdims=True), 0, 1 / num_tasks))
    return Solution(weights, residual, fallen_back)


def _multiples(cosines: Cosines, alone: Floats, power: float) -> Floats:
    """The multiples [R, T], by Newton's method on the convex function, with steps that cannot overshoot.

    Let u be the relative Newton step and m = max(−uᵢ). Since the curvature of φ grows at most as (1 − τm)⁻ᵖ⁻¹
    along it, the value still falls up to the part (1 − (1 + pm)^(−1/p)) / m of the step; for p = 1 that is
    1 / (1 + m), the step for self-concordant functions.
    """
    matrices, rounding = cosines.matrix, cosines.rounding
    energies = (alone * times(matrices, alone)).sum(1, keepdims=True)
    squares = (alone**2).sum(1, keepdims=True)
    multiples = np.ones_like(alone) * (squares / np.maximum(energies, 1e-3 * squares)) ** (1 / (1 + power))
    open_ = np.arange(len(alone))
    last = np.full(len(alone), np.inf)
    curvature = power * identity(alone.shape[1])
    for _ in range(_MOST_ROUNDS):
        here, matrix, scale = multiples[open_], matrices[open_], alone[open_]
        halves = here ** ((1 + power) / 2)
        errors = _errors(matrix, scale, here, power)
        worst = np.abs(errors).max(1)
        noise = rounding * halves.max(1) ** 2
        going = (worst > np.maximum(_TOLERANCE, noise)) & (
            (worst > cosines.tolerated) | (worst < last[open_] / 2)
        )
        going &= noise < _HOPELESS * cosines.tolerated
        if not going.all():
            open_ = open_[going]
            if not len(open_):
                break
            here, matrix, scale, halves, errors = (a[going] for a in (here, matrix, scale, halves, errors))
        last[open_] = worst[going]
        weighing = scale * here ** ((1 - power) / 2)
        systems = halves[:, :, None] * matrix * halves[:, None, :] + curvature
        steps = np.linalg.solve(systems, (weighing * errors)[:, :, None])[:, :, 0] / weighing
        shrinkage = np.maximum(-steps.min(1, keepdims=True), 1e-9)
        factors = 1 + steps * (1 - (1 + power * shrinkage) ** (-1 / power)) / shrinkage
        multiples[open_] = np.maximum(here * factors, _VANISHING)
    return np.asarray(multiples)


def _errors(matrices: Floats, alone: Floats, multiples: Floats, power: float) -> Floats:
    """How far (C a⊙x)ᵢ xᵢᵖ / aᵢ is below 1, [R, T]; a weight as good as 0 may have a gain above its power."""
    errors = 1 - multiples**power * times(matrices, alone * multiples) / alone
    return np.where(multiples > _VANISHING, errors, np.maximum(errors, 0))
