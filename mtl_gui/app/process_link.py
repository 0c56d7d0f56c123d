"""The window's end of a training in a process of its own."""

import queue
import signal
import threading
from collections.abc import Callable, Generator
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection

from mtl_gui.app.gate import Gate
from mtl_gui.app.training_child import Abandon, Begin, Held, Order, Report, Work
from mtl_gui.app.training_process import TrainingProcess, WaitingProcess
from mtl_gui.events import Event, Message, RunFailed
from mtl_gui.problems import Refused
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["ProcessLink", "RemoteGate"]


class ProcessLink:
    """Has a process train, sends it what it is told, and passes on the events that it reports.

    What is sent before the process has started reaches it before its training begins. A process that is ended
    from outside, or that crashes, takes nothing with it but what came after the run's last checkpoint.

    Args:
        processes: Where the process comes from and, after a training that ended well, goes to.
        work: What it trains.

    Attributes:
        held: Where the training waits, as it was last reported.
        num_orders: How many orders were given to the gate.
    """

    def __init__(self, processes: WaitingProcess, work: Work) -> None:
        self.held: Held | None = None
        self.num_orders = 0
        self._processes, self._work = processes, work
        self._process: TrainingProcess | None = None
        self._has_ended_well = self._is_broken_off = False
        self._unsent: Exception | None = None
        self._outbox: queue.SimpleQueue[Order | Begin | Message | None] = queue.SimpleQueue()

    def send(self, message: Order | Begin | Message) -> None:
        """Sends something without waiting for the process. Safe from any thread."""
        self._outbox.put(message)

    def order(self, call: Callable[[Gate], None]) -> None:
        """Has the process do something to its gate."""
        self.num_orders += 1
        self.send(Order(self.num_orders, call))

    def break_off(self) -> None:
        """Ends the process at once; its run keeps what the last checkpoint holds. Safe from any thread."""
        self._is_broken_off = True
        if self._process is not None:
            self._process.kill()

    def events(self) -> Generator[Event, None, None]:
        """The events of the training. Closing the generator lets the training save itself and end.

        Raises:
            Refused: When the process ended without a word, or could not be told what it has to do.
        """
        process = self._process = self._processes.take()
        if self._is_broken_off:  # while it was started
            process.kill()
        self.send(Begin())
        sender = threading.Thread(
            target=self._forward, args=(process.connection,), name="sender", daemon=True
        )
        sender.start()
        try:
            yield from self._reported(process)
            if self._unsent is not None:
                raise _untold(self._unsent) from self._unsent
        finally:
            self._outbox.put(None)
            sender.join()
            if self._has_ended_well:
                self._processes.give_back(process)
            else:
                process.end()

    def _forward(self, connection: Connection) -> None:
        try:
            connection.send(self._work)
            while (message := self._outbox.get()) is not None:
                connection.send(message)
        except OSError:
            return  # the process has ended, which the other direction tells
        except Exception as error:
            self._unsent = error
            with suppress(OSError):
                connection.send(Abandon())

    def _reported(self, process: TrainingProcess) -> Generator[Event, None, None]:
        is_over = has_failed = False
        while not is_over:
            try:
                report: Report = process.connection.recv()
            except (EOFError, OSError):
                if self._is_broken_off or self._unsent is not None:
                    return
                raise _broken_off(process.exit_code()) from None
            has_failed = has_failed or any(isinstance(event, RunFailed) for event in report.events)
            yield from report.events
            self.held, is_over = report.held, report.is_last
        self._has_ended_well = not has_failed and self._unsent is None


class RemoteGate:
    """A gate whose training is in another process: every call is an order to the gate there."""

    def __init__(self, link: ProcessLink) -> None:
        self._link = link

    @property
    def step(self) -> int:
        """The step at which the training waits, 0 while it does not."""
        held = self._link.held
        return held.step if held is not None else 0

    @property
    def is_held(self) -> bool:
        """Whether the training waits and knows all that it was told."""
        held = self._link.held
        return held is not None and held.order == self._link.num_orders

    def open(self) -> None:
        """Lets the training run on."""
        self._link.order(Gate.open)

    def close(self) -> None:
        """Holds the training once all arms have reached the same step."""
        self._link.order(Gate.close)

    def allow(self, num_steps: int) -> None:
        """Lets the training make this many more steps."""
        self._link.order(partial(Gate.allow, num_steps=num_steps))

    def allow_to_step(self, step: int) -> None:
        """Lets the training go on to a step."""
        self._link.order(partial(Gate.allow_to_step, step=step))

    def allow_to_multiple(self, num_steps: int) -> None:
        """Lets the training go on to the next multiple of a number of steps."""
        self._link.order(partial(Gate.allow_to_multiple, num_steps=num_steps))

    def allow_until(self, is_reached: Callable[[Event], bool]) -> None:
        """Lets the training run on to the step with an event that is asked for, in the other process."""
        self._link.order(partial(Gate.allow_until, is_reached=is_reached))

    def set_pace(self, steps_per_second: float | None) -> None:
        """Makes no more steps than these in a second."""
        self._link.order(partial(Gate.set_pace, steps_per_second=steps_per_second))

    def stop(self) -> None:
        """Ends the training at its next event."""
        self._link.order(Gate.stop)

    def pass_through(self, event: Event) -> bool:  # noqa: ARG002 - it has passed the gate in its own process
        """Holds nothing here."""
        return True


def _untold(error: Exception) -> Refused:
    return Refused(
        sentence(translatable("problems", "The training could not be told what to do, and has ended.")),
        sentence(
            translatable("problems", "{kind}: {reason}."),
            kind=type(error).__name__,
            reason=str(error).rstrip("."),
        ),
        sentence(
            translatable(
                "problems",
                "Switch off “Train in a separate process” in the preferences, then continue or run again.",
            )
        ),
    )


def _broken_off(code: int | None) -> Refused:
    return Refused(
        sentence(translatable("problems", "The training has broken off.")),
        _cause(code),
        sentence(
            translatable(
                "problems",
                "Continue the run: it goes on from its last checkpoint. If it breaks off again, use fewer"
                " seeds, a smaller batch or a smaller network.",
            )
        ),
    )


def _cause(code: int | None) -> Sentence:
    if code is not None and code < 0:
        name = signal.Signals(-code).name if -code in set(signal.Signals) else str(-code)
        return sentence(
            translatable(
                "problems",
                "Its process was ended by the signal {signal}, as the system does when the memory runs out.",
            )
            if name == "SIGKILL"
            else translatable("problems", "Its process was ended by the signal {signal}."),
            signal=name,
        )
    return sentence(translatable("problems", "Its process ended with the code {code}."), code=code)
