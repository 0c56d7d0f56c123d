"""With any size of text, in both languages, everything can be read at 1024x640 and at 1280x800."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QLabel,
    QPushButton,
    QScrollArea,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mtl_gui.ui.datasets.task_settings import TaskSettings
from mtl_gui.ui.gallery.gallery_page import GalleryPage
from mtl_gui.ui.main_window import MainWindow
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.pages.data_page import DataPage
from mtl_gui.ui.program import Program
from mtl_gui.ui.scrolled import scrolled
from mtl_gui.ui.shell.pages import compare_runs
from tests.ui.clipping import unreadable
from tests.ui.command_dialogs import DIALOGS
from tests.ui.compare.stored_runs import store_run
from tests.ui.gestures import child, click

SMALL, USUAL = QSize(1024, 640), QSize(1280, 800)
TABS = {
    "design": "design_tabs",
    "landscape": "landscape_views",
    "compare": "compare_tabs",
    "export": "export_tabs",
}
_TRIES = 20
SWITCHES = ("show_gradients", "show_answers", "more_steering")

pytestmark = pytest.mark.timeout(300)


@pytest.fixture
def filled(window: MainWindow, workbench: Workbench, qtbot: QtBot) -> MainWindow:
    """A window with a run, its landscape, and two runs side by side."""
    experiment = workbench.session.experiment
    runs = [store_run(workbench, experiment.replaced(title=title)).run_id for title in ("First", "Second")]
    workbench.training.run(experiment)
    qtbot.waitUntil(lambda: workbench.training.state == "finished", timeout=60_000)
    window.deck.show_page("landscape")
    page = window.deck.page("landscape")
    child(page, QComboBox, "landscape_grid").setCurrentIndex(0)
    click(child(page, QPushButton, "landscape_measure"))
    qtbot.waitUntil(
        lambda: page.view_state()["drawn"] is not None and not workbench.landscape_job.is_active,
        timeout=20_000,
    )
    compare_runs(window.deck, runs)
    return window


class Looks:
    """Goes through the views of a window and collects what cannot be read."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot
        self.found: list[str] = []

    def look(self, place: str) -> None:
        """Looks until everything can be read, at most for a second once nothing is loaded any more."""
        job = self.window.workbench.preview_job
        self.qtbot.wait(20)
        self.qtbot.waitUntil(lambda: not job.is_active, timeout=20_000)
        faults, tries = unreadable(self.window), 0
        while faults and tries < _TRIES:
            self.qtbot.wait(50)
            faults, tries = unreadable(self.window), tries + 1
        self.found += [f"{place}: {fault}" for fault in faults]

    def look_at_pages(self, size: QSize) -> None:
        """Every page as it opens."""
        self.window.resize(size)
        self.qtbot.wait(20)
        if self.window.size() != size:
            self.found.append(f"the window is {self.window.size()}, not {size}")
        for name in self.window.deck.names:
            self.window.deck.show_page(name)
            self.look(name)

    def look_at_views(self) -> None:
        """Every tab and view that pages open with."""
        deck = self.window.deck
        for name, tabs_name in TABS.items():
            deck.show_page(name)
            tabs = child(deck.page(name), QTabWidget, tabs_name)
            for place in filter(tabs.isTabEnabled, range(tabs.count())):
                tabs.setCurrentIndex(place)
                self.look(f"{name}, {tabs.tabText(place)}")
        deck.show_page("train")
        for name in SWITCHES:
            switch = child(deck.page("train"), QAbstractButton, name)
            switch.setChecked(True)
            self.look(f"train, {name}")
            switch.setChecked(False)
        self.look_at_steps()

    def look_at_steps(self) -> None:
        """A study, and the steps of reading a file."""
        deck = self.window.deck
        gallery, data = deck.page("gallery"), deck.page("data")
        assert isinstance(gallery, GalleryPage)
        assert isinstance(data, DataPage)
        deck.show_page("gallery")
        gallery.open_study("few-labels")
        self.look("gallery, a study")
        deck.show_page("data")
        data.ask_for_table()
        self.look("data, own file")


