import shutil
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QProgressBar, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.events import CHOSEN, BarriersMeasured
from mtl_gui.landscape.tour import barriers
from mtl_gui.runs.barriers import joint_barriers
from mtl_gui.runs.joint_loss import JointLoss
from mtl_gui.spec import BarrierRequest, ProbeRequest
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.pages.landscape_tour import TourView
from tests.ui.gestures import child, click, press
from tests.ui.plots.pictures import count, picture_of

pytestmark = pytest.mark.timeout(120)


@pytest.fixture
def view(qtbot: QtBot, workbench: Workbench) -> Iterator[TourView]:
    view = TourView(workbench.theme)
    qtbot.addWidget(view)
    view.resize(800, 640)
    view.show()
    yield view
    view.close_context()


def train(qtbot: QtBot, workbench: Workbench, view: TourView, *, has_baseline: bool = True) -> None:
    experiment = workbench.session.experiment.replaced(single_task_baseline=has_baseline)
    workbench.training.run(experiment)
    qtbot.waitUntil(lambda: workbench.training.state == "finished", timeout=60_000)
    view.set_run(workbench.training.folder, tuple(task.name for task in experiment.tasks))
    view.set_settings(ProbeRequest(num_rows=32))


def measured(qtbot: QtBot, workbench: Workbench, view: TourView) -> TourView:
    train(qtbot, workbench, view)
    click(child(view, QPushButton, "landscape_tour_measure"))
    table = child(view, QTableView, "landscape_barriers")
    qtbot.waitUntil(lambda: table.isVisible() and _is_idle(view), timeout=60_000)
    return view


def _is_idle(view: TourView) -> bool:
    return child(view, QPushButton, "landscape_tour_measure").isEnabled()


def _model(view: TourView) -> QAbstractItemModel:
    return child(view, QTableView, "landscape_barriers").model()


def test_that_there_is_nothing_to_measure_before_there_is_a_run(view: TourView) -> None:
    assert not child(view, QPushButton, "landscape_tour_measure").isEnabled()
    assert not child(view, QWidget, "landscape_tour").isVisible()


def test_that_the_table_holds_the_barriers_between_every_two_networks(
    qtbot: QtBot, workbench: Workbench, view: TourView
) -> None:
    measured(qtbot, workbench, view)
    folder = workbench.training.folder
    assert folder is not None
    *_, event = barriers(folder, BarrierRequest(num_rows=32))
    assert isinstance(event, BarriersMeasured)
    loss = child(view, QComboBox, "landscape_tour_loss")
    together = joint_barriers(np.moveaxis(event.losses, 2, 0), np.ones(len(event.tasks)))

    for choice in (0, loss.count() - 1):
        loss.setCurrentIndex(choice)
        model = _model(view)
        expected = together if choice == loss.count() - 1 else event.heights[..., choice]
        for row in range(model.rowCount()):
            for column in range(model.columnCount()):
                text = model.index(row, column).data()
                assert text == ("–" if row == column else f"{expected[row, column]:.3g}")


def test_that_the_barriers_of_both_legs_are_told_in_words(
    qtbot: QtBot, workbench: Workbench, view: TourView
) -> None:
    measured(qtbot, workbench, view)

    told = child(view, QLabel, "landscape_tour_told").text()
    names = [task.name for task in workbench.session.experiment.tasks]
    assert f"{names[0]} alone to joint: {names[0]} " in told
    assert f"joint to {names[1]} alone: {names[0]} " in told
    assert told.count("together") == 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_that_every_task_is_drawn_in_its_colour(
    qtbot: QtBot, workbench: Workbench, view: TourView, scheme: str
) -> None:
    workbench.theme.use("dark" if scheme == "dark" else "light")
    measured(qtbot, workbench, view)

    picture = picture_of(child(view, QWidget, "landscape_tour"))
    for task in range(2):
        assert count(picture, workbench.theme.task_color(task)) > 20


def test_that_a_run_without_single_task_networks_is_refused_in_place(
    qtbot: QtBot, workbench: Workbench, view: TourView
) -> None:
    train(qtbot, workbench, view, has_baseline=False)

    with qtbot.waitSignal(view.announced, timeout=60_000) as said:
        click(child(view, QPushButton, "landscape_tour_measure"))

    why = child(view, QLabel, "tour_why")
    assert why.isVisible()
    assert said.args is not None
    assert why.text() in said.args[0]
    assert _is_idle(view)


