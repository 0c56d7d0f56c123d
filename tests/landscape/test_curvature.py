import itertools
from collections.abc import Callable, Sequence
from contextlib import closing

import numpy as np
import pytest
import torch
from torch.nn import functional

from mtl_gui.curvature_events import (
    Conflicts,
    CurvatureFinished,
    CurvatureMeasured,
    CurvatureStarted,
    Eigenvalues,
    Quantity,
    Rises,
    SpectralPoints,
    TraceEstimate,
)
from mtl_gui.data.preparation import PreparedData, prepare
from mtl_gui.engine.network import build_network
from mtl_gui.events import CHOSEN, SINGLE_TASK, Event, FloatArray, Progressed
from mtl_gui.landscape.curvature import curvature
from mtl_gui.landscape.curvature_target import aim
from mtl_gui.problems import Refused
from mtl_gui.runs.curvature_record import CurvatureRecord
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import CurvatureRequest
from tests.landscape.trained import small_mlp, toy

QUICK = CurvatureRequest(
    num_rows=40,
    num_eigenvalues=2,
    max_products=12,
    num_trace_probes=3,
    num_spectrum_probes=2,
    num_spectrum_steps=6,
    num_draws=3,
)
ALL_KINDS = [Eigenvalues, TraceEstimate, SpectralPoints, Rises, Conflicts]


def record_of(
    folder: RunFolder, request: CurvatureRequest, data: PreparedData | None = None
) -> CurvatureRecord:
    record = CurvatureRecord(request)
    for event in curvature(folder, request, data=data):
        record.append(event)
    return record


def found(record: CurvatureRecord, kind: type[Quantity], region: str = "all", step: int = 30) -> Quantity:
    quantity = record.found(step, region, kind)
    assert quantity is not None
    return quantity


def assert_same(first: Sequence[CurvatureMeasured], second: Sequence[CurvatureMeasured]) -> None:
    for one, other in zip(first, second, strict=True):
        assert (one.step, one.region, type(one.quantity)) == (other.step, other.region, type(other.quantity))
        for name in type(one.quantity).__slots__:
            np.testing.assert_array_equal(getattr(one.quantity, name), getattr(other.quantity, name))


def dense_hessians_of_run(folder: RunFolder, data: PreparedData, num_rows: int) -> FloatArray:
    """Of both tasks and their sum at the end of the first seed, by PyTorch's own losses and derivatives."""
    network = build_network(small_mlp(), data)
    result = folder.result(CHOSEN)
    probe = aim(folder, QUICK.replaced(num_rows=num_rows), data).probe
    shapes = list(network.shapes.items())
    flat = torch.cat([torch.from_numpy(result[name][0]).double().flatten() for name, _ in shapes])

    def losses(point: torch.Tensor, task: int) -> torch.Tensor:
        parameters, place = {}, 0
        for name, shape in shapes:
            size = int(np.prod(shape))
            parameters[name] = point[place : place + size].view(1, *shape)
            place += size
        name = network.task_names[task]
        outputs = network.forward(parameters, probe.inputs)[name][0]
        present, targets = probe.present[name][0], probe.targets[name][0]
        if task == 0:
            return functional.cross_entropy(outputs[present], targets[present])
        return functional.binary_cross_entropy_with_logits(outputs[present, 0], targets[present].double())

    differentiated: Callable[..., torch.Tensor] = torch.autograd.functional.hessian
    dense = [differentiated(lambda point, task=task: losses(point, task), flat).numpy() for task in range(2)]
    return np.stack([*dense, dense[0] + dense[1]])


