"""What the window needs beside the work itself."""

from dataclasses import dataclass

from mtl_gui.app.autosave import Autosave
from mtl_gui.app.engine import Engine
from mtl_gui.app.settings import Preferences
from mtl_gui.ui.language import Language
from mtl_gui.ui.log import LogBook
from mtl_gui.ui.shell.window_memory import WindowMemory

__all__ = ["Program"]


@dataclass(frozen=True, slots=True)
class Program:
    """Preferences, language, the engine's loading, the log, the journal, and where the window was."""

    preferences: Preferences
    language: Language
    engine: Engine
    log: LogBook
    autosave: Autosave
    memory: WindowMemory
