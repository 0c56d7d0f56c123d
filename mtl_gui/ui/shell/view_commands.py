"""What the commands of the menu View do: pages, appearance, language, parts of the window."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDockWidget, QMainWindow

from mtl_gui.app.settings import TEXT_SCALES, Settings
from mtl_gui.ui.actions import Actions
from mtl_gui.ui.commands import page_command
from mtl_gui.ui.program import Program
from mtl_gui.ui.theme import Scheme, Theme

__all__ = ["ViewCommands", "shown_scale"]

_SCHEMES: dict[str, Scheme] = {"view.system": "system", "view.light": "light", "view.dark": "dark"}
_LANGUAGES = {"view.system_language": "system", "view.english": "en", "view.chinese": "zh_CN"}
_PRESENT_SCALE = 1.4
"""How much larger text is on a projector."""


class ViewCommands(QObject):
    """Changes preferences and follows them: the look and the language are always those of the settings."""

    def __init__(self, program: Program, theme: Theme, actions: Actions, window: QMainWindow) -> None:
        super().__init__(window)
        self._preferences = program.preferences
        self._language = program.language
        self._memory = program.memory
        self._theme = theme
        self._actions = actions
        self._window = window
        self._first_state = window.saveState()
        self._preferences.changed.connect(self.follow)
        self.follow()

    def handlers(
        self, show_page: Callable[[str], None], pages: tuple[str, ...]
    ) -> dict[str, Callable[[], None]]:
        """What the commands do."""
        handlers: dict[str, Callable[[], None]] = {
            "view.larger": lambda: self._scale(1),
            "view.smaller": lambda: self._scale(-1),
            "view.normal_size": lambda: self._change(text_scale=100),
            "view.full_screen": self._switch_full_screen,
            "view.reset_layout": self.reset_layout,
            "help.reset_settings": self._reset,
            "edit.preferences": self._show_preferences,
        }
        for page in pages:
            handlers[page_command(page)] = partial(show_page, page)
        for command_id, scheme in _SCHEMES.items():
            handlers[command_id] = partial(self._change, scheme=scheme)
        for command_id, language in _LANGUAGES.items():
            handlers[command_id] = partial(self._change, language=language)
        return handlers

    def follow(self) -> None:
        """Applies the settings where they differ from what is shown."""
        settings = self._preferences.settings
        scale = shown_scale(settings)
        if (self._theme.scheme, self._theme.text_scale) != (settings.scheme, scale):
            self._theme.use(settings.scheme, scale)
        self._language.use(settings.language)
        self._actions.use_keys(settings.shortcuts)
        self._actions["view.smaller"].setEnabled(settings.text_scale > TEXT_SCALES[0])
        self._actions["view.larger"].setEnabled(settings.text_scale < TEXT_SCALES[-1])
        for command_id, scheme in _SCHEMES.items():
            self._actions[command_id].setChecked(scheme == settings.scheme)
        for command_id, language in _LANGUAGES.items():
            self._actions[command_id].setChecked(language == settings.language)

    def reset_layout(self) -> None:
        """Puts the window's parts back where they were at first."""
        self._memory.forget()
        self._window.showNormal()
        self._memory.center(self._window)
        self._window.restoreState(self._first_state)

    def tie_dock(self, command_id: str, dock: QDockWidget) -> None:
        """Lets a command show and hide a dock, and follow it."""
        action = self._actions[command_id]
        action.toggled.connect(dock.setVisible)
        dock.visibilityChanged.connect(lambda _visible: action.setChecked(not dock.isHidden()))

    def _show_preferences(self) -> None:
        from mtl_gui.ui.preferences.preferences_dialog import PreferencesDialog  # not needed to start

        PreferencesDialog(self._preferences, self._window).open()

    def _switch_full_screen(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()
        self._actions["view.full_screen"].setChecked(self._window.isFullScreen())

    def _scale(self, direction: int) -> None:
        scale = self._preferences.settings.text_scale
        others = [known for known in TEXT_SCALES if (known - scale) * direction > 0]
        if others:
            self._change(text_scale=min(others, key=lambda known: abs(known - scale)))

    def _reset(self) -> None:
        self._preferences.change(Settings(recent=self._preferences.settings.recent))

    def _change(self, **changes: object) -> None:
        self._preferences.change(self._preferences.settings.replaced(**changes))


def shown_scale(settings: Settings) -> int:
    """The size of text in per cent: as preferred, and larger where it is presented."""
    factor = _PRESENT_SCALE if settings.layout == "present" else 1
    return round(settings.text_scale * factor)
