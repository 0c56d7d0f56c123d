from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from mtl_gui.app.landscape import LandscapeControl
from mtl_gui.runs.joint_loss import JointLoss
from mtl_gui.spec import CoordinatePlane, EqualWeights, Experiment, FormulaToy, LandscapeRequest
from mtl_gui.spec.basins import BasinsRequest
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.pages.point_check import PointCheck
from mtl_gui.ui.plots.landscape_picture import Picture
from tests.ui.gestures import child, click

pytestmark = pytest.mark.timeout(120)

JOINT = JointLoss("sum", (1.0, 1.0))
REQUEST = LandscapeRequest(plane=CoordinatePlane(low=-2, high=2), grid=5)


def toy() -> Experiment:
    """A bowl around (0, 0), and a saddle there: y falls where x rises."""
    formulas = FormulaToy(formulas=("x**2 + y**2 + 1", "x**2 - y**2 + 30"), starts=((1.0, 1.0),))
    request = BasinsRequest(toy=formulas, methods=(EqualWeights(),), steps=3)
    return request.experiment(0).replaced(data=formulas)


@pytest.fixture
def view(qtbot: QtBot, workbench: Workbench) -> Iterator[PointCheck]:
    view = PointCheck(workbench.theme)
    qtbot.addWidget(view)
    view.resize(340, 300)
    view.show()
    yield view
    view.close_context()


@pytest.fixture
def picture(qtbot: QtBot, workbench: Workbench) -> Picture:
    workbench.training.run(toy())
    qtbot.waitUntil(lambda: workbench.training.state == "finished", timeout=60_000)
    folder = workbench.training.folder
    assert folder is not None
    job = workbench.landscape_job
    control = LandscapeControl(job)
    with qtbot.waitSignal(job.ended, timeout=60_000):
        control.measure(folder, REQUEST)
    assert control.record is not None
    picture = Picture.of(control.record, JOINT)
    assert picture is not None
    return picture


@pytest.fixture
def measured(workbench: Workbench, view: PointCheck, picture: Picture) -> PointCheck:
    view.show_picture(workbench.training.folder, REQUEST, picture, JOINT)
    return view


def told(qtbot: QtBot, view: PointCheck) -> str:
    with qtbot.waitSignal(view.announced, timeout=60_000):
        click(child(view, QPushButton, "landscape_check_measure"))
    return child(view, QLabel, "landscape_check_told").text()


def test_that_a_bowl_is_a_minimum_with_its_eigenvalues(qtbot: QtBot, measured: PointCheck) -> None:
    child(measured, QComboBox, "landscape_check_loss").setCurrentIndex(0)
    text = told(qtbot, measured)
    assert text.startswith("L1 at (0, 0), in all directions of the network. A minimum in all directions")
    assert "the gradient's length is 0" in text
    assert "the smallest eigenvalue is 2" in text
    assert "Eigenvalues from 2 ± " in text
    assert "to 2 ± " in text


def test_that_the_cross_on_a_saddle_is_no_minimum(qtbot: QtBot, measured: PointCheck) -> None:
    child(measured, QComboBox, "landscape_check_loss").setCurrentIndex(1)
    child(measured, QComboBox, "landscape_check_place").setCurrentIndex(1)
    measured.set_probe(0.0, 0.0)
    text = told(qtbot, measured)
    assert "No minimum but a saddle" in text
    assert "the smallest eigenvalue is -2" in text


def test_that_all_together_are_checked_with_their_weights(qtbot: QtBot, measured: PointCheck) -> None:
    """L1 + L2 = 2 x² + 31 has a valley along y: x = 0 is flat in one direction."""
    text = told(qtbot, measured)
    assert "all together (sum) at (0, " in text
    assert "Flat in some direction" in text
    assert "from 31," in text


def test_that_a_slope_is_told_with_where_descent_leads(qtbot: QtBot, measured: PointCheck) -> None:
    child(measured, QComboBox, "landscape_check_loss").setCurrentIndex(0)
    child(measured, QComboBox, "landscape_check_place").setCurrentIndex(1)
    measured.set_probe(2.0, 2.0)
    text = told(qtbot, measured)
    assert "No minimum: " in text
    assert "lower the loss from 9 to 1" in text


def test_that_a_slice_which_the_run_does_not_have_is_refused_in_words(
    qtbot: QtBot, workbench: Workbench, measured: PointCheck, picture: Picture
) -> None:
    measured.show_picture(workbench.training.folder, REQUEST.replaced(seed=99), picture, JOINT)
    assert "99" in told(qtbot, measured)


def test_that_another_map_takes_the_result_away(
    qtbot: QtBot, workbench: Workbench, measured: PointCheck, picture: Picture
) -> None:
    told(qtbot, measured)
    label = child(measured, QLabel, "landscape_check_told")
    assert label.isVisible()
    measured.show_picture(workbench.training.folder, REQUEST.replaced(grid=9), picture, JOINT)
    assert not label.isVisible()


@pytest.mark.parametrize(
    ("joint", "weights", "lowest"),
    [
        (JointLoss("chebyshev", (3.0, 1.0)), "3, 1", 33),
        (JointLoss("geometric", (3.0, 1.0)), "3, 1", 33),
        (JointLoss("uncertainty", (3.0, 1.0)), "1, 1", 31),
    ],
)
def test_that_it_is_told_when_another_joint_loss_was_judged_than_is_drawn(
    joint: JointLoss,
    weights: str,
    lowest: int,
    qtbot: QtBot,
    workbench: Workbench,
    view: PointCheck,
    picture: Picture,
) -> None:
    """3 L1 + L2 = 4 x² + 2 y² + 33, and L1 + L2 = 2 x² + 31."""
    view.show_picture(workbench.training.folder, REQUEST, picture.combined(joint), joint)
    text = told(qtbot, view)
    assert f"Judged is the sum with the weights {weights}, not the joint loss of the maps." in text
    assert f"from {lowest}," in text
    child(view, QComboBox, "landscape_check_loss").setCurrentIndex(0)
    assert "Judged is the sum" not in told(qtbot, view)
