"""The direction near the mean gradient that helps the worst-off task most."""

import math
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Self

import numpy as np
import numpy.typing as npt

from mtl_gui.engine.solvers.cosines import Cosines, cosines_of, identity, times, uniform
from mtl_gui.engine.solvers.dual_cone import nearest_in_cone
from mtl_gui.engine.solvers.min_norm import on_simplex, shortest
from mtl_gui.engine.solvers.nonnegative import complementarity
from mtl_gui.engine.solvers.pairs import Answer, Pair, solved_in_pairs
from mtl_gui.engine.solvers.solution import Flags, Floats, Solution

__all__ = ["cagrad_weights"]

_ENOUGH = 1e-12
_MOST_ROUNDS = 50
_PATIENCE = 6


def cagrad_weights(gramian: npt.NDArray[np.floating], c: float) -> Solution:
    """Finds the direction d in the ball around the mean gradient g₀ that helps the worst-off task most.

        max minₜ ⟨gₜ, d⟩  over  ‖d − g₀‖ ≤ c ‖g₀‖,
        d = g₀ + c ‖g₀‖ / ‖g_w‖ · g_w,  where w minimises ⟨g_w, g₀⟩ + c ‖g₀‖ ‖g_w‖ over the simplex,

    not rescaled afterwards. Where g_w vanishes no direction helps all tasks; then falls back to the
    direction nearest to g₀ that harms none, which also attains the maximum, at a point inside of the
    ball. A zero gradient takes no part beyond its share 1 / T of the mean.

    Source: Liu et al., "Conflict-Averse Gradient Descent for Multi-task Learning", NeurIPS 2021, eq. 3 and 4.

    Args:
        gramian: [R, T, T].
        c: The ball's radius relative to ‖g₀‖, at least 0.

    Raises:
        ValueError: If c is negative.
    """
    if c < 0:
        raise ValueError(f"c has to be at least 0 and is {c}")
    return solved_in_pairs(gramian, partial(_of_pair, c=c), partial(_in_general, c=c))


def _of_pair(pair: Pair, c: float) -> Answer | None:
    """The closed form of `_on_support` for both gradients, else that of `_of_two` for the one at the limit.

    On both, P = C⁻¹ (1 / e) and Q = e / 2. None where the ball is a point or the answer is uncertain.
    """
    a, b, cosine = pair.first, pair.second, pair.cosine
    on_first, on_second = (a + cosine * b) / 2, (cosine * a + b) / 2
    radius = c * math.sqrt((a * on_first + b * on_second) / 2)
    per_first, per_second = (1 / a - cosine / b, 1 / b - cosine / a)
    sine = 1 - cosine * cosine
    per_first, per_second = per_first / sine, per_second / sine
    total = per_first / a + per_second / b
    level = 1 / total
    x, y = level * per_first - a / 2, level * per_second - b / 2
    gain = math.sqrt(max(radius * radius - (x * x + 2 * cosine * x * y + y * y), 0.0) / total)
    x, y, worst = x + gain * per_first, y + gain * per_second, level + gain
    if x < 0 or y < 0:
        limits = a * (on_first + radius), b * (on_second + radius)
        x, y, worst = (radius, 0.0, limits[0]) if limits[0] <= limits[1] else (0.0, radius, limits[1])
    size = x + y + (a + b) / 2
    slack_first = (x + cosine * y + on_first - worst / a) / size
    slack_second = (cosine * x + y + on_second - worst / b) / size
    norm = math.sqrt(max(x * x + 2 * cosine * x * y + y * y, 0.0))
    if radius * radius * pair.tolerated <= pair.rounding * (c * (a + b) / 2 + x + y) ** 2:
        return None
    residual = max(
        abs(min(x / size, slack_first)), abs(min(y / size, slack_second)), abs(norm - radius) / radius
    )
    return None if residual > pair.tolerated else (0.5 + x / a, 0.5 + y / b, residual)


def _in_general(gramian: npt.NDArray[np.floating], c: float) -> Solution:
    cosines = cosines_of(gramian)
    ball = _Ball.of(cosines, c)
    if not ball.radius.any():
        return Solution(uniform(gramian), np.zeros(len(gramian)), cosines.broken)
    added, residual = _of_two(ball) if gramian.shape[1] == 2 else _sought(ball, c)
    residual = np.maximum(residual, ball.distance_from_edge(added))
    noise = cosines.rounding * np.abs(added).sum(1) ** 2
    stationary = (residual > cosines.tolerated) | (noise > cosines.tolerated * ball.radius**2)
    if stationary.any():
        harmless = nearest_in_cone(cosines, ball.pushes)
        distance = ball.norm(harmless)
        harmless *= np.minimum(1, ball.radius / np.where(distance > 0, distance, 1))[:, None]
        added = np.where(stationary[:, None], harmless, added)
        residual = np.where(stationary, ball.residual(harmless, np.zeros(len(gramian))), residual)
    return Solution(uniform(gramian) + added / ball.divisors, residual, stationary | cosines.broken)


