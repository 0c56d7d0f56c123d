import hypothesis.strategies as st
import numpy as np
from hypothesis import given

from mtl_gui.engine.weighting.simplex import onto_simplex
from tests.engine.solvers.by_scipy import simplex_minimiser


@given(seed=st.integers(0, 10_000), num_tasks=st.integers(1, 6), spread=st.sampled_from((0.1, 1.0, 100.0)))
def test_that_the_nearest_point_meets_its_conditions(seed: int, num_tasks: int, spread: float) -> None:
    source = np.random.default_rng(seed)
    values = spread * source.normal(size=(3, num_tasks))
    start = source.dirichlet(np.ones(num_tasks), 3)
    moves = source.random((3, num_tasks)) < 0.8
    nearest = onto_simplex(values, start, moves)
    np.testing.assert_allclose(nearest.sum(1), 1, atol=1e-12 * max(1, spread))
    assert (nearest >= 0).all()
    np.testing.assert_array_equal(nearest[~moves], start[~moves])
    for found, wished, moved in zip(nearest, values, moves, strict=True):
        shifts = (wished - found)[moved]
        inside = found[moved] > 0
        if inside.any():
            np.testing.assert_allclose(shifts[inside], shifts[inside][0], atol=1e-9 * max(1, spread))
            assert (shifts <= shifts[inside].max() + 1e-9 * max(1, spread)).all()


def test_that_scipy_finds_no_nearer_point() -> None:
    values = np.array([0.9, 0.7, -0.4, 0.2])
    found = simplex_minimiser(
        lambda point: ((point - values) ** 2).sum(), lambda point: 2 * (point - values), 4
    )
    everything = np.ones((1, 4), dtype=np.bool_)
    nearest = onto_simplex(values[None], np.full((1, 4), 0.25), everything)
    np.testing.assert_allclose(nearest[0], found, atol=1e-6)


def test_that_nothing_moves_where_nothing_may() -> None:
    start = np.array([[0.25, 0.75]])
    nothing = np.zeros((1, 2), dtype=np.bool_)
    np.testing.assert_array_equal(onto_simplex(np.array([[5.0, 1.0]]), start, nothing), start)
