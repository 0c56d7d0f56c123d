"""The pages of the window, built when they are first needed."""

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from mtl_gui.ui.page import Page, Workbench
from mtl_gui.ui.reading_order import first_stop, give_focus
from mtl_gui.ui.steps import Steps, at_once, imported

__all__ = ["PageDeck", "PageEntry"]

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page by name; `load` imports its class from a module, which is slow for pages with plots."""

    name: str
    load: Callable[[], type[Page]]
    module: str = ""


_OVER = object()
_LOADING_MILLISECONDS = 10
_BREATH_MILLISECONDS = 5
"""Between two parts of pages that are built behind the one that is seen: a key press comes first."""


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
        self._begun: tuple[str, Steps[Page]] | None = None
        self._loading: Iterator[object] = iter(())
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
            begun, steps = self._begun or ("", None)
            self._adopt(name, at_once(steps if steps is not None and begun == name else self._steps(name)))
        return self._pages[name]

    def show_page(self, name: str) -> None:
        """Brings a page to the front; a focus that was in the page before moves along."""
        page, before = self.page(name), self.currentWidget()
        focused = QApplication.focusWidget()
        moves_focus = focused is not None and before is not None and before.isAncestorOf(focused)
        if page is not before:
            _LOG.info("Shows the page %s.", name)
            self.setCurrentWidget(page)
            target = first_stop(page) if moves_focus else None
            if target is not None:
                give_focus(target, Qt.FocusReason.OtherFocusReason)
        self.page_shown.emit(name)

    def build_rest(self) -> None:
        """Loads the other pages and builds them, a part at a time behind what is seen."""
        self._loading = self._load_modules()
        self._timer.start(_BREATH_MILLISECONDS)

    def stop_building(self) -> None:
        """Builds no more pages by itself, as when the window closes; one that is begun is built whole."""
        self._timer.stop()
        if self._begun is not None:
            self.page(self._begun[0])

    def _load_modules(self) -> Steps[None]:
        for entry in self._entries.values():
            if entry.module:
                yield from imported(entry.module)

    def _is_loading(self) -> bool:
        """Imports modules for a moment; tells whether there are more."""
        clock = QElapsedTimer()
        clock.start()
        while not clock.hasExpired(_LOADING_MILLISECONDS):
            if next(self._loading, _OVER) is _OVER:
                return False
        return True

    def _build_next(self) -> None:
        if self._is_loading():
            return
        if self._begun is None:
            missing = next((name for name in self._entries if name not in self._pages), None)
            if missing is None:
                self._timer.stop()
                self.all_built.emit()
                return
            self._begun = missing, self._steps(missing)
        name, steps = self._begun
        try:
            next(steps)
        except StopIteration as made:
            self._adopt(name, made.value)

    def _steps(self, name: str) -> Steps[Page]:
        return self._entries[name].load().in_steps(self._workbench, self)

    def _adopt(self, name: str, page: Page) -> None:
        if self._begun is not None and self._begun[0] == name:
            self._begun = None
        self._pages[name] = page
        self.addWidget(page)
        self.built.emit(page)
