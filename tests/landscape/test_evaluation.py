import numpy as np
import pytest
import torch
from scipy.optimize import minimize
from torch import Tensor
from torch.nn import functional

from mtl_gui.data.budget import label_mask
from mtl_gui.data.preparation import PreparedData, prepare
from mtl_gui.engine.network import Network, build_network
from mtl_gui.landscape.evaluation import LossMeter, PlaneMeter
from mtl_gui.landscape.planes import Plane, chosen_plane
from mtl_gui.landscape.probe import Probe, probe_of
from mtl_gui.landscape.trunk import FixedTrunk, LinearStart, WholeTrunk, trunk_over
from mtl_gui.spec import CoordinatePlane, Experiment, LandscapeRequest, RandomPlane
from tests.landscape.trained import normed_mlp, small_cnn, small_mlp, toy

CPU = torch.device("cpu")
REQUEST = LandscapeRequest(plane=RandomPlane(), num_rows=100)
COORDINATES = np.random.default_rng(0).uniform(-1, 1, (37, 2))


def network_and_probe(
    experiment: Experiment, dtype: torch.dtype = torch.float64
) -> tuple[Network, Probe, PreparedData]:
    data = prepare(experiment)
    return build_network(experiment, data), probe_of(data, REQUEST, 3, dtype, CPU), data


def plane_of(network: Network, dtype: torch.dtype = torch.float64, moved: str = "trunk") -> Plane:
    path = network.initial_parameters(range(3), torch.float64, CPU)
    return chosen_plane(network, path, REQUEST.replaced(moved=moved)).to(CPU, dtype)


def plain_losses(network: Network, plane: Plane, probe: Probe) -> np.ndarray:
    """One network after another, one forward pass each, losses as PyTorch defines them."""
    losses = []
    for coordinates in torch.from_numpy(COORDINATES).to(plane.dtype):
        outputs = network.forward(plane.points(coordinates[None]), probe.inputs)
        losses.append([plain_loss(outputs[name][0], probe, name) for name in network.task_names])
    return np.array(losses)


def plain_loss(outputs: Tensor, probe: Probe, name: str) -> float:
    present, targets = probe.present[name][0], probe.targets[name][0]
    if outputs.shape[1] == 1:
        return float(
            functional.binary_cross_entropy_with_logits(
                outputs[present, 0].double(), targets[present].double()
            )
        )
    return float(functional.cross_entropy(outputs[present].double(), targets[present]))


@pytest.mark.parametrize("moved", ["trunk", "heads", "all"])
def test_that_points_measured_together_equal_a_plain_loop(moved: str, network_experiment: Experiment) -> None:
    network, probe, _ = network_and_probe(network_experiment)
    plane = plane_of(network, moved=moved)
    expected = plain_losses(network, plane, probe)
    for points_at_once in (2, 4, 16):
        meter = PlaneMeter(plane, network, probe, rows_at_once=30)
        pieces = np.array_split(COORDINATES, range(points_at_once, 37, points_at_once))
        measured = np.concatenate([meter.losses(piece) for piece in pieces])
        np.testing.assert_allclose(measured, expected, rtol=1e-12)


def test_that_float32_agrees_with_a_plain_loop_in_float64(network_experiment: Experiment) -> None:
    network, probe, data = network_and_probe(network_experiment)
    expected = plain_losses(network, plane_of(network), probe)
    coarse = probe_of(data, REQUEST, 3, torch.float32, CPU)
    meter = PlaneMeter(plane_of(network, torch.float32), network, coarse, rows_at_once=256)
    np.testing.assert_allclose(meter.losses(COORDINATES), expected, rtol=2e-6)


def test_that_losses_of_float32_outputs_agree_with_those_in_float64_to_seven_digits() -> None:
    network, probe, _ = network_and_probe(small_mlp(), torch.float32)
    parameters = network.initial_parameters((0, 1), torch.float32, CPU)
    outputs = network.forward(parameters, probe.inputs)
    expected = [
        [plain_loss(outputs[name][replica], probe, name) for name in network.task_names] for replica in (0, 1)
    ]
    measured = LossMeter(network, probe, 256).losses(parameters, 2)
    np.testing.assert_allclose(measured, expected, rtol=1e-7)


def test_that_a_points_losses_do_not_depend_on_its_company(network_experiment: Experiment) -> None:
    network, _, data = network_and_probe(network_experiment)
    probe = probe_of(data, REQUEST, 3, torch.float32, CPU)
    meter = PlaneMeter(plane_of(network, torch.float32), network, probe, rows_at_once=64)
    expected = meter.losses(COORDINATES[:16])
    for count in (2, 4, 7):
        np.testing.assert_array_equal(meter.losses(COORDINATES[:count]), expected[:count])


