"""The chosen experiment beside its single-task baseline, step by step."""

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field

from mtl_gui.data.preparation import PreparedData
from mtl_gui.events import (
    CHOSEN,
    SINGLE_TASK,
    Arm,
    ControlApplied,
    Event,
    RunFinished,
    StepDone,
    TensorMap,
)
from mtl_gui.mailbox import Mailbox
from mtl_gui.spec import Experiment
from mtl_gui.training.trainer import train

__all__ = ["compare"]

_NOTHING: Mapping[Arm, TensorMap] = {}


def compare(
    experiment: Experiment,
    data: PreparedData,
    *,
    mailbox: Mailbox | None = None,
    resume_from: Mapping[Arm, TensorMap] = _NOTHING,
    control_log: Sequence[ControlApplied] = (),
) -> Generator[Event, None, None]:
    """Trains the experiment and, where it asks for one, the single-task baseline on the same data and seeds.

    Both arms start before either makes a step, and make their steps in turn; when one ends early the other
    goes on. Messages reach every arm before the same step.

    Args:
        experiment: The chosen experiment.
        data: Its data, prepared.
        mailbox: Where live changes and a stop arrive.
        resume_from: For arms that were trained before, the state of their last `CheckpointTaken`.
        control_log: Live changes of an earlier run, made again at their steps.

    Raises:
        Refused: As `train` does.
    """
    plans = {CHOSEN: experiment}
    if experiment.single_task_baseline:
        plans[SINGLE_TASK] = experiment.baseline()
    arms = []
    for arm, plan in plans.items():
        own = Mailbox()
        events = train(
            plan, data, arm=arm, mailbox=own, resume_from=resume_from.get(arm), control_log=control_log
        )
        arms.append(_TrainedArm(events, own))
    try:
        for trained in arms:
            yield next(trained.events)
        while running := [trained for trained in arms if not trained.is_over]:
            messages = mailbox.take() if mailbox else ()
            for trained in running:
                for message in messages:
                    trained.mailbox.post(message)
                yield from trained.turn()
    finally:
        for trained in arms:
            trained.events.close()


@dataclass(slots=True)
class _TrainedArm:
    """One training among those that take turns."""

    events: Generator[Event, None, None]
    mailbox: Mailbox
    is_over: bool = field(default=False)

    def turn(self) -> Generator[Event, None, None]:
        """Goes on to the end of the next step, with everything that belongs to it, or of the run."""
        num_following = None
        for event in self.events:
            yield event
            if isinstance(event, StepDone):
                num_following = event.num_following
            elif num_following is not None:
                num_following -= 1
            self.is_over = isinstance(event, RunFinished)
            if num_following == 0:
                return
        self.is_over = True
