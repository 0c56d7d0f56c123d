"""What generated data promise: true weights, known groups, sizes, shapes of points, one seed one data set."""

import numpy as np
import pytest
from scipy.spatial import cKDTree
from sklearn.datasets import make_moons

from mtl_gui.data import catalogue, clustered_tasks, shared_subspace
from mtl_gui.data.catalogue import load, starting_experiment
from mtl_gui.data.preparation import prepare
from mtl_gui.data.true_groups import true_groups
from mtl_gui.spec import (
    AnyData,
    ClusteredTasks,
    Digits,
    ExperimentRefused,
    GradNormToy,
    Moons,
    RelatedRegressions,
    RobotArm,
    SharedSubspace,
    Signals,
    Spirals,
)

_SMALL: list[AnyData] = [
    SharedSubspace(num_rows=50),
    ClusteredTasks(num_rows=50),
    GradNormToy(num_rows=50),
    RobotArm(num_rows=50, noise=0.1),
    Signals(num_rows=50),
    Moons(num_rows=50),
    Spirals(num_rows=50),
]


def _labels(data: AnyData) -> np.ndarray:
    return np.stack([column.labels for column in load(data).columns])


@pytest.mark.parametrize("data", _SMALL, ids=lambda data: data.kind)
def test_that_a_seed_gives_one_data_set_and_another_seed_another(data: AnyData) -> None:
    first, again = load(data), catalogue._loaded.__wrapped__(data, ())
    other = load(data.replaced(seed=1))
    np.testing.assert_array_equal(first.inputs, again.inputs)
    assert not np.array_equal(first.inputs, other.inputs)
    for one, same, different in zip(first.columns, again.columns, other.columns, strict=True):
        np.testing.assert_array_equal(one.labels, same.labels)
        assert not np.array_equal(one.labels, different.labels)


def test_that_the_weights_of_a_shared_subspace_span_just_that_many_directions() -> None:
    data = SharedSubspace(num_tasks=10, num_features=30, dimension=4, noise=0.0, num_rows=200)
    weights = shared_subspace.task_weights(data)
    assert np.linalg.matrix_rank(weights) == 4
    np.testing.assert_allclose(np.linalg.norm(weights, axis=1), 1)
    fitted = np.linalg.lstsq(load(data).inputs.astype(float), _labels(data).T, rcond=None)[0]
    np.testing.assert_allclose(fitted.T, weights, atol=1e-6)


def test_that_more_tasks_leave_the_first_of_a_subspace_as_they_were() -> None:
    few, many = SharedSubspace(num_tasks=2), SharedSubspace(num_tasks=5)
    np.testing.assert_allclose(_labels(many)[:2], _labels(few), rtol=1e-12)


def test_that_more_directions_than_inputs_are_refused() -> None:
    with pytest.raises(ExperimentRefused, match="4 inputs have no 9 directions") as caught:
        SharedSubspace.checked({"num_features": 4, "dimension": 9})
    assert caught.value.path == "dimension"


def test_that_tasks_of_a_group_span_one_space_and_groups_span_others() -> None:
    data = ClusteredTasks(num_groups=2, tasks_per_group=6, num_features=40, num_rows=3000, noise=0.0)
    labels = _labels(data)
    hidden = [clustered_tasks.hidden_features(data, group) for group in range(2)]
    for group in range(2):
        for task in range(6):
            own, other = (_explained(hidden[g], labels[6 * group + task]) for g in (group, 1 - group))
            assert own == pytest.approx(1.0)
            assert other < 0.5


def _explained(features: np.ndarray, target: np.ndarray) -> float:
    centred = np.column_stack([features, np.ones(len(target))])
    left = target - centred @ np.linalg.lstsq(centred, target, rcond=None)[0]
    return float(1 - left.var() / target.var())


