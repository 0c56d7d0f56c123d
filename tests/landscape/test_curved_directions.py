import numpy as np
import pytest
import torch
from torch import Tensor

from mtl_gui.landscape.curved_directions import most_curved
from mtl_gui.landscape.directions import inner, norm
from mtl_gui.landscape.slices import cut
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import HessianPlane, LandscapeRequest
from tests.landscape.closed_forms import POINT, closed_form, slice_of, vector

CURVATURES = torch.tensor([0.5, 9.0, 2.0, -30.0], dtype=torch.float64)
TURN = torch.linalg.qr(torch.arange(16.0, dtype=torch.float64).view(4, 4).cos()).Q
MATRIX = TURN @ torch.diag(CURVATURES) @ TURN.T
REQUEST = LandscapeRequest(plane=HessianPlane(), grid=5, num_rows=64)


def bowl(point: Tensor) -> Tensor:
    height: Tensor = 0.5 * ((point @ MATRIX) * point).sum(-1)
    return height


def test_that_the_directions_of_a_quadratic_are_its_leading_eigenvectors() -> None:
    network = closed_form(bowl, lambda p: 0.0 * p.sum(-1), size=4)
    point = vector(1.0, 2.0, -1.0, 0.5)
    probe = slice_of(network, point, point, point).probe
    first, second, curvatures = most_curved(network, point, {}, probe, None)
    assert curvatures == pytest.approx((9.0, 2.0), rel=1e-6)
    for found, column in ((first, 1), (second, 2)):
        along = abs(float(found[POINT].flatten() @ TURN[:, column]))
        assert along == pytest.approx(float(norm(point)), rel=1e-5)


def test_that_a_task_alone_has_its_own_directions() -> None:
    network = closed_form(bowl, lambda p: 50.0 * p[:, 0] ** 2 + 20.0 * p[:, 3] ** 2, size=4)
    point = vector(1.0, 2.0, -1.0, 0.5)
    probe = slice_of(network, point, point, point).probe
    assert most_curved(network, point, {}, probe, "task 1")[2] == pytest.approx((100.0, 40.0), rel=1e-6)
    joint = torch.linalg.eigvalsh(MATRIX + torch.diag(torch.tensor([100.0, 0, 0, 40.0]).double())).flip(0)
    assert most_curved(network, point, {}, probe, None)[2] == pytest.approx(joint[:2].tolist(), rel=1e-6)
    with pytest.raises(Refused, match="no task “task 2”"):
        most_curved(network, point, {}, probe, "task 2")


@pytest.mark.parametrize("task", [None, "digit"])
def test_that_the_plane_bends_as_its_eigenvalues_say(mlp_folder: RunFolder, task: str | None) -> None:
    piece = cut(mlp_folder, REQUEST.replaced(plane=HessianPlane(task=task), moved="all"), None)
    plane = piece.plane.to(torch.device("cpu"), torch.float64)
    assert plane.curvatures is not None
    assert plane.curvatures[0] > plane.curvatures[1] > 0
    assert float(inner(plane.first, plane.second)) == pytest.approx(
        0, abs=1e-6 * float(norm(plane.centre)) ** 2
    )
    doubled = piece.probe.inputs.double()
    probe = type(piece.probe)(doubled, piece.probe.targets, piece.probe.present)
    h = 1e-6  # so near that no unit of this network begins or ceases to be active
    meter = type(piece.meter(piece.network))(piece.network, probe, 256)
    for axis, curvature in enumerate(plane.curvatures):
        steps = torch.zeros(3, 2, dtype=torch.float64)
        steps[:, axis] = torch.tensor([-h, 0.0, h])
        losses = meter.losses(plane.points(steps), 3)
        along = losses[:, 0] if task else losses.sum(1)
        bend = float(np.diff(along, 2)[0]) / h**2 / float(norm(plane.centre)) ** 2
        assert bend == pytest.approx(curvature, rel=1e-3)
    assert "curves most" in str(piece.started.caption)
    assert f"{plane.curvatures[0]:.3g}" in str(piece.started.caption)
