"""Offers what a crash left unsaved, and tells of a training that it broke off."""

from PySide6.QtCore import QObject, Signal

from mtl_gui.app.autosave import Autosave
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.pages.start_page import StartPage
from mtl_gui.ui.shell.data_place import data_folder_problem
from mtl_gui.ui.shell.page_deck import PageDeck

__all__ = ["Restoring"]

_MOST_READ = 20
"""Of the newest runs, which a list without an index reads."""


class Restoring(QObject):
    """Asks on the Start page, and does as the answer says."""

    problem = Signal(object)
    announced = Signal(str)

    def __init__(self, autosave: Autosave, workbench: Workbench, deck: PageDeck) -> None:
        super().__init__(deck)
        self._autosave, self._session, self._deck = autosave, workbench.session, deck
        self._training = workbench.training
        deck.all_built.connect(self.look)
        autosave.failed.connect(self.problem)

    def offer(self) -> None:
        """Asks whether there is something to restore, and puts the focus where Enter goes on."""
        left = self._autosave.left_behind()
        page = self._deck.page("start")
        if isinstance(page, StartPage):
            if left is not None:
                page.offer_restore(left)
            page.focus_first()

    def look(self) -> None:
        """Says that nothing can be kept, or which training was broken off, once the window stands."""
        problem = data_folder_problem()
        if problem is not None:
            self.problem.emit(problem)
        else:
            self._tell_broken_off()

    def _tell_broken_off(self) -> None:
        """Says that the newest run can be gone on with, where it is one that did not come to its end."""
        newest = next(iter(self._training.store.listed(_MOST_READ).entries), None)
        if newest is None or newest.status != "interrupted" or self._training.is_active:
            return
        told = self.tr(
            "The training of “{title}” was broken off; Compare, All runs, Continue goes on with it."
        )
        self.announced.emit(told.format(title=newest.title))

    def answer(self, is_wanted: bool) -> None:  # noqa: FBT001 - a slot
        """Restores the unsaved experiment as one change, or forgets it."""
        left = self._autosave.left_behind()
        if is_wanted and left is not None:
            self._session.edit(left, self.tr("Restored after a crash"))
            self._deck.show_page("design")
        self._autosave.forget_left_behind()
