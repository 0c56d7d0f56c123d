from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
import torch

from mtl_gui.data.preparation import PreparedData
from mtl_gui.engine.network import build_network
from mtl_gui.events import CHOSEN, SINGLE_TASK, BarriersMeasured, Event, Progressed, TourMeasured
from mtl_gui.landscape.evaluation import LossMeter
from mtl_gui.landscape.slices import cut
from mtl_gui.landscape.tour import barriers, tour
from mtl_gui.problems import Refused
from mtl_gui.runs.barriers import barrier_heights, joint_barriers
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.lines_record import LinesRecord
from mtl_gui.runs.tensors import write_tensors
from mtl_gui.spec import (
    AnchorPlane,
    AnyStop,
    BarrierRequest,
    JointNetwork,
    LandscapeRequest,
    SingleTaskNetwork,
    StoredNetwork,
    TourRequest,
)
from tests.landscape.trained import recorded_run, small_mlp

THROUGH: tuple[AnyStop, ...] = (
    SingleTaskNetwork(task="digit"),
    JointNetwork(),
    SingleTaskNetwork(task="parity"),
)
REQUEST = TourRequest(stops=THROUGH, points_per_leg=7, num_rows=64)
EVERY_TWO = BarrierRequest(points_per_leg=7, num_rows=64)


def toured(folder: RunFolder, request: TourRequest, data: PreparedData | None = None) -> TourMeasured:
    last = list(tour(folder, request, data=data))[-1]
    assert isinstance(last, TourMeasured)
    return last


def matrix(folder: RunFolder, request: BarrierRequest, data: PreparedData | None = None) -> BarriersMeasured:
    last = list(barriers(folder, request, data=data))[-1]
    assert isinstance(last, BarriersMeasured)
    return last


def meter(folder: RunFolder, data: PreparedData, arm: str) -> tuple[LossMeter, dict[str, torch.Tensor]]:
    piece = cut(folder, LandscapeRequest(num_rows=64), data)
    experiment = small_mlp() if arm == CHOSEN else small_mlp().baseline()
    result = folder.result(CHOSEN if arm == CHOSEN else SINGLE_TASK)
    return piece.meter(build_network(experiment, data)), {
        name: torch.from_numpy(array[:1]) for name, array in result.items()
    }


