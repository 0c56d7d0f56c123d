"""Alt with an underlined letter reaches one thing: on no page a letter stands twice, or is a menu's."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QTabBar, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.ui.gallery.gallery_page import GalleryPage
from mtl_gui.ui.main_window import MainWindow
from mtl_gui.ui.pages.data_page import DataPage
from tests.ui.gestures import child

TABS = {"design": ("design_tabs",), "export": ("export_tabs",), "compare": ("compare_tabs",)}


def texts(window: MainWindow) -> Iterator[str]:
    """All that can be reached so, menus first."""
    yield from (action.text() for action in window.menuBar().actions())
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window:
            continue
        match widget:
            case QAbstractButton():
                yield widget.text()
            case QLabel() if widget.buddy() is not None:
                yield widget.text()
            case QTabBar():
                yield from map(widget.tabText, range(widget.count()))


def shared(window: MainWindow) -> list[tuple[str, str]]:
    """Pairs of texts with the same letter."""
    seen: dict[str, str] = {}
    pairs = []
    for text in texts(window):
        for letter in re.findall("&([A-Za-z])", text.replace("&&", ""))[:1]:
            if letter.upper() in seen:
                pairs.append((seen[letter.upper()], text))
            seen[letter.upper()] = text
    return pairs


@pytest.mark.parametrize("tongue", ["english", "chinese"])
def test_that_no_letter_stands_for_two_things(window: MainWindow, qtbot: QtBot, tongue: str) -> None:
    window.actions_by_id.trigger(f"view.{tongue}")
    found = {}
    for name in window.deck.names:
        window.deck.show_page(name)
        qtbot.wait(20)
        found[name] = shared(window)
        for tabs in (child(window.deck.page(name), QTabWidget, each) for each in TABS.get(name, ())):
            for place in filter(tabs.isTabEnabled, range(tabs.count())):
                tabs.setCurrentIndex(place)
                found[f"{name}, {place}"] = shared(window)
    gallery = window.deck.page("gallery")
    assert isinstance(gallery, GalleryPage)
    gallery.open_study("few-labels")
    window.deck.show_page("gallery")
    found["study"] = shared(window)
    data = window.deck.page("data")
    assert isinstance(data, DataPage)
    window.deck.show_page("data")
    data.ask_for_table()
    found["own data"] = shared(window)
    assert {name: pairs for name, pairs in found.items() if pairs} == {}


def test_that_two_of_one_letter_are_found(window: MainWindow) -> None:
    button = QPushButton("&File it", window)
    button.show()
    assert shared(window) == [("&File", "&File it")]
