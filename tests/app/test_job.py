import errno
import threading
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from mtl_gui.app.closing import end_jobs
from mtl_gui.app.gate import Gate
from mtl_gui.app.job import Job, failure_of
from mtl_gui.events import (
    CHOSEN,
    SINGLE_TASK,
    Arm,
    CheckpointTaken,
    Evaluated,
    Event,
    RunFailed,
    RunFinished,
    RunStarted,
    StepDone,
)
from mtl_gui.problems import Refused
from mtl_gui.texts import sentence

NUMBERS = np.zeros((1, 1))


def started(arm: Arm = CHOSEN, step: int = 0) -> RunStarted:
    return RunStarted(arm, (0,), ("a",), 1000, 10, 5, step)


def done(step: int, arm: Arm = CHOSEN, num_following: int = 0) -> StepDone:
    return StepDone(arm, step, NUMBERS, NUMBERS, num_following)


def evaluated(step: int, arm: Arm = CHOSEN) -> Evaluated:
    return Evaluated(arm, step, "test", NUMBERS, NUMBERS)


def finished(step: int, arm: Arm = CHOSEN) -> RunFinished:
    return RunFinished(arm, step, "budget", np.zeros((1, 1), np.int64))


def training(num_steps: int, closed: list[str] | None = None) -> Generator[Event, None, None]:
    """What a training of one arm says, and a note when it is closed."""
    try:
        yield started()
        for step in range(1, num_steps + 1):
            yield done(step)
        yield finished(num_steps)
    finally:
        if closed is not None:
            closed.append("closed")


class Feeder:
    """Passes events through a gate in a thread, as a job does, and tells how far it came."""

    def __init__(self, gate: Gate, events: Sequence[Event]) -> None:
        self.num_passed = 0
        self._gate = gate
        self._events = events
        self._thread = threading.Thread(target=self._feed, daemon=True)
        self._thread.start()

    def _feed(self) -> None:
        for event in self._events:
            if not self._gate.pass_through(event):
                return
            self.num_passed += 1

    def ended(self) -> bool:
        self._thread.join(10)
        return not self._thread.is_alive()


@pytest.fixture
def job(qtbot: QtBot) -> Iterator[Job]:
    job = Job()
    yield job
    assert job.stop_and_wait()


@pytest.fixture
def arrived(job: Job) -> list[Event]:
    events: list[Event] = []
    job.arrived.connect(events.extend)
    return events


def steps_of(events: Sequence[Event]) -> list[int]:
    return [event.step for event in events if isinstance(event, StepDone)]


def test_that_all_events_arrive_in_order_before_the_end_is_told(
    job: Job, arrived: list[Event], qtbot: QtBot
) -> None:
    expected = list(training(50))
    with qtbot.waitSignal(job.ended):
        job.start(lambda: training(50))
    assert [type(event) for event in arrived] == [type(event) for event in expected]
    assert steps_of(arrived) == list(range(1, 51))
    assert job.state == "finished"
    assert not job.is_active


def test_that_a_job_started_with_some_steps_pauses_after_them(
    job: Job, arrived: list[Event], qtbot: QtBot
) -> None:
    job.start(lambda: training(50), steps=3)
    qtbot.waitUntil(lambda: job.state == "paused")
    assert steps_of(arrived) == [1, 2, 3]


def test_that_advancing_makes_exactly_that_many_steps(job: Job, arrived: list[Event], qtbot: QtBot) -> None:
    job.start(lambda: training(50), steps=1)
    for expected in (1, 2, 12):
        qtbot.waitUntil(lambda: job.state == "paused")
        assert steps_of(arrived)[-1] == expected
        job.advance(1 if expected == 1 else 10)
        assert job.state == "running"


def test_that_resuming_goes_on_to_the_end(job: Job, arrived: list[Event], qtbot: QtBot) -> None:
    job.start(lambda: training(20), steps=5)
    qtbot.waitUntil(lambda: job.state == "paused")
    with qtbot.waitSignal(job.ended):
        job.resume()
    assert steps_of(arrived) == list(range(1, 21))
    assert job.state == "finished"


def test_that_pausing_holds_an_endless_training_until_it_is_stopped(
    job: Job, arrived: list[Event], qtbot: QtBot
) -> None:
    closed: list[str] = []
    job.start(lambda: training(10**9, closed))
    qtbot.waitUntil(lambda: bool(steps_of(arrived)))
    job.pause()
    qtbot.waitUntil(lambda: job.state == "paused" and job.is_active)
    with qtbot.waitSignal(job.ended):
        job.stop()
    assert job.state == "stopped"
    assert closed == ["closed"]


def test_that_stopping_closes_the_generator(job: Job, arrived: list[Event], qtbot: QtBot) -> None:
    closed: list[str] = []
    job.start(lambda: training(10**9, closed))
    qtbot.waitUntil(lambda: bool(arrived))
    assert job.stop_and_wait()
    assert closed == ["closed"]
    assert job.state == "stopped"


