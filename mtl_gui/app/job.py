"""Runs a generator of events in a thread of its own, with a gate for pause and step."""

import threading
import traceback
from collections import deque
from collections.abc import Callable, Generator
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal

from mtl_gui.events import (
    Arm,
    CheckpointTaken,
    Evaluated,
    Event,
    RunFailed,
    RunFinished,
    RunStarted,
    SnapshotTaken,
    StepDone,
)
from mtl_gui.problems import Refused
from mtl_gui.texts import sentence, translatable

__all__ = ["Gate", "Job", "JobState", "failure_of"]

JobState = Literal["idle", "running", "paused", "stopping", "finished", "stopped", "failed"]

_POLL_MILLISECONDS = 33


class Gate:
    """Lets a training advance to a step and no further; opened and closed from the window's thread.

    A step is reached when all its events have passed, so that whoever pauses sees its evaluation.

    Args:
        num_arms: How many trainings go side by side; none is held before all of them have started.
    """

    def __init__(self, num_arms: int = 1) -> None:
        self._missing_arms = num_arms
        self._condition = threading.Condition()
        self._allowed: int | None = None
        self._steps: dict[Arm, int] = {}
        self._unsettled: dict[Arm, tuple[int, int]] = {}
        self._stopped = False
        self._is_waiting = False

    @property
    def step(self) -> int:
        """The step that every arm which is still training has reached."""
        with self._condition:
            return self._reached()

    def open(self) -> None:
        """Lets the training run on."""
        self._set(None)

    def close(self) -> None:
        """Holds the training once all arms have reached the same step."""
        with self._condition:
            begun = [step for step, _ in self._unsettled.values()]
            self._allowed = max([*self._steps.values(), *begun], default=0)

    def allow(self, num_steps: int) -> None:
        """Lets the training make this many more steps, then holds it."""
        with self._condition:
            self._allowed = self._reached() + num_steps
            self._condition.notify_all()

    def allow_to_multiple(self, num_steps: int) -> None:
        """Lets the training go on to the next multiple of a number of steps, then holds it."""
        with self._condition:
            self._allowed = (self._reached() // num_steps + 1) * num_steps
            self._condition.notify_all()

    def stop(self) -> None:
        """Ends the training at its next event."""
        with self._condition:
            self._stopped = True
            self._condition.notify_all()

    def pass_through(self, event: Event) -> bool:
        """Notes an event, waits while the gate is closed, and tells whether to go on."""
        with self._condition:
            self._note(event)
            self._is_waiting = self._is_held()
            self._condition.wait_for(lambda: self._stopped or not self._is_held())
            self._is_waiting = False
            return not self._stopped

    @property
    def is_held(self) -> bool:
        """Whether the training waits at the gate; not yet while a step is under way."""
        with self._condition:
            return self._is_waiting and self._is_held()

    def _set(self, allowed: int | None) -> None:
        with self._condition:
            self._allowed = allowed
            self._condition.notify_all()

    def _note(self, event: Event) -> None:
        match event:
            case RunStarted():
                self._missing_arms -= 1
                self._steps[event.arm] = event.step
            case StepDone():
                self._settle(event.arm, event.step, event.num_following)
            case RunFinished():
                self._steps.pop(event.arm, None)
                self._unsettled.pop(event.arm, None)
            case Evaluated() | SnapshotTaken() | CheckpointTaken() if event.arm in self._unsettled:
                step, num_following = self._unsettled[event.arm]
                self._settle(event.arm, step, num_following - 1)
            case _:
                pass

    def _settle(self, arm: Arm, step: int, num_following: int) -> None:
        """Counts a step as reached once none of its events is missing.

        A step beyond what is allowed was under way when the gate was closed; the other arms make it too.
        """
        if self._allowed is not None:
            self._allowed = max(self._allowed, step)
        if num_following > 0:
            self._unsettled[arm] = (step, num_following)
        else:
            self._unsettled.pop(arm, None)
            self._steps[arm] = step

    def _reached(self) -> int:
        return min(self._steps.values(), default=0)

    def _is_held(self) -> bool:
        may_hold = self._allowed is not None and bool(self._steps) and self._missing_arms <= 0
        return may_hold and self._reached() >= (self._allowed or 0)


class Job(QObject):
    """One piece of slow work at a time, as a generator of events that runs in a thread.

    The window's thread collects what has arrived 30 times a second: `arrived` carries a list of events in
    order. `ended` follows the last of them.
    """

    arrived = Signal(list)
    state_changed = Signal(str)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._events: deque[Event] = deque()
        self._thread: threading.Thread | None = None
        self._gate = Gate()
        self._state: JobState = "idle"
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MILLISECONDS)
        self._timer.timeout.connect(self._collect)

    @property
    def state(self) -> JobState:
        """What the job is doing."""
        return self._state

    @property
    def held_step(self) -> int | None:
        """The step at which the work waits to be let go; None while it does not."""
        return self._gate.step if self.is_active and self._gate.is_held else None

    @property
    def is_active(self) -> bool:
        """Whether a thread is at work or held at the gate."""
        return self._thread is not None

    def start(
        self,
        make_events: Callable[[], Generator[Event, None, None]],
        *,
        num_arms: int = 1,
        steps: int | None = None,
    ) -> None:
        """Starts the work; `make_events` is called inside the thread, so it may import what is slow.

        Args:
            make_events: Makes the generator.
            num_arms: How many trainings it runs side by side.
            steps: Pause after this many steps; None runs on.

        Raises:
            RuntimeError: When the job is still active.
        """
        if self.is_active:
            raise RuntimeError("The job is still active.")
        self._events.clear()
        self._gate = Gate(num_arms)
        if steps is not None:
            self._gate.allow(steps)
        self._thread = threading.Thread(
            target=_work, args=(make_events, self._events, self._gate), name="job", daemon=True
        )
        self._set_state("running")
        self._thread.start()
        self._timer.start()

    def pause(self) -> None:
        """Holds the work after the current step."""
        if self._state == "running":
            self._gate.close()
            self._set_state("paused")

    def resume(self) -> None:
        """Goes on after a pause."""
        if self._state == "paused":
            self._gate.open()
            self._set_state("running")

    def advance(self, num_steps: int) -> None:
        """Makes some steps, then pauses."""
        if self._state in ("running", "paused"):
            self._gate.allow(num_steps)
            self._set_state("running")

    def advance_to_multiple(self, num_steps: int) -> None:
        """Goes on to the next multiple of a number of steps, then pauses."""
        if self._state in ("running", "paused"):
            self._gate.allow_to_multiple(num_steps)
            self._set_state("running")

    def stop(self) -> None:
        """Ends the work; what it has done is kept."""
        if self.is_active:
            self._set_state("stopping")
            self._gate.stop()

    def let_finish(self) -> None:
        """Opens the gate for work that has been asked in another way to end itself."""
        if self.is_active:
            self._set_state("stopping")
            self._gate.open()

    def wait(self, seconds: float) -> bool:
        """Waits for the thread; tells whether it ended."""
        thread = self._thread
        if thread is not None:
            thread.join(seconds)
            self._collect()
        return not self.is_active

    def stop_and_wait(self, seconds: float = 10.0) -> bool:
        """Ends the work and waits for the thread, for closing the window; tells whether it ended."""
        self.stop()
        return self.wait(seconds)

    def _collect(self) -> None:
        thread = self._thread
        is_over = thread is not None and not thread.is_alive()
        batch = [self._events.popleft() for _ in range(len(self._events))]
        if batch:
            self.arrived.emit(batch)
        if is_over:
            self._finish(next((event for event in batch if isinstance(event, RunFailed)), None))
        elif self._state == "running" and self._gate.is_held:
            self._set_state("paused")

    def _finish(self, failure: RunFailed | None) -> None:
        self._timer.stop()
        self._thread = None
        was_stopping = self._state == "stopping"
        self._set_state("failed" if failure else "stopped" if was_stopping else "finished")
        if failure:
            self.failed.emit(failure)
        self.ended.emit()

    def _set_state(self, state: JobState) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit(state)


