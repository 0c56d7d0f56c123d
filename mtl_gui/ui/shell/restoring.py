"""Offers what a crash left unsaved."""

from PySide6.QtCore import QObject

from mtl_gui.app.autosave import Autosave
from mtl_gui.app.session import Session
from mtl_gui.ui.pages.start_page import StartPage
from mtl_gui.ui.shell.page_deck import PageDeck

__all__ = ["Restoring"]


class Restoring(QObject):
    """Asks on the Start page, and does as the answer says."""

    def __init__(self, autosave: Autosave, session: Session, deck: PageDeck) -> None:
        super().__init__(deck)
        self._autosave, self._session, self._deck = autosave, session, deck

    def offer(self) -> None:
        """Asks whether there is something to restore, and puts the focus where Enter goes on."""
        left = self._autosave.left_behind()
        page = self._deck.page("start")
        if isinstance(page, StartPage):
            if left is not None:
                page.offer_restore(left)
            page.focus_first()

    def answer(self, is_wanted: bool) -> None:  # noqa: FBT001 - a slot
        """Restores the unsaved experiment as one change, or forgets it."""
        left = self._autosave.left_behind()
        if is_wanted and left is not None:
            self._session.edit(left, self.tr("Restored after a crash"))
            self._deck.show_page("design")
        self._autosave.forget_left_behind()
