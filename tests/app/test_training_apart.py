"""Trainings in a process of their own: hand-made ones, for which no process loads torch, and a real one."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterator
from itertools import islice
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mtl_gui.app.gate import Gate
from mtl_gui.app.process_link import ProcessLink
from mtl_gui.app.training import MakeEvents, TrainingControl
from mtl_gui.app.training_child import Work
from mtl_gui.app.training_process import TrainingProcess, WaitingProcess
from mtl_gui.events import Event, Progressed, RunFailed, SetLearningRate, StopTraining
from mtl_gui.mailbox import Mailbox
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.record import RunRecord
from mtl_gui.runs.store import RunStore
from mtl_gui.spec import Experiment
from mtl_gui.texts import Sentence
from tests.app.hand_made import NUM_STEPS, hand_made_events

_PATIENCE = 90_000
"""A process with torch is slow to start on a busy machine."""


def endless_events(
    experiment: Experiment, folder: RunFolder, mailbox: Mailbox
) -> Generator[Event, None, None]:
    """Makes its first step again and again, until it is asked to stop."""
    while StopTraining() not in mailbox.take():
        yield from islice(hand_made_events(experiment, folder, Mailbox()), 4)
        threading.Event().wait(0.01)


def deaf_events(experiment: Experiment, folder: RunFolder, _mailbox: Mailbox) -> Generator[Event, None, None]:
    """Hears nothing of what it is told; one that trains again has no end."""
    yield from hand_made_events(experiment, folder, Mailbox())
    while experiment.title == "again" and not threading.Event().wait(0.01):
        yield Progressed(0.5, Sentence("Working"))


def broken_events(
    experiment: Experiment, folder: RunFolder, mailbox: Mailbox
) -> Generator[Event, None, None]:
    """Ends with an error after its first events."""
    for number, event in enumerate(hand_made_events(experiment, folder, mailbox)):
        yield event
        if number == 10:
            raise ValueError("the sum is wrong")


def crashing_events(
    experiment: Experiment, folder: RunFolder, mailbox: Mailbox
) -> Generator[Event, None, None]:
    """Takes its whole process down."""
    yield next(hand_made_events(experiment, folder, mailbox))
    os._exit(7)


def unsendable_events(
    experiment: Experiment, folder: RunFolder, mailbox: Mailbox
) -> Generator[Event, None, None]:
    """Tells of something that only this process knows, and goes on until it is asked to stop."""
    for number, event in enumerate(hand_made_events(experiment, folder, mailbox)):
        yield event
        if number == 10:
            yield Progressed(0.5, lambda: None)  # type: ignore[arg-type]  # it cannot be sent
            while StopTraining() not in mailbox.take():
                threading.Event().wait(0.01)


def with_an_order_that_cannot_be_sent(link: ProcessLink) -> Iterator[Event]:
    """A training that is told something in its midst that only this process knows."""
    for number, event in enumerate(link.events()):
        yield event
        if number == 3:
            link.order(lambda gate: gate.open())


def refuse(gate: Gate) -> None:
    """An order that cannot be done."""
    raise ValueError("no gate opens so")


@pytest.fixture
def make_control(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., TrainingControl]]:
    made: list[TrainingControl] = []

    def make(make_events: MakeEvents | None = hand_made_events) -> TrainingControl:
        control = TrainingControl(RunStore(tmp_path / "runs"), make_events=make_events)
        control.train_apart(is_apart=True)
        made.append(control)
        return control

    yield make
    assert all(control.close() for control in made)
    assert not multiprocessing.active_children()
    assert not [thread for thread in threading.enumerate() if thread.name in ("job", "sender")]


def steps_of(control: TrainingControl) -> dict[str, int]:
    return {arm: record.step for arm, record in control.record.arms.items()} if control.record else {}


def wait_for_end(control: TrainingControl, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: control.state == "finished", timeout=_PATIENCE)


def failures_of(control: TrainingControl) -> list[RunFailed]:
    """What the control will have told about its failures."""
    failures: list[RunFailed] = []
    control.failed.connect(failures.append)
    return failures


def the_process() -> int:
    """The id of the training's process."""
    (child,) = multiprocessing.active_children()
    assert child.pid is not None
    return child.pid


def test_that_a_process_of_its_own_tells_the_same_as_a_thread(
    make_control: Callable[..., TrainingControl], experiment: Experiment, qtbot: QtBot
) -> None:
    records: list[RunRecord] = []
    for is_apart in (True, False):
        control = make_control()
        control.train_apart(is_apart=is_apart)
        control.run(experiment)
        wait_for_end(control, qtbot)
        assert control.record is not None
        records.append(control.record)
    for arm, there in records[0].arms.items():
        here = records[1].arms[arm]
        assert there.step == here.step == NUM_STEPS
        assert (there.losses == here.losses).all()


