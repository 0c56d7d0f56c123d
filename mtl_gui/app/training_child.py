"""Trainings in a process of their own: what runs there. It knows neither Qt nor the window.

Orders come in through a pipe, reports go out through it, 20 times a second and not once per event. The
thread that trains sends them itself where it can: handing the interpreter over to another thread and back
costs a training more than the report. After a training the process waits for the next one.
"""

import queue
import select
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Generator
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from multiprocessing.reduction import ForkingPickler

from mtl_gui.app.failure import noted_failure
from mtl_gui.app.gate import Gate
from mtl_gui.events import CheckpointTaken, Event, Message, RunFailed, SnapshotTaken, StopTraining
from mtl_gui.mailbox import Mailbox
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import Experiment

__all__ = ["Abandon", "Begin", "Held", "MakeEvents", "Order", "Prepare", "Report", "Work", "serve"]

MakeEvents = Callable[[Experiment, RunFolder, Mailbox], Generator[Event, None, None]]
"""What trains an experiment and records it in a folder."""

_SECONDS_BETWEEN_REPORTS = 0.05
_CAN_BE_ASKED = sys.platform != "win32"
"""Whether a pipe tells if there is room in it; the thread that trains must not wait for the window."""
_LONGEST_SILENCE = 0.25 if _CAN_BE_ASKED else _SECONDS_BETWEEN_REPORTS
"""After so many seconds in one step what came before it is told from beside."""


@dataclass(frozen=True, slots=True)
class Prepare:
    """Something to be done while nothing is to be trained, as loading what a training needs."""

    call: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Work:
    """What is to be trained next; what is sent from now on is about this training."""

    make_events: MakeEvents
    experiment: Experiment
    folder: RunFolder


@dataclass(frozen=True, slots=True)
class Begin:
    """All that was to be known beforehand has been sent."""


@dataclass(frozen=True, slots=True)
class Abandon:
    """The window cannot say what it has to: the training saves what it has learned, and the process ends."""


@dataclass(frozen=True, slots=True)
class Order:
    """Something to be done to the gate; orders are numbered from 1 on."""

    number: int
    call: Callable[[Gate], None]


@dataclass(frozen=True, slots=True)
class Held:
    """The training waits at a step, after the order of this number."""

    order: int
    step: int


@dataclass(frozen=True, slots=True)
class Report:
    """What has happened since the last report; `is_last` says that nothing follows."""

    events: tuple[Event, ...]
    held: Held | None = None
    is_last: bool = False


