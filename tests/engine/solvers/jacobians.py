"""Task gradients drawn for the tests of solvers, named by their mathematics."""

from collections.abc import Callable

import hypothesis.strategies as st
import numpy as np
import numpy.typing as npt

__all__ = [
    "INDEPENDENT",
    "J2",
    "KINDS",
    "Array",
    "gramian_of",
    "jacobian_of",
    "jacobians",
    "norms_of",
    "stacks",
]

Array = npt.NDArray[np.float64]

J2 = np.array([[-4.0, 1.0, 1.0], [6.0, 1.0, 1.0]])
"""The two gradients of which other implementations document their answers."""


def _weak(source: np.random.Generator, rows: Array) -> Array:
    return np.asarray(rows + 2 * source.normal(size=rows.shape[1]))


def _strong(source: np.random.Generator, rows: Array) -> Array:
    return np.asarray(rows - rows.mean(0) + 0.1 * source.normal(size=rows.shape[1]))


def _scaled(source: np.random.Generator, rows: Array) -> Array:
    return np.asarray(rows * 10 ** source.uniform(-3, 3, (len(rows), 1)))


def _tiny(source: np.random.Generator, rows: Array) -> Array:
    return rows * 1e-12


def _with_zero_row(source: np.random.Generator, rows: Array) -> Array:
    return np.where(np.arange(len(rows))[:, None] == source.integers(len(rows)), 0, rows)


def _opposite(source: np.random.Generator, rows: Array) -> Array:
    return np.vstack((rows[:1], -3 * rows[:1], rows[2:]))


def _identical(source: np.random.Generator, rows: Array) -> Array:
    return np.vstack((rows[:1], rows[:1], rows[2:]))


def _dependent(source: np.random.Generator, rows: Array) -> Array:
    return rows[:, : max(1, len(rows) // 2)]


def _zero(source: np.random.Generator, rows: Array) -> Array:
    return 0 * rows


KINDS: dict[str, Callable[[np.random.Generator, Array], Array]] = {
    "weak": _weak,
    "strong": _strong,
    "scaled": _scaled,
    "tiny": _tiny,
    "with a zero row": _with_zero_row,
    "opposite": _opposite,
    "identical": _identical,
    "dependent": _dependent,
    "zero": _zero,
}
INDEPENDENT = ("weak", "strong", "scaled", "tiny")


def jacobian_of(kind: str, num_tasks: int, seed: int) -> Array:
    """The gradients [T, P] of this kind."""
    source = np.random.default_rng(seed)
    return KINDS[kind](source, source.normal(size=(num_tasks, num_tasks + 5)))


def jacobians(
    most_tasks: int = 12, fewest_tasks: int = 2, kinds: tuple[str, ...] = tuple(KINDS)
) -> st.SearchStrategy[Array]:
    """Gradients of any of these kinds."""
    return st.builds(
        jacobian_of, st.sampled_from(kinds), st.integers(fewest_tasks, most_tasks), st.integers(0, 2**31)
    )


def stacks(most_tasks: int = 8, num_replicas: int = 3) -> st.SearchStrategy[list[Array]]:
    """Several replicas' gradients, of different kinds, for the same number of tasks."""
    return st.integers(2, most_tasks).flatmap(
        lambda num_tasks: st.lists(
            jacobians(num_tasks, num_tasks), min_size=num_replicas, max_size=num_replicas
        )
    )


def gramian_of(*replicas: Array) -> Array:
    """The Gramians [R, T, T] of these gradients."""
    return np.stack([rows @ rows.T for rows in replicas])


def norms_of(rows: Array) -> Array:
    """The lengths of gradients [T], and 1 for zero gradients."""
    lengths = np.linalg.norm(rows, axis=1)
    return np.where(lengths > 0, lengths, 1)
