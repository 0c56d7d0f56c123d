from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor

from mtl_gui.events import LandscapeRefined, Progressed
from mtl_gui.landscape.extent import axis_between, axis_covering
from mtl_gui.landscape.measurement import Measurement
from mtl_gui.runs.combination import combined
from tests.landscape.closed_forms import closed_form, measured, slice_of, vector

MATRIX = torch.tensor([[2.0, 0.5, 0.0], [0.5, 1.0, -0.3], [0.0, -0.3, 4.0]], dtype=torch.float64)
BOTTOM = torch.tensor([1.0, -2.0, 0.5], dtype=torch.float64)


def quadratic(point: Tensor) -> Tensor:
    away = point - BOTTOM
    return 0.5 * ((away @ MATRIX) * away).sum(-1)


def test_that_every_cell_of_a_quadratic_is_exact() -> None:
    centre, first, second = vector(0.3, 0.2, -0.1), vector(1.0, 2.0, 0.0), vector(-0.5, 1.0, 3.0)
    piece = slice_of(closed_form(quadratic, size=3), centre, first, second)
    losses = measured(piece)[0]
    matrix, bottom = MATRIX.numpy(), BOTTOM.numpy()
    for row, b in enumerate(piece.y.coordinates):
        for column, a in enumerate(piece.x.coordinates):
            point = [0.3 + a - 0.5 * b, 0.2 + 2 * a + b, -0.1 + 3 * b]
            away = np.array(point) - bottom
            assert losses[row, column] == pytest.approx(0.5 * away @ matrix @ away, abs=1e-10)


def test_that_rows_are_the_second_direction_and_none_is_shifted() -> None:
    """A public library walks the grid to and fro and stores every other row one cell off."""
    network = closed_form(lambda point: point[:, 0], lambda point: point[:, 1])
    piece = slice_of(network, vector(0, 0), vector(1, 0), vector(0, 1))
    along_x, along_y = measured(piece)
    for row, b in enumerate(piece.y.coordinates):
        np.testing.assert_array_equal(along_y[row], b)
        np.testing.assert_array_equal(along_x[row], piece.x.coordinates)


def double_wells(point: Tensor) -> tuple[Tensor, Tensor]:
    x = point[:, 0]
    return (x + 1) ** 2 * (x - 1) ** 2, (x - 1) ** 2 * (x - 3) ** 2


