import shutil
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor

from mtl_gui.data.preparation import PreparedData
from mtl_gui.engine.network import build_network
from mtl_gui.events import CHOSEN, SINGLE_TASK
from mtl_gui.landscape.anchors import directions_through, single_task_solution
from mtl_gui.landscape.directions import inner, norm
from mtl_gui.landscape.slices import Slice, cut
from mtl_gui.landscape.sources import sources
from mtl_gui.landscape.trajectory import TrainingPath
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import AnchorPlane, CrossStitch, LandscapeRequest, Mmoe, RunsPlane, SharingPlan, SoftSharing
from tests.landscape.closed_forms import vector
from tests.landscape.trained import branched_network, recorded_run, small_mlp

ANCHORS = LandscapeRequest(plane=AnchorPlane(), grid=9, num_rows=64, moved="all")


def path_named(piece: Slice, name: str) -> TrainingPath:
    return next(path for path in piece.paths if path.name == name)


def at(piece: Slice, *names: str) -> list[np.ndarray]:
    return [path_named(piece, name).projection.points[-1] for name in names]


@pytest.mark.parametrize("moved", ["trunk", "heads", "all"])
def test_that_the_joint_and_both_single_task_networks_lie_in_the_plane(
    mlp_folder: RunFolder, moved: str
) -> None:
    piece = cut(mlp_folder, ANCHORS.replaced(moved=moved), None)
    for name in (CHOSEN, "digit", "parity"):
        assert path_named(piece, name).projection.residuals[-1] < 1e-7
    joint, digit, parity = at(piece, CHOSEN, "digit", "parity")
    assert joint.tolist() == [0, 0]
    assert digit[0] > 0
    assert digit[1] == pytest.approx(0, abs=1e-6)
    assert parity[1] > 0
    assert "“digit” and “parity”; all three lie in it" in str(piece.started.caption)


def test_that_the_plane_covers_its_three_networks_with_room(mlp_folder: RunFolder) -> None:
    piece = cut(mlp_folder, ANCHORS, None)
    for point in at(piece, CHOSEN, "digit", "parity"):
        for value, axis in zip(point, (piece.x, piece.y), strict=True):
            assert axis.coordinates[0] < value < axis.coordinates[-1]


