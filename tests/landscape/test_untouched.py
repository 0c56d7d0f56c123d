"""Whatever is measured, and however it ends: nothing but the landscape's own file changes."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
import torch

from mtl_gui.landscape.slices import cut
from mtl_gui.landscape.surface import landscape
from mtl_gui.landscape.tour import barriers
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import AnchorPlane, BarrierRequest, HessianPlane, LandscapeRequest, RandomPlane

MEASURED = ("landscapes", "lines")
REQUESTS = {
    "anchors": LandscapeRequest(plane=AnchorPlane(), moved="all", grid=5, num_rows=32),
    "curved": LandscapeRequest(plane=HessianPlane(), grid=5, num_rows=32),
    "batch statistics": LandscapeRequest(plane=RandomPlane(), statistics="batch", grid=5, num_rows=32),
}


def contents(folder: RunFolder) -> dict[Path, bytes]:
    """All of a run's files but what was measured of its losses."""
    files = (path for path in folder.path.rglob("*") if path.is_file() and path.parent.name not in MEASURED)
    return {path: path.read_bytes() for path in files}


@pytest.fixture
def _nothing_global_changes() -> Iterator[None]:
    torch_state, numpy_state = torch.random.get_rng_state(), np.random.get_state(legacy=False)  # noqa: NPY002
    yield
    assert torch.equal(torch.random.get_rng_state(), torch_state)
    np.testing.assert_equal(np.random.get_state(legacy=False), numpy_state)  # noqa: NPY002
    assert torch.is_grad_enabled()
    assert torch.get_default_dtype() == torch.float32


@pytest.mark.usefixtures("_nothing_global_changes")
@pytest.mark.parametrize("name", REQUESTS)
def test_that_a_measurement_leaves_the_run_and_the_program_as_they_were(
    normed_folder: RunFolder, name: str
) -> None:
    before = contents(normed_folder)
    with closing(landscape(normed_folder, REQUESTS[name])) as cancelled:
        next(cancelled)
        next(cancelled)
    list(landscape(normed_folder, REQUESTS[name]))
    assert contents(normed_folder) == before


@pytest.mark.usefixtures("_nothing_global_changes")
def test_that_barriers_leave_the_run_and_the_program_as_they_were(normed_folder: RunFolder) -> None:
    before = contents(normed_folder)
    list(barriers(normed_folder, BarrierRequest(points_per_leg=5, num_rows=32, statistics="batch")))
    assert contents(normed_folder) == before


@pytest.mark.parametrize("name", REQUESTS)
def test_that_no_gradient_is_left_at_the_planes_parameters(normed_folder: RunFolder, name: str) -> None:
    piece = cut(normed_folder, REQUESTS[name], None)
    piece.plane_meter().losses(np.array([[0.1, 0.2], [0.0, 0.0]]))
    for part in (piece.plane.centre, piece.plane.first, piece.plane.second, piece.plane.fixed):
        for tensor in part.values():
            assert tensor.grad is None
            assert not tensor.requires_grad