def line_of(piece_losses: np.ndarray) -> np.ndarray:
    """The losses [T, nx] along the row through the middle."""
    return piece_losses[:, piece_losses.shape[1] // 2]


def minima(coordinates: np.ndarray, line: np.ndarray) -> list[float]:
    inner = (line[1:-1] < line[:-2]) & (line[1:-1] < line[2:])
    return [float(x) for x in coordinates[1:-1][inner]]


def test_that_two_double_wells_add_up_to_one_convex_bowl() -> None:
    network = closed_form(lambda p: double_wells(p)[0], lambda p: double_wells(p)[1])
    x = axis_between(-3.0, 5.0, 65)
    losses = measured(slice_of(network, vector(0, 0), vector(1, 0), vector(0, 1), x, x))
    first, second = line_of(losses)
    joint = line_of(combined(losses, [1, 1])[None])[0]
    assert minima(x.coordinates, first) == [-1, 1]
    assert minima(x.coordinates, second) == [1, 3]
    assert first[x.coordinates == 0] == pytest.approx(1)
    assert second[x.coordinates == 2] == pytest.approx(1)
    u = x.coordinates - 1
    np.testing.assert_allclose(joint, 2 * u**4 + 8 * u**2, atol=1e-10)
    assert (np.diff(joint, 2) > 0).all()
    assert minima(x.coordinates, joint) == [1]


@pytest.mark.parametrize(("a", "expected"), [(0.6, 1), (0.7, 1), (0.72, 2), (0.9, 2)])
def test_that_two_single_wells_add_up_to_two_minima_once_they_are_apart(a: float, expected: int) -> None:
    network = closed_form(
        lambda p: 1 - torch.exp(-((p[:, 0] - a) ** 2)), lambda p: 1 - torch.exp(-((p[:, 0] + a) ** 2))
    )
    x = axis_covering(-2.0, 2.0, 65)
    losses = measured(slice_of(network, vector(0, 0), vector(1, 0), vector(0, 1), x, x))
    assert [len(minima(x.coordinates, line)) for line in line_of(losses)] == [1, 1]
    assert len(minima(x.coordinates, line_of(combined(losses, [1, 1])[None])[0])) == expected


EVEN = axis_covering(-1.5, 1.5, 9)


def wavy(point: Tensor) -> Tensor:
    return torch.sin(3 * point[:, 0]) * torch.cos(2 * point[:, 1]) + point[:, 0] * point[:, 1]


def test_that_turning_the_first_direction_round_mirrors_the_picture() -> None:
    network, centre, second = closed_form(wavy), vector(0.1, 0.7), vector(0.3, 1.1)
    there = measured(slice_of(network, centre, vector(0.9, -0.2), second, EVEN, EVEN))
    back = measured(slice_of(network, centre, vector(-0.9, 0.2), second, EVEN, EVEN))
    np.testing.assert_array_equal(back, there[:, :, ::-1])


def test_that_swapping_the_directions_transposes_the_picture() -> None:
    network, centre = closed_form(wavy), vector(0.1, 0.7)
    first, second = vector(0.9, -0.2), vector(0.3, 1.1)
    there = measured(slice_of(network, centre, first, second, EVEN, EVEN))
    swapped = measured(slice_of(network, centre, second, first, EVEN, EVEN))
    np.testing.assert_array_equal(swapped, there.transpose(0, 2, 1))


@settings(deadline=None, max_examples=20)
@given(st.lists(st.floats(-3, 3), min_size=2, max_size=2))
def test_that_recombined_grids_equal_the_joint_loss_measured_directly(weights: Sequence[float]) -> None:
    def joint(point: Tensor) -> Tensor:
        return weights[0] * wavy(point) + weights[1] * point.square().sum(1)

    plane = (vector(0.1, 0.7), vector(0.9, -0.2), vector(0.3, 1.1))
    apart = measured(slice_of(closed_form(wavy, lambda p: p.square().sum(1)), *plane))
    together = measured(slice_of(closed_form(joint), *plane))
    np.testing.assert_allclose(combined(apart, weights), together[0], rtol=1e-12, atol=1e-12)


def test_that_missing_infinite_and_negative_losses_are_kept_as_they_are() -> None:
    network = closed_form(
        lambda p: torch.log(p[:, 0]),  # NaN on the left, -inf at 0, negative up to 1
        lambda p: 1 / p[:, 1].abs(),
    )
    losses = measured(slice_of(network, vector(0, 0), vector(1, 0), vector(0, 1), EVEN, EVEN))
    with np.errstate(invalid="ignore", divide="ignore"):
        np.testing.assert_allclose(losses[0, 0], np.log(EVEN.coordinates))
        np.testing.assert_allclose(losses[1, :, 0], 1 / np.abs(EVEN.coordinates))
    assert np.isnan(losses[0, :, :4]).all()
    assert np.isneginf(losses[0, :, 4]).all()
    assert np.isposinf(losses[1, 4]).all()


def test_that_a_missing_loss_is_not_measured_again() -> None:
    calls = []

    def counted(point: Tensor) -> Tensor:
        calls.extend(point[:, 0].tolist())
        return torch.log(point[:, 0])

    measured(slice_of(closed_form(counted), vector(0, 0), vector(1, 0), vector(0, 1), EVEN, EVEN))
    assert 81 <= len(calls) <= 81 + 2  # a last point that is alone in its level is measured twice


def test_that_shared_points_keep_their_values_from_level_to_level() -> None:
    axis = axis_covering(-1.0, 1.0, 33)
    piece = slice_of(closed_form(wavy), vector(0, 0), vector(1, 0), vector(0, 1), axis, axis)
    levels = [event for event in Measurement(piece, None).events() if isinstance(event, LandscapeRefined)]
    assert [(event.num_measured, event.spacing) for event in levels] == [
        (25, 8),
        (81, 4),
        (289, 2),
        (1089, 1),
    ]
    for coarse, fine in pairwise(levels):
        known = np.isfinite(coarse.losses)
        assert known[:, :: coarse.spacing, :: coarse.spacing].all()
        assert known.sum() == coarse.num_measured
        np.testing.assert_array_equal(coarse.losses[known], fine.losses[known])


def test_that_a_refinement_is_not_changed_by_what_comes_later() -> None:
    piece = slice_of(closed_form(wavy), vector(0, 0), vector(1, 0), vector(0, 1))
    events = Measurement(piece, None).events()
    first = next(event for event in events if isinstance(event, LandscapeRefined))
    before = first.losses.copy()
    list(events)
    np.testing.assert_array_equal(first.losses, before)


def test_that_progress_rises_to_one() -> None:
    piece = slice_of(closed_form(wavy), vector(0, 0), vector(1, 0), vector(0, 1))
    progress = [
        event.fraction for event in Measurement(piece, None).events() if isinstance(event, Progressed)
    ]
    assert progress == sorted(progress)
    assert progress[-1] == 1


def test_that_the_same_slice_is_the_same_to_the_last_bit() -> None:
    piece = slice_of(closed_form(wavy), vector(0.1, 0.3), vector(1, 0.2), vector(0, 1))
    np.testing.assert_array_equal(measured(piece), measured(piece))
