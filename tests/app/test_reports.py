"""When a process of its own tells the window what happens: told without a window, at the end of its pipe."""

import threading
from collections.abc import Generator, Iterator
from itertools import islice
from pathlib import Path

import pytest

from mtl_gui.app.gate import Gate
from mtl_gui.app.training_child import Begin, MakeEvents, Order, Report, Work
from mtl_gui.app.training_process import TrainingProcess
from mtl_gui.events import Event
from mtl_gui.mailbox import Mailbox
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.store import RunStore
from mtl_gui.spec import Experiment
from tests.app.hand_made import hand_made_events

_PATIENCE_SECONDS = 30
_MANY = 20_000
"""Far more events than a pipe takes in before somebody reads."""


def many_events(experiment: Experiment, folder: RunFolder, mailbox: Mailbox) -> Generator[Event, None, None]:
    """Makes one step again and again; leaves a mark when it has made them all."""
    events = tuple(islice(hand_made_events(experiment, folder, mailbox), 4))
    for number in range(_MANY):
        yield events[-1]
        if number % 100 == 0:
            threading.Event().wait(0.001)
    (folder.path / "all made").touch()


def slow_events(experiment: Experiment, folder: RunFolder, mailbox: Mailbox) -> Generator[Event, None, None]:
    """Makes three events one after the other, and then takes a long time."""
    yield from islice(hand_made_events(experiment, folder, mailbox), 3)
    threading.Event().wait(10 * _PATIENCE_SECONDS)


@pytest.fixture
def process() -> Iterator[TrainingProcess]:
    made = TrainingProcess()
    yield made
    made.discard()


@pytest.fixture
def folder(experiment: Experiment, tmp_path: Path) -> RunFolder:
    return RunStore(tmp_path / "runs").create(experiment)


def begin(
    process: TrainingProcess, make_events: MakeEvents, experiment: Experiment, folder: RunFolder
) -> None:
    process.connection.send(Work(make_events, experiment, folder))
    process.connection.send(Begin())


def next_report(process: TrainingProcess) -> Report:
    assert process.connection.poll(_PATIENCE_SECONDS)
    report: Report = process.connection.recv()
    return report


def test_that_a_training_does_not_wait_for_a_window_which_does_not_listen(
    process: TrainingProcess, experiment: Experiment, folder: RunFolder
) -> None:
    begin(process, many_events, experiment, folder)
    mark = folder.path / "all made"
    for _ in range(100 * _PATIENCE_SECONDS):
        if mark.exists():
            break
        threading.Event().wait(0.01)
    assert mark.exists()

    told: list[Event] = []
    report = next_report(process)
    while not report.is_last:
        told += report.events
        report = next_report(process)

    assert len([*told, *report.events]) == _MANY


def test_that_what_came_before_a_long_step_is_told_while_it_lasts(
    process: TrainingProcess, experiment: Experiment, folder: RunFolder
) -> None:
    begin(process, slow_events, experiment, folder)

    told: list[Event] = []
    while len(told) < 3:
        told += next_report(process).events


def test_that_it_is_told_where_a_training_waits_and_after_which_order(
    process: TrainingProcess, experiment: Experiment, folder: RunFolder
) -> None:
    process.connection.send(Work(hand_made_events, experiment, folder))
    process.connection.send(Order(1, Gate.close))
    process.connection.send(Begin())
    while (report := next_report(process)).held is None:
        pass

    process.connection.send(Order(2, _one_step))
    while (report := next_report(process)).held is None or report.held.order < 2:
        pass

    assert report.held.step == 1


def _one_step(gate: Gate) -> None:
    gate.allow(1)
