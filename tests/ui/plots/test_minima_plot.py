import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QGraphicsView
from pytestqt.qtbot import QtBot

from mtl_gui.runs.persistence import bifurcation
from mtl_gui.ui.plots.minima_plot import MinimaPlot
from mtl_gui.ui.theme import Theme
from tests.ui.plots.hand_made_landscapes import AXIS, bowls, double_wells


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme) -> MinimaPlot:
    plot = MinimaPlot(theme)
    qtbot.addWidget(plot)
    plot.resize(400, 400)
    plot.show()
    plot.show_minima(bifurcation(double_wells(), (1, 0), (0, 1)), AXIS)
    return plot


def test_that_losses_with_other_minima_are_another_picture(plot: MinimaPlot) -> None:
    before = plot.grab().toImage()

    plot.show_minima(bifurcation(bowls(), (1, 0), (0, 1)), AXIS)

    assert plot.grab().toImage() != before


def test_that_the_weight_is_a_line_that_moves(plot: MinimaPlot) -> None:
    plot.set_weight(0.2)
    before = plot.grab().toImage()

    plot.set_weight(0.8)

    assert plot.grab().toImage() != before


def test_that_a_click_tells_the_weight_it_was_on(qtbot: QtBot, plot: MinimaPlot) -> None:
    views = plot.findChildren(QGraphicsView)
    assert len(views) == 2
    view = views[0].viewport()

    with qtbot.waitSignal(plot.clicked) as left:
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.rect().center() / 1.5)
    with qtbot.waitSignal(plot.clicked) as right:
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.rect().center())

    assert left.args is not None
    assert right.args is not None
    assert 0 <= left.args[0] < right.args[0] < 0.5


def test_that_a_surface_without_data_has_no_minima_to_draw(plot: MinimaPlot) -> None:
    before = plot.grab().toImage()

    plot.show_minima(bifurcation(np.full_like(bowls(), np.nan), (1, 0), (0, 1)), AXIS)

    assert plot.grab().toImage() != before
