import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from mtl_gui.runs.combination import combined
from mtl_gui.runs.heights import own_scale
from mtl_gui.runs.scalarisation import PlaneNorms, chebyshev, geometric_mean, uncertainty, weight_decay

_POSITIVE = arrays(np.float64, (3, 4, 5), elements=st.floats(1e-6, 1e6))
_WEIGHTS = st.lists(st.floats(0.1, 10), min_size=3, max_size=3)


def holed() -> np.ndarray:
    """Losses [2, 2, 3] of which one is NaN and one infinite."""
    losses = np.arange(1.0, 13.0).reshape(2, 2, 3)
    losses[0, 0, 1], losses[1, 1, 2] = np.nan, np.inf
    return losses


@given(_POSITIVE, _WEIGHTS)
def test_that_the_chebyshev_loss_is_the_largest_weighted_distance(
    losses: np.ndarray, weights: list[float]
) -> None:
    ideal = [0.5, -1.0, 2.0]
    found = chebyshev(losses, weights, ideal)
    for place in np.ndindex(found.shape):
        expected = max(w * (loss - z) for w, loss, z in zip(weights, losses[:, *place], ideal, strict=True))
        assert found[place] == pytest.approx(expected, rel=1e-12)


@given(_POSITIVE, _WEIGHTS)
def test_that_the_geometric_mean_is_the_root_of_the_product_of_powers(
    losses: np.ndarray, weights: list[float]
) -> None:
    found = geometric_mean(losses, weights)
    powers = np.prod([losses[t] ** (w / sum(weights)) for t, w in enumerate(weights)], axis=0)
    np.testing.assert_allclose(found, powers, rtol=1e-9)
    np.testing.assert_allclose(geometric_mean(losses), np.prod(losses, axis=0) ** (1 / 3), rtol=1e-9)


@given(_POSITIVE, st.lists(st.floats(-3, 3), min_size=3, max_size=3))
def test_that_the_uncertainty_objective_is_never_below_the_one_with_the_best_variances(
    losses: np.ndarray, log_variances: list[float]
) -> None:
    found = uncertainty(losses, log_variances)
    expected = sum(0.5 * np.exp(-s) * losses[t] + 0.5 * s for t, s in enumerate(log_variances))
    np.testing.assert_allclose(found, expected, rtol=1e-12, atol=1e-12)
    best = uncertainty(losses)
    assert (best <= found + 1e-9).all()
    place = (1, 2)
    at_best = uncertainty(losses, np.log(losses[:, *place]))[place]
    assert best[place] == pytest.approx(at_best, rel=1e-12)


def test_that_gaps_of_any_task_stay_gaps_in_every_combination() -> None:
    losses = holed()
    gaps = ~np.isfinite(losses).all(axis=0)
    for joint in (
        chebyshev(losses, [1, 1], [0, 0]),
        geometric_mean(losses),
        uncertainty(losses),
        uncertainty(losses, [0.0, 1.0]),
        own_scale(losses).shade(combined(losses, [1, 1])),
    ):
        np.testing.assert_array_equal(np.isnan(joint), gaps)


def test_that_a_task_of_weight_zero_hides_nothing() -> None:
    losses = holed()
    assert np.isfinite(chebyshev(losses, [0, 1], [0, 0])[0, 1])
    assert np.isfinite(geometric_mean(losses, [0, 1])[0, 1])


def test_that_negative_losses_are_no_data_only_where_a_logarithm_is_taken() -> None:
    losses = np.array([[-1.0, 2.0], [3.0, 4.0]])
    assert chebyshev(losses, [1, 1], [-2, 0]).tolist() == [3.0, 4.0]
    assert uncertainty(losses, [0.0, 0.0]).tolist() == [1.0, 3.0]
    for joint in (geometric_mean(losses), uncertainty(losses)):
        assert np.isnan(joint).tolist() == [True, False]


def test_that_negative_losses_have_a_shade() -> None:
    losses = np.array([[-3.0, -1.0, np.nan, np.inf, 5.0]])
    shades = own_scale(losses).shade(losses)
    assert np.isfinite(shades).tolist() == [[True, True, False, False, True]]
    assert shades[0, 0] < shades[0, 1] < shades[0, 4]


def test_that_weight_decay_is_half_the_squared_length_on_the_plane() -> None:
    random = np.random.default_rng(0)
    centre, first, second = random.standard_normal((3, 7))
    norms = PlaneNorms(
        centre @ centre, first @ first, second @ second, centre @ first, centre @ second, first @ second
    )
    x, y = np.linspace(-1, 2, 4), np.linspace(-3, 1, 5)
    found = weight_decay(norms, 0.1, x, y)
    for row, b in enumerate(y):
        for column, a in enumerate(x):
            point = centre + a * first + b * second
            assert found[row, column] == pytest.approx(0.05 * point @ point, rel=1e-12)


def test_that_numbers_are_needed_for_every_task() -> None:
    losses = holed()
    with pytest.raises(ValueError, match="1 weights for 2 tasks"):
        geometric_mean(losses, [1.0])
    with pytest.raises(ValueError, match="1 ideal losses for 2 tasks"):
        chebyshev(losses, [1.0, 1.0], [0.0])
    with pytest.raises(ValueError, match="3 log-variances for 2 tasks"):
        uncertainty(losses, [0.0, 0.0, 0.0])
    with pytest.raises(ValueError, match="weight 0"):
        geometric_mean(losses, [0.0, 0.0])


def test_that_four_fine_panels_are_combined_anew_in_less_than_fifty_milliseconds() -> None:
    losses = np.random.default_rng(0).uniform(0.1, 2, (4, 65, 65))
    weights = [0.1, 0.2, 0.3, 0.4]
    durations = []
    for _ in range(5):
        start = time.perf_counter()
        combined(losses, weights)
        chebyshev(losses, weights, [0, 0, 0, 0])
        geometric_mean(losses, weights)
        uncertainty(losses)
        durations.append(time.perf_counter() - start)
    assert min(durations) < 0.05
