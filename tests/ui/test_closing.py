"""No thread and no process outlives the window, whatever it is doing when it closes."""

import multiprocessing
import threading
from collections.abc import Callable, Generator

import pytest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from mtl_gui.app.job import Job
from mtl_gui.events import Event, Progressed
from mtl_gui.texts import Sentence
from mtl_gui.ui.gallery.gallery_page import GalleryPage
from mtl_gui.ui.main_window import MainWindow
from mtl_gui.ui.program import Program
from tests.ui.gestures import child

Moment = Callable[[MainWindow, Program, QtBot], None]


def endless() -> Generator[Event, None, None]:
    while not threading.Event().wait(0.01):
        yield Progressed(0.5, Sentence("Working"))


def page_builds(window: MainWindow, _program: Program, qtbot: QtBot) -> None:
    window.settle()
    qtbot.waitUntil(lambda: len(window.deck.pages()) >= 3, timeout=30_000)


def engine_loads(window: MainWindow, program: Program, qtbot: QtBot) -> None:
    window.settle()
    program.engine.load()


def training_starts(window: MainWindow, _program: Program, _qtbot: QtBot) -> None:
    window.actions_by_id.trigger("run.start")


def training_runs(window: MainWindow, _program: Program, qtbot: QtBot) -> None:
    window.actions_by_id.trigger("run.start")
    with qtbot.waitSignal(window.workbench.training.record_grew, timeout=30_000):
        pass


def training_is_paused(window: MainWindow, _program: Program, qtbot: QtBot) -> None:
    window.actions_by_id.trigger("run.step")
    qtbot.waitUntil(lambda: window.workbench.training.state == "paused", timeout=30_000)


def process_starts(window: MainWindow, _program: Program, qtbot: QtBot) -> None:
    window.actions_by_id.trigger("run.apart")
    window.actions_by_id.trigger("run.start")
    qtbot.waitUntil(lambda: bool(multiprocessing.active_children()))


def training_apart_is_paused(window: MainWindow, program: Program, qtbot: QtBot) -> None:
    window.actions_by_id.trigger("run.apart")
    training_is_paused(window, program, qtbot)


def pages_load(window: MainWindow, _program: Program, _qtbot: QtBot) -> None:
    window.settle()


def training_apart_runs(window: MainWindow, program: Program, qtbot: QtBot) -> None:
    window.actions_by_id.trigger("run.apart")
    training_runs(window, program, qtbot)


def a_run_is_trained(window: MainWindow, program: Program, qtbot: QtBot) -> None:
    training_runs(window, program, qtbot)
    qtbot.waitUntil(lambda: not window.workbench.training.is_active, timeout=30_000)


def landscape_is_measured(window: MainWindow, program: Program, qtbot: QtBot) -> None:
    a_run_is_trained(window, program, qtbot)
    window.actions_by_id.trigger("landscape.compute")
    assert window.workbench.landscape_job.is_active


def landscape_arrives(window: MainWindow, program: Program, qtbot: QtBot) -> None:
    landscape_is_measured(window, program, qtbot)
    with qtbot.waitSignal(window.workbench.landscape_job.arrived, timeout=30_000):
        pass


def landscape_follows_a_training(window: MainWindow, _program: Program, qtbot: QtBot) -> None:
    child(window.deck.page("landscape"), QCheckBox, "landscape_follow").setChecked(True)
    session = window.workbench.session
    session.replace({"training": session.experiment.training.replaced(steps=10**6)}, "training")
    session.undo_stack.setClean()
    window.actions_by_id.trigger("run.start")
    with qtbot.waitSignal(window.workbench.landscape_job.arrived, timeout=30_000):
        pass


def study_runs(window: MainWindow, _program: Program, qtbot: QtBot) -> None:
    page = window.deck.page("gallery")
    assert isinstance(page, GalleryPage)
    page.open_study("few-labels")
    page.run()
    with qtbot.waitSignal(window.workbench.study_job.arrived, timeout=30_000):
        pass


def file_is_read(window: MainWindow, _program: Program, _qtbot: QtBot) -> None:
    path = window.workbench.training.store.path / "table.csv"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("a,b,c\n" + "1,2,3\n" * 200_000, encoding="utf-8")
    window.open_held(path)
    assert any(job.is_active for job in window.findChildren(Job))


def every_job_is_at_work(window: MainWindow, _program: Program, _qtbot: QtBot) -> None:
    for name in window.deck.names:
        window.deck.page(name)
    workbench = window.workbench
    shared = (workbench.landscape_job, workbench.export_job, workbench.preview_job, workbench.fetching.job)
    jobs = [*window.findChildren(Job), *workbench.run_library.findChildren(Job), *shared]
    for job in jobs:
        if not job.is_active:
            job.start(endless)


@pytest.mark.parametrize(
    "reach",
    [
        pages_load,
        page_builds,
        engine_loads,
        training_starts,
        training_runs,
        training_is_paused,
        process_starts,
        training_apart_is_paused,
        training_apart_runs,
        landscape_is_measured,
        landscape_arrives,
        landscape_follows_a_training,
        study_runs,
        file_is_read,
        every_job_is_at_work,
    ],
)
def test_that_nothing_outlives_a_window_that_is_closed_while(
    reach: Moment, shell: MainWindow, program: Program, qtbot: QtBot
) -> None:
    before = set(threading.enumerate())
    reach(shell, program, qtbot)
    shell.close()
    assert set(threading.enumerate()) - before == set()
    assert not multiprocessing.active_children()
    pages = len(shell.deck.pages())
    qtbot.wait(50)
    assert set(threading.enumerate()) - before == set()
    assert len(shell.deck.pages()) == pages


def test_that_what_is_at_work_is_told_to_end_before_any_of_it_is_waited_for(shell: MainWindow) -> None:
    has_ended, seen = threading.Event(), list[bool]()

    def ends_after_the_other() -> Generator[Event, None, None]:
        try:
            yield from endless()
        finally:
            seen.append(has_ended.wait(2))

    def ends_at_once() -> Generator[Event, None, None]:
        try:
            yield from endless()
        finally:
            has_ended.set()

    reading = shell.workbench.run_library.findChildren(Job)[0]
    reading.start(ends_after_the_other)
    shell.workbench.fetching.job.start(ends_at_once)
    shell.close()
    assert seen == [True]
    assert shell.is_at_rest


def test_that_nobody_is_told_when_qt_empties_the_history_after_the_window_has_closed(
    shell: MainWindow,
) -> None:
    session = shell.workbench.session
    session.replace({"seeds": (0, 1, 2)}, "seeds")
    session.undo_stack.setClean()
    shell.close()
    told: list[object] = []
    session.undo_stack.indexChanged.connect(told.append)
    session.undo_stack.cleanChanged.connect(told.append)
    session.undo_stack.clear()
    assert session.undo_stack.count() == 0
    assert told == []