def test_that_a_runs_eigenvalues_trace_and_first_moments_are_those_of_its_dense_hessians(
    mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    request = QUICK.replaced(max_products=300, tolerance=1e-7, num_trace_probes=100)
    record = record_of(mlp_folder, request, mlp_data)
    dense = dense_hessians_of_run(mlp_folder, mlp_data, 40)
    exact = np.linalg.eigvalsh(dense)
    eigenvalues, trace = found(record, Eigenvalues), found(record, TraceEstimate)
    assert isinstance(eigenvalues, Eigenvalues)
    assert isinstance(trace, TraceEstimate)
    assert eigenvalues.has_converged.all()
    np.testing.assert_allclose(eigenvalues.largest, exact[:, :-3:-1], rtol=1e-6)
    np.testing.assert_allclose(eigenvalues.smallest, exact[:, :2], rtol=1e-5)
    assert (np.abs(trace.mean - exact.sum(1)) < 3 * trace.standard_error).all()


def test_that_events_come_checkpoint_by_checkpoint_and_region_by_region(
    branched_folder: RunFolder,
) -> None:
    request = QUICK.replaced(per_block=True, along_training=True)
    events = list(curvature(branched_folder, request))
    started, *between, finished = [event for event in events if not isinstance(event, Progressed)]
    assert isinstance(started, CurvatureStarted)
    assert started.regions == ("all", "trunk.0", "trunk.1", "heads")
    assert started.num_parameters[0] == sum(started.num_parameters[1:])
    steps = [step for step, _ in branched_folder.snapshots(CHOSEN)]
    assert started.steps == tuple(steps)
    expected = []
    for step in steps:
        expected += [(step, region, kind) for region in started.regions for kind in ALL_KINDS[:-1]]
        expected.append((step, "trunk", Conflicts))
    measured = [event for event in between if isinstance(event, CurvatureMeasured)]
    assert [(one.step, one.region, type(one.quantity)) for one in measured] == expected
    assert finished == CurvatureFinished(branched_folder.curvatures()[0])
    shares = [event.fraction for event in events if isinstance(event, Progressed)]
    assert shares == sorted(shares)
    assert 0 < shares[0] < 0.02
    assert 0.98 < shares[-1] <= 1


@pytest.mark.parametrize(
    ("moved", "regions"),
    [
        ("trunk", ("trunk", "trunk.0", "trunk.1")),
        ("heads", ("heads",)),
        ("all", ("all", "trunk.0", "trunk.1", "heads")),
    ],
)
def test_that_no_region_is_measured_twice(
    moved: str, regions: tuple[str, ...], mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    target = aim(mlp_folder, QUICK.replaced(moved=moved, per_block=True), mlp_data)
    assert target.started.regions == regions


def test_that_a_trunk_of_one_block_is_not_measured_twice(toy_folder: RunFolder) -> None:
    assert aim(toy_folder, QUICK.replaced(per_block=True), None).started.regions == ("all",)


def test_that_the_curvature_of_a_block_lies_within_that_of_all_parameters(
    branched_folder: RunFolder,
) -> None:
    """Cauchy's interlacing."""
    request = QUICK.replaced(per_block=True, max_products=200, tolerance=1e-8)
    record = record_of(branched_folder, request)
    whole = found(record, Eigenvalues)
    assert isinstance(whole, Eigenvalues)
    for region in ("trunk.0", "trunk.1", "heads"):
        part = found(record, Eigenvalues, region)
        assert isinstance(part, Eigenvalues)
        assert (part.largest[:, 0] <= whole.largest[:, 0] * (1 + 1e-9)).all()
        assert (part.smallest[:, 0] >= whole.smallest[:, 0] - 1e-9).all()


def test_that_the_same_request_is_answered_from_its_file(
    mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    first = record_of(mlp_folder, QUICK, mlp_data)
    events = list(curvature(mlp_folder, QUICK, data=mlp_data))
    assert not any(isinstance(event, Progressed) for event in events)
    assert_same([event for event in events if isinstance(event, CurvatureMeasured)], first.measured)
    assert len(mlp_folder.curvatures()) == 1
    assert CurvatureRecord.load(mlp_folder.curvatures()[0]).is_finished


@pytest.mark.parametrize(
    "change", [{"seed": 5}, {"num_rows": 39}, {"moved": "trunk"}, {"weights": (1.0, 2.0)}, {"vector_seed": 1}]
)
def test_that_another_request_is_measured_anew(
    change: dict[str, object], mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    record_of(mlp_folder, QUICK, mlp_data)
    events = list(curvature(mlp_folder, QUICK.replaced(**change), data=mlp_data))
    assert any(isinstance(event, Progressed) for event in events)
    assert len(mlp_folder.curvatures()) == 2


def _num_measured(events: Sequence[Event]) -> int:
    return sum(isinstance(event, CurvatureMeasured) for event in events)


def test_that_a_closed_job_goes_on_where_it_was(mlp_folder: RunFolder, mlp_data: PreparedData) -> None:
    with closing(curvature(mlp_folder, QUICK, data=mlp_data)) as events:
        taken: list[Event] = []
        while not (_num_measured(taken) == 2 and isinstance(taken[-1], Progressed)):
            taken.append(next(events))
    (path,) = mlp_folder.curvatures()
    kept = CurvatureRecord.load(path)
    assert len(kept.measured) == 2
    assert not kept.is_finished
    rest = list(curvature(mlp_folder, QUICK, data=mlp_data))
    measured = [event for event in rest if isinstance(event, CurvatureMeasured)]
    first_progress = next(event for event in rest if isinstance(event, Progressed))
    assert first_progress.fraction > 15 / 50
    assert mlp_folder.curvatures() == (path,)
    path.unlink()
    assert_same(measured, record_of(mlp_folder, QUICK, mlp_data).measured)


def test_that_a_task_without_labels_has_no_curvature_and_neither_have_all_together(
    mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    """Half of the training rows have no label of the first task."""
    for seed in itertools.count():
        request = QUICK.replaced(num_rows=1, probe_seed=seed)
        if not aim(mlp_folder, request, mlp_data).is_known[0]:
            break
    record = record_of(mlp_folder, request, mlp_data)
    for kind, name in ((Eigenvalues, "largest"), (TraceEstimate, "mean"), (Rises, "gradient")):
        values = getattr(found(record, kind), name)
        assert np.isnan(values[[0, 2]]).all()
        assert np.isfinite(values[1]).all()
    of_second = record_of(mlp_folder, request.replaced(weights=(0.0, 1.0)), mlp_data)
    values = getattr(found(of_second, TraceEstimate), "mean")  # noqa: B009
    assert values[1] == pytest.approx(values[2])


def test_that_single_task_networks_do_not_conflict(mlp_folder: RunFolder, mlp_data: PreparedData) -> None:
    record = record_of(mlp_folder, QUICK.replaced(arm=SINGLE_TASK), mlp_data)
    conflicts = found(record, Conflicts, "trunk")
    assert isinstance(conflicts, Conflicts)
    np.testing.assert_allclose(conflicts.cosines, np.eye(2), atol=1e-12)
    assert conflicts.along[0, 1] == pytest.approx(0, abs=1e-12)
    assert conflicts.along[0, 0] != pytest.approx(0, abs=1e-6)


def test_that_the_toy_has_two_eigenvalues(toy_folder: RunFolder) -> None:
    record = record_of(toy_folder, QUICK.replaced(num_rows=1))
    eigenvalues = found(record, Eigenvalues)
    assert isinstance(eigenvalues, Eigenvalues)
    assert eigenvalues.largest.shape == (3, 2)
    np.testing.assert_allclose(eigenvalues.largest, eigenvalues.smallest[:, ::-1], rtol=1e-9)
    assert eigenvalues.num_products == 2


def test_that_the_run_stays_as_it_is(mlp_folder: RunFolder, mlp_data: PreparedData) -> None:
    def contents() -> dict[str, bytes]:
        return {
            str(path): path.read_bytes()
            for path in mlp_folder.path.rglob("*")
            if path.is_file() and path.parent.name != "curvatures"
        }

    before, state = contents(), torch.get_rng_state()
    record_of(mlp_folder, QUICK, mlp_data)
    assert contents() == before
    assert torch.equal(torch.get_rng_state(), state)


@pytest.mark.parametrize(
    ("change", "why"),
    [({"seed": 4}, "no network with seed 4"), ({"weights": (1.0,)}, "1 weights for 2 tasks")],
)
def test_that_what_the_run_does_not_have_is_refused(
    change: dict[str, object], why: str, mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    with pytest.raises(Refused, match=why):
        list(curvature(mlp_folder, QUICK.replaced(**change), data=mlp_data))


def test_that_heads_of_a_toy_are_refused(toy_folder: RunFolder) -> None:
    with pytest.raises(Refused, match="no heads"):
        list(curvature(toy_folder, QUICK.replaced(moved="heads"), data=prepare(toy())))


def test_that_a_request_for_nothing_leaves_no_file(mlp_folder: RunFolder, mlp_data: PreparedData) -> None:
    request = QUICK.replaced(
        num_eigenvalues=0, num_trace_probes=0, num_spectrum_probes=0, num_draws=0, conflicts=False
    )
    events = list(curvature(mlp_folder, request, data=mlp_data))
    assert events[1:] == [CurvatureFinished(None)]
    assert mlp_folder.curvatures() == ()


def test_that_vectors_which_take_too_much_memory_are_computed_loss_by_loss(
    mlp_folder: RunFolder, mlp_data: PreparedData, monkeypatch: pytest.MonkeyPatch
) -> None:
    together = record_of(mlp_folder, QUICK, mlp_data)
    mlp_folder.curvatures()[0].unlink()
    size = together.started.num_parameters[0] if together.started else 0
    monkeypatch.setattr("mtl_gui.landscape.curvature_quantities._NUMBERS_KEPT", size * 13)
    apart = record_of(mlp_folder, QUICK, mlp_data)
    for kind, name in ((Eigenvalues, "largest"), (SpectralPoints, "nodes")):
        np.testing.assert_allclose(
            getattr(found(apart, kind), name), getattr(found(together, kind), name), rtol=1e-9, atol=1e-12
        )
