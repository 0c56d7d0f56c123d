import itertools
from collections.abc import Iterator
from contextlib import closing

import numpy as np
import pytest
import torch
from torch.nn import functional

from mtl_gui.data.preparation import PreparedData, prepare
from mtl_gui.engine.network import build_network
from mtl_gui.events import (
    CHOSEN,
    SINGLE_TASK,
    Evaluated,
    Event,
    FloatArray,
    LandscapeFinished,
    LandscapeRefined,
    LandscapeStarted,
    PathMeasured,
    Progressed,
    SnapshotTaken,
    StepDone,
)
from mtl_gui.landscape.evaluation import PlaneMeter
from mtl_gui.landscape.forms import Form
from mtl_gui.landscape.surface import landscape
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.landscape_record import LandscapeRecord
from mtl_gui.runs.tensors import write_tensors
from mtl_gui.spec import CoordinatePlane, LandscapeRequest, RandomPlane, TrajectoryPlane
from mtl_gui.training.trainer import train
from tests.landscape.trained import small_mlp

RANDOM = LandscapeRequest(plane=RandomPlane(), grid=9, num_rows=64)
TRAJECTORY = LandscapeRequest(plane=TrajectoryPlane(), grid=9, num_rows=64)
EVERY_ROW = 100_000


def record_of(
    folder: RunFolder, request: LandscapeRequest, data: PreparedData | None = None
) -> LandscapeRecord:
    record = LandscapeRecord(request)
    for event in landscape(folder, request, data=data):
        record.append(event)
    return record


def losses_of(record: LandscapeRecord) -> FloatArray:
    assert record.losses is not None
    return record.losses


def plane_of(record: LandscapeRecord) -> LandscapeStarted:
    assert record.started is not None
    return record.started


