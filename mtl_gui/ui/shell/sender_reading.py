"""Language, palette, size of text and of the window that came with a link: offered, never forced."""

from typing import get_args

from PySide6.QtCore import QByteArray, QObject, QSize
from PySide6.QtWidgets import QMainWindow

from mtl_gui.app.settings import TEXT_SCALES
from mtl_gui.spec.link import Reading
from mtl_gui.ui.actions import Actions
from mtl_gui.ui.language import Choice as LanguageChoice
from mtl_gui.ui.program import Program
from mtl_gui.ui.theme import Scheme, Theme

__all__ = ["SenderReading"]

_COMMAND = "view.as_sender"


class SenderReading(QObject):
    """Switches between how this person reads and how the one does whose link was opened."""

    def __init__(self, program: Program, theme: Theme, actions: Actions, window: QMainWindow) -> None:
        super().__init__(window)
        self._preferences, self._language = program.preferences, program.language
        self._theme, self._window = theme, window
        self._action = actions[_COMMAND]
        self._action.setEnabled(False)
        self._theirs = Reading()
        self._own: tuple[dict[str, object], QByteArray] | None = None
        actions.connect_to({_COMMAND: self._switch})

    def reading(self) -> Reading:
        """How this window is read."""
        size = self._window.size()
        return Reading(
            self._language.name,
            "dark" if self._theme.is_dark else "light",
            self._preferences.settings.text_scale,
            (size.width(), size.height()),
        )

    def offer(self, theirs: Reading) -> bool:
        """Takes what came with a link; tells whether it is another way to read than this person's."""
        if self._own is not None:
            self._go_back()
        own = self.reading()
        self._theirs = theirs
        sizes = {theirs.size, own.size, (0, 0)}
        is_other = any(getattr(own, key) != value for key, value in _changes(theirs).items())
        self._action.setEnabled(is_other or len(sizes) > 2)
        return self._action.isEnabled()

    def _switch(self) -> None:
        if self._own is None:
            self._take_over()
        else:
            self._go_back()

    def _take_over(self) -> None:
        settings, changes = self._preferences.settings, _changes(self._theirs)
        self._own = {key: getattr(settings, key) for key in changes}, self._window.saveGeometry()
        self._preferences.change(settings.replaced(**changes))
        if any(self._theirs.size):
            self._resize(QSize(*self._theirs.size))
        self._action.setChecked(True)

    def _go_back(self) -> None:
        changes, geometry = self._own or ({}, self._window.saveGeometry())
        self._own = None
        self._preferences.change(self._preferences.settings.replaced(**changes))
        self._window.restoreGeometry(geometry)
        self._action.setChecked(False)

    def _resize(self, size: QSize) -> None:
        """Makes the window as large, where it is not as large as the screen and the screen has the room."""
        if self._window.isMaximized() or self._window.isFullScreen():
            return
        room = self._window.screen().availableGeometry()
        self._window.resize(size.boundedTo(room.size() - (self._window.frameSize() - self._window.size())))
        if not room.contains(self._window.frameGeometry()):
            self._window.move(room.topLeft())


def _changes(theirs: Reading) -> dict[str, object]:
    """The preferences that a link brings, as far as this version has them."""
    told: dict[str, object] = {}
    if theirs.language in get_args(LanguageChoice):
        told["language"] = theirs.language
    if theirs.scheme in get_args(Scheme):
        told["scheme"] = theirs.scheme
    if TEXT_SCALES[0] <= theirs.text_scale <= TEXT_SCALES[-1]:
        told["text_scale"] = theirs.text_scale
    return told
