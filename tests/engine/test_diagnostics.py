"""Figures of task gradients, against closed forms and against gradients written out by parameter."""

import itertools
import math

import numpy as np
import pytest
import torch

from mtl_gui.engine.architectures.network import Network
from mtl_gui.engine.diagnostics import GradientFigures, blocks_of, gradient_figures
from mtl_gui.engine.gradients import layout_of
from mtl_gui.engine.network import build_network
from mtl_gui.spec import AnyArchitecture, Mlp, SharingPlan
from tests.engine.small_data import CNN, MIXED, MLP, NORMED_MLP, data_for, small_data, small_experiment
from tests.engine.soft_sharing import SOFT_NETWORKS

_CPU = torch.device("cpu")
_REGRESSIONS = MIXED[:1] + MIXED[3:]


def _network(architecture: AnyArchitecture, plan: SharingPlan | None = None) -> Network:
    data = data_for(architecture)
    return build_network(small_experiment(data, architecture, plan=plan), data)


def _figures(network: Network, rows: torch.Tensor, labelled: torch.Tensor | None = None) -> GradientFigures:
    layout = layout_of(network, rows.dtype, _CPU)
    if labelled is None:
        labelled = torch.ones(rows.shape[:2], dtype=torch.bool)
    return gradient_figures(rows, layout, blocks_of(layout), labelled)


def _of_two(*gradients: tuple[float, float], dtype: torch.dtype = torch.float64) -> GradientFigures:
    """Two tasks whose gradients are 0 but for the first column and the last one of one block."""
    data = small_data(_REGRESSIONS)
    network = build_network(small_experiment(data, Mlp(widths=(3,))), data)
    rows = torch.zeros(1, 2, layout_of(network, dtype, _CPU).num_columns, dtype=dtype)
    rows[0, :, [0, -1]] = torch.tensor(gradients, dtype=dtype)
    return _figures(network, rows)


def test_that_two_known_gradients_have_the_figures_worked_out_on_paper() -> None:
    seen = _of_two((3.0, 0.0), (-1.0, 1.0))
    np.testing.assert_allclose(seen.norms, [[[3.0, math.sqrt(2)]] * 2], rtol=1e-15)
    cosine = -1 / math.sqrt(2)
    np.testing.assert_allclose(seen.cosines[0, 0], [[1, cosine], [cosine, 1]], rtol=1e-15)
    np.testing.assert_allclose(seen.shortest, [3 / math.sqrt(17)], rtol=1e-14)  # distance of 0 from a line
    trace, determinant = 11.0, 9.0 * 2 - 3.0**2
    root = math.sqrt(trace**2 / 4 - determinant)
    expected = math.sqrt((trace / 2 + root) / (trace / 2 - root))
    np.testing.assert_allclose(seen.conditions, [expected], rtol=1e-14)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_that_opposite_gradients_are_stationary_and_have_no_condition(dtype: torch.dtype) -> None:
    seen = _of_two((0.3, 0.1), (-0.6, -0.2), dtype=dtype)
    assert seen.cosines[0, 0, 0, 1] == pytest.approx(-1)
    assert seen.shortest[0] < 1e-7
    assert np.isinf(seen.conditions[0])


def test_that_orthogonal_unit_gradients_have_condition_one() -> None:
    seen = _of_two((1.0, 0.0), (0.0, 1.0))
    assert seen.cosines[0, 0, 0, 1] == 0
    assert seen.conditions[0] == 1
    assert seen.shortest[0] == pytest.approx(math.sqrt(0.5))


def test_that_a_gradient_of_length_zero_has_no_angle_and_is_stationary() -> None:
    seen = _of_two((0.0, 0.0), (2.0, 1.0))
    assert np.isnan(seen.cosines[0, 0]).tolist() == [[True, True], [True, False]]
    assert seen.norms[0, 0, 0] == 0
    assert seen.shortest[0] == 0
    assert np.isinf(seen.conditions[0])


def test_that_a_task_without_labels_is_left_out_of_every_figure() -> None:
    network = _network(MLP)
    layout = layout_of(network, torch.float64, _CPU)
    rows = torch.from_numpy(np.random.default_rng(0).normal(size=(2, 4, layout.num_columns)))
    labelled = torch.ones(2, 4, dtype=torch.bool)
    labelled[0, 2] = False
    rows[0, 2] = 0
    seen, whole = _figures(network, rows, labelled), _figures(network, rows)
    assert np.isnan(seen.norms[0, :, 2]).all()
    assert np.isnan(seen.cosines[0, :, 2]).all()
    assert np.isnan(seen.cosines[0, :, :, 2]).all()
    kept = [0, 1, 3]
    np.testing.assert_array_equal(seen.cosines[0][:, kept][:, :, kept], whole.cosines[0][:, kept][:, :, kept])
    matrix = rows[0, kept].numpy()
    assert seen.conditions[0] == pytest.approx(np.linalg.cond(matrix), rel=1e-10)
    assert seen.shortest[0] == pytest.approx(_shortest(matrix), rel=1e-6)
    assert seen.conditions[1] == pytest.approx(np.linalg.cond(rows[1].numpy()), rel=1e-10)


