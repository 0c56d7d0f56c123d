import numpy as np
import pytest
import torch
from torch import Tensor

from mtl_gui.data.preparation import PreparedData, prepare
from mtl_gui.engine.network import Network, build_network
from mtl_gui.landscape.directions import cosine, inner, norm
from mtl_gui.landscape.planes import chosen_plane, part_of_tasks
from mtl_gui.problems import Refused
from mtl_gui.spec import CoordinatePlane, Experiment, LandscapeRequest, RandomPlane, TrajectoryPlane
from tests.landscape.trained import branched_network, normed_mlp, small_mlp, toy

RANDOM = LandscapeRequest(plane=RandomPlane(seed=2))
CPU = torch.device("cpu")


def network_of(experiment: Experiment, data: PreparedData | None = None) -> Network:
    return build_network(experiment, data or prepare(experiment))


def path_of(network: Network, steps: int = 4) -> dict[str, Tensor]:
    """Networks of several seeds stand in for the checkpoints of one."""
    return network.initial_parameters(range(steps), torch.float64, CPU)


def test_that_the_middle_of_the_plane_is_the_end_of_the_path(network_experiment: Experiment) -> None:
    network = network_of(network_experiment)
    path = path_of(network)
    for request in (RANDOM, LandscapeRequest(), RANDOM.replaced(moved="all"), RANDOM.replaced(moved="heads")):
        plane = chosen_plane(network, path, request)
        middle = plane.points(torch.zeros(1, 2, dtype=torch.float64))
        assert middle.keys() == path.keys()
        for name, tensor in middle.items():
            assert torch.equal(tensor, path[name][-1:])


@pytest.mark.parametrize("moved", ["trunk", "heads", "all"])
def test_that_only_the_parameters_asked_for_move(moved: str, network_experiment: Experiment) -> None:
    network = network_of(network_experiment)
    plane = chosen_plane(network, path_of(network), RANDOM.replaced(moved=moved))
    away = plane.points(torch.tensor([[0.5, -2.0]], dtype=torch.float64))
    moves = {name for name, tensor in away.items() if not torch.equal(tensor, path_of(network)[name][-1:])}
    weights = {name for name in away if name.endswith("weight")}
    if moved == "all":
        assert moves == weights
    else:
        assert moves == {name for name in weights if name.startswith(moved)}


@pytest.mark.parametrize("moved", ["trunk", "heads", "all"])
@pytest.mark.parametrize("kind", [RandomPlane, TrajectoryPlane])
def test_that_running_statistics_stay_where_the_path_ends(
    moved: str, kind: type[RandomPlane | TrajectoryPlane]
) -> None:
    network = network_of(normed_mlp())
    path = path_of(network)
    running = {name for name in path if not network.is_learned(name)}
    for number, name in enumerate(sorted(running)):
        path[name] = path[name] + torch.arange(4.0).view(-1, 1, 1) + number
    plane = chosen_plane(network, path, LandscapeRequest(plane=kind()).replaced(moved=moved))
    away = plane.points(torch.tensor([[0.5, -2.0]], dtype=torch.float64))
    assert len(running) == 4
    assert running.isdisjoint(plane.centre)
    for name in running:
        assert torch.equal(away[name], path[name][-1:])


def test_that_points_lie_where_their_coordinates_say() -> None:
    network = network_of(small_mlp())
    plane = chosen_plane(network, path_of(network), RANDOM)
    points = plane.points(torch.tensor([[2.0, -1.5], [0.3, 0.0]], dtype=torch.float64))
    for name, centre in plane.centre.items():
        expected = centre[0] + 2 * plane.first[name][0] - 1.5 * plane.second[name][0]
        torch.testing.assert_close(points[name][0], expected)
        torch.testing.assert_close(points[name][1], centre[0] + 0.3 * plane.first[name][0])


def test_that_every_group_and_unit_is_scaled_to_its_own_filter(network_experiment: Experiment) -> None:
    network = network_of(network_experiment)
    path = path_of(network)
    plane = chosen_plane(network, path, RANDOM.replaced(moved="all"))
    for name, direction in plane.first.items():
        own = path[name][-1]
        drawn = direction[0]
        if not name.endswith("weight"):
            assert not drawn.any()
        elif own.dim() == 5:  # convolutions [G, out, in, height, width]
            torch.testing.assert_close(drawn.flatten(2).norm(dim=2), own.flatten(2).norm(dim=2))
        else:  # dense layers [G, in, out] and heads [in, out]
            torch.testing.assert_close(drawn.norm(dim=-2), own.norm(dim=-2))


