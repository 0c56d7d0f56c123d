import pytest
from pytestqt.qtbot import QtBot

from mtl_gui.ui.plots.curve_legend import CurveLegend, LegendEntry
from mtl_gui.ui.theme import Theme
from tests.ui.plots.pictures import count, picture_of

ENTRIES = [
    LegendEntry("chosen"),
    LegendEntry("single-task", is_dashed=True),
    LegendEntry("95 % interval, n = 5", is_band=True),
    LegendEntry("lowest validation loss", is_best=True),
    LegendEntry("changed by hand", is_change=True),
]


@pytest.fixture
def legend(qtbot: QtBot, theme: Theme) -> CurveLegend:
    legend = CurveLegend(theme)
    qtbot.addWidget(legend)
    legend.show_entries(ENTRIES)
    legend.resize(900, legend.heightForWidth(900))
    legend.show()
    return legend


def test_that_samples_and_texts_are_painted(legend: CurveLegend, theme: Theme) -> None:
    picture = picture_of(legend)
    for role in ("text", "baseline", "muted"):
        assert count(picture, theme.color(role)) > 10


def test_that_what_is_painted_is_also_said(legend: CurveLegend) -> None:
    assert legend.accessibleDescription().split("; ") == [entry.text for entry in ENTRIES]


def test_that_entries_without_room_go_on_below(legend: CurveLegend) -> None:
    one = legend.heightForWidth(2000)
    assert legend.heightForWidth(300) >= 2 * one