def test_that_events_come_coarse_picture_first_and_paths_with_it(
    mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    events = list(landscape(mlp_folder, TRAJECTORY, data=mlp_data))
    kinds = [type(event) for event in events if not isinstance(event, Progressed)]
    assert kinds == [
        LandscapeStarted,
        LandscapeRefined,
        *[PathMeasured] * 3,
        LandscapeRefined,
        LandscapeFinished,
    ]


def test_that_the_middle_cell_is_the_networks_own_loss(mlp_folder: RunFolder, mlp_data: PreparedData) -> None:
    result = mlp_folder.result(CHOSEN)
    network = build_network(small_mlp(), mlp_data)
    parameters = {name: torch.from_numpy(result[name][1:2]) for name in network.shapes}
    rows = mlp_data.parts["validation"]
    outputs = network.forward(parameters, torch.from_numpy(mlp_data.inputs[rows])[None])
    digit, parity = (torch.from_numpy(task.targets[rows]) for task in mlp_data.tasks)
    expected = [
        float(functional.cross_entropy(outputs["digit"][0], digit)),
        float(functional.binary_cross_entropy_with_logits(outputs["parity"][0, :, 0], parity.float())),
    ]
    for request in (RANDOM, TRAJECTORY):
        changes = {"seed": 5, "part": "validation", "num_rows": EVERY_ROW}
        record = record_of(mlp_folder, request.replaced(**changes), mlp_data)
        started = plane_of(record)
        middle = losses_of(record)[:, started.y == 0, started.x == 0].ravel()
        np.testing.assert_allclose(middle, expected, rtol=2e-6)


def test_that_the_losses_of_a_path_are_those_the_training_reported(mlp_folder: RunFolder) -> None:
    _assert_reported(mlp_folder, seed=5, replica=1)


def test_that_every_checkpoint_is_measured_by_its_own_running_statistics(normed_folder: RunFolder) -> None:
    before = normed_folder.result(CHOSEN)
    _assert_reported(normed_folder, seed=3, replica=0)
    for name, values in normed_folder.result(CHOSEN).items():
        np.testing.assert_array_equal(values, before[name])


def _assert_reported(folder: RunFolder, seed: int, replica: int) -> None:
    record = record_of(folder, TRAJECTORY.replaced(part="test", num_rows=EVERY_ROW, seed=seed))
    run = folder.record()
    for path in record.paths:
        reported = run.arms[path.arm].evaluations("test")
        for task, name in enumerate(plane_of(record).tasks):
            if path.name in (CHOSEN, name):
                at = np.searchsorted(reported.steps, path.steps)
                measured = np.isin(path.steps, reported.steps)
                np.testing.assert_allclose(
                    path.losses[measured, task], reported.losses[replica, at[measured], task], rtol=1e-5
                )
                assert measured.sum() >= 2
            else:
                assert np.isnan(path.losses[:, task]).all()


def test_that_the_trajectory_plane_holds_all_paths_with_room(mlp_folder: RunFolder) -> None:
    record = record_of(mlp_folder, TRAJECTORY)
    points = np.concatenate([path.points for path in record.paths])
    started = plane_of(record)
    for coordinates, values in ((started.x, points[:, 0]), (started.y, points[:, 1])):
        room = 0.3 * np.ptp(np.append(values, 0))
        assert coordinates[0] <= values.min() - room + 1e-9
        assert coordinates[-1] >= values.max() + room - 1e-9
        assert 0 in coordinates


def test_that_the_same_request_is_the_same_picture_to_the_last_bit(
    mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    first = record_of(mlp_folder, RANDOM, mlp_data)
    for path in mlp_folder.landscapes():
        path.unlink()
    np.testing.assert_array_equal(losses_of(record_of(mlp_folder, RANDOM, mlp_data)), losses_of(first))


def test_that_a_measured_landscape_is_kept_and_used_again(
    mlp_folder: RunFolder, mlp_data: PreparedData, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = record_of(mlp_folder, TRAJECTORY, mlp_data)
    monkeypatch.setattr(PlaneMeter, "losses", None)  # any measurement would fail
    events = list(landscape(mlp_folder, TRAJECTORY, data=mlp_data))
    again = LandscapeRecord(TRAJECTORY)
    for event in events:
        again.append(event)
    np.testing.assert_array_equal(losses_of(again), losses_of(first))
    assert [path.name for path in again.paths] == [path.name for path in first.paths]
    assert events[-1] == LandscapeFinished(mlp_folder.landscapes()[0])
    assert len(mlp_folder.landscapes()) == 1


@pytest.mark.parametrize(
    "other",
    [
        RANDOM.replaced(seed=5),
        RANDOM.replaced(probe_seed=1),
        RANDOM.replaced(moved="all"),
        RANDOM.replaced(plane=RandomPlane(seed=1)),
        RANDOM.replaced(part="test"),
    ],
)
def test_that_another_request_is_another_picture(
    other: LandscapeRequest, mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    first = losses_of(record_of(mlp_folder, RANDOM, mlp_data))
    second = losses_of(record_of(mlp_folder, other, mlp_data))
    assert len(mlp_folder.landscapes()) == 2
    assert not np.array_equal(first, second)


def test_that_a_run_which_went_on_is_measured_anew(mlp_folder: RunFolder, mlp_data: PreparedData) -> None:
    step, path = mlp_folder.snapshots(CHOSEN)[-1]
    content = path.read_bytes()
    path.unlink()
    early = record_of(mlp_folder, RANDOM, mlp_data)
    path.write_bytes(content)
    late = record_of(mlp_folder, RANDOM, mlp_data)
    assert step == late.paths[0].steps[-1] > early.paths[0].steps[-1]
    assert not np.array_equal(losses_of(early), losses_of(late))


def test_that_a_run_which_was_trained_again_is_measured_anew(
    mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    first = record_of(mlp_folder, RANDOM, mlp_data)
    step, path = mlp_folder.snapshots(CHOSEN)[-1]
    result = mlp_folder.load_snapshot(CHOSEN, step)
    write_tensors(path, {name: 2 * array for name, array in result.items()})
    second = record_of(mlp_folder, RANDOM, mlp_data)
    assert len(mlp_folder.landscapes()) == 2
    assert not np.array_equal(losses_of(first), losses_of(second))


def stopped_after(
    folder: RunFolder, request: LandscapeRequest, count: int, data: PreparedData
) -> list[Event]:
    with closing(landscape(folder, request, data=data)) as events:
        return list(itertools.islice(events, count))


@pytest.mark.parametrize("count", [3, 9, 14, 20])
def test_that_a_cancelled_landscape_is_kept_in_part_and_completed_later(
    count: int, mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    request = TRAJECTORY.replaced(grid=17)
    stopped_after(mlp_folder, request, count, mlp_data)
    (path,) = mlp_folder.landscapes()
    part = LandscapeRecord.load(path)
    known = np.isfinite(losses_of(part))
    assert not part.is_finished
    assert 0 < part.num_measured < 17**2
    assert (known.sum(axis=(1, 2)) == part.num_measured).all()

    completed = record_of(mlp_folder, request, mlp_data)
    assert mlp_folder.landscapes() == (path,)
    assert LandscapeRecord.load(path).is_finished
    assert completed.num_measured == 17**2
    assert [measured.name for measured in LandscapeRecord.load(path).paths] == ["chosen", "digit", "parity"]
    np.testing.assert_array_equal(losses_of(completed)[known], losses_of(part)[known])
    path.unlink()
    whole = record_of(mlp_folder, request, mlp_data)
    np.testing.assert_array_equal(losses_of(completed), losses_of(whole))


def test_that_two_landscapes_measured_at_once_are_kept_apart(
    mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    requests = (RANDOM, TRAJECTORY)
    measurements = [landscape(mlp_folder, request, data=mlp_data) for request in requests]
    for _ in itertools.zip_longest(*measurements):
        pass
    kept = [LandscapeRecord.load(path) for path in mlp_folder.landscapes()]
    assert {record.request for record in kept} == set(requests)
    assert all(record.is_finished for record in kept)


def test_that_a_landscape_cancelled_before_the_first_point_leaves_no_file(
    mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    stopped_after(mlp_folder, RANDOM, 1, mlp_data)
    assert mlp_folder.landscapes() == ()


def test_that_a_damaged_file_is_measured_anew(mlp_folder: RunFolder, mlp_data: PreparedData) -> None:
    whole = record_of(mlp_folder, RANDOM, mlp_data)
    mlp_folder.landscapes()[0].write_bytes(b"not a landscape")
    np.testing.assert_array_equal(losses_of(record_of(mlp_folder, RANDOM, mlp_data)), losses_of(whole))


def test_that_a_run_without_checkpoints_is_refused(mlp_folder: RunFolder, mlp_data: PreparedData) -> None:
    for _, path in mlp_folder.snapshots(CHOSEN):
        path.unlink()
    with pytest.raises(Refused, match="no checkpoint yet"):
        list(landscape(mlp_folder, RANDOM, data=mlp_data))


def test_that_a_seed_which_the_run_does_not_have_is_refused(
    mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    with pytest.raises(Refused, match="no network with seed 4"):
        list(landscape(mlp_folder, RANDOM.replaced(seed=4), data=mlp_data))


def test_that_a_run_in_progress_is_shown_with_the_checkpoints_it_has(
    mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    for _, path in (*mlp_folder.snapshots(CHOSEN)[4:], *mlp_folder.snapshots(SINGLE_TASK)):
        path.unlink()
    record = record_of(mlp_folder, TRAJECTORY, mlp_data)
    assert [path.name for path in record.paths] == ["chosen"]
    assert record.paths[0].steps.tolist() == [0, 5, 10, 15]


def numbers_of(events: Iterator[Event]) -> list[FloatArray]:
    numbers = []
    for event in events:
        match event:
            case StepDone() | Evaluated():
                numbers.append(event.losses)
            case SnapshotTaken():
                numbers.extend(np.asarray(array) for array in event.parameters.values())
    return numbers


class GlobalState:
    """What a landscape might change behind everybody's back."""

    def __init__(self) -> None:
        self.torch_random = torch.get_rng_state()
        state = np.random.get_state(legacy=False)  # noqa: NPY002 - to see that nobody uses it
        self.numpy_random = state["state"]["key"].copy(), state["state"]["pos"]
        self.modes = (
            torch.is_grad_enabled(),
            torch.is_inference_mode_enabled(),
            torch.get_default_dtype(),
            torch.get_num_threads(),
        )

    def is_unchanged(self) -> bool:
        now = GlobalState()
        return (
            torch.equal(now.torch_random, self.torch_random)
            and np.array_equal(now.numpy_random[0], self.numpy_random[0])
            and now.numpy_random[1] == self.numpy_random[1]
            and now.modes == self.modes
        )


def test_that_a_training_in_progress_does_not_notice_a_landscape(
    mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    undisturbed = numbers_of(train(small_mlp(), mlp_data))

    def disturbed() -> Iterator[Event]:
        training = train(small_mlp(), mlp_data)
        for position, event in enumerate(training):
            if position == 20:
                record_of(mlp_folder, RANDOM, mlp_data)
                stopped_after(mlp_folder, TRAJECTORY, 4, mlp_data)
            yield event

    for ours, expected in zip(numbers_of(disturbed()), undisturbed, strict=True):
        np.testing.assert_array_equal(ours, expected)


def test_that_nothing_global_changes_between_and_after_the_events(
    mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    before = GlobalState()
    for request in (RANDOM, TRAJECTORY):
        for _ in landscape(mlp_folder, request, data=mlp_data):
            assert before.is_unchanged()
    assert before.is_unchanged()


@pytest.mark.parametrize("count", [1, 2, 5])
def test_that_nothing_global_changes_when_a_landscape_is_cancelled(
    count: int, mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    before = GlobalState()
    stopped_after(mlp_folder, TRAJECTORY, count, mlp_data)
    assert before.is_unchanged()


def test_that_nothing_global_changes_when_a_measurement_fails_and_what_was_known_is_kept(
    mlp_folder: RunFolder, mlp_data: PreparedData, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = GlobalState()
    honest, calls = PlaneMeter.losses, itertools.count()

    def failing(meter: PlaneMeter, coordinates: FloatArray, form: Form) -> FloatArray:
        if next(calls) == 2:
            raise RuntimeError("out of memory")
        return honest(meter, coordinates, form)

    monkeypatch.setattr(PlaneMeter, "losses", failing)
    with pytest.raises(RuntimeError, match="out of memory"):
        list(landscape(mlp_folder, RANDOM, data=mlp_data))
    assert before.is_unchanged()
    assert LandscapeRecord.load(mlp_folder.landscapes()[0]).num_measured == 8


def test_that_the_toys_whole_landscape_is_drawn_as_published(toy_folder: RunFolder) -> None:
    """Losses at scale 1 as the published code computes them."""
    published = {
        (-8.5, 7.5): (6.552363, 7.900798),
        (-8.5, -5.0): (4.059918, -19.421502),
        (0.0, 0.0): (0.0, 0.0),
        (9.0, 9.0): (7.943949, 6.691495),
        (10.0, -8.0): (-19.087190, 8.894031),
    }
    record = record_of(toy_folder, LandscapeRequest(plane=CoordinatePlane(low=-16.0, high=16.0), grid=65))
    started, losses = plane_of(record), losses_of(record)
    assert plane_of(record).tasks == ("first", "second")
    for (x1, x2), expected in published.items():
        found = losses[:, started.y == x2, started.x == x1].ravel()
        np.testing.assert_allclose(found, expected, atol=1e-6)


def test_that_toy_paths_run_over_the_surface_itself(toy_folder: RunFolder) -> None:
    record = record_of(toy_folder, LandscapeRequest(plane=CoordinatePlane(), grid=5))
    assert [path.name for path in record.paths] == ["chosen", "first", "second"]
    run = toy_folder.record()
    for path in record.paths:
        steps = path.steps[:-1]
        for task in range(2):
            if path.name in (CHOSEN, plane_of(record).tasks[task]):
                expected = run.arms[path.arm].losses[0, steps, task]
                np.testing.assert_allclose(path.losses[:-1, task], expected, rtol=1e-4, atol=1e-4)


def test_that_data_is_prepared_when_it_is_not_given(mlp_folder: RunFolder) -> None:
    np.testing.assert_array_equal(
        losses_of(record_of(mlp_folder, RANDOM)),
        losses_of(record_of(mlp_folder, RANDOM, prepare(small_mlp()))),
    )
