"""Fetching on the Data page, by its button and keyboard, from a server of this computer."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListWidget, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from mtl_gui.data.catalogue import starting_experiment
from mtl_gui.data.online.cache import dataset_folder
from mtl_gui.data.online.fetching import fetch_events, missing_files
from mtl_gui.events import Progressed
from mtl_gui.spec import Digits, FashionMnist, Mnist, OpenMl
from mtl_gui.texts import Sentence
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.pages.data_page import DataPage
from tests.data.online.conftest import _own_cache, server, small_mnist
from tests.data.online.server import FileServer
from tests.ui.gestures import child, click, press

__all__ = ["_own_cache", "server", "small_mnist"]

LOADING = 30_000


@pytest.fixture
def page(workbench: Workbench, qtbot: QtBot, small_mnist: FileServer) -> DataPage:
    page = DataPage(workbench)
    qtbot.addWidget(page)
    page.requested.connect(lambda command: page.fetch() if command == "data.fetch" else None)
    page.resize(1100, 680)
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: not workbench.preview_job.is_active, timeout=LOADING)
    return page


def choose(page: DataPage, title: str) -> None:
    sets = child(page, QListWidget, "data_sets")
    (item,) = sets.findItems(title, Qt.MatchFlag.MatchStartsWith)
    sets.setCurrentItem(item)


def texts(page: DataPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def test_that_looking_at_data_of_the_internet_asks_nothing_of_the_network(
    page: DataPage, workbench: Workbench, small_mnist: FileServer
) -> None:
    choose(page, "MNIST")
    assert "Not on this computer yet" in texts(page)
    assert "It comes from 127.0.0.1 and is fetched only when you ask for it: MNIST." in texts(page)
    assert child(page, QPushButton, "fetch_measure").isEnabled()
    assert not child(page, QPushButton, "use_data").isVisibleTo(page)
    assert not workbench.preview_job.is_active
    assert "CC BY-SA 3.0" in texts(page)
    assert small_mnist.asked == []


def test_that_fetched_data_is_previewed_and_can_be_used(
    page: DataPage, workbench: Workbench, qtbot: QtBot
) -> None:
    choose(page, "MNIST")
    with qtbot.waitSignals([page.announced, workbench.fetching.finished], timeout=LOADING):
        click(child(page, QPushButton, "fetch_measure"))
    use = child(page, QPushButton, "use_data")
    qtbot.waitUntil(lambda: use.isVisibleTo(page), timeout=LOADING)
    assert "Not on this computer yet" not in texts(page)
    assert "60 rows · pictures of 28 x 28 pixels" in texts(page)
    assert re.search(r"digit \(10 classes of \d+ to \d+ rows\), parity \(2 classes of", texts(page))
    click(use)
    qtbot.waitUntil(lambda: workbench.session.experiment.data == Mnist(), timeout=LOADING)
    assert [task.name for task in workbench.session.experiment.tasks][:2] == ["digit", "parity"]


def test_that_a_fetch_shows_how_far_it_is_and_can_be_cancelled(
    page: DataPage, workbench: Workbench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(_data: object) -> Iterator[Progressed]:
        for number in range(10**9):
            yield Progressed(min(number / 1000, 0.5), Sentence("Fetching MNIST"))

    monkeypatch.setattr("mtl_gui.data.online.fetching.fetch_events", endless)
    choose(page, "MNIST")
    click(child(page, QPushButton, "fetch_measure"))
    progress = child(page, QProgressBar, "fetch_progress")
    qtbot.waitUntil(lambda: progress.value() > 0)
    assert "Fetching MNIST" in texts(page)
    choose(page, "Fashion-MNIST")
    assert "Another data set is being fetched" in texts(page)
    assert not child(page, QPushButton, "fetch_measure").isEnabled()
    choose(page, "MNIST")
    click(child(page, QPushButton, "fetch_cancel"))
    qtbot.waitUntil(lambda: workbench.fetching.data is None)
    assert child(page, QPushButton, "fetch_measure").isEnabled()
    assert not progress.isVisibleTo(page)


def test_that_without_a_network_the_card_says_so_and_what_was_fetched_is_used(
    page: DataPage, workbench: Workbench, qtbot: QtBot, small_mnist: FileServer
) -> None:
    choose(page, "Fashion-MNIST")
    with qtbot.waitSignal(workbench.fetching.finished, timeout=LOADING):
        click(child(page, QPushButton, "fetch_measure"))
    small_mnist.files.clear()
    choose(page, "MNIST")
    with qtbot.waitSignal(workbench.fetching.failed, timeout=LOADING):
        click(child(page, QPushButton, "fetch_measure"))
    qtbot.waitUntil(lambda: "“MNIST” could not be fetched." in texts(page))
    assert isinstance(workbench.session.experiment.data, Digits)
    choose(page, "Fashion-MNIST")
    assert "could not be fetched" not in texts(page)
    assert missing_files(FashionMnist()) == ()
    use = child(page, QPushButton, "use_data")
    qtbot.waitUntil(lambda: use.isVisibleTo(page), timeout=LOADING)


def test_that_an_experiment_that_names_missing_data_offers_to_fetch_it(
    page: DataPage, workbench: Workbench, qtbot: QtBot
) -> None:
    list(fetch_events(Mnist()))
    experiment = starting_experiment(Mnist())
    for file in dataset_folder("mnist").iterdir():
        file.unlink()
    workbench.session.start(experiment)
    assert "Not on this computer yet" in texts(page)
    with qtbot.waitSignal(workbench.fetching.finished, timeout=LOADING):
        click(child(page, QPushButton, "fetch_measure"))
    qtbot.waitUntil(lambda: "60 rows" in texts(page), timeout=LOADING)


def test_that_a_name_of_openml_is_written_and_looked_for(page: DataPage) -> None:
    choose(page, "OpenML")
    line = child(page, QLineEdit, "data.openml.name")
    line.setText("iris")
    line.editingFinished.emit()
    assert "is fetched only when you ask for it: OpenML iris." in texts(page)
    assert missing_files(OpenMl(name="iris"))


def test_that_enter_on_missing_data_fetches_it(page: DataPage, workbench: Workbench, qtbot: QtBot) -> None:
    choose(page, "MNIST")
    before = workbench.session.experiment
    with qtbot.waitSignal(workbench.fetching.finished, timeout=LOADING):
        press(child(page, QListWidget, "data_sets"), Qt.Key.Key_Return)
    assert missing_files(Mnist()) == ()
    assert workbench.session.experiment == before


def test_that_joined_data_offers_to_fetch_them(page: DataPage, workbench: Workbench, qtbot: QtBot) -> None:
    choose(page, "Several data sets")
    for part in (0, 1):
        child(page, QComboBox, f"data.joined.parts.{part}").setCurrentText(("MNIST", "Fashion-MNIST")[part])
    assert "is fetched only when you ask for it: MNIST, Fashion-MNIST." in texts(page)
    with qtbot.waitSignal(workbench.fetching.finished, timeout=LOADING):
        click(child(page, QPushButton, "fetch_measure"))
    qtbot.waitUntil(lambda: "120 rows" in texts(page), timeout=LOADING)
