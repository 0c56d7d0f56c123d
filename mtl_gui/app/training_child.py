"""A training in a process of its own: what runs there. It knows neither Qt nor the window.

Orders come in through a pipe, reports go out through it, some 30 times a second and not once per event.
"""

import signal
import threading
from collections import deque
from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection

from mtl_gui.app.failure import noted_failure
from mtl_gui.app.gate import Gate
from mtl_gui.events import CheckpointTaken, Event, Message, SnapshotTaken, StopTraining
from mtl_gui.mailbox import Mailbox
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import Experiment

__all__ = ["Begin", "Held", "MakeEvents", "Order", "Report", "train_apart"]

MakeEvents = Callable[[Experiment, RunFolder, Mailbox], Generator[Event, None, None]]
"""What trains an experiment and records it in a folder."""

_SECONDS_BETWEEN_REPORTS = 0.033


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


def train_apart(
    connection: Connection, make_events: MakeEvents, experiment: Experiment, folder: RunFolder
) -> None:
    """Trains until the training is over, or until the window has gone; then what was learned is saved."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to the window, which ends this in order
    child = _Child(connection, experiment.num_arms)
    threading.Thread(target=child.listen, name="listener", daemon=True).start()
    reporter = threading.Thread(target=child.report, name="reporter")
    reporter.start()
    try:
        child.train(make_events, experiment, folder)
    finally:
        child.is_over.set()
        reporter.join()


class _Child:
    """The gate and the mailbox of the training, and the two ends of the pipe.

    Attributes:
        is_over: Set once no event will follow.
    """

    def __init__(self, connection: Connection, num_arms: int) -> None:
        self.is_over = threading.Event()
        self._may_begin = threading.Event()
        self._connection = connection
        self._gate = Gate(num_arms)
        self._mailbox = Mailbox()
        self._events: deque[Event] = deque()
        self._order = 0

    def train(self, make_events: MakeEvents, experiment: Experiment, folder: RunFolder) -> None:
        """Iterates the training; an error becomes its last event."""
        self._may_begin.wait()
        try:
            events = make_events(experiment, folder, self._mailbox)
            try:
                for event in events:
                    self._events.append(_without_tensors(event))
                    if not self._gate.pass_through(event):
                        break
            finally:
                events.close()
        except Exception as error:
            self._events.append(noted_failure(error))

    def listen(self) -> None:
        """Does what the window says; without a window the training saves what it has learned and ends."""
        try:
            while True:
                self._obey(self._connection.recv())
        except (EOFError, OSError):
            self._mailbox.post(StopTraining())
            self._gate.open()
            self._may_begin.set()

    def report(self) -> None:
        """Tells the window what happens until there is nothing more to tell, or nobody to tell it to."""
        told: Held | None = None
        try:
            while not self.is_over.wait(_SECONDS_BETWEEN_REPORTS):
                order = self._order  # read first: an order that comes meanwhile makes the report an old one
                held = Held(order, self._gate.step) if self._gate.is_held else None
                if self._events or held != told:
                    self._connection.send(Report(self._taken(), held))
                told = held
            self._connection.send(Report(self._taken(), is_last=True))
        except OSError:
            self._events.clear()

    def _obey(self, order: Order | Begin | Message) -> None:
        match order:
            case Order():
                order.call(self._gate)
                self._order = order.number
            case Begin():
                self._may_begin.set()
            case _:
                self._mailbox.post(order)

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
