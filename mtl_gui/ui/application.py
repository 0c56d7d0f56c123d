"""Starts the window: first it is shown, then the engine is loaded behind it."""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mtl_gui.paths import (
    DATA_VARIABLE,
    config_folder,
    data_folder,
    log_folder,
    preset_files,
    resources_folder,
    runs_folder,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from mtl_gui.app.settings import Settings
    from mtl_gui.ui.log import LogBook
    from mtl_gui.ui.main_window import MainWindow

__all__ = ["made_application", "made_window", "run_application"]

_DESKTOP_NAME = "mtl-gui"
_ORGANISATION = "mtl-gui"


def run_application(argv: Sequence[str]) -> int:
    """Opens the window and returns when it is closed.

    Args:
        argv: The program's name, then options and files: an experiment (TOML), data, a run or a link. Where
            a window is open already, it takes them, unless `--new-instance` asks for another one.
    """
    options = _parsed(argv[1:])
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # idle threads of torch must not burn the processor
    gc.disable()  # until a collector takes over: what is imported now stays
    application = made_application(argv[0])
    files = _absolute(options.files)
    from mtl_gui.app.collector import Collector
    from mtl_gui.app.first_window import FirstWindow, hand_over, meeting_place
    from mtl_gui.ui.interruption import Interruption
    from mtl_gui.ui.log import LogBook, start_log

    first = FirstWindow(meeting_place(config_folder()))
    if not _wants_own_window(options) and (hand_over(first.place, files) or not first.listen()):
        return 0
    collector = Collector()
    book = LogBook()
    close_log = start_log(log_folder(), book)
    window = made_window(application, book, is_reset=options.reset_settings)
    if options.quit_when_ready:
        _measure(window)
    window.first_painted.connect(window.settle)
    window.engine_ready.connect(collector.begin)
    window.show()
    window.open_held(*files)
    first.asked.connect(window.come_to_front)
    # Qt itself ends the program with its last window, and waits for ever where, say, what is dragged is one
    window.closed.connect(lambda: application.exit(0))
    interruption = Interruption(window)
    code = application.exec()  # and no collection from now on: Qt is to take the window apart, not Python
    first.close()
    interruption.end()
    close_log()
    if not window.is_at_rest:
        _leave_at_once(code)
    return code


def _leave_at_once(code: int) -> None:
    """Ends the process while something is at work that hears nothing, as the loading of a large library.

    Python would break such a thread off in the middle of it, which crashes.
    """
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os._exit(code)


def _parsed(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="mtl-gui")
    parser.add_argument("files", nargs="*")
    parser.add_argument("--new-instance", action="store_true")
    parser.add_argument("--reset-settings", action="store_true")
    parser.add_argument("--quit-when-ready", action="store_true")
    return parser.parse_args(arguments)


def _wants_own_window(options: argparse.Namespace) -> bool:
    """Whether a window that is open already is no answer to what was asked for."""
    return bool(options.new_instance or options.reset_settings or options.quit_when_ready)


def _absolute(files: Sequence[str]) -> list[str]:
    """Links as they are, files as seen from any folder."""
    from mtl_gui.spec.link import is_link

    return [file if is_link(file) else str(Path(file).absolute()) for file in files]


def made_application(name: str) -> "QApplication":
    """Makes the application: attributes that must come first, its names, its icon."""
    from PySide6.QtCore import QCoreApplication, Qt
    from PySide6.QtGui import QGuiApplication, QIcon
    from PySide6.QtWidgets import QApplication

    from mtl_gui.ui.picture import tell_pictures

    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    if sys.platform == "darwin":
        QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus)
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(_DESKTOP_NAME)
    application = QApplication([name])
    application.setOrganizationName(_ORGANISATION)
    application.setApplicationName(_DESKTOP_NAME)
    application.setApplicationDisplayName(_ORGANISATION)
    QGuiApplication.setDesktopFileName(_DESKTOP_NAME)
    tell_pictures()
    application.setWindowIcon(QIcon(str(resources_folder() / "icons" / "app.svg")))
    return application


def made_window(
    application: "QApplication", book: "LogBook | None" = None, *, is_reset: bool = False
) -> "MainWindow":
    """Makes the window with the user's preferences and run store; nothing slow is loaded yet.

    Args:
        application: The running application.
        book: Where the program's notes are collected; left out, an empty one.
        is_reset: Whether to begin with the first preferences and layout.
    """
    from mtl_gui.app.autosave import Autosave
    from mtl_gui.app.engine import Engine
    from mtl_gui.app.job import Job
    from mtl_gui.app.session import Session
    from mtl_gui.app.settings import Preferences, SettingsFile
    from mtl_gui.app.training import TrainingControl
    from mtl_gui.runs.store import RunStore
    from mtl_gui.spec import Experiment
    from mtl_gui.ui.language import Language
    from mtl_gui.ui.log import LogBook
    from mtl_gui.ui.main_window import MainWindow
    from mtl_gui.ui.page import Workbench
    from mtl_gui.ui.program import Program
    from mtl_gui.ui.shell.window_memory import WindowMemory
    from mtl_gui.ui.theme import Theme

    file = SettingsFile(config_folder() / "settings.json")
    memory = WindowMemory(config_folder() / "window.ini")
    if is_reset:
        file.reset()
        memory.forget()
    preferences, theme = Preferences(file), Theme()
    _take_to_environment(preferences.settings)
    theme.use(preferences.settings.scheme, preferences.settings.text_scale)
    session = Session(Experiment.from_file(preset_files()[0]))
    training = TrainingControl(RunStore(runs_folder()))
    workbench = Workbench(session, training, theme, Job(), Job(), Job())
    autosave = Autosave(session, data_folder())
    program = Program(preferences, Language(application), Engine(), book or LogBook(), autosave, memory)
    return MainWindow(workbench, program)


def _take_to_environment(settings: "Settings") -> None:
    """Tells this process and those that it starts what holds from the start on, unless it was told."""
    if settings.data_folder:
        os.environ.setdefault(DATA_VARIABLE, settings.data_folder)
    if settings.threads > 1:
        os.environ.setdefault("MTL_GUI_THREADS", str(settings.threads))


def _measure(window: "MainWindow") -> None:
    """Prints how the start goes, and closes the window at its end."""
    from mtl_gui.ui.start_clock import StartClock

    clock = StartClock(lambda line: print(line, flush=True), window)  # noqa: T201 - what was asked for
    window.first_painted.connect(clock.tell_shown)
    window.deck.all_built.connect(lambda: clock.tell_reached("pages built"))
    window.engine_ready.connect(lambda: clock.tell_reached("engine ready"))
    window.engine_ready.connect(window.close)