def test_that_a_second_start_is_refused_while_the_first_is_active(job: Job) -> None:
    job.start(lambda: training(10**9))
    with pytest.raises(RuntimeError, match="active"):
        job.start(lambda: training(1))


def test_that_a_job_can_be_started_again_after_its_end(job: Job, arrived: list[Event], qtbot: QtBot) -> None:
    for _ in range(2):
        arrived.clear()
        with qtbot.waitSignal(job.ended):
            job.start(lambda: training(3))
        assert steps_of(arrived) == [1, 2, 3]


def failing(error: Exception) -> Callable[[], Generator[Event, None, None]]:
    def events() -> Generator[Event, None, None]:
        yield started()
        raise error

    return events


def test_that_an_error_becomes_a_failure_after_the_events_before_it(
    job: Job, arrived: list[Event], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(job.failed) as told:
        job.start(failing(RuntimeError("mat1 and mat2 shapes cannot be multiplied")))
    failure = told.args[0]
    assert isinstance(failure, RunFailed)
    assert "shapes cannot be multiplied" in str(failure.why)
    assert "in events" in failure.details
    assert isinstance(arrived[0], RunStarted)
    assert job.state == "failed"


def test_that_an_error_while_the_generator_is_made_is_a_failure_too(job: Job, qtbot: QtBot) -> None:
    def make() -> Generator[Event, None, None]:
        raise ImportError("no torch here")

    with qtbot.waitSignal(job.failed) as told:
        job.start(make)
    assert "no torch here" in str(told.args[0].why)


def test_that_a_refusal_keeps_its_own_words() -> None:
    refused = Refused(sentence("What."), sentence("Why {x}.", x=1), sentence("Do."))
    failure = failure_of(refused)
    assert (str(failure.what), str(failure.why), str(failure.what_to_do)) == ("What.", "Why 1.", "Do.")


@pytest.mark.parametrize(
    "error", [MemoryError(), RuntimeError("DefaultCPUAllocator: not enough memory: 8 GB")]
)
def test_that_a_lack_of_memory_is_said_as_such(error: Exception) -> None:
    assert "memory" in str(failure_of(error).what)


def test_that_the_gate_holds_no_arm_before_all_arms_have_started() -> None:
    gate = Gate(num_arms=2)
    gate.allow(0)
    assert gate.pass_through(started(CHOSEN))
    assert not gate.is_held
    feeder = Feeder(gate, [started(SINGLE_TASK)])
    gate.stop()
    assert feeder.ended()
    assert feeder.num_passed == 0


def test_that_closing_the_gate_lets_the_slower_arm_catch_up() -> None:
    gate = Gate(num_arms=2)
    for event in (started(CHOSEN), started(SINGLE_TASK), done(1), done(1, SINGLE_TASK), done(2)):
        assert gate.pass_through(event)
    gate.close()
    assert not gate.is_held
    feeder = Feeder(gate, [done(2, SINGLE_TASK), done(3)])
    gate.open()
    assert feeder.ended()
    assert feeder.num_passed == 2


def test_that_a_step_is_reached_only_when_its_evaluation_has_passed(qtbot: QtBot) -> None:
    gate = Gate()
    gate.pass_through(started())
    gate.allow(1)
    gate.pass_through(done(1, num_following=2))
    gate.pass_through(evaluated(1))
    assert not gate.is_held
    feeder = Feeder(gate, [CheckpointTaken(CHOSEN, 1, {}), done(2)])
    qtbot.waitUntil(lambda: gate.is_held)
    gate.stop()
    assert feeder.ended()
    assert feeder.num_passed == 0


def test_that_the_gate_tells_before_the_training_waits_at_a_step(qtbot: QtBot) -> None:
    waits: list[bool] = []
    gate = Gate(on_wait=lambda: waits.append(True))
    gate.pass_through(started())
    gate.pass_through(done(1))
    assert not waits
    gate.allow(1)
    feeder = Feeder(gate, [done(2), done(3)])
    qtbot.waitUntil(lambda: gate.is_held)
    assert len(waits) == 1
    gate.stop()
    assert feeder.ended()


def test_that_the_gate_tells_before_the_training_waits_for_its_pace() -> None:
    waits: list[bool] = []
    gate = Gate(on_wait=lambda: waits.append(True))
    gate.pass_through(started())
    gate.set_pace(20)
    gate.pass_through(done(1))
    gate.pass_through(done(2))
    assert waits


def test_that_closing_within_a_step_lets_the_other_arm_make_this_step_too() -> None:
    gate = Gate(num_arms=2)
    for event in (started(CHOSEN), started(SINGLE_TASK), done(1, num_following=1)):
        assert gate.pass_through(event)
    gate.close()
    assert gate.pass_through(evaluated(1))
    assert not gate.is_held


@pytest.mark.parametrize("num_following", [0, 1])
def test_that_a_step_which_was_under_way_when_the_gate_was_closed_is_made_by_all_arms(
    num_following: int,
) -> None:
    gate = Gate(num_arms=2)
    for event in (started(CHOSEN), started(SINGLE_TASK), done(1), done(1, SINGLE_TASK)):
        assert gate.pass_through(event)
    gate.close()
    assert gate.pass_through(done(2, num_following=num_following))
    if num_following:
        assert gate.pass_through(evaluated(2))
    assert not gate.is_held
    feeder = Feeder(gate, [done(2, SINGLE_TASK), done(3)])
    gate.stop()
    assert feeder.ended()
    assert gate.step == 2


def test_that_a_run_is_held_at_its_start_only_when_its_start_is_measured() -> None:
    gate = Gate()
    gate.allow_to_step(0)
    assert gate.pass_through(replace(started(), num_following=1))
    assert not gate.is_held
    feeder = Feeder(gate, [evaluated(0), done(1)])
    gate.stop()
    assert feeder.ended()
    assert feeder.num_passed == 0


def test_that_all_arms_are_held_after_the_step_with_the_event_that_is_asked_for(qtbot: QtBot) -> None:
    gate = Gate(num_arms=2)
    for event in (started(CHOSEN), started(SINGLE_TASK)):
        assert gate.pass_through(event)
    gate.allow_until(lambda event: isinstance(event, Evaluated))
    steps: list[Event] = [done(1), done(1, SINGLE_TASK)]
    steps += [done(2, num_following=1), evaluated(2), done(2, SINGLE_TASK)]
    feeder = Feeder(gate, [*steps, done(3)])
    qtbot.waitUntil(lambda: gate.is_held)
    assert gate.step == 2
    gate.stop()
    assert feeder.ended()
    assert feeder.num_passed == len(steps) - 1


def test_that_a_gate_that_was_opened_forgets_what_it_waited_for() -> None:
    gate = Gate()
    gate.pass_through(started())
    gate.allow_until(lambda _: True)
    gate.open()
    assert gate.pass_through(done(1))
    assert gate.pass_through(done(2))


def test_that_a_pace_spreads_steps_over_time_and_an_end_breaks_into_it() -> None:
    gate = Gate(num_arms=2)
    gate.set_pace(50)
    began = time.monotonic()
    for event in (started(CHOSEN), started(SINGLE_TASK)):
        gate.pass_through(event)
    for step in range(1, 6):
        for arm in (CHOSEN, SINGLE_TASK):
            gate.pass_through(done(step, arm))
    assert time.monotonic() - began >= 5 / 50 - 0.001
    gate.set_pace(0.001)
    feeder = Feeder(gate, [done(6), done(6, SINGLE_TASK), done(7)])
    gate.stop()
    assert feeder.ended()


def test_that_a_finished_arm_does_not_hold_the_other_back() -> None:
    gate = Gate(num_arms=2)
    for event in (started(CHOSEN), started(SINGLE_TASK), done(1), done(1, SINGLE_TASK), finished(1)):
        assert gate.pass_through(event)
    gate.allow(2)
    assert gate.pass_through(done(2, SINGLE_TASK))
    assert gate.step == 2


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=15)
@given(allowed=st.lists(st.integers(1, 5), min_size=1, max_size=6))
def test_that_a_gate_lets_through_what_was_allowed_and_not_one_step_more(
    allowed: list[int], qtbot: QtBot
) -> None:
    gate = Gate()
    gate.allow(allowed[0])
    feeder = Feeder(gate, list(training(40)))
    for position, number in enumerate(allowed):
        if position:
            gate.allow(number)
        qtbot.waitUntil(lambda: gate.is_held)
        assert gate.step == sum(allowed[: position + 1])
    gate.stop()
    assert feeder.ended()


