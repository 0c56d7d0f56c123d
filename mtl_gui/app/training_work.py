"""Where a training computes: in a thread of the window's process, or in a process of its own."""

from collections.abc import Callable, Generator
from dataclasses import dataclass

from mtl_gui.app.gate import Gate
from mtl_gui.app.process_link import ProcessLink, RemoteGate
from mtl_gui.app.training_child import MakeEvents, Work
from mtl_gui.app.training_process import WaitingProcess
from mtl_gui.events import Event, Message
from mtl_gui.mailbox import Mailbox
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.record import RunRecord
from mtl_gui.spec import Experiment
from mtl_gui.texts import sentence, translatable

__all__ = ["MakeEvents", "TrainingWork", "Workplace", "at_work", "engine_events", "refuse_recurring"]


@dataclass(frozen=True, slots=True)
class TrainingWork:
    """A training that can be started: its events, what steers it, and what holds it at a step."""

    make_events: Callable[[], Generator[Event, None, None]]
    post: Callable[[Message], None]
    gate: Gate | RemoteGate


class Workplace:
    """Arranges trainings in a thread of the window's process, or in a process of their own."""

    def __init__(self) -> None:
        self._is_apart = False
        self._processes = WaitingProcess()
        self._link: ProcessLink | None = None

    def move(self, *, is_apart: bool) -> None:
        """Has trainings from now on compute in a process of their own, or in this one."""
        self._is_apart = is_apart
        if is_apart:
            self._processes.want()
        else:
            self._processes.close()

    def make_ready(self) -> None:
        """Has a process wait for the next training, where it will need one."""
        if self._is_apart:
            self._processes.start(_load_engine)

    def arrange(self, work: Work) -> TrainingWork:
        """Makes what can be started. A process of its own is taken when the events are asked for.

        Args:
            work: What is trained; its `make_events` is a function of a module, so that a process can find it.
        """
        if self._is_apart:
            link = self._link = ProcessLink(self._processes, work)
            return TrainingWork(link.events, link.send, RemoteGate(link))
        self._link = None
        mailbox, gate = Mailbox(), Gate(work.experiment.num_arms)
        return TrainingWork(
            lambda: work.make_events(work.experiment, work.folder, mailbox), mailbox.post, gate
        )

    def close(self) -> None:
        """Ends the process that waits."""
        self._processes.close()

    def break_off(self) -> bool:
        """Ends the process of a training that does not end as it was told; tells whether there is one."""
        if self._link is not None:
            self._link.break_off()
        return self._link is not None


def engine_events(
    experiment: Experiment, folder: RunFolder, mailbox: Mailbox
) -> Generator[Event, None, None]:
    """The training of the engine, which is imported only now."""
    from mtl_gui.app.jobs import training_events

    return training_events(experiment, folder, mailbox)


def _load_engine() -> None:
    """Loads what `engine_events` needs, in a process that waits."""
    import mtl_gui.app.jobs  # noqa: F401


def at_work() -> Refused:
    """Why another run cannot be taken up while one trains."""
    return Refused(
        sentence(translatable("problems", "Another run cannot be taken up now.")),
        sentence(translatable("problems", "A training is at work.")),
        sentence(translatable("problems", "Stop it, or wait until it has ended.")),
    )


def refuse_recurring(record: RunRecord) -> None:
    """Lets pass what can be gone on with.

    Raises:
        Refused: When the run has failed in a way in which it would fail again.
    """
    failure = record.failure
    if failure is not None and failure.would_recur:
        what = sentence(translatable("problems", "This run cannot be gone on with."))
        raise Refused(what, failure.why, failure.what_to_do)
