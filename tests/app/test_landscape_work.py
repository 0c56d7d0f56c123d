import threading
from collections.abc import Generator

from pytestqt.qtbot import QtBot

from mtl_gui.app.job import Job
from mtl_gui.app.landscape_work import LandscapeWork
from mtl_gui.events import Event, Progressed
from mtl_gui.texts import Sentence


def endless() -> Generator[Event, None, None]:
    while True:
        threading.Event().wait(0.005)
        yield Progressed(0.5, Sentence("at it"))


def test_that_all_watched_jobs_are_told_of_and_ended_together(qtbot: QtBot) -> None:
    work, jobs = LandscapeWork(), [Job(), Job()]
    for job in jobs:
        work.watch(job)
    activity = [work.is_active]

    with qtbot.waitSignal(work.arrived) as arrived:
        jobs[1].start(endless)
    activity.append(work.is_active)
    assert isinstance(arrived.args[0][0], Progressed)
    jobs[0].start(endless)

    with qtbot.waitSignals([jobs[0].ended, jobs[1].ended]):
        work.stop()

    assert [*activity, work.is_active] == [False, True, False]
    assert [job.state for job in jobs] == ["stopped", "stopped"]
