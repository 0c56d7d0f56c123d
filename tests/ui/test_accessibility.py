import gc
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QComboBox, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.app.training import MakeEvents
from mtl_gui.ui.main_window import MainWindow
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.picture import tell_pictures
from tests.app.hand_made import hand_made_events
from tests.ui.gestures import child
from tests.ui.reading import described, reachable

PAGES = ("start", "data", "design", "train", "landscape", "compare", "export", "gallery")
REPAINTS = 100


@pytest.fixture
def make_events() -> MakeEvents:
    return hand_made_events


@pytest.fixture
def trained(window: MainWindow, workbench: Workbench, qtbot: QtBot) -> MainWindow:
    """The window after a run, when every page has something to show."""
    workbench.training.run(workbench.session.experiment)
    qtbot.waitUntil(lambda: workbench.training.state == "finished")
    return window


def interface(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None, described(widget)
    return found


def unlabelled(part: QWidget) -> list[str]:
    """The drop-down lists in a part of the window of which no label says what they are about."""
    return [
        described(combo)
        for combo in part.findChildren(QComboBox)
        if not any(
            relation == QAccessible.RelationFlag.Label and label.text(QAccessible.Text.Name).strip()
            for label, relation in interface(combo).relations()
        )
    ]


def accessible_name(widget: QWidget) -> str:
    return interface(widget).text(QAccessible.Text.Name)


@pytest.mark.parametrize("page", PAGES)
def test_that_everything_the_keyboard_reaches_has_a_name(trained: MainWindow, page: str) -> None:
    trained.deck.show_page(page)
    nameless = [described(widget) for widget in reachable(trained) if not accessible_name(widget).strip()]
    assert nameless == []


@pytest.fixture(scope="module")
def _told_pictures(qapp: QApplication) -> None:
    tell_pictures()


@pytest.mark.usefixtures("_told_pictures")
@pytest.mark.parametrize("page", PAGES)
def test_that_nothing_the_keyboard_reaches_is_passed_over_as_room(trained: MainWindow, page: str) -> None:
    trained.deck.show_page(page)
    passed_over = [
        described(widget)
        for widget in trained.deck.page(page).findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.objectName() != "qt_spinbox_lineedit"  # Qt tells of the spin box in its place
        and not isinstance(widget, QTabWidget)  # its bar takes the keyboard
        and interface(widget).role() == QAccessible.Role.Client
    ]
    assert passed_over == []


@pytest.mark.parametrize("page", PAGES)
def test_that_every_drop_down_list_has_a_label_that_is_heard(trained: MainWindow, page: str) -> None:
    """On Linux its name is the chosen entry; what it is about is told by the label alone."""
    assert unlabelled(trained.deck.page(page)) == []


def test_that_the_drop_down_lists_of_the_preferences_have_labels_too(window: MainWindow) -> None:
    window.actions_by_id.trigger("edit.preferences")
    dialog = child(window, QWidget, "preferences")
    assert unlabelled(dialog) == []
    dialog.close()


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from 3.12 on")
def test_that_repainting_takes_no_references_to_none(trained: MainWindow) -> None:
    """A binding that loses one reference to None per painted widget ends the program after an hour."""
    drifts = {}
    for page in PAGES:
        trained.deck.show_page(page)
        trained.grab()
        drifts[page] = _drift(trained.deck.page(page))
    assert min(drifts.values()) > -REPAINTS / 2, drifts


def _drift(page: QWidget) -> int:
    """How many references to None come with repaints; garbage that holds some must not go in between."""
    gc.collect()
    gc.disable()
    try:
        before = sys.getrefcount(None)
        for _ in range(REPAINTS):
            page.repaint()
        return sys.getrefcount(None) - before
    finally:
        gc.enable()
