import itertools
from collections.abc import Callable, Sequence
from contextlib import closing
from itertools import pairwise

import numpy as np
import pytest
import torch
from torch import Tensor

from mtl_gui.data.preparation import PreparedData
from mtl_gui.events import FloatArray, LandscapeRefined, Progressed
from mtl_gui.landscape.extent import Axis, axis_covering
from mtl_gui.landscape.measurement import Measurement
from mtl_gui.landscape.surface import landscape
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.heights import own_scale
from mtl_gui.runs.landscape_heights import interpolated
from mtl_gui.runs.landscape_record import LandscapeRecord
from mtl_gui.spec import LandscapeRequest, RandomPlane
from tests.landscape.closed_forms import closed_form, measured, slice_of, vector

AXIS = axis_covering(-1.0, 1.0, 65)
ADAPTIVE = LandscapeRequest(plane=RandomPlane(), grid=33, num_rows=64, refinement="adaptive")


def bowl(point: Tensor) -> Tensor:
    return 1 + point.square().sum(1)


def ridge(point: Tensor) -> Tensor:
    """Flat but for a narrow wall along a slanted line."""
    return torch.exp(-(((point[:, 0] + 0.5 * point[:, 1] - 0.2) / 0.05) ** 2))


def half(point: Tensor) -> Tensor:
    """No number on the left."""
    return torch.sqrt(point[:, 0] + 0.3)


def levels_of(*functions: Callable[[Tensor], Tensor], axis: Axis = AXIS) -> list[LandscapeRefined]:
    piece = slice_of(closed_form(*functions), vector(0, 0), vector(1, 0), vector(0, 1), axis, axis)
    events = Measurement(piece, None, is_adaptive=True).events()
    return [event for event in events if isinstance(event, LandscapeRefined)]


def mask_of(level: LandscapeRefined) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    assert level.measured is not None
    return level.measured


@pytest.mark.parametrize("functions", [(bowl,), (ridge,), (half,), (bowl, ridge)])
def test_that_fewer_points_are_measured_and_the_picture_stays_the_same(
    functions: Sequence[Callable[[Tensor], Tensor]],
) -> None:
    whole = measured(slice_of(closed_form(*functions), vector(0, 0), vector(1, 0), vector(0, 1), AXIS, AXIS))
    last = levels_of(*functions)[-1]
    assert last.num_measured < 0.6 * 65**2
    drawn = interpolated(last.losses, mask_of(last))
    for expected, found in zip(whole, drawn, strict=True):
        scale = own_scale(expected)
        both = np.isfinite(expected) & np.isfinite(found)
        errors = np.abs(scale.shade(expected) - scale.shade(found))[both]
        assert np.quantile(errors, 0.99) < 0.03  # decades, of three
        assert (np.isfinite(expected) != np.isfinite(found)).mean() < 0.02


def test_that_points_gather_where_the_surface_bends() -> None:
    mask = mask_of(levels_of(ridge)[-1])
    x, y = np.meshgrid(AXIS.coordinates, AXIS.coordinates)
    distance = np.abs(x + 0.5 * y - 0.2)
    assert mask[distance < 0.05].mean() > 0.9
    assert mask[distance > 0.6].mean() < 0.15


def test_that_the_edge_of_what_is_a_number_is_followed_to_the_finest_level() -> None:
    mask = mask_of(levels_of(half)[-1])
    beside = np.abs(AXIS.coordinates + 0.3) < 0.03
    assert mask[:, beside].all()


def test_that_the_first_levels_are_whole() -> None:
    first, second, *_ = levels_of(bowl)
    assert mask_of(first)[::16, ::16].all()
    assert mask_of(second)[::8, ::8].all()
    assert (first.num_measured, second.num_measured) == (25, 81)


def test_that_a_flat_surface_is_left_at_the_first_levels() -> None:
    assert levels_of(lambda point: 0 * point[:, 0] + 2)[-1].num_measured == 81


def test_that_what_is_not_measured_stays_open_and_is_marked() -> None:
    last = levels_of(ridge, half)[-1]
    mask = mask_of(last)
    assert np.isnan(last.losses[:, ~mask]).all()
    assert np.isfinite(last.losses[0, mask]).all()
    assert np.isnan(last.losses[1, mask]).any()
    assert mask.sum() == last.num_measured


def test_that_shared_points_keep_their_values_from_level_to_level() -> None:
    levels = levels_of(ridge, half)
    assert [level.spacing for level in levels] == [16, 8, 4, 2, 1]
    for coarse, fine in pairwise(levels):
        known = mask_of(coarse)
        assert mask_of(fine)[known].all()
        np.testing.assert_array_equal(coarse.losses[:, known], fine.losses[:, known])


def test_that_measured_points_equal_those_of_the_whole_grid() -> None:
    last = levels_of(ridge)[-1]
    whole = measured(slice_of(closed_form(ridge), vector(0, 0), vector(1, 0), vector(0, 1), AXIS, AXIS))
    np.testing.assert_array_equal(last.losses[:, mask_of(last)], whole[:, mask_of(last)])


def test_that_progress_rises() -> None:
    piece = slice_of(closed_form(ridge), vector(0, 0), vector(1, 0), vector(0, 1), AXIS, AXIS)
    events = Measurement(piece, None, is_adaptive=True).events()
    progress = [event.fraction for event in events if isinstance(event, Progressed)]
    assert progress == sorted(progress)
    assert 0 < progress[0] <= progress[-1] <= 1


def losses_of(record: LandscapeRecord) -> FloatArray:
    assert record.losses is not None
    return record.losses


@pytest.mark.parametrize("count", [4, 15, 24, 40])
def test_that_a_cancelled_landscape_is_kept_in_part_and_completed_later(
    count: int, mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    with closing(landscape(mlp_folder, ADAPTIVE, data=mlp_data)) as events:
        list(itertools.islice(events, count))
    (path,) = mlp_folder.landscapes()
    part = LandscapeRecord.load(path)
    assert part.measured is not None
    assert not part.is_finished
    assert part.measured.sum() == part.num_measured > 0

    for _ in landscape(mlp_folder, ADAPTIVE, data=mlp_data):
        pass
    assert mlp_folder.landscapes() == (path,)
    completed = LandscapeRecord.load(path)
    assert completed.is_finished
    np.testing.assert_array_equal(losses_of(completed)[:, part.measured], losses_of(part)[:, part.measured])
    path.unlink()
    for _ in landscape(mlp_folder, ADAPTIVE, data=mlp_data):
        pass
    whole = LandscapeRecord.load(mlp_folder.landscapes()[0])
    np.testing.assert_array_equal(losses_of(completed), losses_of(whole))
    np.testing.assert_array_equal(completed.measured, whole.measured)
