"""Simple, Standard and Present: how much of the window is shown, and how large."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from mtl_gui.app.settings import Layout, Preferences
from mtl_gui.ui.actions import Actions
from mtl_gui.ui.page import Page
from mtl_gui.ui.shell.page_deck import PageDeck
from mtl_gui.ui.shell.rail import Rail

__all__ = ["WindowLayouts"]

_LAYOUTS: dict[str, Layout] = {
    "view.simple": "simple",
    "view.standard": "standard",
    "view.present": "present",
}
_NOT_SIMPLE = ("landscape",)
"""Pages that a first visit can do without; their commands stay."""


class WindowLayouts(QObject):
    """Follows the preferred layout.

    Simple hides the Landscape page, views of gradients and the docks; Present hides all but the page, and Esc
    goes back to the layout before. A window never starts in Present.

    Args:
        preferences: What the layout is kept in.
        actions: The window's commands.
        rail: The list of pages.
        deck: The pages.
        docks: Parts at the sides.
        window: What is arranged.
    """

    def __init__(
        self,
        preferences: Preferences,
        actions: Actions,
        rail: Rail,
        deck: PageDeck,
        docks: Sequence[QDockWidget],
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._preferences, self._actions = preferences, actions
        self._rail, self._deck, self._docks, self._window = rail, deck, docks, window
        self._before: Layout = "standard"
        self._escape = QShortcut(Qt.Key.Key_Escape, window)
        self._escape.activated.connect(self.leave_present)
        actions.connect_to({command_id: partial(self.use, layout) for command_id, layout in _LAYOUTS.items()})
        if preferences.settings.layout == "present":
            self.use("standard")
        deck.built.connect(self._arrange_page)
        preferences.changed.connect(self.follow)
        self.follow()

    def use(self, layout: Layout) -> None:
        """Arranges the window so, and keeps it."""
        current = self._preferences.settings.layout
        if layout == "present" and current != "present":
            self._before = current
        self._preferences.change(self._preferences.settings.replaced(layout=layout))

    def leave_present(self) -> None:
        """Goes back to the layout before Present."""
        if self._preferences.settings.layout == "present":
            self.use(self._before)

    def follow(self) -> None:
        """Arranges the window as the preferences say."""
        layout = self._preferences.settings.layout
        is_present = layout == "present"
        for part in self._chrome():
            part.setVisible(not is_present)
        self._escape.setEnabled(is_present)
        self._rail.hide_pages(_NOT_SIMPLE if layout == "simple" else ())
        if layout != "standard":
            for dock in self._docks:
                dock.hide()
        for page in self._deck.pages():
            self._arrange_page(page)
        for command_id, known in _LAYOUTS.items():
            self._actions[command_id].setChecked(known == layout)

    def _arrange_page(self, page: Page) -> None:
        page.set_simple(is_simple=self._preferences.settings.layout == "simple")

    def _chrome(self) -> list[QWidget]:
        """What surrounds the page."""
        bars = [bar for bar in self._window.children() if bar.objectName() == "run_bar"]
        return [
            self._window.menuBar(),
            self._window.statusBar(),
            self._rail,
            *(bar for bar in bars if isinstance(bar, QWidget)),
        ]