@dataclass(frozen=True)
class _Ball:
    """The ball in which the direction is sought; weights of unit gradients, lengths against the longest."""

    cosines: Cosines
    lengths: Floats
    pushes: Floats
    radius: Floats

    @classmethod
    def of(cls, cosines: Cosines, c: float) -> Self:
        lengths = np.where(cosines.present, cosines.relative_lengths(), 0)
        pushes = times(cosines.matrix, lengths) / lengths.shape[1]
        square = (lengths * pushes).sum(1) / lengths.shape[1]
        noise = cosines.rounding * lengths.mean(1) ** 2
        return cls(cosines, lengths, pushes, c * np.sqrt(np.where(square > noise, square, 0)))

    @cached_property
    def divisors(self) -> Floats:
        """The lengths, and 1 where there is none."""
        return np.where(self.cosines.present, self.lengths, 1)

    def norm(self, added: Floats) -> Floats:
        """‖d − g₀‖, [R]."""
        return np.asarray(np.sqrt(np.maximum((added * times(self.cosines.matrix, added)).sum(1), 0)))

    def distance_from_edge(self, added: Floats) -> Floats:
        """How far the ball's edge is missed, relative to its radius."""
        missed = np.abs(self.norm(added) - self.radius)
        return np.where(self.radius > 0, missed / np.where(self.radius > 0, self.radius, 1), 0)

    def nothing_helps_all(self) -> Flags:
        """Where some convex combination of the gradients vanishes, [R]."""
        shares = shortest(self.cosines, self.divisors) * self.lengths
        return np.asarray(self.norm(shares) < 100 * self.cosines.rounding**0.5 * shares.sum(1))

    def residual(self, added: Floats, worst: Floats) -> Floats:
        """Optimality: no gain ⟨gₜ, d⟩ is below `worst` [R], and what is added gains no more than that."""
        size = np.abs(added).sum(1, keepdims=True) + self.lengths.mean(1, keepdims=True)
        size = np.where(size > 0, size, 1)
        slopes = times(self.cosines.matrix, added) + self.pushes - worst[:, None] / self.divisors
        return complementarity(added / size, np.where(self.cosines.present, slopes, 0) / size)


def _of_two(ball: _Ball) -> tuple[Floats, Floats]:
    """Tries both gradients, then the one whose gain can be raised least."""
    added, _, worst = _on_support(ball, ball.cosines.present)
    limits = np.where(ball.cosines.present, ball.lengths * (ball.pushes + ball.radius[:, None]), np.inf)
    lowest = limits.argmin(1)[:, None] == np.arange(2)
    alone = np.where(lowest, ball.radius[:, None], 0)
    both = np.asarray((added >= 0).all(1) & ball.cosines.present.all(1))
    added = np.where(both[:, None], added, alone)
    worst = np.where(both, worst, limits.min(1, where=ball.cosines.present, initial=1e300))
    return added, np.where(ball.radius > 0, ball.residual(added, worst), 0)


def _sought(ball: _Ball, c: float) -> tuple[Floats, Floats]:
    """Seeks the sum η of the added weights, in bisected bounds; each guess comes from the last one's support.

    For a given η, w is the shortest convex combination of the vectors gₜ + g₀ / η, and η ‖g_w‖, which is
    to be c ‖g₀‖, grows with η.
    """
    best, added = np.where(ball.radius > 0, np.inf, 0), np.zeros_like(ball.lengths)
    gramian = ball.lengths[:, :, None] * ball.cosines.matrix * ball.lengths[:, None, :]
    mean = ball.lengths * ball.pushes
    low, total, high = np.zeros(len(best)), np.full(len(best), c), np.full(len(best), np.inf)
    square = (ball.radius / c) ** 2
    given_up = np.zeros(len(best), dtype=bool)
    enough = np.maximum(_ENOUGH, ball.cosines.rounding)
    for round_ in range(_MOST_ROUNDS):
        shift = (mean[:, :, None] + mean[:, None, :]) / total[:, None, None]
        lift = (2 * square / total**2 + (square == 0))[:, None, None]
        weights = on_simplex(gramian + shift + lift, ball.cosines)
        found, guess, worst = _on_support(ball, weights > 0)
        found = np.maximum(found, 0)
        error = ball.residual(found, worst)
        better = (error < best) & (best > enough) & ~given_up
        best, added = np.where(better, error, best), np.where(better[:, None], found, added)
        if round_ == _PATIENCE:
            given_up = (best > ball.cosines.tolerated) & ball.nothing_helps_all()
        settled = (best <= enough) | given_up
        if settled.all():
            break
        short = total * ball.norm(weights * ball.lengths) < ball.radius
        low, high = np.where(short, total, low), np.where(short, high, total)
        middle = np.where(np.isinf(high), 8 * low, np.sqrt(np.maximum(low, high / 64) * high))
        total = np.where(settled, total, np.where((guess > low) & (guess < high), guess, middle))
    return added, best


def _on_support(ball: _Ball, support: Flags) -> tuple[Floats, Floats, Floats]:
    """What is added if exactly these tasks have the worst gain: weights [R, T], their sum [R], the gain [R].

    With P = C⁻¹ (1 / e) and Q = C⁻¹ ⟨u, g₀⟩ on the support, the added weights are µP − Q; the gain µ is such
    that they reach the edge of the ball.
    """
    matrix, size = ball.cosines.matrix, ball.lengths.shape[1]
    inverse = np.where(support, 1 / ball.divisors, 0)
    sides = np.stack((inverse, np.where(support, ball.pushes, 0)), 2)
    systems = np.where(support[:, :, None] & support[:, None, :], matrix, identity(size))
    raised = systems + 16 * ball.cosines.rounding * size**0.5 * identity(size)
    solved = np.linalg.solve(raised, sides)
    solved += np.linalg.solve(raised, sides - systems @ solved)
    per_gain, offset = solved[:, :, 0], solved[:, :, 1]
    total = (per_gain * inverse).sum(1)
    total = np.where(total > 0, total, 1)
    level = (offset * inverse).sum(1) / total
    turned = level[:, None] * per_gain - offset
    room = np.maximum(ball.radius**2 - (turned * times(matrix, turned)).sum(1), 0)
    gain = np.sqrt(room / total)
    return turned + gain[:, None] * per_gain, gain * total, level + gain
