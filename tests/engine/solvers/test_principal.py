from fractions import Fraction

import numpy as np
import pytest

from mtl_gui.engine.solvers.cosines import cosines_of
from mtl_gui.engine.solvers.principal import principal_components

_ROWS = np.array(
    [[1.0, 0.5, 0.25, 0.0], [-0.5, 1.0, 0.0, 0.75], [0.25, 0.5, -1.0, 0.5], [1.0, -1.0, 0.5, 0.25]]
)


def _product(first: list[Fraction], second: list[Fraction]) -> Fraction:
    return sum((x * y for x, y in zip(first, second, strict=True)), Fraction(0))


def _exact(values: np.ndarray) -> list[list[Fraction]]:
    return [[Fraction(value) for value in row] for row in values]


@pytest.mark.parametrize("power", [0, 6, 10, 14])
@pytest.mark.parametrize("order", [(0, 1, 2, 3), (1, 0, 2, 3), (2, 0, 1, 3)])
def test_that_components_are_orthogonal_and_precise_however_unequal_the_gradients(
    power: int, order: tuple[int, ...]
) -> None:
    rows = _ROWS * 2.0 ** (-power * np.array(order))[:, None]
    exact = _exact(rows)
    products = np.array([[float(_product(a, b)) for b in exact] for a in exact])
    values, vectors, rank, worst = principal_components(cosines_of(products[None]))
    mixtures = [
        [sum((c * row[k] for c, row in zip(column, exact, strict=True)), Fraction(0)) for k in range(4)]
        for column in _exact(vectors[0].T)
    ]
    lengths = [float(_product(mixture, mixture)) ** 0.5 for mixture in mixtures]
    cosines = [
        abs(float(_product(mixtures[a], mixtures[b]))) / lengths[a] / lengths[b]
        for a in range(4)
        for b in range(a)
    ]
    assert max(cosines) < 1e-9
    assert worst[0] < 1e-9
    assert rank[0] == 4
    longest = products.diagonal().max()
    np.testing.assert_allclose(values[0], np.square(lengths) / longest, rtol=1e-10)


def test_that_components_of_dependent_gradients_are_counted_once() -> None:
    rows = np.vstack([_ROWS[:2], _ROWS[0] - 2 * _ROWS[1]])
    values, _, rank, _ = principal_components(cosines_of((rows @ rows.T)[None]))
    assert rank[0] == 2
    longest = max(float(row @ row) for row in rows)
    np.testing.assert_allclose(values[0, 1:], np.linalg.eigvalsh(rows @ rows.T)[1:] / longest, rtol=1e-10)
