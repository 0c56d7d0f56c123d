import typing

import pytest

from mtl_gui.spec import CoordinatePlane, ExperimentRefused, LandscapeRequest


def test_that_a_plane_has_extent() -> None:
    with pytest.raises(ExperimentRefused, match="not above the lower end") as caught:
        CoordinatePlane.checked({"low": 1.0, "high": 1.0})
    assert caught.value.path == "high"


def test_that_every_grid_holds_the_points_of_the_one_before() -> None:
    sizes = typing.get_args(LandscapeRequest.model_fields["grid"].annotation)
    assert sizes[0] == 5
    assert [2 * (size - 1) + 1 for size in sizes[:-1]] == list(sizes[1:])


@pytest.mark.parametrize("size", [0, 11, 64, 129])
def test_that_another_grid_is_refused(size: int) -> None:
    with pytest.raises(ExperimentRefused, match="5, 9, 17, 33, 65"):
        LandscapeRequest.checked({"grid": size})
