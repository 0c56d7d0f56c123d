import numpy as np

from mtl_gui.events import FloatArray
from mtl_gui.runs.basin_places import FRONT_PARTS, MAX_PLACES, basin_places, front_parts
from mtl_gui.runs.basins_record import BasinsRecord
from mtl_gui.spec import EqualWeights, Mgda
from mtl_gui.spec.basins import BasinsRequest


def record_with(ends: FloatArray, moved: float = 0.0) -> BasinsRecord:
    """A map 100 wide, so that places are apart by 2, of two methods and the starts that these ends have."""
    record = BasinsRecord(
        BasinsRequest(
            methods=(EqualWeights(), Mgda()), starts_per_axis=3, x_low=0, x_high=100, y_low=0, y_high=1
        )
    )
    record.ends = ends
    record.moved = np.full(ends.shape[:2], moved)
    return record


def test_that_places_are_told_apart_by_two_percent_of_the_map() -> None:
    ends = np.zeros((2, 9, 2))
    ends[0, :4, 0] = 50.0
    ends[0, 4:, 0] = 51.0
    ends[1, :2, 0] = 60.0
    ends[1, 8] = np.nan
    places = basin_places(record_with(ends))
    np.testing.assert_allclose(places.centres, [[455 / 9, 0.0], [0.0, 0.0], [60.0, 0.0]])
    assert places.labels.tolist() == [[0] * 9, [2, 2, 1, 1, 1, 1, 1, 1, 4]]
    np.testing.assert_allclose(places.shares * 9, [[9, 0, 0, 0, 0], [0, 6, 2, 0, 1]])


def test_that_what_is_beyond_the_largest_places_is_elsewhere() -> None:
    ends = np.zeros((2, 9, 2))
    ends[0, :, 0] = np.arange(9) * 10
    ends[1, :, 0] = np.minimum(np.arange(9), 7) * 10
    places = basin_places(record_with(ends))
    assert len(places.centres) == MAX_PLACES
    assert places.labels[0, 8] == MAX_PLACES
    np.testing.assert_allclose(places.shares.sum(axis=1), 1)
    np.testing.assert_allclose(places.shares[:, MAX_PLACES:] * 9, [[1, 0], [0, 0]])


def test_that_starts_which_moved_farther_than_places_are_apart_are_still_on_their_way() -> None:
    assert basin_places(record_with(np.zeros((2, 9, 2)), moved=1.9)).moving.tolist() == [0, 0]
    assert basin_places(record_with(np.zeros((2, 9, 2)), moved=2.1)).moving.tolist() == [1, 1]


def test_that_methods_which_have_not_arrived_end_nowhere() -> None:
    places = basin_places(record_with(np.full((2, 9, 2), np.nan), moved=np.nan))
    assert places.centres.shape == (0, 2)
    assert places.shares.tolist() == [[0, 1], [0, 1]]


def test_that_parts_of_the_front_are_numbered_from_the_best_for_the_first_task() -> None:
    """Of (x + 1)² + y² and (x − 1)² + y² the front lies between x = −1 and 1, and its middle is x = 0."""
    ends = np.zeros((2, 9, 2))
    ends[0, :, 0] = np.linspace(-1, 1, 9)
    ends[1, :, 1] = 3.0
    ends[1, 8] = np.nan
    record = record_with(ends)
    x, y = ends[..., 0], ends[..., 1]
    record.losses = np.stack([(x + 1) ** 2 + y**2, (x - 1) ** 2 + y**2], axis=-1)
    places = front_parts(record)
    assert places.labels[0, [0, 4, 8]].tolist() == [0, FRONT_PARTS // 2, FRONT_PARTS - 1]
    assert (np.diff(places.labels[0]) >= 0).all()
    assert places.labels[1].tolist() == [FRONT_PARTS] * 8 + [FRONT_PARTS + 1]
    np.testing.assert_allclose(places.shares[1], [*[0] * FRONT_PARTS, 8 / 9, 1 / 9])
    assert (np.diff(places.centres[:, 0]) > 0).all()