def test_that_a_task_without_labels_has_no_loss() -> None:
    network, probe, _ = network_and_probe(small_mlp())
    probe.present["parity"][:] = False
    losses = PlaneMeter(plane_of(network), network, probe, 256).losses(COORDINATES)
    assert np.isnan(losses[:, 1]).all()
    assert np.isfinite(losses[:, 0]).all()


def test_that_any_number_of_networks_is_measured_a_few_at_a_time() -> None:
    network, probe, _ = network_and_probe(small_mlp())
    parameters = network.initial_parameters(range(5), torch.float64, CPU)
    meter = LossMeter(network, probe, 256)
    few = meter.losses(parameters, 2)
    assert few.shape == (5, 2)
    np.testing.assert_allclose(few, meter.losses(parameters, 100), rtol=1e-13)


def test_that_the_published_minima_of_the_toy_are_found_on_its_plane() -> None:
    data = prepare(toy())
    network = build_network(toy(), data)
    path = network.initial_parameters((0,), torch.float64, CPU)
    plane = chosen_plane(network, path, LandscapeRequest(plane=CoordinatePlane()))
    meter = PlaneMeter(plane, network, probe_of(data, LandscapeRequest(), 0, torch.float64, CPU), 256)
    published = {
        (1.0, 0.0): (7.0, -8.4345),
        (0.0, 1.0): (-7.0, -8.4345),
        (0.5, 0.5): (0.0, -8.3551),
        (0.3, 0.7): (-2.8, -8.3686),
        (0.7, 0.3): (2.8, -8.3686),
    }
    for weights, minimum in published.items():

        def joint(point: np.ndarray, weights: tuple[float, float] = weights) -> float:
            return float(meter.losses(point[None])[0] @ np.array(weights))

        found = minimize(
            joint, np.array([1.0, -6.0]), method="Nelder-Mead", options={"xatol": 1e-6, "fatol": 1e-12}
        )
        np.testing.assert_allclose(found.x, minimum, atol=1e-3)


@pytest.mark.parametrize("factor", [7.0, 0.2])
def test_that_rescaling_a_relu_layer_as_a_whole_leaves_the_surface_as_it_is(factor: float) -> None:
    network, probe, _ = network_and_probe(small_mlp())
    path = network.initial_parameters(range(3), torch.float64, CPU)
    changes = {"trunk.0.weight": factor, "trunk.0.bias": factor, "trunk.1.weight": 1 / factor}
    rescaled = {name: tensor * changes.get(name, 1.0) for name, tensor in path.items()}
    surfaces = [
        PlaneMeter(chosen_plane(network, of, REQUEST), network, probe, 256).losses(COORDINATES)
        for of in (path, rescaled)
    ]
    np.testing.assert_allclose(surfaces[1], surfaces[0], rtol=1e-12)


def test_that_only_what_moves_is_computed_at_every_point() -> None:
    network, probe, _ = network_and_probe(small_mlp())
    rows = [probe.inputs]
    assert isinstance(trunk_over(plane_of(network, moved="trunk"), network, rows), LinearStart)
    assert isinstance(trunk_over(plane_of(network, moved="heads"), network, rows), FixedTrunk)
    normed, probe, _ = network_and_probe(normed_mlp())
    assert isinstance(trunk_over(plane_of(normed), normed, [probe.inputs]), LinearStart)
    pictures, probe, _ = network_and_probe(small_cnn())
    assert isinstance(trunk_over(plane_of(pictures), pictures, [probe.inputs]), WholeTrunk)


def test_that_rows_are_drawn_once_and_nested() -> None:
    _, _, data = network_and_probe(small_mlp())
    small = probe_of(data, REQUEST.replaced(num_rows=10), 3, torch.float64, CPU)
    large = probe_of(data, REQUEST.replaced(num_rows=50), 3, torch.float64, CPU)
    assert (small.num_rows, large.num_rows) == (10, 50)
    in_large = {tuple(row.flatten().tolist()) for row in large.inputs[0]}
    assert all(tuple(row.flatten().tolist()) in in_large for row in small.inputs[0])
    other = probe_of(data, REQUEST.replaced(num_rows=10, probe_seed=1), 3, torch.float64, CPU)
    assert not torch.equal(small.inputs, other.inputs)


def test_that_training_rows_count_only_with_the_labels_the_network_learns_from() -> None:
    _, _, data = network_and_probe(small_mlp())
    everything = REQUEST.replaced(num_rows=100_000)
    probe = probe_of(data, everything, 5, torch.float64, CPU)
    np.testing.assert_array_equal(probe.present["digit"][0], label_mask(data, 5)[:, 0])
    assert int(probe.present["digit"].sum()) == 60
    test = probe_of(data, everything.replaced(part="test"), 5, torch.float64, CPU)
    assert test.present["digit"].all()
    assert test.num_rows == len(data.parts["test"])
