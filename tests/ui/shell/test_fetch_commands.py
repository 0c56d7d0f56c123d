"""Fetching by the commands of the window, and running what was not fetched."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QListWidget
from pytestqt.qtbot import QtBot

from mtl_gui.data import catalogue
from mtl_gui.data.online.cache import dataset_folder
from mtl_gui.data.online.fetching import fetch_events, missing_files
from mtl_gui.events import Progressed
from mtl_gui.spec import Mnist
from mtl_gui.texts import Sentence
from mtl_gui.ui.main_window import MainWindow
from mtl_gui.ui.page import Workbench
from tests.data.online.conftest import _own_cache, server, small_mnist
from tests.data.online.server import FileServer
from tests.ui.gestures import child

__all__ = ["_own_cache", "server", "small_mnist"]

LOADING = 30_000


def action(window: MainWindow, command: str) -> QAction:
    return child(window, QAction, command)


def choose(window: MainWindow, title: str) -> None:
    window.deck.show_page("data")
    sets = child(window, QListWidget, "data_sets")
    (item,) = sets.findItems(title, Qt.MatchFlag.MatchStartsWith)
    sets.setCurrentItem(item)


def texts(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisibleTo(window))


def test_that_the_command_fetches_what_the_data_page_shows(
    window: MainWindow, workbench: Workbench, qtbot: QtBot, small_mnist: FileServer
) -> None:
    choose(window, "MNIST")
    assert not action(window, "data.cancel_fetch").isEnabled()
    window.deck.show_page("start")
    with qtbot.waitSignal(workbench.fetching.finished, timeout=LOADING):
        action(window, "data.fetch").trigger()
    assert window.deck.current == "data"
    assert missing_files(Mnist()) == ()


def test_that_the_command_cancels_a_fetch(
    window: MainWindow,
    workbench: Workbench,
    qtbot: QtBot,
    small_mnist: FileServer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def endless(_data: object) -> Iterator[Progressed]:
        while True:
            yield Progressed(0.5, Sentence("Fetching"))

    monkeypatch.setattr("mtl_gui.data.online.fetching.fetch_events", endless)
    choose(window, "MNIST")
    action(window, "data.fetch").trigger()
    assert not action(window, "data.fetch").isEnabled()
    action(window, "data.cancel_fetch").trigger()
    qtbot.waitUntil(lambda: workbench.fetching.data is None, timeout=LOADING)
    assert action(window, "data.fetch").isEnabled()
    assert not action(window, "data.cancel_fetch").isEnabled()


def test_that_a_run_on_data_that_was_not_fetched_is_refused_in_words_that_say_what_to_press(
    window: MainWindow, workbench: Workbench, qtbot: QtBot, small_mnist: FileServer
) -> None:
    list(fetch_events(Mnist()))
    experiment = catalogue.starting_experiment(Mnist())
    for file in dataset_folder("mnist").iterdir():
        file.unlink()
    catalogue._loaded.cache_clear()
    workbench.session.start(experiment)
    with qtbot.waitSignal(workbench.training.failed, timeout=LOADING):
        action(window, "run.start").trigger()
    assert "“MNIST” is not on this computer." in texts(window)
    assert "Press “Fetch” on the Data page" in texts(window)
