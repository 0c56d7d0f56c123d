import numpy as np
import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.events import CHOSEN, LandscapeRefined, LandscapeStarted, PathMeasured
from mtl_gui.runs.joint_loss import JointLoss
from mtl_gui.runs.landscape_record import LandscapeRecord
from mtl_gui.spec import Digits, FonsecaFleming, LandscapeRequest
from mtl_gui.texts import Sentence
from mtl_gui.ui.pages.landscape_front import FrontView
from mtl_gui.ui.plots.landscape_moments import moments_at
from mtl_gui.ui.plots.landscape_picture import Picture
from mtl_gui.ui.theme import Theme
from tests.ui.gestures import child
from tests.ui.plots.pictures import count, picture_of

MIDDLE = 1 - np.exp(-1.0)
"""Both losses in the middle of the front of Fonseca and Fleming's problem."""


def record() -> LandscapeRecord:
    made = LandscapeRecord(LandscapeRequest())
    axis = np.linspace(-1, 1, 5)
    losses = np.array([[0.99, 0.99], [0.8, 0.9], [MIDDLE, MIDDLE]])
    made.append(LandscapeStarted(("one", "two"), axis, axis, Sentence("A slice."), None, 0.0, 2))
    made.append(LandscapeRefined(np.stack([np.add.outer(axis, axis) ** 2] * 2), 25, 1))
    made.append(PathMeasured(CHOSEN, CHOSEN, np.array([0, 5, 9]), np.zeros((3, 2)), np.zeros(3), losses))
    return made


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> FrontView:
    view = FrontView(theme)
    qtbot.addWidget(view)
    view.resize(640, 480)
    view.show()
    return view


def show(view: FrontView, step: int) -> None:
    made = record()
    picture = Picture.of(made, JointLoss("sum", (1.0, 1.0)))
    assert picture is not None
    view.show_picture(picture, made.paths)
    view.show_moments(moments_at(made.paths, step))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_that_the_exact_front_of_a_toy_is_drawn_and_no_other(
    view: FrontView, theme: Theme, scheme: str
) -> None:
    theme.use("dark" if scheme == "dark" else "light")
    drawn = []
    for data in (FonsecaFleming(), Digits()):
        view.set_data(data)
        show(view, 9)
        drawn.append(count(picture_of(child(view, QWidget, "landscape_front")), theme.task_color(2)))
    assert drawn[0] > 200
    assert drawn[1] == 0


def test_that_the_losses_at_the_chosen_step_and_their_distance_from_the_front_are_told(
    view: FrontView,
) -> None:
    view.set_data(FonsecaFleming())
    told = child(view, QLabel, "landscape_front_told")
    show(view, 9)
    assert told.text().startswith("At the training step: one 0.632, two 0.632.")
    assert "0 away" in told.text() or "e-" in told.text()
    show(view, 5)
    assert "one 0.8, two 0.9" in told.text()
    assert "e-" not in told.text()