def test_that_focus_follows_from_measure_to_cancel_and_back(
    qtbot: QtBot, workbench: Workbench, view: TourView
) -> None:
    train(qtbot, workbench, view)
    measure = child(view, QPushButton, "landscape_tour_measure")
    cancel = child(view, QPushButton, "landscape_tour_cancel")
    qtbot.waitExposed(view)
    view.activateWindow()
    measure.setFocus()

    press(measure, Qt.Key.Key_Space)
    assert view.focusWidget() is cancel
    assert child(view, QProgressBar, "landscape_tour_progress").isVisible()
    press(cancel, Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: _is_idle(view), timeout=60_000)
    assert view.focusWidget() is measure


def test_that_only_a_tour_which_went_to_its_end_is_said_to_be_measured(
    qtbot: QtBot, workbench: Workbench, view: TourView
) -> None:
    said: list[str] = []
    view.announced.connect(said.append)
    measured(qtbot, workbench, view)
    assert [text.startswith("The tour is measured. Barriers.") for text in said] == [True]

    click(child(view, QPushButton, "landscape_tour_measure"))
    click(child(view, QPushButton, "landscape_tour_cancel"))
    qtbot.waitUntil(lambda: _is_idle(view), timeout=60_000)

    assert len(said) == 1


def test_that_another_run_takes_away_what_was_measured(
    qtbot: QtBot, workbench: Workbench, view: TourView
) -> None:
    measured(qtbot, workbench, view)

    view.set_run(None, ())

    assert not child(view, QWidget, "landscape_tour").isVisible()
    assert not child(view, QTableView, "landscape_barriers").isVisible()
    assert not child(view, QPushButton, "landscape_tour_measure").isEnabled()


def test_that_another_joint_loss_is_drawn_at_once(qtbot: QtBot, workbench: Workbench, view: TourView) -> None:
    measured(qtbot, workbench, view)
    loss = child(view, QComboBox, "landscape_tour_loss")
    loss.setCurrentIndex(loss.count() - 1)
    folder = workbench.training.folder
    assert folder is not None
    *_, event = barriers(folder, BarrierRequest(num_rows=32))
    assert isinstance(event, BarriersMeasured)
    weights = np.arange(1.0, 1.0 + len(event.tasks))

    view.set_joint(JointLoss("sum", tuple(weights)))

    expected = joint_barriers(np.moveaxis(event.losses, 2, 0), weights)
    assert _model(view).index(0, 1).data() == f"{expected[0, 1]:.3g}"


def test_that_what_was_measured_of_the_newest_networks_is_shown_again(
    qtbot: QtBot, workbench: Workbench, view: TourView
) -> None:
    measured(qtbot, workbench, view)
    told = child(view, QLabel, "landscape_tour_told").text()
    folder = workbench.training.folder
    assert folder is not None
    tasks = tuple(task.name for task in workbench.session.experiment.tasks)

    view.set_run(folder, tasks)
    assert child(view, QWidget, "landscape_tour").isVisible()
    assert child(view, QTableView, "landscape_barriers").isVisible()
    assert child(view, QLabel, "landscape_tour_told").text() == told

    step = folder.snapshots(CHOSEN)[-1][0]
    shutil.copy(folder.layout.snapshot(CHOSEN, step), folder.layout.snapshot(CHOSEN, step + 1))
    view.set_run(folder, tasks)
    assert not child(view, QWidget, "landscape_tour").isVisible()


def test_that_the_view_says_what_was_measured_and_what_was_changed_by_hand(
    qtbot: QtBot, workbench: Workbench, view: TourView
) -> None:
    measured(qtbot, workbench, view)
    view.set_changes("Changed by hand during the training: at step 3 rate 0.1.")
    view.set_joint(JointLoss("chebyshev", (1.0,) * len(workbench.session.experiment.tasks)))

    caption = child(view, QLabel, "landscape_tour_caption")
    assert caption.isVisible()
    assert "32 training rows (drawn with seed 0)" in caption.text()
    assert child(view, QLabel, "landscape_tour_changes").isVisible()
