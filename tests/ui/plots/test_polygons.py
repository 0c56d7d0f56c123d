import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mtl_gui.ui.plots.polygons import pieces, polygon


def test_that_points_arrive_in_order() -> None:
    x, y = np.linspace(0, 1, 50), np.linspace(5, 9, 50) ** 2
    points = polygon(x, y)
    arrived = [(point.x(), point.y()) for point in points.toList()]
    assert arrived == list(zip(x.tolist(), y.tolist(), strict=True))


def test_that_no_points_make_an_empty_polygon() -> None:
    assert polygon(np.empty(0), np.empty(0)).isEmpty()


@given(st.lists(st.sampled_from([1.0, 2.0, float("nan"), float("inf")]), max_size=30))
def test_that_pieces_are_the_longest_stretches_of_finite_values(numbers: list[float]) -> None:
    values = np.array(numbers)
    found = [list(range(*piece.indices(len(values)))) for piece in pieces(values)]
    runs: list[list[int]] = []
    for place, value in enumerate(numbers):
        if np.isfinite(value):
            if place and np.isfinite(numbers[place - 1]):
                runs[-1].append(place)
            else:
                runs.append([place])
    assert found == runs
