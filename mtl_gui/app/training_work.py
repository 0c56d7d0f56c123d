"""Where a training computes: in a thread of the window's process, or in a process of its own."""

from collections.abc import Callable, Generator
from dataclasses import dataclass

from mtl_gui.app.gate import Gate
from mtl_gui.app.process_link import ProcessLink, RemoteGate
from mtl_gui.app.training_child import MakeEvents
from mtl_gui.events import Event, Message
from mtl_gui.mailbox import Mailbox
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import Experiment

__all__ = ["MakeEvents", "TrainingWork", "engine_events", "work_here", "work_in_process"]


@dataclass(frozen=True, slots=True)
class TrainingWork:
    """A training that can be started: its events, what steers it, and what holds it at a step."""

    make_events: Callable[[], Generator[Event, None, None]]
    post: Callable[[Message], None]
    gate: Gate | RemoteGate


def work_here(make_events: MakeEvents, experiment: Experiment, folder: RunFolder) -> TrainingWork:
    """Trains in the thread that asks for the events."""
    mailbox = Mailbox()
    return TrainingWork(
        lambda: make_events(experiment, folder, mailbox), mailbox.post, Gate(experiment.num_arms)
    )


def work_in_process(make_events: MakeEvents, experiment: Experiment, folder: RunFolder) -> TrainingWork:
    """Trains in a process of its own, which starts when the events are asked for.

    Args:
        make_events: A function of a module, so that the new process can find it.
        experiment: What is trained.
        folder: Where it is recorded, by the new process.
    """
    link = ProcessLink(make_events, experiment, folder)
    return TrainingWork(link.events, link.send, RemoteGate(link))


def engine_events(
    experiment: Experiment, folder: RunFolder, mailbox: Mailbox
) -> Generator[Event, None, None]:
    """The training of the engine, which is imported only now."""
    from mtl_gui.app.jobs import training_events

    return training_events(experiment, folder, mailbox)
