"""Stored grids put together against losses that are measured as one, and against closed forms."""

from pathlib import Path

import numpy as np
import torch
from numpy.testing import assert_allclose

from mtl_gui.data import catalogue
from mtl_gui.data.preparation import prepare
from mtl_gui.engine.network import build_network
from mtl_gui.landscape.evaluation import PlaneMeter
from mtl_gui.landscape.planes import chosen_plane
from mtl_gui.landscape.probe import probe_of
from mtl_gui.landscape.surface import landscape
from mtl_gui.runs.combination import combined
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.landscape_record import LandscapeRecord
from mtl_gui.runs.persistence import minima
from mtl_gui.runs.scalarisation import PlaneNorms, chebyshev, geometric_mean, uncertainty, weight_decay
from mtl_gui.spec import AnyToy, CoordinatePlane, FormulaToy, LandscapeRequest, RandomPlane, TwoParameterToy
from tests.landscape.trained import recorded_run, small_mlp

_CPU = torch.device("cpu")


def toy_losses(toy: AnyToy, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """The losses [T, Y, X] of a toy as a landscape measures them."""
    experiment = catalogue.starting_experiment(toy)
    data = prepare(experiment)
    network = build_network(experiment, data)
    request = LandscapeRequest(plane=CoordinatePlane(), num_rows=1)
    path = network.initial_parameters((0, 1, 2), torch.float64, _CPU)
    probe = probe_of(data, request, 0, torch.float64, _CPU)
    meter = PlaneMeter(chosen_plane(network, path, request), network, probe, 1)
    points = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
    return meter.losses(points).T.reshape(-1, len(y), len(x))


def lowest(toy: AnyToy, weights: tuple[float, float], near: tuple[float, float]) -> np.ndarray:
    """The minimum of the weighted sum, on grids that become ever finer around the last one's."""
    at, reach = np.array(near), 1.0
    for _ in range(4):
        x, y = (np.linspace(centre - reach, centre + reach, 33) for centre in at)
        found = minima(combined(toy_losses(toy, x, y), weights))[0]
        assert not found.on_border
        at, reach = np.array([x[found.column], y[found.row]]), reach / 8
    return at


def test_that_a_quadratic_has_its_exact_value_at_every_point_and_ellipses_as_contours() -> None:
    """½ (θ - c)ᵀ A (θ - c) with A = [[3, 1], [1, 2]] and c = (0.5, -1)."""
    toy = FormulaToy(formulas=("(3*(x - 0.5)**2 + 2*(x - 0.5)*(y + 1) + 2*(y + 1)**2) / 2",))
    x, y = np.linspace(-3, 4, 23), np.linspace(-5, 3, 19)
    (found,) = toy_losses(toy, x, y)
    a, c = np.array([[3.0, 1.0], [1.0, 2.0]]), np.array([0.5, -1.0])
    for row in range(19):
        for column in range(23):
            away = np.array([x[column], y[row]]) - c
            assert abs(found[row, column] - 0.5 * away @ a @ away) < 1e-10
    rim = c[:, None] + np.linalg.inv(np.linalg.cholesky(a)).T @ np.stack(
        [np.cos(np.linspace(0, 6, 13)), np.sin(np.linspace(0, 6, 13))]
    ) * np.sqrt(2 * 1.7)
    for point in rim.T:
        assert_allclose(toy_losses(toy, point[:1], point[1:]), 1.7, rtol=1e-12)


def test_that_the_minima_of_the_published_toy_lie_where_they_should() -> None:
    toy = TwoParameterToy()
    for weights, expected in (
        ((1, 0), (7, -8.4345)),
        ((0, 1), (-7, -8.4345)),
        ((1, 1), (0, -8.3551)),
        ((0.3, 0.7), (-2.8, -8.3686)),
        ((0.7, 0.3), (2.8, -8.3686)),
    ):
        assert_allclose(lowest(toy, weights, (expected[0] + 0.3, -8.0)), expected, atol=1e-3)


def test_that_grids_put_together_equal_joint_losses_that_are_measured_directly() -> None:
    parts = ("x**2 + exp(y)", "log(1 + (x - y)**2) + 0.1")
    x, y = np.linspace(-1, 2, 9), np.linspace(-2, 1, 7)
    losses = toy_losses(FormulaToy(formulas=parts), x, y)
    first, second = (f"({part})" for part in parts)
    for joint, formula in (
        (combined(losses, [0.3, 2]), f"0.3*{first} + 2*{second}"),
        (chebyshev(losses, [0.3, 2], [-1, 0.05]), f"max(0.3*({first} + 1), 2*({second} - 0.05))"),
        (geometric_mean(losses, [1, 2]), f"({first} * {second}**2)**(1/3)"),
        (uncertainty(losses, [0.2, -1]), f"exp(-0.2)*{first}/2 + 0.1 + exp(1)*{second}/2 - 0.5"),
        (uncertainty(losses), f"(2 + log({first}) + log({second}))/2"),
    ):
        (measured,) = toy_losses(FormulaToy(formulas=(formula,)), x, y)
        assert_allclose(joint, measured, rtol=1e-12)


def test_that_the_joint_loss_of_a_run_includes_weight_decay_as_its_optimiser_has_it(tmp_path: Path) -> None:
    folder = RunFolder(recorded_run(small_mlp(), tmp_path / "run", "chosen"))
    request = LandscapeRequest(plane=RandomPlane(), moved="all", num_rows=30, grid=5)
    record = LandscapeRecord(request)
    for event in landscape(folder, request):
        record.append(event)
    started, losses = record.started, record.losses
    assert started is not None
    assert started.directions is not None
    assert losses is not None
    norms = PlaneNorms.of(started.directions)
    joint = combined(losses, [1, 0.5]) + weight_decay(norms, 0.01, started.x, started.y)
    d = started.directions
    for row, b in enumerate(started.y):
        for column, a in enumerate(started.x):
            point = [d.centre[name] + a * d.first[name] + b * d.second[name] for name in d.centre]
            squares = sum(float((values.astype(np.float64) ** 2).sum()) for values in point)
            expected = losses[0, row, column] + 0.5 * losses[1, row, column] + 0.005 * squares
            assert_allclose(joint[row, column], expected, rtol=1e-6)
