import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QProgressBar,
    QPushButton,
    QSlider,
    QSpinBox,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mtl_gui.paths import preset_files
from mtl_gui.spec import Experiment
from mtl_gui.ui.main_window import MainWindow
from mtl_gui.ui.page import Page
from mtl_gui.ui.program import Program
from tests.ui.gestures import child, click, press

pytestmark = pytest.mark.timeout(120)


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> Page:
    """The Landscape page of the window, with a trained run."""
    training = window.workbench.training
    training.run(window.workbench.session.experiment)
    qtbot.waitUntil(lambda: training.state == "finished", timeout=60_000)
    window.deck.show_page("landscape")
    return window.deck.page("landscape")


@pytest.fixture
def toured(qtbot: QtBot, page: Page) -> Page:
    button = child(page, QPushButton, "landscape_tour_measure")
    tabs = child(page, QTabWidget, "landscape_views")
    views = [tabs.widget(place) for place in range(tabs.count())]
    tabs.setCurrentIndex(
        next(place for place, view in enumerate(views) if view is not None and view.isAncestorOf(button))
    )
    click(button)
    qtbot.waitUntil(lambda: button.isEnabled() and _is_seen(page), timeout=60_000)
    return page


def _is_seen(page: Page) -> bool:
    return child(page, QWidget, "landscape_tour").isVisible()


def test_that_a_weight_slider_moves_the_joint_loss_of_the_tour(toured: Page) -> None:
    told = child(toured, QLabel, "landscape_tour_told")
    loss = child(toured, QComboBox, "landscape_tour_loss")
    loss.setCurrentIndex(loss.count() - 1)
    before = told.text()

    slider = child(toured, QSlider, "landscape_weight_0_slider")
    assert slider.isVisible()
    press(slider, Qt.Key.Key_End)

    assert told.text() != before


def test_that_a_tour_goes_when_its_run_trains_on(qtbot: QtBot, toured: Page) -> None:
    training = toured.workbench.training
    assert training.folder is not None

    training.continue_run(training.folder)

    assert not _is_seen(toured)
    qtbot.waitUntil(lambda: not training.is_active, timeout=60_000)


def test_that_the_share_for_following_is_kept_with_the_preferences(
    window: MainWindow, program: Program
) -> None:
    share = child(window.deck.page("landscape"), QSpinBox, "landscape_share")
    assert share.value() == program.preferences.settings.landscape_share
    share.setValue(23)
    assert program.preferences.settings.landscape_share == 23


def test_that_the_command_cancels_a_tour_and_the_status_line_shows_its_progress(
    qtbot: QtBot, window: MainWindow, page: Page
) -> None:
    work = window.workbench.landscape_work
    cancel = window.actions_by_id["landscape.cancel"]
    assert not cancel.isEnabled()

    with qtbot.waitSignal(work.arrived, timeout=60_000):
        click(child(page, QPushButton, "landscape_tour_measure"))
        assert cancel.isEnabled()
    assert child(window, QProgressBar, "status_progress").isVisible()
    assert child(window, QLabel, "state_sentence").text() == "Measuring the lines"
    cancel.trigger()

    qtbot.waitUntil(lambda: not work.is_active, timeout=30_000)
    assert not cancel.isEnabled()
    assert not child(window, QProgressBar, "status_progress").isVisible()


def test_that_the_maps_of_a_toy_are_seen_first(qtbot: QtBot, window: MainWindow) -> None:
    workbench = window.workbench
    steps = workbench.session.experiment.training.replaced(steps=12, checkpoint_every=4)
    toy = Experiment.from_file(next(path for path in preset_files() if path.stem == "double-wells"))
    workbench.session.edit(toy.replaced(training=steps), "toy")
    window.deck.show_page("landscape")
    workbench.training.run(workbench.session.experiment)
    qtbot.waitUntil(lambda: workbench.training.state == "finished", timeout=60_000)

    window.actions_by_id["landscape.compute"].trigger()

    tabs = child(window, QTabWidget, "landscape_views")
    qtbot.waitUntil(lambda: workbench.landscape_job.state == "finished", timeout=60_000)
    assert tabs.tabText(tabs.currentIndex()) == "Maps"
