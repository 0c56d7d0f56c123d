import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from numpy.testing import assert_allclose, assert_array_equal
from scipy.linalg import subspace_angles
from sklearn.linear_model import LinearRegression

from mtl_gui.data.related_regressions import NUM_HIDDEN, generate, load
from mtl_gui.spec import RelatedRegressions
from tests.strategies import generated_data

_Array = npt.NDArray[np.float64]


def _data(**changes: object) -> RelatedRegressions:
    values = {"num_tasks": 20, "num_features": 64, "num_rows": 4000, "noise": 0.0}
    return RelatedRegressions.checked({**values, **changes})


def _explained(features: _Array, target: _Array) -> float:
    return float(LinearRegression().fit(features, target).score(features, target))


def _overlap(signals: _Array) -> float:
    """How far the functions of ten tasks and of ten others span one space: mean cosine of its angles.

    Ten combinations of the eight shared features span exactly these, so the eight smallest angles count.
    """
    first, second = signals[:10].T, signals[10:].T
    return float(np.cos(np.sort(subspace_angles(first, second))[:NUM_HIDDEN]).mean())


def test_that_fully_related_tasks_are_linear_in_the_same_hidden_features() -> None:
    generated = generate(_data(relatedness=1.0))
    for signal in generated.signals:
        assert _explained(generated.shared, signal) == pytest.approx(1.0)
    assert np.linalg.matrix_rank(generated.signals, tol=1e-6) == NUM_HIDDEN


def test_that_unrelated_tasks_are_linear_in_features_of_their_own() -> None:
    generated = generate(_data(relatedness=0.0))
    for signal, own in zip(generated.signals, generated.own, strict=True):
        assert _explained(own, signal) == pytest.approx(1.0)
    assert np.linalg.matrix_rank(generated.signals, tol=1e-6) == 20


@pytest.mark.parametrize("relatedness", [0.0, 0.25, 0.5, 0.75, 1.0])
def test_that_relatedness_is_the_share_of_variance_the_shared_features_carry(relatedness: float) -> None:
    generated = generate(_data(relatedness=relatedness, num_features=200))
    shares = [_explained(generated.shared, signal) for signal in generated.signals]
    assert np.mean(shares) == pytest.approx(relatedness, abs=0.06)


def test_that_relatedness_brings_the_spaces_of_the_tasks_functions_together() -> None:
    overlaps = [
        _overlap(generate(_data(relatedness=relatedness)).signals)
        for relatedness in (0.0, 0.3, 0.6, 0.9, 1.0)
    ]
    assert overlaps == sorted(overlaps)
    assert overlaps[0] < 0.4
    assert overlaps[-1] == pytest.approx(1.0)


@settings(deadline=None, max_examples=30)
@given(generated_data())
def test_that_signals_have_mean_0_and_variance_1(data: RelatedRegressions) -> None:
    generated = generate(data)
    assert_allclose(generated.signals.mean(axis=1), 0, atol=1e-9)
    assert_allclose(generated.signals.std(axis=1), 1, atol=1e-9)
    assert np.isfinite(generated.targets).all()


@pytest.mark.parametrize("noise", [0.0, 0.3, 2.0])
def test_that_noise_is_a_share_of_the_signal_s_spread(noise: float) -> None:
    generated = generate(_data(noise=noise))
    spread = (generated.targets - generated.signals).std(axis=1)
    assert_allclose(spread, noise, rtol=0.05)


def test_that_more_tasks_leave_the_first_ones_as_they_were() -> None:
    few, many = generate(_data(num_tasks=2, noise=0.5)), generate(_data(num_tasks=5, noise=0.5))
    assert_array_equal(few.targets, many.targets[:2])


def test_that_relatedness_leaves_rows_features_and_noise_as_they_were() -> None:
    near, far = (generate(_data(relatedness=r, noise=0.5, num_tasks=3)) for r in (1.0, 0.0))
    assert_array_equal(near.inputs, far.inputs)
    assert_array_equal(near.shared, far.shared)
    assert_array_equal(near.own, far.own)
    assert_allclose(near.targets - near.signals, far.targets - far.signals)


def test_that_the_seed_chooses_functions_and_rows() -> None:
    one, other = generate(_data(seed=1)), generate(_data(seed=2))
    assert_array_equal(one.targets, generate(_data(seed=1)).targets)
    assert not np.allclose(one.inputs, other.inputs)
    assert not np.allclose(one.targets, other.targets)


def test_that_the_hidden_features_follow_the_documented_formula() -> None:
    """At relatedness 1 with a single input, a feature is tanh(2 x sign + b): bounded, monotone in x."""
    generated = generate(_data(num_features=1, relatedness=1.0))
    order = np.argsort(generated.inputs[:, 0])
    slopes = np.diff(generated.shared[order], axis=0)
    assert np.all((slopes >= 0).all(axis=0) | (slopes <= 0).all(axis=0))
    arguments = np.arctanh(np.clip(generated.shared, -1 + 1e-12, 1 - 1e-12))
    middle = np.abs(generated.inputs[:, 0]) < 1
    slope = np.polynomial.polynomial.polyfit(generated.inputs[middle, 0], arguments[middle], 1)[1]
    assert_allclose(np.abs(slope), 2.0, rtol=1e-6)


def test_that_the_data_set_offers_the_noisy_targets() -> None:
    data = _data(num_tasks=3, noise=0.4, num_features=5)
    dataset, generated = load(data), generate(data)
    assert dataset.input_names == ("x1", "x2", "x3", "x4", "x5")
    assert [offer.name for offer in dataset.offers] == ["task_1", "task_2", "task_3"]
    assert_array_equal([column.labels for column in dataset.columns], generated.targets)
    assert_array_equal(dataset.inputs, generated.inputs.astype(np.float32))
