"""What tests of the window get: a palette, a small experiment, and a workbench with its own run store."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mtl_gui.app.job import Job
from mtl_gui.app.session import Session
from mtl_gui.app.training import MakeEvents, TrainingControl
from mtl_gui.paths import preset_files
from mtl_gui.spec import Digits, Experiment, Mlp, Split

if TYPE_CHECKING:
    from mtl_gui.ui.language import Language
    from mtl_gui.ui.main_window import MainWindow
    from mtl_gui.ui.page import Workbench
    from mtl_gui.ui.program import Program
    from mtl_gui.ui.theme import Theme


@pytest.fixture(autouse=True)
def _plain_numbers() -> Iterator[None]:
    """Numbers are written as in C, whatever the machine's language or an earlier test has set."""
    QLocale.setDefault(QLocale.c())
    yield
    QLocale.setDefault(QLocale.c())


@pytest.fixture
def theme(qapp: QApplication) -> Iterator["Theme"]:
    """The light palette at the usual text size."""
    from mtl_gui.ui.theme import Theme

    theme = Theme()
    theme.use("light")
    yield theme
    theme.use("light")


@pytest.fixture
def digits_experiment() -> Experiment:
    """The first preset as it is shipped."""
    return Experiment.from_file(preset_files()[0])


@pytest.fixture
def tiny_experiment(digits_experiment: Experiment) -> Experiment:
    """The first preset with two seeds, a small network and 12 steps: a training takes well under a second."""
    training = digits_experiment.training.replaced(
        epochs=None, steps=12, batch_size=16, evaluate_every=4, checkpoint_every=6
    )
    return digits_experiment.replaced(
        data=Digits(split=Split(train_limit=64)),
        architecture=Mlp(widths=(8, 8)),
        training=training,
        seeds=(0, 1),
    )


@pytest.fixture
def make_events() -> MakeEvents | None:
    """What trains; a test module may put something quicker than the engine here."""
    return None


@pytest.fixture
def workbench(
    theme: "Theme", tiny_experiment: Experiment, tmp_path: Path, make_events: MakeEvents | None
) -> Iterator["Workbench"]:
    """The tiny experiment, an empty run store, and jobs that are ended after the test."""
    from mtl_gui.runs.store import RunStore
    from mtl_gui.ui.page import Workbench

    jobs = (Job(), Job(), Job())
    training = TrainingControl(RunStore(tmp_path / "runs"), make_events=make_events)
    workbench = Workbench(Session(tiny_experiment), training, theme, *jobs)
    yield workbench
    assert training.close()
    assert workbench.run_library.close()
    assert workbench.fetching.job.stop_and_wait()
    assert all(job.stop_and_wait() for job in jobs)


@pytest.fixture
def language(qapp: QApplication) -> "Language":
    """English as the program shows it, with one told from many; it is gone after the test."""
    from mtl_gui.ui.language import Language

    language = Language(qapp)
    language.use("en")
    return language


@pytest.fixture
def program(workbench: "Workbench", tmp_path: Path, language: "Language") -> Iterator["Program"]:
    """Preferences, log and journal in folders of their own; the engine is not loaded by itself."""
    from mtl_gui.app.autosave import Autosave
    from mtl_gui.app.engine import Engine
    from mtl_gui.app.settings import Preferences, SettingsFile
    from mtl_gui.ui.log import LogBook
    from mtl_gui.ui.program import Program
    from mtl_gui.ui.shell.window_memory import WindowMemory

    preferences = Preferences(SettingsFile(tmp_path / "settings.json"))
    preferences.change(preferences.settings.replaced(scheme="light", language="en"))
    memory = WindowMemory(tmp_path / "window.ini")
    autosave = Autosave(workbench.session, tmp_path / "data")
    yield Program(preferences, language, Engine(), LogBook(), autosave, memory)
    autosave.close()


@pytest.fixture
def shell(workbench: "Workbench", program: "Program", qtbot: QtBot) -> Iterator["MainWindow"]:
    """The window as it is first shown: only the Start page is built."""
    from mtl_gui.ui.main_window import MainWindow

    window = MainWindow(workbench, program)
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    yield window
    workbench.session.undo_stack.setClean()
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(shell: "MainWindow") -> "MainWindow":
    """The whole window with all its pages."""
    for name in shell.deck.names:
        shell.deck.page(name)
    return shell
