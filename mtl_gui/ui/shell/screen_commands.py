"""Brings a whole screen back: from a link, from a run's folder, from what another start was given."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog, QWidget

from mtl_gui.app.settings import Preferences
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec.link import Screen, is_link, link_of, screen_of
from mtl_gui.texts import sentence, translatable
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.shell.page_deck import PageDeck

__all__ = ["ScreenCommands"]

_LAYOUTS = ("simple", "standard", "present")


class ScreenCommands(QObject):
    """Writes and opens links, and shows runs that lie anywhere."""

    problem = Signal(object)
    announced = Signal(str)

    def __init__(
        self, workbench: Workbench, preferences: Preferences, deck: PageDeck, window: QWidget
    ) -> None:
        super().__init__(window)
        self._workbench, self._preferences = workbench, preferences
        self._deck, self._window = deck, window

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the commands do."""
        return {"edit.copy_link": self.copy_link, "file.open_link": self.ask_for_link}

    def link(self) -> str:
        """The link to what is on the screen."""
        training = self._workbench.training
        screen = Screen(
            self._workbench.session.experiment,
            page=self._deck.current,
            layout=self._preferences.settings.layout,
            run=training.folder.run_id if training.folder is not None else "",
            moment=training.moment,
            choices=self._chosen(),
        )
        return link_of(screen)

    def copy_link(self) -> None:
        """Puts the link to what is on the screen into the clipboard."""
        QGuiApplication.clipboard().setText(self.link())
        self.announced.emit(self.tr("A link to this screen is in the clipboard; File, Open a link reads it."))

    def ask_for_link(self) -> None:
        """Opens the link in the clipboard, or asks for one."""
        link = QGuiApplication.clipboard().text()
        if not is_link(link):
            link, is_given = QInputDialog.getMultiLineText(
                self._window, self.tr("Open a link"), self.tr("The link, which begins with mtl://")
            )
            if not is_given:
                return
        self.open_link(link)

    def open_link(self, link: str) -> None:
        """Restores the screen of a link; one change of the experiment, which undo takes back."""
        try:
            screen = screen_of(link)
        except Refused as refused:
            self.problem.emit(refused)
            return
        self._workbench.session.edit(screen.experiment, self.tr("Opened a link"))
        if screen.layout in _LAYOUTS:
            self._preferences.change(self._preferences.settings.replaced(layout=screen.layout))
        self._show_linked_run(screen)
        self._choose(screen)
        self._deck.show_page(screen.page if screen.page in self._deck.names else "design")
        self.announced.emit(self.tr("The screen of the link is shown; undo brings back the one before."))

    def open_run(self, path: Path) -> None:
        """Shows a run that lies in a folder anywhere."""
        if self._try_to_show(RunFolder(path)):
            self._deck.show_page("train")
            self.announced.emit(self.tr("The run {name} is shown.").format(name=path.name))

    def _show_linked_run(self, screen: Screen) -> None:
        """Shows the run that a link names, where it is kept here and nothing is being trained."""
        training = self._workbench.training
        is_kept = any(entry.id == screen.run for entry in training.store.entries()) if screen.run else False
        if is_kept and not training.is_active:
            try:
                training.show(training.store.open(screen.run))
            except Refused as refused:
                self.problem.emit(refused)
                return
            training.set_moment(screen.moment)

    def _try_to_show(self, folder: RunFolder) -> bool:
        training = self._workbench.training
        try:
            if training.is_active:
                raise _busy()
            training.show(folder)
        except Refused as refused:
            self.problem.emit(refused)
            return False
        return True

    def _chosen(self) -> dict[str, int]:
        from mtl_gui.ui.shell.screen_choices import chosen

        return chosen(self._deck.pages())

    def _choose(self, screen: Screen) -> None:
        from mtl_gui.ui.shell.screen_choices import choose

        choose([self._deck.page(name) for name in self._deck.names], screen.choices)


def _busy() -> Refused:
    return Refused(
        sentence(translatable("problems", "The run cannot be shown now.")),
        sentence(translatable("problems", "Another training is at work.")),
        sentence(translatable("problems", "Stop it first, then open the run again.")),
    )