def test_that_without_any_label_nothing_is_known() -> None:
    network = _network(MLP)
    columns = layout_of(network, torch.float64, _CPU).num_columns
    seen = _figures(network, torch.zeros(1, 4, columns).double(), torch.zeros(1, 4, dtype=torch.bool))
    for figure in (seen.norms, seen.cosines, seen.shortest, seen.conditions):
        assert np.isnan(figure).all()


@pytest.mark.parametrize(
    ("architecture", "plan"),
    [
        (MLP, SharingPlan.together(2, 4)),
        (MLP, SharingPlan(blocks=(("A",) * 4, ("A", "B", "A", "B")))),
        (MLP, SharingPlan(blocks=(("A", "B", "B", "A"), ("A", "B", "C", "D")))),
        (MLP, SharingPlan.apart(2, 4)),
        (CNN, SharingPlan.together(3, 4)),
        (NORMED_MLP, SharingPlan.together(2, 4)),
    ],
)
def test_that_cosines_of_blocks_are_those_of_gradients_written_out_by_parameter(
    architecture: AnyArchitecture, plan: SharingPlan
) -> None:
    network = _network(architecture, plan)
    layout = layout_of(network, torch.float64, _CPU)
    source = np.random.default_rng(3)
    num_tasks = len(network.tasks)
    # a gradient of every task by whole parameters, [R, G, ...], zero outside the task's own group
    gradients = []
    for task in range(num_tasks):
        by_name = {}
        for name in layout.names:
            values = np.zeros((2, *network.shapes[name]))
            group = network.group_of(network.block_of(name) or 0, task)
            values[:, group] = source.normal(size=values[:, group].shape)
            by_name[name] = values
        gradients.append(by_name)
    rows = np.stack(
        [
            np.concatenate(
                [
                    of_task[name][:, network.group_of(network.block_of(name) or 0, task)].reshape(2, -1)
                    for name in layout.names
                ],
                1,
            )
            for task, of_task in enumerate(gradients)
        ],
        1,
    )
    seen = _figures(network, torch.from_numpy(rows))
    assert seen.norms.shape == (2, 1 + plan.num_blocks, num_tasks)
    for place in range(1 + plan.num_blocks):
        names = [name for name in layout.names if place in (0, 1 + (network.block_of(name) or 0))]
        blocks = range(plan.num_blocks) if place == 0 else [place - 1]
        for replica in range(2):
            vectors = [np.concatenate([of_task[n][replica].ravel() for n in names]) for of_task in gradients]
            for i, first in enumerate(vectors):
                assert seen.norms[replica, place, i] == pytest.approx(np.linalg.norm(first))
                for j, second in enumerate(vectors):
                    shares = any(network.group_of(b, i) == network.group_of(b, j) for b in blocks)
                    cosine = first @ second / np.linalg.norm(first) / np.linalg.norm(second)
                    found = seen.cosines[replica, place, i, j]
                    assert np.isnan(found) if not shares else found == pytest.approx(cosine, abs=1e-12)


@pytest.mark.parametrize("architecture", SOFT_NETWORKS)
def test_that_networks_that_share_softly_have_figures_of_the_trunk_only(
    architecture: AnyArchitecture,
) -> None:
    network = _network(architecture)
    layout = layout_of(network, torch.float64, _CPU)
    rows = torch.from_numpy(np.random.default_rng(1).normal(size=(2, 4, layout.num_columns)))
    seen = _figures(network, rows)
    assert seen.norms.shape == (2, 1, 4)
    matrix = rows[0].numpy()
    lengths = np.linalg.norm(matrix, axis=1)
    np.testing.assert_allclose(seen.cosines[0, 0], matrix @ matrix.T / np.outer(lengths, lengths), atol=1e-12)


def _shortest(matrix: np.ndarray) -> float:
    """The shortest convex combination of the rows: the best of all faces of their hull."""
    lengths = []
    for size in range(1, len(matrix) + 1):
        for face in itertools.combinations(matrix, size):
            rows = np.array(face)
            weights = np.linalg.solve(rows @ rows.T, np.ones(size))
            if (weights >= 0).all():
                lengths.append(float(np.linalg.norm(weights @ rows) / weights.sum()))
    return min(lengths)


def test_that_a_condition_is_infinite_from_where_rounding_hides_the_weakest_direction() -> None:
    hidden = 2 * 2.0**-26  # the root of what 64 bits resolve, for each of two tasks
    assert np.isinf(_of_two((1.0, 0.0), (0.0, 0.7 * hidden)).conditions[0])
    np.testing.assert_allclose(_of_two((1.0, 0.0), (0.0, 1.4 * hidden)).conditions, [1 / (1.4 * hidden)])
