import pytest
from PySide6.QtWidgets import QDoubleSpinBox, QLabel, QSlider
from pytestqt.qtbot import QtBot

from mtl_gui.runs.persistence import bifurcation
from mtl_gui.ui.pages.landscape_minima import MinimaView, deep_minima
from mtl_gui.ui.theme import Theme
from tests.ui.gestures import child
from tests.ui.plots.hand_made_landscapes import double_wells, picture


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> MinimaView:
    view = MinimaView(theme)
    qtbot.addWidget(view)
    view.resize(600, 500)
    view.show()
    view.show_picture(picture(double_wells()), [])
    return view


def test_that_double_wells_have_two_minima_alone_and_one_together(view: MinimaView) -> None:
    told = child(view, QLabel, "landscape_minima_told").text()

    assert told.startswith("Minima: task 0 alone 2, task 1 alone 2, in between 1.")
    assert told.endswith("At w = 0.5: loss 0 at (0, 0).")


def test_that_the_minima_at_another_weight_are_told_with_their_barrier(
    qtbot: QtBot, view: MinimaView
) -> None:
    with qtbot.waitSignal(view.announced) as announced:
        child(view, QSlider, "landscape_minima_weight").setValue(0)

    told = child(view, QLabel, "landscape_minima_told").text()
    assert announced.args == [told]
    assert "At w = 0: loss 0 at (-1, 0)" in told
    assert "barrier 1" in told


def test_that_a_higher_barrier_leaves_one_minimum(view: MinimaView) -> None:
    child(view, QDoubleSpinBox, "landscape_barrier").setValue(50.0)

    assert "in between 1." in child(view, QLabel, "landscape_minima_told").text()


def test_that_the_lowest_minimum_is_kept_whatever_barrier_is_asked_for() -> None:
    found = bifurcation(double_wells(), (1, 0), (0, 1))

    assert (deep_minima(found, 1e9).counts == 1).all()
    assert (deep_minima(found, 0.0).counts == found.counts).all()