def failure_of(error: BaseException) -> RunFailed:
    """Says an exception as what, why and what to do."""
    details = "".join(traceback.format_exception(error))
    if isinstance(error, Refused):
        return RunFailed(error.what, error.why, error.what_to_do, details)
    if isinstance(error, MemoryError) or "not enough memory" in str(error):
        return RunFailed(
            sentence(translatable("problems", "The computer ran out of memory.")),
            sentence(
                translatable("problems", "{reason}."), reason=str(error).rstrip(".") or type(error).__name__
            ),
            sentence(translatable("problems", "Use fewer seeds, a smaller batch or a smaller network.")),
            details,
        )
    return RunFailed(
        sentence(translatable("problems", "Something unexpected went wrong.")),
        sentence(
            translatable("problems", "{kind}: {reason}."),
            kind=type(error).__name__,
            reason=str(error).rstrip("."),
        ),
        sentence(translatable("problems", "Your experiment is safe. Copy the details and report them.")),
        details,
    )


def _work(make_events: Callable[[], Generator[Event, None, None]], arrived: deque[Event], gate: Gate) -> None:
    try:
        events = make_events()
        try:
            for event in events:
                arrived.append(event)
                if not gate.pass_through(event):
                    break
        finally:
            events.close()
    except Exception as error:
        arrived.append(failure_of(error))
