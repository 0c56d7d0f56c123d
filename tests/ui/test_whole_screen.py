"""A link copied in one window and opened in another, over the same kept runs, shows the same screen."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QDockWidget,
    QDoubleSpinBox,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSlider,
    QSplitter,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mtl_gui.app.autosave import Autosave
from mtl_gui.app.engine import Engine
from mtl_gui.app.job import Job
from mtl_gui.app.session import Session
from mtl_gui.app.settings import Preferences, SettingsFile
from mtl_gui.app.training import TrainingControl
from mtl_gui.runs.store import RunStore
from mtl_gui.ui.compare.run_view import RunView
from mtl_gui.ui.compare.tray import Tray
from mtl_gui.ui.log import LogBook
from mtl_gui.ui.main_window import MainWindow
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.plots.contour_panel import ContourPanel
from mtl_gui.ui.program import Program
from mtl_gui.ui.shell.pages import compare_runs
from mtl_gui.ui.shell.window_memory import WindowMemory
from mtl_gui.ui.view_controls import chosen
from tests.ui.compare.stored_runs import store_run
from tests.ui.gestures import child, click, press

_GRIDS = (5, 9, 17, 33, 65)
_BUILT_WHEN_SEEN = ("gradient_", "landscape_seeds_loss")
"""Controls of views that the other window builds or fills only when they are looked at there."""
_KINDS = ((QTabWidget, QAbstractButton), (QComboBox, QSlider, QAbstractSpinBox, QLineEdit, QSplitter))
PAGES = ("start", "data", "design", "train", "landscape", "compare", "export", "gallery")


@pytest.fixture
def other(
    workbench: Workbench, window: MainWindow, program: Program, tmp_path: Path, qtbot: QtBot
) -> Iterator[MainWindow]:
    """Another window with preferences of its own, over the same kept runs."""
    jobs = (Job(), Job(), Job())
    training = TrainingControl(RunStore(workbench.training.store.path), make_events=None)
    session = Session(workbench.session.experiment.replaced(seeds=(5,), title="something else"))
    bench = Workbench(session, training, workbench.theme, *jobs)
    preferences = Preferences(SettingsFile(tmp_path / "other.json"))
    autosave = Autosave(session, tmp_path / "other")
    memory = WindowMemory(tmp_path / "other.ini")
    made = Program(preferences, program.language, Engine(), LogBook(), autosave, memory)
    another = MainWindow(bench, made)
    another.resize(1280, 800)
    another.show()
    yield another
    session.undo_stack.setClean()
    another.close()
    another.deleteLater()
    QCoreApplication.sendPostedEvents(another, QEvent.Type.DeferredDelete)


def measure(window: MainWindow, grid: int, qtbot: QtBot) -> None:
    """Measures the landscape of the run that is shown, or shows the one that is kept."""
    window.deck.show_page("landscape")
    page = window.deck.page("landscape")
    child(page, QComboBox, "landscape_grid").setCurrentIndex(_GRIDS.index(grid))
    before = page.view_state()["drawn"]
    click(child(page, QPushButton, "landscape_measure"))
    qtbot.waitUntil(lambda: page.view_state()["drawn"] != before and settled(window), timeout=20_000)


def state_of(window: MainWindow) -> dict[str, object]:
    """All that is compared: page, parts at the sides, and every view of every page."""
    bench = window.workbench
    state: dict[str, object] = {
        "experiment": bench.session.experiment,
        "page": window.deck.current,
        "moment": bench.training.moment,
        "docks": [dock.isHidden() for dock in window.findChildren(QDockWidget)],
    }
    for page in window.deck.pages():
        state |= {f"{page.name}: {key}": told for key, told in page.view_state().items()}
        state |= {
            f"{page.name}: {name}": value
            for name, value in chosen(page).items()
            if not name.endswith("_splitter") and not name.startswith(_BUILT_WHEN_SEEN)
        }
    return state


def differing(wanted: Mapping[str, object], found: Mapping[str, object]) -> dict[str, object]:
    """What two windows show otherwise, with both values."""
    keys = {**wanted, **found}
    return {key: (wanted.get(key), found.get(key)) for key in keys if wanted.get(key) != found.get(key)}


def shares(window: MainWindow) -> dict[str, list[float]]:
    """How the splitters that are seen divide their room."""
    return {
        splitter.objectName(): [size / sum(splitter.sizes()) for size in splitter.sizes()]
        for splitter in window.findChildren(QSplitter)
        if splitter.objectName() and splitter.isVisible()
    }


def turn(control: QWidget) -> None:
    """Changes what is chosen in a control, if there is a choice."""
    match control:
        case QTabWidget():
            places = [place for place in range(control.count()) if control.isTabEnabled(place)]
            control.setCurrentIndex(places[(places.index(control.currentIndex()) + 1) % len(places)])
        case QComboBox() if control.count() > 1:
            control.setCurrentIndex((control.currentIndex() + 1) % control.count())
        case QSlider() | QAbstractSpinBox():
            before = control.property("value")
            control.setProperty("value", before + 1)
        case QLineEdit():
            control.setText("di")
        case QAbstractButton() if control.isCheckable():
            control.setChecked(not control.isChecked())
        case QSplitter():
            sizes = control.sizes()
            control.setSizes([sizes[0] + sizes[1] // 4, sizes[1] - sizes[1] // 4])


def settled(window: MainWindow) -> bool:
    """Whether nothing is read, loaded or measured any more."""
    bench = window.workbench
    is_busy = bench.run_library.is_reading or bench.preview_job.is_active or bench.landscape_job.is_active
    return not is_busy


@pytest.fixture
def prepared(window: MainWindow, workbench: Workbench, qtbot: QtBot) -> MainWindow:
    """A window with a run, a landscape and three runs in the tray, in which every choice was changed."""
    experiment = workbench.session.experiment
    runs = [store_run(workbench, experiment.replaced(title=title)).run_id for title in ("A", "B", "C")]
    workbench.training.run(experiment)
    qtbot.waitUntil(lambda: workbench.training.state == "finished", timeout=60_000)
    for grid in (9, 5, 9):  # the one that is shown is not the last that was written
        measure(window, grid, qtbot)
    workbench.training.set_moment(6)
    compare_runs(window.deck, runs)
    qtbot.waitUntil(lambda: settled(window))
    for name in window.deck.names:
        window.deck.show_page(name)
        page = window.deck.page(name)
        for kinds in _KINDS:
            for control in [page.findChild(QWidget, name) for name in chosen(page)]:
                if isinstance(control, kinds):
                    turn(control)
        qtbot.waitUntil(lambda: settled(window))
    return window


def turn_what_is_no_control(window: MainWindow) -> None:
    """Changes what a person changes without a control of a view: planes, columns, the probe, docks."""
    landscape = window.deck.page("landscape")
    window.deck.show_page("landscape")
    for name in ("landscape_grid", "landscape_part", "landscape_joint_kind"):
        turn(child(landscape, QComboBox, name))
    child(landscape, QDoubleSpinBox, "landscape_weight_1").setValue(3.0)
    press(child(landscape, ContourPanel, "landscape_panel_0"), Qt.Key.Key_Right)
    table = child(window.deck.page("compare"), RunView, "run_table")
    columns = {action.objectName(): action for action in table.columns_menu().actions()}
    columns["notes"].trigger()
    table.horizontalHeader().sectionClicked.emit(2)
    child(window.deck.page("data"), QListWidget, "data_sets").setCurrentRow(3)
    click(child(window.deck.page("gallery"), QPushButton, "look_few-labels"))
    window.actions_by_id.trigger("view.log")


def test_that_a_link_opened_in_another_window_shows_the_same_screen_on_every_page(
    prepared: MainWindow, other: MainWindow, qtbot: QtBot
) -> None:
    turn_what_is_no_control(prepared)
    changed = differing(state_of(prepared), state_of(other))
    assert len(changed) > 60
    assert {
        "data: shown", "data: search_data_sets", "design: design_tabs", "train: show_log",
        "train: more_steering", "landscape: landscape_views", "landscape: surface_task",
        "landscape: landscape_level", "landscape: request", "landscape: drawn", "landscape: joint",
        "landscape: probe", "compare: compare_tabs", "compare: tray", "compare: columns",
        "compare: sorted_by", "compare: pair", "compare: run_filter", "export: export_tabs",
        "gallery: study", "experiment", "moment", "docks",
    } <= set(changed)  # fmt: skip
    for page in PAGES:
        prepared.deck.show_page(page)
        prepared.actions_by_id.trigger("edit.copy_link")
        other.deck.page("compare").findChildren(Tray)[0].clear()
        other.open_held(QGuiApplication.clipboard().text())
        qtbot.waitUntil(lambda: settled(prepared) and settled(other))
        assert differing(state_of(prepared), state_of(other)) == {}
        for name, parts in shares(prepared).items():
            assert shares(other)[name] == pytest.approx(parts, abs=0.05)