def test_that_a_tasks_loss_at_its_corner_is_that_of_its_single_task_network(
    mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    piece = cut(mlp_folder, ANCHORS, mlp_data)
    network = build_network(small_mlp().baseline(), mlp_data)
    single = {name: torch.from_numpy(array[:1]) for name, array in mlp_folder.result(SINGLE_TASK).items()}
    alone = piece.meter(network).losses(single, 1)[0]
    corners = np.array(at(piece, "digit", "parity"))
    np.testing.assert_allclose(np.diagonal(piece.plane_meter().losses(corners)), alone, rtol=1e-5)


def test_that_of_three_tasks_two_can_be_chosen(branched_folder: RunFolder) -> None:
    plane = AnchorPlane(first="parity", second="at_least_five")
    piece = cut(branched_folder, ANCHORS.replaced(plane=plane), None)
    for name in (CHOSEN, "parity", "at_least_five"):
        assert path_named(piece, name).projection.residuals[-1] < 1e-7
    assert path_named(piece, "digit").projection.residuals[-1] > 0.1


def test_that_three_tasks_have_a_principal_plane_which_says_what_it_leaves_out(
    branched_folder: RunFolder,
) -> None:
    piece = cut(branched_folder, ANCHORS, None)
    told = dict(piece.plane.residuals)
    assert set(told) == {"digit", "parity", "at_least_five"}
    assert all(0 < residual < 1 for residual in told.values())
    found = sources(branched_folder, ANCHORS, None)
    centre = piece.plane.centre
    for task, name in enumerate(found.chosen.network.task_names):
        solution = single_task_solution(found.chosen.network, found.chosen.end, found.neighbours(), task)
        away = flat({key: solution[key] - centre[key] for key in centre})
        basis = np.stack([flat(piece.plane.first), flat(piece.plane.second)], 1)
        nearest = basis @ np.linalg.lstsq(basis, away, rcond=None)[0]
        assert told[name] == pytest.approx(np.linalg.norm(away - nearest) / np.linalg.norm(away), rel=1e-4)
        assert f"{name} {told[name]:.0%}" in str(piece.started.caption)


def flat(point: Mapping[str, Tensor]) -> np.ndarray:
    return np.concatenate([tensor.double().flatten().numpy() for tensor in point.values()])


def test_that_only_what_serves_a_task_is_taken_from_its_single_task_network(
    branched_folder: RunFolder,
) -> None:
    found = sources(branched_folder, ANCHORS, None)
    network, joint, single = found.chosen.network, found.chosen.end, found.neighbours().single
    solution = single_task_solution(network, joint, found.neighbours(), 2)
    for name, tensor in solution.items():
        if name.startswith("trunk.0"):
            assert torch.equal(tensor[:, 0], single[name][:, 2])
        elif name.startswith("trunk.1"):
            assert torch.equal(tensor[:, 0], joint[name][:, 0])
            assert torch.equal(tensor[:, 1], single[name][:, 2])
        else:
            own = "at_least_five" in name
            assert torch.equal(tensor, single[name] if own else joint[name])


def test_that_directions_through_two_points_have_length_1_and_a_right_angle() -> None:
    centre, one, other = vector(1.0, 2.0, 0.0), vector(4.0, 2.0, 1.0), vector(0.0, -1.0, 5.0)
    first, second = directions_through(centre, one, other)
    assert float(norm(first)) == pytest.approx(1)
    assert float(norm(second)) == pytest.approx(1)
    assert float(inner(first, second)) == pytest.approx(0, abs=1e-12)
    away = {name: other[name] - tensor for name, tensor in centre.items()}
    on_plane = {
        name: float(inner(away, first)) * first[name] + float(inner(away, second)) * second[name]
        for name in away
    }
    for name, tensor in away.items():
        torch.testing.assert_close(on_plane[name], tensor)


def test_that_points_on_a_line_span_no_plane() -> None:
    with pytest.raises(Refused, match="lie on one line"):
        directions_through(vector(0.0, 0.0), vector(1.0, 2.0), vector(-2.0, -4.0))
    with pytest.raises(Refused, match="lie on one line"):
        directions_through(vector(1.0, 1.0), vector(1.0, 1.0), vector(-2.0, -4.0))


@pytest.mark.parametrize(("first", "second"), [("digit", None), (None, "digit"), ("digit", "digit")])
def test_that_two_different_tasks_or_none_are_named(first: str | None, second: str | None) -> None:
    with pytest.raises(Refused, match="two different tasks, or none"):
        AnchorPlane.checked({"first": first, "second": second})


def test_that_an_unknown_task_is_refused(mlp_folder: RunFolder) -> None:
    with pytest.raises(Refused, match="no task “colour”"):
        cut(mlp_folder, ANCHORS.replaced(plane=AnchorPlane(first="digit", second="colour")), None)


def test_that_a_run_without_single_task_networks_is_refused(tmp_path: Path) -> None:
    folder = RunFolder.open(recorded_run(small_mlp(), tmp_path / "run", CHOSEN))
    with pytest.raises(Refused, match="no single-task networks"):
        cut(folder, ANCHORS, None)


@pytest.mark.parametrize("architecture", [CrossStitch(), Mmoe()], ids=lambda each: each.kind)
def test_that_single_task_networks_lie_in_the_plane_where_tasks_share_softly(
    architecture: SoftSharing, tmp_path: Path
) -> None:
    plan = SharingPlan.together(1, 2)
    experiment = small_mlp().replaced(architecture=architecture, sharing=plan, seeds=(3,))
    folder = RunFolder.open(recorded_run(experiment, tmp_path / "soft", CHOSEN, SINGLE_TASK))
    piece = cut(folder, ANCHORS, None)
    for name in (CHOSEN, "digit", "parity"):
        assert path_named(piece, name).projection.residuals[-1] < 1e-7


def test_that_a_network_which_shares_nothing_spans_no_plane_with_its_single_task_networks(
    tmp_path: Path,
) -> None:
    folder = RunFolder.open(recorded_run(small_mlp().baseline(), tmp_path / "apart", CHOSEN, SINGLE_TASK))
    with pytest.raises(Refused, match="two of them are the same"):
        cut(folder, ANCHORS, None)


def run_of_seed(path: Path, seed: int) -> Path:
    return recorded_run(small_mlp().replaced(seeds=(seed,)), path, CHOSEN)


def test_that_the_networks_of_three_runs_lie_in_the_plane_between_them(
    mlp_folder: RunFolder, mlp_data: PreparedData, tmp_path: Path
) -> None:
    first, second = (str(run_of_seed(tmp_path / f"seed {seed}", seed)) for seed in (7, 8))
    request = ANCHORS.replaced(plane=RunsPlane(first=first, second=second))
    piece = cut(mlp_folder, request, mlp_data)
    for name in (CHOSEN, first, second):
        assert path_named(piece, name).projection.residuals[-1] < 1e-7
    result = RunFolder.open(Path(second)).result(CHOSEN)
    own = piece.meter(piece.network).losses({name: torch.from_numpy(v) for name, v in result.items()}, 1)
    np.testing.assert_allclose(
        piece.plane_meter().losses(np.array(at(piece, second, second))), own.repeat(2, 0), rtol=1e-4
    )
    assert first in str(piece.started.caption)
    assert "order of their units" in str(piece.started.caption)
    assert cut(mlp_folder, request, mlp_data).key == piece.key


def test_that_a_run_of_another_network_is_refused(mlp_folder: RunFolder, tmp_path: Path) -> None:
    other = recorded_run(branched_network(), tmp_path / "other", CHOSEN)
    again = shutil.copytree(mlp_folder.path, tmp_path / "again")
    with pytest.raises(Refused, match="of another kind"):
        cut(mlp_folder, ANCHORS.replaced(plane=RunsPlane(first=str(again), second=str(other))), None)
    with pytest.raises(Refused, match="lie on one line"):
        cut(mlp_folder, ANCHORS.replaced(plane=RunsPlane(first=str(again), second=str(again))), None)