def test_that_a_training_apart_pauses_steps_and_takes_changes_as_one_in_a_thread(
    make_control: Callable[..., TrainingControl], experiment: Experiment, qtbot: QtBot
) -> None:
    control = make_control()
    control.run(experiment, steps=3)
    qtbot.waitUntil(lambda: control.state == "paused", timeout=_PATIENCE)
    assert (steps_of(control), control.held_step) == ({"chosen": 3, "single-task": 3}, 3)
    control.set_learning_rate(0.5)
    control.advance(2)
    qtbot.waitUntil(lambda: control.state == "paused")
    assert steps_of(control) == {"chosen": 5, "single-task": 5}
    assert control.record is not None
    (change,) = control.record.arms["chosen"].controls
    assert (change.step, change.control) == (3, SetLearningRate(0.5))
    control.advance_epoch()
    qtbot.waitUntil(lambda: control.state == "paused")
    assert steps_of(control) == {"chosen": 10, "single-task": 10}
    control.advance_until_better()
    qtbot.waitUntil(lambda: control.state == "paused")
    assert steps_of(control) == {"chosen": 20, "single-task": 20}
    control.stop()
    qtbot.waitUntil(lambda: control.state == "stopped")


def test_that_an_error_in_the_process_is_told_with_its_reason(
    make_control: Callable[..., TrainingControl], experiment: Experiment, qtbot: QtBot
) -> None:
    control = make_control(broken_events)
    failures = failures_of(control)
    control.run(experiment)
    qtbot.waitUntil(lambda: control.state == "failed", timeout=_PATIENCE)
    assert [str(failure.why) for failure in failures] == ["ValueError: the sum is wrong."]
    assert "broken_events" in failures[0].details


@pytest.mark.parametrize(
    ("make_events", "told"), [(crashing_events, "ended with the code 7"), (endless_events, "SIGKILL")]
)
def test_that_a_process_which_breaks_off_is_told_and_the_next_run_starts(
    make_control: Callable[..., TrainingControl],
    experiment: Experiment,
    qtbot: QtBot,
    make_events: MakeEvents,
    told: str,
) -> None:
    control = make_control(make_events)
    failures = failures_of(control)
    control.run(experiment)
    qtbot.waitUntil(lambda: bool(steps_of(control)) or control.state == "failed", timeout=_PATIENCE)
    if make_events is endless_events:
        os.kill(the_process(), signal.SIGKILL)
    qtbot.waitUntil(lambda: control.state == "failed", timeout=_PATIENCE)
    assert [told in str(failure.why) for failure in failures] == [True]
    assert "last checkpoint" in str(failures[0].what_to_do)
    control.run(experiment, steps=1)
    qtbot.waitUntil(lambda: control.state in ("paused", "failed"), timeout=_PATIENCE)


def test_that_a_process_which_trained_well_trains_the_next_run_too(
    make_control: Callable[..., TrainingControl], experiment: Experiment, qtbot: QtBot
) -> None:
    control = make_control()
    ids, losses = [], []
    for _ in range(2):
        control.run(experiment)
        wait_for_end(control, qtbot)
        assert control.record is not None
        ids.append(the_process())
        losses.append(control.record.arms["chosen"].losses)
    assert ids[0] == ids[1]
    assert (losses[0] == losses[1]).all()
    control.train_apart(is_apart=False)
    assert not multiprocessing.active_children()


def test_that_a_process_whose_training_failed_trains_no_other(
    make_control: Callable[..., TrainingControl], experiment: Experiment, qtbot: QtBot
) -> None:
    control = make_control(broken_events)
    control.run(experiment)
    qtbot.waitUntil(lambda: control.state == "failed", timeout=_PATIENCE)
    assert not multiprocessing.active_children()


def test_that_a_waiting_process_that_was_killed_is_replaced(
    make_control: Callable[..., TrainingControl], experiment: Experiment, qtbot: QtBot
) -> None:
    control = make_control()
    control.make_ready()
    qtbot.waitUntil(lambda: len(multiprocessing.active_children()) == 1, timeout=_PATIENCE)
    first = the_process()
    os.kill(first, signal.SIGKILL)
    qtbot.waitUntil(lambda: not multiprocessing.active_children(), timeout=_PATIENCE)
    control.run(experiment)
    wait_for_end(control, qtbot)
    assert the_process() != first


def test_that_closing_while_a_process_starts_leaves_neither_it_nor_a_thread(
    make_control: Callable[..., TrainingControl],
) -> None:
    control = make_control()
    control.make_ready()
    assert control.close()
    assert not [thread for thread in threading.enumerate() if thread.name == "starter"]
    assert not multiprocessing.active_children()
    control.make_ready()
    assert not multiprocessing.active_children()


def test_that_a_training_which_cannot_do_what_it_is_told_ends_and_says_so(
    experiment: Experiment, tmp_path: Path
) -> None:
    processes = WaitingProcess()
    work = Work(endless_events, experiment, RunStore(tmp_path / "runs").create(experiment))
    link = ProcessLink(processes, work)
    link.order(refuse)
    end = threading.Timer(_PATIENCE / 1000, link.break_off)
    end.start()
    told = [str(event.why) for event in link.events() if isinstance(event, RunFailed)]
    end.cancel()
    processes.close()
    assert told == ["ValueError: no gate opens so."]


