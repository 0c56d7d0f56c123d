import pytest

from mtl_gui.ui.design.zoom import LARGEST, Zoom

SIZE = (400.0, 200.0)


def test_that_the_place_under_the_pointer_stays_where_it_is() -> None:
    zoom = Zoom().by(2, (100, 50), SIZE)
    assert zoom == Zoom(2, 100, 50)  # what was at 100 is now at 200 of the picture, seen from 100 on
    assert zoom.by(0.5, (100, 50), SIZE) == Zoom()


def test_that_the_picture_covers_the_widget_however_it_is_dragged() -> None:
    zoom = Zoom().by(2, (200, 100), SIZE)
    assert zoom.moved((1000, 1000), SIZE) == Zoom(2, 0, 0)
    assert zoom.moved((-1000, -1000), SIZE) == Zoom(2, 400, 200)


def test_that_a_drag_takes_the_picture_along() -> None:
    zoom = Zoom().by(2, (200, 100), SIZE)
    moved = zoom.moved((30, -20), SIZE)
    assert (zoom.left - moved.left, zoom.top - moved.top) == (30, -20)


@pytest.mark.parametrize(("times", "factor"), [(100.0, LARGEST), (0.01, 1.0)])
def test_that_the_zoom_ends_at_the_whole_picture_and_at_the_largest(times: float, factor: float) -> None:
    zoom = Zoom().by(times, (10, 10), SIZE)
    assert zoom.factor == factor
    assert 0 <= zoom.left <= (factor - 1) * SIZE[0]
