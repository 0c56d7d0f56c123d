"""Runs a generator of events in a thread of its own, with a gate for pause and step."""

import logging
import threading
from collections import deque
from collections.abc import Callable, Generator
from functools import partial
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal

from mtl_gui.app.failure import failure_of, noted_failure
from mtl_gui.app.gate import Gate
from mtl_gui.app.process_link import RemoteGate
from mtl_gui.events import Event, RunFailed

__all__ = ["Job", "JobState", "failure_of"]

_LOG = logging.getLogger(__name__)

JobState = Literal["idle", "running", "paused", "stopping", "finished", "stopped", "failed"]

_POLL_MILLISECONDS = 33


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
        self._gate: Gate | RemoteGate = Gate()
        self._failure: RunFailed | None = None
        self._steps_per_second: float | None = None
        self._origin = ""
        self._is_retired = False
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
        steps: int | None = None,
        gate: Gate | RemoteGate | None = None,
    ) -> None:
        """Starts the work; `make_events` is called inside the thread, so it may import what is slow.

        Args:
            make_events: Makes the generator.
            steps: Pause at this step; None runs on.
            gate: What holds the work, where it is not held in its thread.

        Raises:
            RuntimeError: When the job is still active.
        """
        if self.is_active:
            raise RuntimeError("The job is still active.")
        if self._is_retired:
            return
        self._events.clear()
        self._failure = None
        self._gate = gate or Gate()
        self._gate.set_pace(self._steps_per_second)
        if steps is not None:
            self._gate.allow_to_step(steps)
        self._thread = threading.Thread(
            target=_work, args=(make_events, self._events, self._gate), name="job", daemon=True
        )
        self._origin = _name(make_events)
        _LOG.info("Begins: %s.", self._origin)
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

    def advance_until(self, is_reached: Callable[[Event], bool]) -> None:
        """Goes on to the step with an event that is asked for, then pauses; `is_reached` is the thread's."""
        if self._state in ("running", "paused"):
            self._gate.allow_until(is_reached)
            self._set_state("running")

    def set_pace(self, steps_per_second: float | None) -> None:
        """Makes no more steps than these in a second, now and in later work; None is as fast as can be."""
        self._steps_per_second = steps_per_second
        self._gate.set_pace(steps_per_second)

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

    def forget(self) -> None:
        """Says no longer how the last work ended, where none is at work."""
        if not self.is_active:
            self._set_state("idle")

    def retire(self) -> None:
        """Begins nothing any more: at the end of the program a thread that has just begun would crash it."""
        self._is_retired = True

    def stop_and_wait(self, seconds: float = 10.0) -> bool:
        """Ends the work and waits for the thread, for closing the window; tells whether it ended."""
        self.stop()
        return self.wait(seconds)

    def _collect(self) -> None:
        thread = self._thread
        is_over = thread is not None and not thread.is_alive()
        batch = [self._events.popleft() for _ in range(len(self._events))]
        if batch:
            self._failure = next((event for event in batch if isinstance(event, RunFailed)), self._failure)
            self.arrived.emit(batch)
        if is_over:
            self._finish(self._failure)
        elif self._state == "running" and self._gate.is_held:
            self._set_state("paused")

    def _finish(self, failure: RunFailed | None) -> None:
        self._timer.stop()
        self._thread = None
        was_stopping = self._state == "stopping"
        self._set_state("failed" if failure else "stopped" if was_stopping else "finished")
        _LOG.info("Ends: %s, %s.", self._origin, self._state)
        if failure:
            self.failed.emit(failure)
        self.ended.emit()

    def _set_state(self, state: JobState) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit(state)


def _work(
    make_events: Callable[[], Generator[Event, None, None]], arrived: deque[Event], gate: Gate | RemoteGate
) -> None:
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
        arrived.append(noted_failure(error))


def _name(make_events: Callable[[], Generator[Event, None, None]]) -> str:
    """Where in the program the work is written."""
    function = make_events.func if isinstance(make_events, partial) else make_events
    return str(getattr(function, "__qualname__", type(function).__qualname__)).removesuffix(".<lambda>")