def test_that_both_random_directions_differ() -> None:
    network = network_of(small_mlp())
    plane = chosen_plane(network, path_of(network), RANDOM)
    assert abs(cosine(plane.first, plane.second)) < 0.3
    assert plane.explained is None


def test_that_the_trajectory_plane_is_spanned_by_unit_directions_at_a_right_angle() -> None:
    network = network_of(small_mlp())
    plane = chosen_plane(network, path_of(network, 6), LandscapeRequest(plane=TrajectoryPlane()))
    assert float(norm(plane.first)) == pytest.approx(1)
    assert float(norm(plane.second)) == pytest.approx(1)
    assert float(inner(plane.first, plane.second)) == pytest.approx(0, abs=1e-10)
    assert plane.explained is not None
    assert 1 > plane.explained[0] >= plane.explained[1] > 0


def test_that_coordinates_of_the_toy_are_its_parameters() -> None:
    network = network_of(toy())
    plane = chosen_plane(network, path_of(network), LandscapeRequest(plane=CoordinatePlane()))
    points = plane.points(torch.tensor([[3.0, -7.0]], dtype=torch.float64))
    assert [tensor.flatten().tolist() for tensor in points.values()] == [[3, -7]]


def test_that_coordinates_of_a_toy_without_sharing_move_both_tasks_points() -> None:
    network = network_of(toy().baseline())
    plane = chosen_plane(network, path_of(network), LandscapeRequest(plane=CoordinatePlane()))
    points = plane.points(torch.tensor([[3.0, -7.0]], dtype=torch.float64))
    assert [tensor.tolist() for tensor in points.values()] == [[[[3, -7], [3, -7]]]]


@pytest.mark.parametrize(
    ("experiment", "request_", "reason"),
    [
        (small_mlp(), LandscapeRequest(plane=CoordinatePlane()), "parameters, not two"),
        (toy(), RANDOM, "no filters"),
        (toy(), LandscapeRequest(moved="heads"), "no heads"),
    ],
)
def test_that_a_plane_which_does_not_exist_is_refused(
    experiment: Experiment, request_: LandscapeRequest, reason: str
) -> None:
    network = network_of(experiment)
    with pytest.raises(Refused, match=reason):
        chosen_plane(network, path_of(network), request_)


def test_that_a_path_of_two_checkpoints_is_refused() -> None:
    network = network_of(small_mlp())
    with pytest.raises(Refused, match="fewer than three points"):
        chosen_plane(network, path_of(network, 2), LandscapeRequest())


def test_that_a_task_has_its_group_of_every_block_and_its_head() -> None:
    network = network_of(branched_network())
    parameters = path_of(network)
    part = part_of_tasks(network, parameters, (2,))
    assert set(part) == {name for name in parameters if name.startswith(("trunk", "heads.at_least_five"))}
    assert torch.equal(part["trunk.0.weight"], parameters["trunk.0.weight"])
    assert torch.equal(part["trunk.1.weight"], parameters["trunk.1.weight"][:, [1]])


def test_that_single_task_parameters_have_the_shapes_of_the_shared_ones() -> None:
    data = prepare(branched_network())
    shared, single = network_of(branched_network(), data), network_of(branched_network().baseline(), data)
    for task in range(3):
        of_shared = part_of_tasks(shared, path_of(shared), (task,))
        of_single = part_of_tasks(single, path_of(single), (task,))
        assert {k: v.shape for k, v in of_shared.items()} == {k: v.shape for k, v in of_single.items()}


def test_that_the_plane_keeps_its_points_in_another_precision() -> None:
    network = network_of(small_mlp())
    plane = chosen_plane(network, path_of(network), RANDOM)
    coarse = plane.to(CPU, torch.float32)
    assert coarse.dtype == torch.float32
    at = torch.tensor([[0.5, 0.25]])
    for name, tensor in coarse.points(at).items():
        np.testing.assert_allclose(tensor, plane.points(at.double())[name], rtol=1e-5, atol=1e-6)
