import numpy as np
import pytest

from mtl_gui.landscape.grid import NestedGrid

SIZES = (5, 9, 17, 33, 65)


@pytest.mark.parametrize("size", SIZES)
def test_that_every_point_is_measured_exactly_once(size: int) -> None:
    order = NestedGrid(size, (size // 2, size // 2)).order()
    assert len(order) == size**2
    assert len({(row, column) for row, column in order.tolist()}) == size**2


def test_that_the_levels_are_the_nested_grids() -> None:
    levels = list(NestedGrid(65, (32, 32)).levels())
    assert [level.end for level in levels] == [size**2 for size in SIZES]
    assert [level.spacing for level in levels] == [16, 8, 4, 2, 1]
    seen: set[tuple[int, ...]] = set()
    for level in levels:
        seen |= {tuple(point) for point in level.points.tolist()}
        assert seen == {(y, x) for y in range(0, 65, level.spacing) for x in range(0, 65, level.spacing)}


def test_that_a_level_grows_from_the_origin_outwards() -> None:
    for level in NestedGrid(33, (24, 8)).levels():
        distances = np.hypot(*(level.points - [24, 8]).T)
        assert (np.diff(distances) >= 0).all()


def test_that_the_first_point_is_the_origin() -> None:
    assert NestedGrid(33, (24, 8)).order()[0].tolist() == [24, 8]