def serve(connection: Connection) -> None:
    """Trains what the window sends until the window has gone; then what was learned is saved."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to the window, which ends this in order
    desk = _Desk(connection)
    threading.Thread(target=desk.listen, name="listener", daemon=True).start()
    while (call := desk.waiting.get()) is not None:
        call()


class _Desk:
    """Takes in what the window says.

    Attributes:
        waiting: What the process is to do next; None ends it.
    """

    def __init__(self, connection: Connection) -> None:
        self.waiting: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._connection = connection
        self._training: _Training | None = None

    def listen(self) -> None:
        """Does what the window says; without a window the training saves what it has learned and ends.

        So it does when it cannot do what it was told: nothing that is said afterwards would be heard.
        """
        failure: RunFailed | None = None
        try:
            while not isinstance(message := self._connection.recv(), Abandon):
                self._take(message)
        except (EOFError, OSError):
            pass
        except Exception as error:
            failure = noted_failure(error)
        finally:
            if self._training is not None:
                self._training.abandon(failure)
            self.waiting.put(None)

    def _take(self, message: Prepare | Work | Order | Begin | Message) -> None:
        match message:
            case Prepare():
                self.waiting.put(message.call)
            case Work():
                self._training = _Training(self._connection, message)
                self.waiting.put(self._training.run)
            case _:
                if self._training is not None:
                    self._training.obey(message)


class _Training:
    """The gate and the mailbox of a training, and the reports of it."""

    def __init__(self, connection: Connection, work: Work) -> None:
        self._work = work
        self._may_begin = threading.Event()
        self._mailbox = Mailbox()
        self._reporter = _Reporter(connection, on_unsendable=self._stop)
        self._gate = Gate(work.experiment.num_arms, on_wait=self._reporter.wake)

    def run(self) -> None:
        """Trains until the training is over, and tells the window."""
        thread = threading.Thread(target=self._reporter.run, args=(self._gate,), name="reporter")
        thread.start()
        try:
            self._train()
        finally:
            self._reporter.end()
            thread.join()

    def obey(self, order: Order | Begin | Message) -> None:
        """Does what the window says about this training."""
        match order:
            case Order():
                order.call(self._gate)
                self._reporter.note_order(order.number)
            case Begin():
                self._may_begin.set()
            case _:
                self._mailbox.post(order)

    def abandon(self, failure: RunFailed | None) -> None:
        """Has it save what it has learned and end, wherever it is; tells why, unless the window has gone."""
        if failure is not None:
            self._reporter.note(failure)
        self._stop()
        self._may_begin.set()

    def _stop(self) -> None:
        self._mailbox.post(StopTraining())
        self._gate.open()

    def _train(self) -> None:
        """Iterates the training; an error becomes its last event."""
        self._may_begin.wait()
        work = self._work
        try:
            events = work.make_events(work.experiment, work.folder, self._mailbox)
            try:
                for event in events:
                    self._reporter.note(_without_tensors(event))
                    self._reporter.tell_in_passing()
                    if not self._gate.pass_through(event):
                        break
            finally:
                events.close()
        except Exception as error:
            self._reporter.note(noted_failure(error))


class _Reporter:
    """Tells the window what happens in a training, and where it waits.

    Args:
        connection: The process's end of the pipe.
        on_unsendable: Ends the training, since the window cannot be told of it.
    """

    def __init__(self, connection: Connection, on_unsendable: Callable[[], None]) -> None:
        self._connection = connection
        self._on_unsendable = on_unsendable
        self._events: deque[Event] = deque()
        self._order = 0
        self._told: Held | None = None
        self._due = 0.0
        self._is_sending = threading.Lock()
        self._has_news = threading.Event()
        self._is_over = threading.Event()

    def note(self, event: Event) -> None:
        """Adds something to the next report. Safe from any thread."""
        self._events.append(event)

    def note_order(self, number: int) -> None:
        """Says from now on that this order has reached the gate."""
        self._order = number
        self.wake()

    def wake(self) -> None:
        """Has a report sent from beside, since the training is about to wait. Safe from any thread."""
        self._has_news.set()

    def tell_in_passing(self) -> None:
        """Sends a report that is due, if that takes no waiting; called by the thread that trains."""
        if time.monotonic() < self._due or not self._is_sending.acquire(blocking=False):
            return
        try:
            if _has_room(self._connection):
                self._send(held=None)
        finally:
            self._is_sending.release()

    def run(self, gate: Gate) -> None:
        """Sends the reports that the training itself does not, until it is over."""
        while not self._is_over.is_set():
            if self._has_news.wait(_LONGEST_SILENCE):
                self._is_over.wait(max(self._due - time.monotonic(), 0.0))
            self._has_news.clear()
            order = self._order  # read first: an order that comes meanwhile makes the report an old one
            with self._is_sending:
                self._send(Held(order, gate.step) if gate.is_held else None)
        with self._is_sending:
            self._send(held=None, is_last=True)

    def end(self) -> None:
        """Has what is not told yet told, as the last."""
        self._is_over.set()
        self.wake()

    def _send(self, held: Held | None, *, is_last: bool = False) -> None:
        """Tells all that is new; does nothing where there is nothing, or nobody, to tell it to."""
        if self._events or held != self._told or is_last:
            events = tuple(self._events.popleft() for _ in range(len(self._events)))
            with suppress(OSError):  # the window has gone, and the listener ends the training
                self._send_whole_or_in_part(Report(events, held, is_last))
        self._told = held
        self._due = time.monotonic() + _SECONDS_BETWEEN_REPORTS

    def _send_whole_or_in_part(self, report: Report) -> None:
        """Sends a report; where something in it cannot be sent, the rest of it and why."""
        try:
            self._connection.send(report)
        except OSError:
            raise
        except Exception as error:
            sendable = (event for event in report.events if _can_be_sent(event))
            self._connection.send(replace(report, events=(*sendable, noted_failure(error))))
            self._on_unsendable()


def _can_be_sent(event: Event) -> bool:
    try:
        ForkingPickler.dumps(event)
    except Exception:  # pickling runs whatever the event's parts say, so any error can come of it
        return False
    return True


def _has_room(connection: Connection) -> bool:
    """Whether a report can be sent without waiting for the window."""
    return _CAN_BE_ASKED and bool(select.select((), (connection,), (), 0)[1])


def _without_tensors(event: Event) -> Event:
    """Leaves at home what is written to the folder here and read by nobody there."""
    match event:
        case SnapshotTaken():
            return replace(event, parameters={})
        case CheckpointTaken():
            return replace(event, state={})
        case _:
            return event