def test_that_a_tour_starts_stops_and_ends_at_the_networks_own_losses(
    mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    found = toured(mlp_folder, REQUEST, mlp_data)
    joint_meter, joint = meter(mlp_folder, mlp_data, CHOSEN)
    single_meter, single = meter(mlp_folder, mlp_data, SINGLE_TASK)
    alone = single_meter.losses(single, 1)[0]
    assert found.stops == ("digit", CHOSEN, "parity")
    assert found.losses.shape == (13, 2)
    np.testing.assert_allclose(found.positions, np.linspace(0, 2, 13))
    np.testing.assert_allclose(found.losses[6], joint_meter.losses(joint, 1)[0], rtol=1e-5)
    assert found.losses[0, 0] == pytest.approx(alone[0], rel=1e-5)
    assert found.losses[12, 1] == pytest.approx(alone[1], rel=1e-5)


def test_that_points_on_a_line_are_those_of_a_plain_interpolation(
    mlp_folder: RunFolder, mlp_data: PreparedData, tmp_path: Path
) -> None:
    other = recorded_run(small_mlp().replaced(seeds=(9,)), tmp_path / "other", CHOSEN)
    request = REQUEST.replaced(stops=(JointNetwork(), StoredNetwork(folder=str(other))))
    found = toured(mlp_folder, request, mlp_data)
    own_meter, own = meter(mlp_folder, mlp_data, CHOSEN)
    theirs = {name: torch.from_numpy(v) for name, v in RunFolder.open(other).result(CHOSEN).items()}
    for number, share in enumerate(np.linspace(0, 1, 7)):
        between = {name: (1 - share) * own[name] + share * theirs[name] for name in own}
        np.testing.assert_allclose(found.losses[number], own_meter.losses(between, 1)[0], rtol=1e-5)
    away = np.sqrt(sum(float((own[name] - theirs[name]).square().sum()) for name in own))
    assert found.distances.tolist() == pytest.approx([away], rel=1e-6)
    np.testing.assert_allclose(found.heights[0], barrier_heights(found.losses))
    assert str(other) in str(found.caption)


def test_that_the_caption_tells_what_moves_and_that_lines_are_not_all(mlp_folder: RunFolder) -> None:
    text = str(toured(mlp_folder, REQUEST).caption)
    assert "digit, joint, parity" in text
    assert "a curved path may have none" in text
    assert "All parameters move." in text
    assert "64 training rows" in text


def test_that_a_line_ends_in_networks_with_their_own_running_values(normed_folder: RunFolder) -> None:
    ends = (SingleTaskNetwork(task="digit"), JointNetwork())
    found = toured(normed_folder, REQUEST.replaced(stops=ends))
    piece = cut(normed_folder, LandscapeRequest(num_rows=64, plane=AnchorPlane()), None)
    digit = next(path for path in piece.paths if path.name == "digit").trajectory
    alone = piece.meter(digit.network).losses(digit.end, 1)[0, 0]
    assert found.losses[0, 0] == pytest.approx(alone, rel=1e-5)
    by_batch = toured(normed_folder, REQUEST.replaced(stops=ends, statistics="batch"))
    assert np.abs(by_batch.losses - found.losses).max() > 1e-3
    assert "statistics of these rows" in str(by_batch.caption)


def test_that_every_two_networks_have_a_barrier_of_every_task(
    mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    found = matrix(mlp_folder, EVERY_TWO, mlp_data)
    assert found.networks == (CHOSEN, "digit", "parity")
    assert found.heights.shape == (3, 3, 2)
    np.testing.assert_allclose(found.heights.transpose(1, 0, 2), found.heights, atol=1e-12)
    np.testing.assert_array_equal(found.distances.T, found.distances)
    for network in range(3):
        assert not found.heights[network, network].any()
        assert (found.losses[network, network] == found.losses[network, network, 0]).all()
    line = toured(mlp_folder, REQUEST, mlp_data)
    np.testing.assert_allclose(found.losses[1, 0], line.losses[:7])
    np.testing.assert_allclose(found.losses[0, 2], line.losses[6:])
    np.testing.assert_allclose([found.heights[1, 0], found.heights[0, 2]], line.heights)
    joint = joint_barriers(found.losses[1, 2], np.array([1.0, 2.0]))
    sums = found.losses[1, 2] @ [1.0, 2.0]
    assert joint == pytest.approx(max(sums - np.linspace(sums[0], sums[-1], 7)))


def test_that_a_trunk_whose_heads_follow_is_never_worse_on_the_way(mlp_folder: RunFolder) -> None:
    kept, fitted = (
        matrix(mlp_folder, EVERY_TWO.replaced(moved="trunk", heads=heads))
        for heads in ("trained", "refitted")
    )
    assert (fitted.losses < kept.losses).all()


def test_that_progress_rises_to_one_and_a_tour_can_be_left(
    mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    events: list[Event] = list(barriers(mlp_folder, EVERY_TWO, data=mlp_data))
    progress = [event.fraction for event in events if isinstance(event, Progressed)]
    assert progress == sorted(progress)
    assert progress[-1] == 1
    before = {path: path.read_bytes() for path in mlp_folder.path.rglob("*") if path.is_file()}
    state = torch.random.get_rng_state()
    with closing(tour(mlp_folder, REQUEST, data=mlp_data)) as left:
        next(left)
    assert {path: path.read_bytes() for path in mlp_folder.path.rglob("*") if path.is_file()} == before
    assert torch.equal(torch.random.get_rng_state(), state)


def test_that_unknown_tasks_and_missing_networks_are_refused(mlp_folder: RunFolder, tmp_path: Path) -> None:
    stops = (JointNetwork(), SingleTaskNetwork(task="colour"))
    with pytest.raises(Refused, match="no task “colour”"):
        toured(mlp_folder, REQUEST.replaced(stops=stops))
    lone = RunFolder.open(recorded_run(small_mlp(), tmp_path / "lone", CHOSEN))
    with pytest.raises(Refused, match="no single-task networks"):
        matrix(lone, EVERY_TWO)


def test_that_the_same_tour_and_barriers_are_answered_from_the_run(
    mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    first, lines = toured(mlp_folder, REQUEST, mlp_data), matrix(mlp_folder, EVERY_TWO, mlp_data)
    assert len(mlp_folder.lines()) == 2

    again = list(tour(mlp_folder, REQUEST, data=mlp_data))
    kept = list(barriers(mlp_folder, EVERY_TWO, data=mlp_data))

    (way,), (heights,) = again, kept
    assert isinstance(way, TourMeasured)
    assert isinstance(heights, BarriersMeasured)
    assert len(mlp_folder.lines()) == 2
    np.testing.assert_array_equal(way.losses, first.losses)
    np.testing.assert_array_equal(heights.losses, lines.losses)
    assert way.stops == first.stops


@pytest.mark.parametrize(
    "changes",
    [
        {"num_rows": 63},
        {"probe_seed": 1},
        {"points_per_leg": 9},
        {"part": "test"},
        {"moved": "trunk"},
        {"seed": 5},
        {"stops": THROUGH[::-1]},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_that_another_tour_is_measured_anew(
    changes: dict[str, object], mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    toured(mlp_folder, REQUEST, mlp_data)
    events = list(tour(mlp_folder, REQUEST.replaced(**changes), data=mlp_data))
    assert any(isinstance(event, Progressed) for event in events)
    assert len(mlp_folder.lines()) == 2


def test_that_lines_between_networks_that_trained_on_are_measured_anew(
    mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    toured(mlp_folder, REQUEST, mlp_data)
    step = mlp_folder.snapshots(CHOSEN)[-1][0]
    moved = {name: array + 0.01 for name, array in mlp_folder.load_snapshot(CHOSEN, step).items()}
    write_tensors(mlp_folder.layout.snapshot(CHOSEN, step + 1), moved)

    toured(mlp_folder, REQUEST, mlp_data)

    assert [LinesRecord.load(path).step for path in mlp_folder.lines()] == [step, step + 1]


def test_that_a_damaged_file_of_lines_is_passed_over(mlp_folder: RunFolder, mlp_data: PreparedData) -> None:
    first = toured(mlp_folder, REQUEST, mlp_data)
    mlp_folder.lines()[0].write_bytes(b"nothing")
    np.testing.assert_array_equal(toured(mlp_folder, REQUEST, mlp_data).losses, first.losses)
    assert len(mlp_folder.lines()) == 2


def test_that_a_tour_which_cannot_be_speaks_of_lines_not_of_a_plane(
    mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    nowhere = REQUEST.replaced(stops=(JointNetwork(), SingleTaskNetwork(task="colour")))
    for request in (nowhere, REQUEST.replaced(seed=99)):
        with pytest.raises(Refused) as refused:
            toured(mlp_folder, request, mlp_data)
        assert str(refused.value.what) == "The lines between the networks could not be measured."
