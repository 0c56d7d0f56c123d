import numpy as np
import pytest

from mtl_gui.runs.sublevel import sublevel_sets

_X = np.linspace(-3, 3, 301)
_Y = np.linspace(-2, 2, 201)


def bowl(at: float, a: float = 1.0, b: float = 1.0) -> np.ndarray:
    """(a (x - at)² + b y²) / 2."""
    x, y = np.meshgrid(_X, _Y)
    return 0.5 * (a * (x - at) ** 2 + b * y**2)


def test_that_the_set_of_a_bowl_is_the_ellipse_of_that_height() -> None:
    losses = np.stack([bowl(0, 1, 4), 7 + bowl(0.5, 2, 2)])
    found = sublevel_sets(losses, _X, _Y, [0.5 + 1e-9, 0.25])
    assert found.levels == pytest.approx([0.5, 7.25])
    assert found.areas == pytest.approx([2 * np.pi * 0.5 / 2, 2 * np.pi * 0.25 / 2], rel=5e-3)
    x, y = np.meshgrid(_X, _Y)
    np.testing.assert_array_equal(found.masks[0], x**2 + 4 * y**2 <= 1 + 2e-9)
    assert found.num_islands.tolist() == [1, 1]


def test_that_two_discs_overlap_in_a_lens_or_not_at_all() -> None:
    losses = np.stack([bowl(-0.5), bowl(0.5)])
    found = sublevel_sets(losses, _X, _Y, 0.5)
    assert found.overlap_area == pytest.approx(2 * np.pi / 3 - np.sqrt(3) / 2, rel=1e-2)
    assert found.num_overlaps == 1
    apart = sublevel_sets(losses, _X, _Y, 0.1)
    assert (apart.overlap_area, apart.num_overlaps) == (0, 0)
    assert not apart.overlap.any()


def test_that_separate_minima_are_separate_islands() -> None:
    x, y = np.meshgrid(_X, _Y)
    found = sublevel_sets((((x + 1) * (x - 1)) ** 2 + y**2)[None], _X, _Y, 0.5)
    assert found.num_islands.tolist() == [2]
    assert sublevel_sets((((x + 1) * (x - 1)) ** 2 + y**2)[None], _X, _Y, 1.5).num_islands.tolist() == [1]


def test_that_the_whole_plane_has_the_area_of_the_plane_whatever_the_spacing() -> None:
    x = np.array([0.0, 0.1, 1.0, 4.0])
    found = sublevel_sets(np.zeros((1, 3, 4)), x, np.array([-1.0, 0.0, 1.0]), 0.0)
    assert found.areas.tolist() == pytest.approx([8.0])


def test_that_points_without_data_belong_to_no_set() -> None:
    losses = np.zeros((2, 3, 3))
    losses[0, 1, 1], losses[0, 0, 0] = np.nan, np.inf
    losses[1] = np.nan
    found = sublevel_sets(losses, np.arange(3.0), np.arange(3.0), 1.0)
    assert found.masks[0].sum() == 7
    assert not found.masks[1].any()
    assert np.isnan(found.levels[1])
    assert found.areas[1] == found.overlap_area == 0
