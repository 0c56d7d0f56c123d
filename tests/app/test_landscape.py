import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from mtl_gui.app.job import Job
from mtl_gui.app.landscape import LandscapeControl
from mtl_gui.events import (
    Event,
    LandscapePaced,
    LandscapeRefined,
    LandscapeStarted,
    Progressed,
)
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import Experiment, LandscapeRequest
from mtl_gui.texts import sentence

AXIS = np.linspace(-1, 1, 5)


@pytest.fixture
def job() -> Job:
    return Job()


@pytest.fixture
def control(qtbot: QtBot, job: Job) -> Iterator[LandscapeControl]:
    made = LandscapeControl(job)
    yield made
    assert job.stop_and_wait()


@pytest.fixture
def new_folder(tmp_path: Path, experiment: Experiment) -> RunFolder:
    """A run that has not begun."""
    return RunFolder.create(tmp_path / "run", experiment, {})


def started(step: int) -> LandscapeStarted:
    return LandscapeStarted(("one",), AXIS, AXIS, sentence(""), None, 0.0, 8, step=step)


def refined(value: float, count: int) -> LandscapeRefined:
    return LandscapeRefined(np.full((1, 5, 5), value), count, 1)


def followed(control: LandscapeControl, events: list[Event]) -> list[int | None]:
    """The steps that are shown after each event, as the window gets them."""
    shown = []
    for event in events:
        control._append([event])
        assert control.record is not None
        shown.append(control.record.started.step if control.record.started else None)
    return shown


def test_that_what_is_shown_stays_until_the_next_slice_has_a_picture(
    control: LandscapeControl, new_folder: RunFolder
) -> None:
    control.follow(new_folder, LandscapeRequest(), 0.1)
    progressed = Progressed(0.1, sentence("Measuring"))
    events: list[Event] = [
        started(0),
        refined(1, 25),
        started(5),
        progressed,
        refined(2, 25),
        started(10),
        refined(3, 25),
    ]
    assert followed(control, events) == [0, 0, 0, 0, 5, 5, 10]
    assert control.record is not None
    assert control.record.losses is not None
    assert control.record.losses[0, 0, 0] == 3


def test_that_the_share_is_told(control: LandscapeControl, new_folder: RunFolder, qtbot: QtBot) -> None:
    control.follow(new_folder, LandscapeRequest(), 0.1)
    with qtbot.waitSignal(control.paced) as paced:
        control._append([LandscapePaced(0.04, 0.1)])
    assert paced.args == [0.04, 0.1]


@pytest.mark.parametrize("who", ["control", "job"])
def test_that_following_a_run_which_has_not_begun_waits_and_is_ended_at_once(
    who: str, control: LandscapeControl, job: Job, new_folder: RunFolder
) -> None:
    control.follow(new_folder, LandscapeRequest(), 0.1)
    assert control.is_following
    assert not job.wait(3.0)  # the first call loads the engine
    began = time.monotonic()
    (control.cancel if who == "control" else job.stop)()
    assert job.wait(5.0)
    assert time.monotonic() - began < 0.4
    assert not control.is_following
