import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from mtl_gui.runs.conflict import arrows, plane_gradients
from mtl_gui.ui.plots.cosine_plot import CosinePlot
from mtl_gui.ui.theme import Theme
from tests.ui.plots.hand_made_landscapes import AXIS, X, bowls, picture

NOWHERE = np.zeros(X.shape, dtype=bool)


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme) -> CosinePlot:
    plot = CosinePlot(theme)
    qtbot.addWidget(plot)
    plot.resize(400, 300)
    plot.show()
    return plot


def _image(plot: CosinePlot, cosines: np.ndarray, stationary: np.ndarray = NOWHERE) -> QImage:
    plot.show_cosines(picture(bowls()), cosines, stationary)
    return plot.grab().toImage()


def test_that_agreement_and_conflict_differ_in_colour_and_by_a_line_between(plot: CosinePlot) -> None:
    picture_ = _image(plot, X / 2)

    row = picture_.height() // 2
    left, right = picture_.pixelColor(100, row), picture_.pixelColor(280, row)
    assert left.red() > left.blue()
    assert right.blue() > right.red()


def test_that_stationary_points_and_points_without_an_angle_are_told_apart(plot: CosinePlot) -> None:
    half = np.where(X > 0, np.nan, 0.5)

    missing = _image(plot, half)
    stationary = _image(plot, half, X > 0)

    assert missing != stationary


def test_that_arrows_are_drawn_and_follow_the_palette(plot: CosinePlot, theme: Theme) -> None:
    without = _image(plot, X / 2)
    gradients = plane_gradients(bowls(), AXIS, AXIS)

    plot.show_arrows([(task, arrows(gradients, AXIS, AXIS, task, 5)) for task in range(2)], 5)
    light = plot.grab().toImage()
    theme.use("dark")

    assert light != without
    assert plot.grab().toImage() != light