def test_that_a_training_whose_news_cannot_be_sent_ends_and_says_so(
    make_control: Callable[..., TrainingControl], experiment: Experiment, qtbot: QtBot
) -> None:
    control = make_control(unsendable_events)
    failures = failures_of(control)
    control.run(experiment)
    qtbot.waitUntil(lambda: control.state == "failed", timeout=_PATIENCE)
    (failure,) = failures
    assert "lambda" in str(failure.why)
    assert min(steps_of(control).values()) >= 1


def test_that_a_training_which_cannot_be_told_something_ends_and_says_so(
    experiment: Experiment, tmp_path: Path
) -> None:
    processes = WaitingProcess()
    work = Work(endless_events, experiment, RunStore(tmp_path / "runs").create(experiment))
    link = ProcessLink(processes, work)
    end = threading.Timer(_PATIENCE / 1000, link.break_off)
    end.start()
    with pytest.raises(Refused, match="could not be told") as told:
        deque(with_an_order_that_cannot_be_sent(link))
    end.cancel()
    processes.close()
    assert "lambda" in str(told.value.why)


def test_that_a_training_that_cannot_be_sent_at_all_is_told_at_once(
    make_control: Callable[..., TrainingControl], experiment: Experiment, qtbot: QtBot
) -> None:
    control = make_control(lambda *_: iter(()))
    failures = failures_of(control)
    control.run(experiment)
    qtbot.waitUntil(lambda: control.state == "failed", timeout=_PATIENCE)
    assert "could not be told" in str(failures[0].what)


def test_that_closing_ends_a_process_that_hears_nothing(
    make_control: Callable[..., TrainingControl],
    experiment: Experiment,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    control = make_control(endless_events)
    failures = failures_of(control)
    control.run(experiment)
    qtbot.waitUntil(lambda: bool(steps_of(control)), timeout=_PATIENCE)
    os.kill(the_process(), signal.SIGSTOP)
    monkeypatch.setattr("mtl_gui.app.closing._TO_SAVE_SECONDS", 0.3)
    assert control.close()
    assert not multiprocessing.active_children()
    assert (control.state, failures) == ("stopped", [])


def test_that_closing_breaks_off_what_trains_here_also_after_a_training_apart(
    make_control: Callable[..., TrainingControl],
    experiment: Experiment,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    control = make_control(deaf_events)
    control.run(experiment)
    wait_for_end(control, qtbot)
    control.train_apart(is_apart=False)
    control.run(experiment.replaced(title="again"))
    qtbot.waitUntil(lambda: bool(steps_of(control)), timeout=_PATIENCE)
    monkeypatch.setattr("mtl_gui.app.closing._TO_SAVE_SECONDS", 0.1)
    assert control.close()


def test_that_closing_does_not_wait_for_ever_for_a_process_that_does_not_start(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    may_fail = threading.Event()

    def stuck() -> TrainingProcess:
        may_fail.wait()
        raise OSError

    monkeypatch.setattr("mtl_gui.app.training_process.TrainingProcess", stuck)
    monkeypatch.setattr("mtl_gui.app.training_process._PATIENCE_SECONDS", 0.1)
    processes = WaitingProcess()
    processes.want()
    processes.start(threading.Event().set)
    closer = threading.Thread(target=processes.close, daemon=True)
    closer.start()
    closer.join(5)
    is_closed = not closer.is_alive()
    may_fail.set()
    assert is_closed


def test_that_no_process_waits_where_trainings_are_threads(
    make_control: Callable[..., TrainingControl],
) -> None:
    control = make_control()
    control.train_apart(is_apart=False)
    control.make_ready()
    assert not [thread for thread in threading.enumerate() if thread.name == "starter"]
    assert not multiprocessing.active_children()


def test_that_a_waiting_process_ends_by_itself_when_the_window_has_gone() -> None:
    process = TrainingProcess()
    process.connection.close()  # all that it sees of a window that was killed
    assert process.exit_code() == 0
    process.discard()


def test_that_a_real_training_whose_process_is_killed_goes_on_to_the_same_end(
    make_control: Callable[..., TrainingControl], experiment: Experiment, qtbot: QtBot
) -> None:
    control = make_control(None)
    control.run(experiment, steps=8)
    qtbot.waitUntil(lambda: control.state == "paused", timeout=_PATIENCE)
    folder = control.folder
    assert folder is not None
    os.kill(the_process(), signal.SIGKILL)
    qtbot.waitUntil(lambda: control.state == "failed", timeout=_PATIENCE)
    assert folder.status() == "interrupted"
    control.continue_run(folder)
    wait_for_end(control, qtbot)
    control.train_apart(is_apart=False)
    control.run(experiment)
    wait_for_end(control, qtbot)
    assert control.folder is not None
    unbroken = control.folder.result("chosen")
    for name, parameters in folder.result("chosen").items():
        assert (parameters == unbroken[name]).all()