def test_that_an_unexpected_error_in_some_work_is_noted_with_its_place(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def broken() -> Generator[Event, None, None]:
        yield from ()
        raise ValueError("the value is 3")

    job = Job()
    with qtbot.waitSignal(job.failed):
        job.start(broken)
    noted = [record for record in caplog.records if record.levelname == "ERROR"]
    assert len(noted) == 1
    assert noted[0].exc_info is not None
    assert "the value is 3" in str(noted[0].exc_info[1])


def test_that_a_refusal_in_some_work_is_not_noted_as_an_error(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def refused() -> Generator[Event, None, None]:
        yield from ()
        raise Refused(sentence("no"), sentence("so"), sentence("try"))

    job = Job()
    with qtbot.waitSignal(job.failed):
        job.start(refused)
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


def test_that_a_job_which_was_ended_with_the_window_begins_nothing_any_more(qtbot: QtBot) -> None:
    job = Job()
    end_jobs((job,))
    job.start(lambda: training(3))
    assert not job.is_active
    assert job.state == "idle"


def test_that_a_full_disk_is_said_with_the_file_wherever_it_is_met() -> None:
    failure = failure_of(OSError(errno.ENOSPC, "No space left on device", "/home/ada/run.npz"))
    assert "/home/ada/run.npz" in str(failure.what)
    assert str(failure.why) == "No space left on device."
    assert "room" in str(failure.what_to_do)
    assert "unexpected" in str(failure_of(OSError(errno.EPIPE, "Broken pipe")).what)
