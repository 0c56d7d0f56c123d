from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSlider
from pytestqt.qtbot import QtBot

from mtl_gui.app.training import TrainingControl
from mtl_gui.runs.store import RunStore
from mtl_gui.ui.pages.landscape_time import TimeBar
from tests.ui.gestures import child, press
from tests.ui.plots.hand_made_landscapes import path, single_task_path

PATHS = (path(steps=(0, 10, 20)), single_task_path(1, steps=(0, 20)))


@pytest.fixture
def bar(qtbot: QtBot) -> TimeBar:
    bar = TimeBar()
    qtbot.addWidget(bar)
    bar.show_paths(PATHS)
    bar.show()
    return bar


def test_that_it_begins_at_the_end_of_the_training(bar: TimeBar) -> None:
    assert [moment.step for moment in bar.moments()] == [20, 20]


def test_that_an_arrow_key_goes_to_the_checkpoint_before(qtbot: QtBot, bar: TimeBar) -> None:
    with qtbot.waitSignal(bar.moved) as moved:
        press(child(bar, QSlider, "landscape_time"), Qt.Key.Key_Left)

    assert moved.args is not None
    assert [moment.step for moment in moved.args[0]] == [10, 0]
    assert bar.sentence() == "Off the plane: all tasks 10 %, task 1 0 %."
    assert child(bar, QLabel, "landscape_time_told").text() == bar.sentence()


def test_that_a_longer_path_is_followed_only_where_the_slider_stood_at_the_end(
    qtbot: QtBot, bar: TimeBar
) -> None:
    slider = child(bar, QSlider, "landscape_time")
    with qtbot.assertNotEmitted(bar.moved):
        bar.show_paths([path(steps=(0, 10, 20, 30))])
    assert bar.moments()[0].step == 30

    slider.setValue(1)
    bar.show_paths([path(steps=(0, 10, 20, 30, 40))])
    assert bar.moments()[0].step == 10


def test_that_the_slider_and_the_moment_of_a_training_follow_each_other(qtbot: QtBot, tmp_path: Path) -> None:
    training = TrainingControl(RunStore(tmp_path / "runs"))
    bar = TimeBar(training=training)
    qtbot.addWidget(bar)
    bar.show_paths(PATHS)
    with qtbot.waitSignal(bar.moved):
        training.set_moment(15)
    assert bar.step == 10
    assert training.moment == 15  # which is not one of the checkpoints of the path
    bar.show_paths([path(steps=(0, 10, 12, 20))])
    assert bar.step == 12
    press(child(bar, QSlider, "landscape_time"), Qt.Key.Key_Home)
    assert training.moment == 0
    press(child(bar, QSlider, "landscape_time"), Qt.Key.Key_End)
    assert [training.moment] == [None]
    training.set_moment(10)
    training.set_moment(None)
    assert bar.step == 20


def test_that_without_a_path_there_is_no_moment(bar: TimeBar) -> None:
    bar.show_paths([])

    assert bar.moments() == ()
    assert bar.sentence() == ""
    assert not bar.has_moments
