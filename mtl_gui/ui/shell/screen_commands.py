"""Brings a whole screen back: from a link, from a run's folder, from what another start was given."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog, QMainWindow, QPlainTextEdit

from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec.link import Choice, Screen, is_link, link_of, screen_of
from mtl_gui.texts import sentence, translatable
from mtl_gui.ui.actions import Actions
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.program import Program
from mtl_gui.ui.shell.page_deck import PageDeck
from mtl_gui.ui.shell.sender_reading import SenderReading

__all__ = ["ScreenCommands"]

_LAYOUTS = ("simple", "standard", "present")


class ScreenCommands(QObject):
    """Writes and opens links, and shows runs that lie anywhere."""

    problem = Signal(object)
    announced = Signal(str)

    def __init__(
        self, workbench: Workbench, program: Program, actions: Actions, deck: PageDeck, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._workbench, self._preferences = workbench, program.preferences
        self._deck, self._window = deck, window
        self._sender = SenderReading(program, workbench.theme, actions, window)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the commands do."""
        return {"edit.copy_link": self.copy_link, "file.open_link": self.ask_for_link}

    def link(self) -> str:
        """The link to what is on the screen."""
        from mtl_gui.ui.scrolls import scrolled_shares  # not needed to start

        training = self._workbench.training
        screen = Screen(
            self._workbench.session.experiment,
            page=self._deck.current,
            layout=self._preferences.settings.layout,
            run=training.folder.run_id if training.folder is not None else "",
            moment=training.moment,
            choices=self._chosen(),
            views={page.name: page.view_state() for page in self._deck.pages()},
            parts=bytes(self._window.saveState().toBase64().data()).decode(),
            scrolls={page.name: scrolled_shares(page) for page in self._deck.pages()},
            reading=self._sender.reading(),
        )
        return link_of(screen)

    def copy_link(self) -> None:
        """Puts the link to what is on the screen into the clipboard."""
        QGuiApplication.clipboard().setText(self.link())
        self.announced.emit(self.tr("A link to this screen is in the clipboard; File, Open a link reads it."))

    def ask_for_link(self) -> None:
        """Opens the link in the clipboard, or asks for one."""
        link = QGuiApplication.clipboard().text()
        if is_link(link):
            self.open_link(link)
            return
        asked = QInputDialog(self._window)
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput)
        asked.setWindowTitle(self.tr("Open a link"))
        asked.setLabelText(self.tr("The link, which begins with mtl://"))
        for field in asked.findChildren(QPlainTextEdit):
            field.setTabChangesFocus(True)
        asked.textValueSelected.connect(self.open_link)
        asked.open()

    def open_link(self, link: str) -> None:
        """Restores the screen of a link; one change of the experiment, which undo takes back."""
        try:
            screen = screen_of(link)
        except Refused as refused:
            self.problem.emit(refused)
            return
        self._workbench.session.edit(screen.experiment, self.tr("Opened a link"))
        self._arrange(screen)
        is_shown = self._show_linked_run(screen)
        self._deck.show_page(screen.page if screen.page in self._deck.names else "design")
        self._choose(screen)
        told = self.tr("The screen of the link is shown; undo brings back the one before.")
        if not is_shown:
            missing = self.tr("The run of the link is not kept here, or another training is at work.")
            told = f"{told} {missing}"
        if self._sender.offer(screen.reading):
            other = self.tr(
                "Language, palette and sizes stay yours; View, As the sender of the link reads, shows theirs."
            )
            told = f"{told} {other}"
        self.announced.emit(told)

    def open_run(self, path: Path) -> None:
        """Shows a run that lies in a folder anywhere."""
        if self._try_to_show(RunFolder(path)):
            self._deck.show_page("train")
            self.announced.emit(self.tr("The run {name} is shown.").format(name=path.name))

    def _arrange(self, screen: Screen) -> None:
        """Layout, and where parts stand."""
        if screen.layout in _LAYOUTS:
            self._preferences.change(self._preferences.settings.replaced(layout=screen.layout))
        if screen.parts and screen.layout == "standard":
            self._window.restoreState(QByteArray.fromBase64(screen.parts.encode()))

    def _show_linked_run(self, screen: Screen) -> bool:
        """Shows the run that a link names, if it names one; tells whether it is shown."""
        training = self._workbench.training
        if not screen.run:
            return True
        if not training.store.holds(screen.run) or training.is_active:
            return training.folder is not None and training.folder.run_id == screen.run
        try:
            training.show(training.store.open(screen.run))
        except Refused as refused:
            self.problem.emit(refused)
            return False
        training.set_moment(screen.moment)
        return True

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

    def _chosen(self) -> dict[str, Choice]:
        from mtl_gui.ui.view_controls import chosen

        return {name: choice for page in self._deck.pages() for name, choice in chosen(page).items()}

    def _choose(self, screen: Screen) -> None:
        from mtl_gui.ui.scrolls import scroll
        from mtl_gui.ui.view_controls import choose

        for page in [self._deck.page(name) for name in self._deck.names]:
            page.restore_view(screen.views.get(page.name, {}))
            choose(page, screen.choices)
            scroll(page, screen.scrolls.get(page.name, {}))


def _busy() -> Refused:
    return Refused(
        sentence(translatable("problems", "The run cannot be shown now.")),
        sentence(translatable("problems", "Another training is at work.")),
        sentence(translatable("problems", "Stop it first, then open the run again.")),
    )
