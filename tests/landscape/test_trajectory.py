import numpy as np
import pytest
import torch

from mtl_gui.data.preparation import prepare
from mtl_gui.engine.network import build_network
from mtl_gui.events import CHOSEN, SINGLE_TASK
from mtl_gui.landscape.planes import Plane, chosen_plane
from mtl_gui.landscape.trajectory import Trajectory, read_trajectory, training_paths
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import CoordinatePlane, Experiment, LandscapeRequest, SharingPlan
from tests.landscape.trained import small_mlp, toy

CPU = torch.device("cpu")


def read(folder: RunFolder, replica: int = 0) -> tuple[Trajectory, Trajectory]:
    experiment = folder.experiment()
    data = prepare(experiment)
    chosen = read_trajectory(folder, CHOSEN, build_network(experiment, data), replica)
    single = read_trajectory(folder, SINGLE_TASK, build_network(experiment.baseline(), data), replica)
    assert chosen is not None
    assert single is not None
    return chosen, single


def plane_of(trajectory: Trajectory) -> Plane:
    return chosen_plane(trajectory.network, trajectory.parameters, LandscapeRequest())


def walk(experiment: Experiment) -> Trajectory:
    """Networks of several seeds stand in for the checkpoints of one."""
    network = build_network(experiment, prepare(experiment))
    return Trajectory(CHOSEN, network, np.arange(5), network.initial_parameters(range(5), torch.float64, CPU))


def test_that_a_trajectory_is_one_replicas_snapshots_in_order(mlp_folder: RunFolder) -> None:
    chosen, _ = read(mlp_folder, replica=1)
    assert chosen.steps.tolist() == [0, 5, 10, 15, 20, 25, 30]
    for position, step in enumerate(chosen.steps.tolist()):
        snapshot = mlp_folder.load_snapshot(CHOSEN, step)
        for name, tensor in chosen.parameters.items():
            np.testing.assert_array_equal(tensor[position], snapshot[name][1])


def test_that_there_is_no_trajectory_before_the_first_snapshot(mlp_folder: RunFolder) -> None:
    for _, path in mlp_folder.snapshots(SINGLE_TASK):
        path.unlink()
    experiment = mlp_folder.experiment().baseline()
    network = build_network(experiment, prepare(experiment))
    assert read_trajectory(mlp_folder, SINGLE_TASK, network, 0) is None


def test_that_the_chosen_path_ends_in_the_middle(mlp_folder: RunFolder) -> None:
    chosen, single = read(mlp_folder)
    path = training_paths(plane_of(chosen), chosen, single)[0]
    assert (path.name, path.tasks) == ("chosen", (0, 1))
    assert path.projection.points[-1].tolist() == [0, 0]
    assert path.projection.residuals[-1] == 0
    assert (path.projection.residuals[:-1] > 0).all()


def test_that_single_task_paths_start_where_the_chosen_one_starts(mlp_folder: RunFolder) -> None:
    paths = training_paths(plane_of(read(mlp_folder)[0]), *read(mlp_folder))
    assert [path.name for path in paths] == ["chosen", "digit", "parity"]
    for path in paths[1:]:
        np.testing.assert_allclose(path.projection.points[0], paths[0].projection.points[0], atol=1e-12)
        assert path.trajectory.arm == SINGLE_TASK


def test_that_a_single_task_path_has_only_the_groups_that_serve_its_task(branched_folder: RunFolder) -> None:
    """A literal least squares over the coordinates that both networks have."""
    chosen, single = read(branched_folder)
    plane = plane_of(chosen)
    path = next(path for path in training_paths(plane, chosen, single) if path.name == "parity")
    names = sorted(plane.centre)

    def picked(part: dict[str, torch.Tensor], group_of_block: tuple[int, int]) -> np.ndarray:
        pieces = [part[name][:, group_of_block[int(name.split(".")[1])]].flatten(1) for name in names]
        return torch.cat(pieces, 1).double().numpy()

    shared = [picked(dict(part), (0, 1)) for part in (plane.centre, plane.first, plane.second)]
    own = picked(dict(single.parameters), (1, 1))
    for position, point in enumerate(own):
        away = point - shared[0][0]
        columns = np.stack([shared[1][0], shared[2][0]], 1)
        expected, rest, *_ = np.linalg.lstsq(columns, away)
        np.testing.assert_allclose(path.projection.points[position], expected, rtol=1e-7)
        residual = np.sqrt(rest[0]) / np.linalg.norm(away)
        assert path.projection.residuals[position] == pytest.approx(residual)


def test_that_parts_which_share_nothing_get_a_path_each() -> None:
    apart = small_mlp().replaced(sharing=SharingPlan.apart(2, 2))
    trajectory = walk(apart)
    paths = training_paths(plane_of(trajectory), trajectory, None)
    assert [(path.name, path.tasks) for path in paths] == [("digit", (0,)), ("parity", (1,))]


def test_that_toy_paths_are_the_parameters_themselves(toy_folder: RunFolder) -> None:
    chosen, single = read(toy_folder)
    request = LandscapeRequest(plane=CoordinatePlane())
    paths = training_paths(chosen_plane(chosen.network, chosen.parameters, request), chosen, single)
    assert [path.name for path in paths] == ["chosen", "first", "second"]
    for group, path in zip((0, 0, 1), paths, strict=True):
        expected = path.trajectory.parameters["trunk.0.point"][:, group]
        np.testing.assert_allclose(path.projection.points, expected, rtol=1e-12)
        np.testing.assert_allclose(path.projection.residuals, 0, atol=1e-12)


def test_that_an_unshared_toy_shows_every_tasks_own_point() -> None:
    trajectory = walk(toy().baseline().replaced(seeds=(0,)))
    point = trajectory.parameters["trunk.0.point"].clone()
    point[:, 1] += 1
    moved = Trajectory(CHOSEN, trajectory.network, trajectory.steps, {"trunk.0.point": point})
    plane = chosen_plane(moved.network, moved.parameters, LandscapeRequest(plane=CoordinatePlane()))
    first, second = training_paths(plane, moved, None)
    np.testing.assert_allclose(second.projection.points, first.projection.points + 1)
    np.testing.assert_allclose(second.projection.residuals, 0, atol=1e-12)
