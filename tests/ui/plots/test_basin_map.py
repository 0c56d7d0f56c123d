import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from mtl_gui.ui.plots.basin_looks import place_look
from mtl_gui.ui.plots.basin_map import BasinMap, innermost
from mtl_gui.ui.theme import Theme
from tests.ui.plots.pictures import count, picture_of

X = np.linspace(-1.0, 1.0, 10)


@pytest.fixture
def drawn(qtbot: QtBot, theme: Theme) -> BasinMap:
    drawn = BasinMap(theme)
    qtbot.addWidget(drawn)
    drawn.resize(300, 260)
    drawn.show()
    return drawn


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_that_every_place_covers_as_much_as_has_starts(drawn: BasinMap, theme: Theme, scheme: str) -> None:
    theme.use("dark" if scheme == "dark" else "light")
    labels = np.zeros((10, 10), np.int64)
    labels[:, 7:] = 1
    drawn.show_places(X, X, labels, np.array([[5.0, 5.0], [5.0, 5.0]]), "minimum")
    picture = picture_of(drawn)
    areas = [place_look(theme, place, 2, "minimum").fill for place in range(2)]
    first, second = (count(picture, fill) for fill in areas if fill is not None)
    assert first > second > 500


def test_that_starts_without_an_end_have_no_fill_but_a_hatch(drawn: BasinMap, theme: Theme) -> None:
    drawn.show_places(X, X, np.full((10, 10), 2), np.array([[0.0, 0.0]]), "minimum")
    assert place_look(theme, 2, 1, "minimum").fill is None
    with_hatch = count(picture_of(drawn), theme.color("plot_axis"))
    drawn.show_places(X, X, np.zeros((10, 10), np.int64), np.array([[0.0, 0.0]]), "minimum")
    assert with_hatch > count(picture_of(drawn), theme.color("plot_axis")) + 100


def test_that_places_differ_by_their_patterns_and_not_by_shade_alone(theme: Theme) -> None:
    for kind in ("minimum", "part"):
        looks = [place_look(theme, place, 8, kind) for place in range(8)]
        assert len({look.pattern.style() for look in looks}) == 8
        assert len({look.fill.name() for look in looks if look.fill is not None}) == 8


def test_that_the_innermost_point_of_a_ring_lies_on_the_ring() -> None:
    area = np.zeros((9, 9), bool)
    area[1:8, 1:8] = True
    area[3:6, 3:6] = False
    row, column = innermost(area)
    assert area[row, column]
    full = np.zeros((9, 9), bool)
    full[2:7, 2:7] = True
    assert innermost(full) == (4, 4)
