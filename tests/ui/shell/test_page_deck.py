import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.ui.main_window import MainWindow
from mtl_gui.ui.page import Page, Workbench
from mtl_gui.ui.reading_order import first_stop
from mtl_gui.ui.shell.page_deck import PageDeck, PageEntry
from mtl_gui.ui.shell.pages import PAGES
from mtl_gui.ui.steps import Steps


class ShownWindows(QObject):
    """Notes every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(repr(watched))
        return False


class Slow(Page):
    """A page of three steps."""

    name = "slow"
    steps = 0

    @classmethod
    def in_steps(cls, workbench: Workbench, parent: QWidget) -> Steps["Slow"]:
        for _ in range(3):
            cls.steps += 1
            yield
        return cls(workbench, parent)

    def retranslate(self) -> None:
        """No texts."""


def _deck(shell: MainWindow) -> PageDeck:
    Slow.steps = 0
    return PageDeck([PageEntry("slow", lambda: Slow)], shell.workbench, shell)


def test_that_a_page_asked_for_while_it_is_built_is_finished_and_built_once(
    shell: MainWindow, qtbot: QtBot
) -> None:
    deck = _deck(shell)
    deck.build_rest()
    qtbot.waitUntil(lambda: Slow.steps > 0)
    page = deck.page("slow")
    with qtbot.waitSignal(deck.all_built):
        pass
    assert deck.pages() == (page,)
    assert Slow.steps == 3


def test_that_a_deck_that_stops_leaves_no_page_half_built(shell: MainWindow, qtbot: QtBot) -> None:
    deck = _deck(shell)
    deck.build_rest()
    qtbot.waitUntil(lambda: Slow.steps > 0)
    deck.stop_building()
    assert [page.name for page in deck.pages()] == ["slow"]


def test_that_a_deck_that_stops_while_it_loads_builds_nothing_later(shell: MainWindow, qtbot: QtBot) -> None:
    deck = _deck(shell)
    deck.build_rest()
    deck.stop_building()
    qtbot.wait(100)
    assert deck.pages() == ()


def test_that_the_module_of_a_page_is_imported_in_the_window_s_thread(
    shell: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "page_with_thread.py").write_text("import threading\nthread = threading.current_thread()\n")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "page_with_thread", raising=False)
    deck = PageDeck([PageEntry("slow", lambda: Slow, "page_with_thread")], shell.workbench, shell)
    with qtbot.waitSignal(deck.all_built):
        deck.build_rest()
    assert sys.modules["page_with_thread"].thread is threading.main_thread()


@pytest.mark.parametrize("entry", PAGES[1:], ids=lambda entry: entry.name)
def test_that_the_module_that_is_imported_for_a_page_is_the_one_that_holds_it(entry: PageEntry) -> None:
    assert entry.load().__module__ == entry.module


def test_that_pages_that_were_asked_for_already_are_not_built_again_behind_the_window(
    shell: MainWindow, qtbot: QtBot
) -> None:
    at_once = {name: shell.deck.page(name) for name in shell.deck.names}
    with qtbot.waitSignal(shell.deck.all_built, timeout=20_000):
        shell.settle()
    for name, page in at_once.items():
        assert shell.deck.page(name) is page
        assert page.parentWidget() is shell.deck


def test_that_no_part_of_a_page_is_ever_a_window_of_its_own(
    shell: MainWindow, qtbot: QtBot, qapp: QApplication
) -> None:
    shown = ShownWindows()
    qapp.installEventFilter(shown)
    with qtbot.waitSignal(shell.deck.all_built, timeout=20_000):
        shell.settle()
    qapp.removeEventFilter(shown)
    assert shown.names == []


@pytest.mark.parametrize(
    ("page", "first"),
    [("data", "search_data_sets"), ("landscape", "landscape_plane"), ("gallery", "gallery_open")],
)
def test_that_the_focus_begins_at_the_top_left_of_a_page_however_its_parts_were_made(
    shell: MainWindow, page: str, first: str
) -> None:
    shell.deck.show_page(page)
    focused = first_stop(shell.deck.page(page))
    assert focused is not None
    assert focused.objectName() == first
