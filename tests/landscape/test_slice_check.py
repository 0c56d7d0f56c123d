import pytest
import torch

from mtl_gui.curvature_events import StationarityChecked
from mtl_gui.data.preparation import PreparedData
from mtl_gui.events import CHOSEN, Progressed
from mtl_gui.landscape.slice_check import checked_point, slice_check
from mtl_gui.landscape.work import finished
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import CoordinatePlane, LandscapeRequest, RandomPlane
from tests.landscape.closed_forms import closed_form, slice_of, vector


def saddle(point: torch.Tensor) -> torch.Tensor:
    return 1 + point[:, 0].square() + 2 * point[:, 1].square() - 3 * point[:, 2].square()


def test_that_the_minimum_of_a_slice_through_a_saddle_is_no_minimum() -> None:
    """The slice is x² + 2y²; what the third direction does is not in it."""
    piece = slice_of(
        closed_form(saddle, size=3), vector(0.5, 0.0, 0.0), vector(1.0, 0.0, 0.0), vector(0.0, 1.0, 0.0)
    )
    found = finished(checked_point(piece, (-0.5, 0.0), [1.0]))
    assert (found.verdict, found.gradient_norm) == ("saddle", 0.0)
    assert (found.smallest, found.largest) == pytest.approx((-6.0, 4.0))


def test_that_the_loss_at_the_point_is_that_of_the_weighted_tasks() -> None:
    network = closed_form(saddle, lambda point: point.square().sum(1), size=3)
    piece = slice_of(network, vector(1.0, 1.0, 1.0), vector(2.0, 0.0, 0.0), vector(0.0, 0.0, 1.0))
    found = finished(checked_point(piece, (1.0, -1.0), [1.0, 10.0]))
    assert found.loss == pytest.approx((1 + 9 + 2) + 10 * (9 + 1))
    assert found.verdict == "slope"


def test_that_the_end_of_a_short_training_is_told_to_be_a_slope(
    mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    request = LandscapeRequest(plane=RandomPlane(), grid=5, num_rows=64)
    *progress, found = slice_check(mlp_folder, request, (0.0, 0.0), [1.0, 1.0], data=mlp_data)
    assert isinstance(found, StationarityChecked)
    assert found.verdict == "slope"
    assert found.num_steps == 20
    assert found.loss_after < found.loss
    shares = [event.fraction for event in progress if isinstance(event, Progressed)]
    assert len(shares) == len(progress) > 20
    assert shares == sorted(shares)


def test_that_a_point_of_the_toys_plane_is_the_point_itself(toy_folder: RunFolder) -> None:
    result = next(iter(toy_folder.result(CHOSEN).values()))[0, 0]
    request = LandscapeRequest(plane=CoordinatePlane(), grid=5)
    (*_, there) = slice_check(toy_folder, request, (float(result[0]), float(result[1])), [1.0, 1.0])
    assert isinstance(there, StationarityChecked)
    record = toy_folder.record().arms[CHOSEN].evaluations("train")
    assert there.loss == pytest.approx(float(record.losses[0, -1].sum()), rel=1e-5)


def test_that_a_slice_whose_heads_follow_is_refused(mlp_folder: RunFolder, mlp_data: PreparedData) -> None:
    request = LandscapeRequest(plane=RandomPlane(), grid=5, num_rows=64, heads="refitted")
    with pytest.raises(Refused, match="follow"):
        list(slice_check(mlp_folder, request, (0.0, 0.0), [1.0, 1.0], data=mlp_data))
