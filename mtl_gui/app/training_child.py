"""Trainings in a process of their own: what runs there. It knows neither Qt nor the window.

Orders come in through a pipe, reports go out through it, 20 times a second and not once per event. After
a training the process waits for the next one.
"""

import queue
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection

from mtl_gui.app.failure import noted_failure
from mtl_gui.app.gate import Gate
from mtl_gui.events import CheckpointTaken, Event, Message, RunFailed, SnapshotTaken, StopTraining
from mtl_gui.mailbox import Mailbox
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import Experiment

__all__ = ["Begin", "Held", "MakeEvents", "Order", "Prepare", "Report", "Work", "serve"]

MakeEvents = Callable[[Experiment, RunFolder, Mailbox], Generator[Event, None, None]]
"""What trains an experiment and records it in a folder."""

_SECONDS_BETWEEN_REPORTS = 0.05


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
            while True:
                self._take(self._connection.recv())
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
        self._connection, self._work = connection, work
        self._is_over = threading.Event()
        self._may_begin = threading.Event()
        self._gate = Gate(work.experiment.num_arms)
        self._mailbox = Mailbox()
        self._events: deque[Event] = deque()
        self._order = 0

    def run(self) -> None:
        """Trains until the training is over, and tells the window."""
        reporter = threading.Thread(target=self._report, name="reporter")
        reporter.start()
        try:
            self._train()
        finally:
            self._is_over.set()
            reporter.join()

    def obey(self, order: Order | Begin | Message) -> None:
        """Does what the window says about this training."""
        match order:
            case Order():
                order.call(self._gate)
                self._order = order.number
            case Begin():
                self._may_begin.set()
            case _:
                self._mailbox.post(order)

    def abandon(self, failure: RunFailed | None) -> None:
        """Has it save what it has learned and end, wherever it is; tells why, unless the window has gone."""
        if failure is not None:
            self._events.append(failure)
        self._mailbox.post(StopTraining())
        self._gate.open()
        self._may_begin.set()

    def _train(self) -> None:
        """Iterates the training; an error becomes its last event."""
        self._may_begin.wait()
        work = self._work
        try:
            events = work.make_events(work.experiment, work.folder, self._mailbox)
            try:
                for event in events:
                    self._events.append(_without_tensors(event))
                    if not self._gate.pass_through(event):
                        break
            finally:
                events.close()
        except Exception as error:
            self._events.append(noted_failure(error))

    def _report(self) -> None:
        """Tells the window what happens until there is nothing more to tell, or nobody to tell it to."""
        told: Held | None = None
        try:
            while not self._is_over.wait(_SECONDS_BETWEEN_REPORTS):
                order = self._order  # read first: an order that comes meanwhile makes the report an old one
                held = Held(order, self._gate.step) if self._gate.is_held else None
                if self._events or held != told:
                    self._connection.send(Report(self._taken(), held))
                told = held
            self._connection.send(Report(self._taken(), is_last=True))
        except OSError:
            self._events.clear()

    def _taken(self) -> tuple[Event, ...]:
        return tuple(self._events.popleft() for _ in range(len(self._events)))


def _without_tensors(event: Event) -> Event:
    """Leaves at home what is written to the folder here and read by nobody there."""
    match event:
        case SnapshotTaken():
            return replace(event, parameters={})
        case CheckpointTaken():
            return replace(event, state={})
        case _:
            return event
