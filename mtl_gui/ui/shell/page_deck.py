"""The pages of the window, built when they are first needed."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from mtl_gui.ui.page import Page, Workbench
from mtl_gui.ui.shell.focus_parts import first_focusable

__all__ = ["PageDeck", "PageEntry"]

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page by name; `load` imports its class, which is slow for pages with plots."""

    name: str
    load: Callable[[], type[Page]]


class PageDeck(QStackedWidget):
    """Shows one page at a time. `built` tells of a new page, `page_shown` of the one that is seen."""

    built = Signal(object)
    all_built = Signal()
    page_shown = Signal(str)

    def __init__(self, entries: Sequence[PageEntry], workbench: Workbench, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pages")
        self._entries = {entry.name: entry for entry in entries}
        self._workbench = workbench
        self._pages: dict[str, Page] = {}
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._build_next)

    @property
    def names(self) -> tuple[str, ...]:
        """All pages, in their order."""
        return tuple(self._entries)

    @property
    def current(self) -> str:
        """The page that is shown."""
        page = self.currentWidget()
        return page.name if isinstance(page, Page) else ""

    def pages(self) -> tuple[Page, ...]:
        """The pages that are built."""
        return tuple(self._pages.values())

    def page(self, name: str) -> Page:
        """A page, built if it is not yet."""
        if name not in self._pages:
            page = self._entries[name].load()(self._workbench, self)
            self._pages[name] = page
            self.addWidget(page)
            self.built.emit(page)
        return self._pages[name]

    def show_page(self, name: str) -> None:
        """Brings a page to the front; a focus that was in the page before moves along."""
        page, before = self.page(name), self.currentWidget()
        focused = QApplication.focusWidget()
        moves_focus = focused is not None and before is not None and before.isAncestorOf(focused)
        if page is not before:
            _LOG.info("Shows the page %s.", name)
            self.setCurrentWidget(page)
            target = first_focusable(page) if moves_focus else None
            if target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page_shown.emit(name)

    def build_rest(self) -> None:
        """Builds the other pages one by one, whenever the window has nothing else to do."""
        self._timer.start(0)

    def stop_building(self) -> None:
        """Builds no more pages by itself, as when the window closes."""
        self._timer.stop()

    def _build_next(self) -> None:
        missing = next((name for name in self._entries if name not in self._pages), None)
        if missing is None:
            self._timer.stop()
            self.all_built.emit()
        else:
            self.page(missing)