@pytest.mark.parametrize("tongue", ["en", "zh_CN"])
def test_that_with_the_largest_text_everything_can_be_read_in_a_small_window(
    filled: MainWindow, program: Program, qtbot: QtBot, tongue: str
) -> None:
    program.preferences.change(program.preferences.settings.replaced(language=tongue, text_scale=200))
    looks = Looks(filled, qtbot)
    looks.look_at_pages(SMALL)
    looks.look_at_views()
    assert looks.found == []


@pytest.mark.parametrize("tongue", ["en", "zh_CN"])
def test_that_dialogs_fit_a_small_window_with_the_largest_text(
    shell: MainWindow, program: Program, qtbot: QtBot, tongue: str
) -> None:
    program.preferences.change(program.preferences.settings.replaced(language=tongue, text_scale=200))
    shell.resize(SMALL)
    for command, name in DIALOGS.items():
        shell.actions_by_id.trigger(command)
        dialog = child(shell, QDialog, name)
        qtbot.waitUntil(dialog.isVisible)
        qtbot.waitUntil(lambda dialog=dialog: unreadable(dialog) == [])  # type: ignore[misc]
        assert dialog.size().boundedTo(SMALL) == dialog.size()
        dialog.close()


@pytest.mark.slow
@pytest.mark.parametrize("tongue", ["en", "zh_CN"])
def test_that_with_every_size_of_text_everything_can_be_read(
    filled: MainWindow, program: Program, qtbot: QtBot, tongue: str
) -> None:
    looks = Looks(filled, qtbot)
    for scale in (80, 100, 150, 200):
        program.preferences.change(program.preferences.settings.replaced(language=tongue, text_scale=scale))
        looks.look_at_pages(USUAL)
        looks.look_at_pages(SMALL)
        looks.look_at_views()
    assert looks.found == []


def test_that_cut_texts_and_hidden_parts_are_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    cut, beyond = QPushButton("Much too long for this", window), QLabel("beyond", window)
    cut.setFixedWidth(30)
    beyond.move(190, 0)
    held = QLabel("so wide that it must be scrolled to", window)
    held.setMinimumWidth(900)
    inner = QWidget()
    layout = QVBoxLayout(inner)
    area = scrolled(held, inner.contentsMargins())
    layout.addWidget(area)
    inner.setParent(window)
    inner.setGeometry(0, 30, 200, 100)
    window.resize(200, 150)
    window.show()
    found = unreadable(window)
    assert any("Much too long" in fault for fault in found)
    assert any(fault.startswith("QLabel: ") and "beyond the side" in fault for fault in found)
    assert len(found) == 2


def test_that_facts_of_data_are_read_without_scrolling_sideways(
    window: MainWindow, program: Program, qtbot: QtBot
) -> None:
    """The settings of tasks, which need more room, scroll for themselves."""
    program.preferences.change(program.preferences.settings.replaced(text_scale=200))
    window.resize(SMALL)
    window.deck.show_page("data")
    page = window.deck.page("data")
    settings = page.findChild(TaskSettings)
    assert settings is not None
    around = [area for area in page.findChildren(QScrollArea) if area.isAncestorOf(settings)]
    inner, outer = sorted(
        around, key=lambda area: area.isAncestorOf(around[0]) + area.isAncestorOf(around[1])
    )
    qtbot.waitUntil(lambda: settings.isVisible() and inner.horizontalScrollBar().maximum() > 0)
    qtbot.waitUntil(lambda: outer.horizontalScrollBar().maximum() == 0)
    assert inner.verticalScrollBar().maximum() == 0


def test_that_headings_of_blocks_are_not_cut_with_the_largest_text(
    window: MainWindow, program: Program, qtbot: QtBot
) -> None:
    program.preferences.change(program.preferences.settings.replaced(text_scale=200))
    window.resize(SMALL)
    window.deck.show_page("design")
    header = child(window.deck.page("design"), QTableView, "sharing_matrix").horizontalHeader()
    model = header.model()

    def is_readable(column: int) -> bool:
        lines = str(model.headerData(column, Qt.Orientation.Horizontal)).splitlines()
        return max(map(header.fontMetrics().horizontalAdvance, lines)) <= header.sectionSize(column)

    qtbot.waitUntil(lambda: all(map(is_readable, range(1, header.count() - 1))))
