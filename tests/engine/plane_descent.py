"""The two-parameter toy and the methods for two tasks, written out in NumPy after the papers."""

from collections.abc import Callable, Mapping

import numpy as np
import numpy.typing as npt

__all__ = ["DIRECTIONS", "Array", "descended", "task_gradients"]

Array = npt.NDArray[np.float64]
Direction = Callable[[Array, Array], Array]
"""From the gradients [R, 2] of two tasks to the update [R, 2]."""


def task_gradients(points: Array, scale: float) -> tuple[Array, Array]:
    """The gradients of both losses at points [R, 2]; at x2 = 0 both halves count, as in the code."""
    x1, x2 = points.T
    t, u = np.tanh(x2 / 2), np.tanh(-x2)
    above, below = np.maximum(t, 0), np.maximum(-t, 0)
    slope, turn = (1 - t**2) / 2, 1 - u**2
    by_above, by_below = np.where(t >= 0, slope, 0), np.where(t <= 0, -slope, 0)
    rows = []
    for distance, sign, centre in ((-(x1 + 7) / 2 - u, 1, 7), ((3 - x1) / 2 + u + 2, -1, -7)):
        size = np.maximum(np.abs(distance), 5e-6)
        far, bowl = np.log(size) + 6, ((centre - x1) ** 2 + (x2 + 8) ** 2 / 10) / 10 - 20
        steep = np.where(np.abs(distance) > 5e-6, 1 / distance, 0)
        by_x1 = above * steep * -0.5 + below * (x1 - centre) / 5
        by_x2 = by_above * far + above * steep * sign * turn + by_below * bowl + below * (x2 + 8) / 50
        rows.append(np.stack([by_x1, by_x2], -1))
    return scale * rows[0], rows[1]


def descended(
    direction: Direction, starts: Array, scale: float, num_steps: int, learning_rate: float = 1e-3
) -> Array:
    """Where Adam arrives from some starts [R, 2] along the updates.

    Source: Kingma and Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015, Algorithm 1.
    """
    points, mean, square = starts.copy(), np.zeros_like(starts), np.zeros_like(starts)
    for step in range(1, num_steps + 1):
        update = direction(*task_gradients(points, scale))
        mean = 0.9 * mean + 0.1 * update
        square = 0.999 * square + 0.001 * update**2
        points -= learning_rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return points


def _dot(first: Array, second: Array) -> Array:
    return np.asarray((first * second).sum(-1, keepdims=True))


def _norm(rows: Array) -> Array:
    return np.sqrt(_dot(rows, rows))


def _surgery(first: Array, second: Array) -> Array:
    """Yu et al., "Gradient Surgery for Multi-Task Learning", NeurIPS 2020, Algorithm 1."""
    conflict = np.minimum(_dot(first, second), 0)
    return first - conflict / _dot(second, second) * second + second - conflict / _dot(first, first) * first


def _shortest(first: Array, second: Array) -> Array:
    """Sener and Koltun, "Multi-Task Learning as Multi-Objective Optimization", NeurIPS 2018, eq. 6."""
    apart = _dot(first - second, first - second)
    share = np.clip(_dot(second - first, second) / np.where(apart > 0, apart, 1), 0, 1)
    return share * first + (1 - share) * second


def _bargain(first: Array, second: Array) -> Array:
    """Navon et al., "Multi-Task Learning as a Bargaining Game", ICML 2022: α ∘ Gα = 1, no longer than 1."""
    summed = first / _norm(first) + second / _norm(second)
    return summed / _norm(summed)


def _fair(first: Array, second: Array) -> Array:
    """Ban and Ji, "Fair Resource Allocation in Multi-Task Learning", ICML 2024, α = 1: α ∘ Gα = 1."""
    units = first / _norm(first), second / _norm(second)
    return (units[0] + units[1]) / np.sqrt(1 + _dot(*units))


def _averse(first: Array, second: Array, c: float = 0.5) -> Array:
    """Liu et al., "Conflict-Averse Gradient Descent", NeurIPS 2021, Algorithm 1, by halving for w.

    F(w) = ⟨g_w, g₀⟩ + c ‖g₀‖ ‖g_w‖ is convex; its slope changes sign at the w that is sought.
    """
    mean = (first + second) / 2
    reach = c * _norm(mean)
    low, high = np.zeros_like(reach), np.ones_like(reach)
    for _ in range(60):
        middle = (low + high) / 2
        mixed = middle * first + (1 - middle) * second
        slope = _dot(first - second, mean) + reach * _dot(first - second, mixed) / _norm(mixed)
        low, high = np.where(slope < 0, middle, low), np.where(slope < 0, high, middle)
    mixed = low * first + (1 - low) * second
    return mean + reach * mixed / _norm(mixed)


def _aligned(first: Array, second: Array) -> Array:
    """Senushkin et al., "Independent Component Alignment", CVPR 2023, Algorithm 1, halves of both tasks."""
    jacobian = np.stack([first, second], 1)
    values, vectors = np.linalg.eigh(jacobian @ jacobian.swapaxes(1, 2))
    kept = values > 1e-12 * values[:, 1:]
    smallest = np.where(kept[:, 0], values[:, 0], values[:, 1])[:, None]
    inverse = np.where(kept, np.sqrt(smallest / np.where(kept, values, 1)), 0)
    balance = vectors * inverse[:, None, :] @ vectors.swapaxes(1, 2)
    return np.asarray((balance @ jacobian).mean(1))


DIRECTIONS: Mapping[str, Direction] = {
    "equal": lambda first, second: first + second,
    "pcgrad": _surgery,
    "mgda": _shortest,
    "nash_mtl": _bargain,
    "fairgrad": _fair,
    "cagrad": _averse,
    "aligned_mtl": _aligned,
}
"""The methods by the kind of their description."""
