"""Landscapes of networks whose tasks share softly."""

from pathlib import Path

import numpy as np
import pytest
import torch

from mtl_gui.data.preparation import prepare
from mtl_gui.engine.network import build_network
from mtl_gui.events import CHOSEN, SINGLE_TASK
from mtl_gui.landscape.planes import chosen_plane, part_of_tasks
from mtl_gui.landscape.surface import landscape
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.landscape_record import LandscapeRecord
from mtl_gui.spec import (
    CrossStitch,
    Experiment,
    LandscapeRequest,
    LearningToBranch,
    Mmoe,
    Ple,
    RandomPlane,
    SharingPlan,
    SoftSharing,
    TrajectoryPlane,
)
from tests.landscape.trained import recorded_run, small_mlp

_NETWORKS = (
    CrossStitch(widths=(6, 5)),
    Mmoe(num_experts=3, widths=(6,)),
    LearningToBranch(widths=(6, 5)),
)


def _experiment(architecture: SoftSharing) -> Experiment:
    plan = SharingPlan.together(1, 2)
    return small_mlp().replaced(architecture=architecture, sharing=plan, seeds=(3,))


@pytest.mark.parametrize("architecture", _NETWORKS, ids=lambda each: each.kind)
def test_that_paths_of_all_networks_are_measured_as_training_reported_them(
    architecture: SoftSharing, tmp_path: Path
) -> None:
    folder = RunFolder(recorded_run(_experiment(architecture), tmp_path / "run", CHOSEN, SINGLE_TASK))
    request = LandscapeRequest(plane=TrajectoryPlane(), grid=5, part="test", num_rows=100_000)
    record = LandscapeRecord(request)
    for event in landscape(folder, request):
        record.append(event)
    assert record.losses is not None
    assert np.isfinite(record.losses).all()
    run = folder.record()
    assert [path.name for path in record.paths] == [CHOSEN, "digit", "parity"]
    for path in record.paths:
        reported = run.arms[path.arm].evaluations("test")
        at = np.searchsorted(reported.steps, path.steps)
        measured = np.isin(path.steps, reported.steps)
        for task, name in enumerate(("digit", "parity")):
            if path.name in (CHOSEN, name):
                expected = reported.losses[0, at[measured], task]
                np.testing.assert_allclose(path.losses[measured, task], expected, rtol=1e-5)


def test_that_every_unit_of_every_expert_is_a_filter() -> None:
    experiment = _experiment(Ple(widths=(6, 5)))
    network = build_network(experiment, prepare(experiment))
    path = {
        name: torch.cat([values] * 3)
        for name, values in network.initial_parameters((3,), torch.float64, torch.device("cpu")).items()
    }
    plane = chosen_plane(network, path, LandscapeRequest(plane=RandomPlane()))
    for name, direction in plane.first.items():
        if name.endswith("weight"):
            found, expected = (values.norm(dim=-2) for values in (direction, plane.centre[name]))
            torch.testing.assert_close(found, expected, rtol=1e-6, atol=1e-8)
        else:
            assert (direction == 0).all()


def test_that_a_task_has_its_own_column_and_what_stands_between_it_and_itself() -> None:
    experiment = _experiment(CrossStitch(widths=(6, 5)))
    network = build_network(experiment, prepare(experiment))
    parameters = network.initial_parameters((3,), torch.float64, torch.device("cpu"))
    part = part_of_tasks(network, parameters, (1,))
    assert torch.equal(part["columns.layer_0_weight"], parameters["columns.layer_0_weight"][:, [1]])
    assert torch.equal(part["pairs.stitch_0"], parameters["pairs.stitch_0"][:, [3]])
    assert {name for name in part if name.startswith("heads.")} == {
        "heads.parity.weight",
        "heads.parity.bias",
    }