def test_that_the_true_groups_are_told_where_they_are_known() -> None:
    assert true_groups(ClusteredTasks(num_groups=2, tasks_per_group=2)) == (("a1", "a2"), ("b1", "b2"))
    assert true_groups(ClusteredTasks(num_groups=1, tasks_per_group=2, relatedness=0.0)) == (("a1",), ("a2",))
    assert true_groups(SharedSubspace(num_tasks=2)) == (("task_1", "task_2"),)
    assert true_groups(RelatedRegressions(num_tasks=2, relatedness=0.0)) == (("task_1",), ("task_2",))
    assert true_groups(RelatedRegressions(relatedness=0.5)) is None
    assert true_groups(Digits()) is None


@pytest.mark.parametrize("data", [ClusteredTasks(num_rows=30), GradNormToy(num_rows=30), SharedSubspace()])
def test_that_true_groups_name_every_task_once(data: AnyData) -> None:
    groups = true_groups(data)
    assert groups is not None
    assert sorted(name for group in groups for name in group) == sorted(o.name for o in load(data).offers)


def test_that_the_targets_of_gradnorm_s_toy_keep_their_sizes_in_training() -> None:
    data = GradNormToy(num_tasks=3, largest_scale=100.0, num_rows=400)
    prepared = prepare(starting_experiment(data))
    spreads = [float(np.std(task.targets)) for task in prepared.tasks]
    assert spreads[1] / spreads[0] == pytest.approx(10, rel=0.1)
    assert spreads[2] / spreads[0] == pytest.approx(100, rel=0.1)
    for task in prepared.tasks:
        np.testing.assert_allclose(task.targets, load(data).column(task.name).labels, rtol=1e-6)
        assert (task.mean, task.scale) == (0.0, 1.0)


def test_that_gradnorm_s_tasks_are_tanh_of_alike_linear_functions() -> None:
    data = GradNormToy(num_tasks=2, largest_scale=1.0, num_features=20, num_rows=2000)
    arguments = np.arctanh(_labels(data))
    inputs = load(data).inputs.astype(float)
    clear = np.abs(arguments).max(axis=0) < 3
    fitted = np.linalg.lstsq(inputs[clear], arguments[:, clear].T, rcond=None)[0]
    np.testing.assert_allclose(inputs[clear] @ fitted, arguments[:, clear].T, atol=1e-3)
    alike = np.corrcoef(fitted.T)[0, 1]
    assert alike == pytest.approx(10 / 13.5, abs=0.2)


def test_that_moons_lie_where_scikit_learn_draws_them() -> None:
    found = load(Moons(num_rows=500, noise=0.0))
    points, moons = make_moons(4000, noise=0.0)
    for moon in (0, 1):
        own = found.inputs[found.column("moon").labels == moon]
        far = np.asarray(cKDTree(points[moons == moon]).query(own)[0])
        assert far.max() < 2e-3


def test_that_the_place_on_a_moon_is_its_share_of_the_arc() -> None:
    found = load(Moons(num_rows=200, noise=0.0))
    along, moon = found.column("along").labels, found.column("moon").labels
    first = moon == 0
    np.testing.assert_allclose(found.inputs[first, 0], np.cos(np.pi * along[first]), atol=1e-6)
    np.testing.assert_array_equal(found.column("end").labels, along > 0.5)


@pytest.mark.parametrize("num_arms", [2, 3, 5])
def test_that_spirals_are_one_turned_onto_the_others(num_arms: int) -> None:
    data = Spirals(num_arms=num_arms, noise=0.0, num_rows=400, turns=1.0)
    found = load(data)
    x, y = found.inputs.T.astype(float)
    radius = np.hypot(x, y)
    np.testing.assert_allclose(radius, found.column("along").labels, atol=1e-6)
    turned = np.arctan2(y, x) / (2 * np.pi) - radius - found.column("spiral").labels / num_arms
    np.testing.assert_allclose(turned - np.round(turned), 0, atol=1e-5)
    assert found.column("spiral").offer.kind == ("binary" if num_arms == 2 else "multiclass")


@pytest.mark.parametrize("data", [Moons(), Spirals()], ids=lambda data: data.kind)
def test_that_points_of_a_plane_have_two_inputs_and_several_tasks(data: AnyData) -> None:
    found = load(data)
    assert found.shape == (2,)
    assert len(found.offers) >= 2
