"""The chosen experiment and its single-task networks, trained side by side."""

from collections.abc import Generator, Mapping, Sequence
from contextlib import ExitStack

from mtl_gui.data.preparation import PreparedData
from mtl_gui.events import (
    CHOSEN,
    SINGLE_TASK,
    Arm,
    ControlApplied,
    Event,
    Message,
    RunFinished,
    RunStarted,
    StepDone,
    StopTraining,
    TensorMap,
)
from mtl_gui.mailbox import Mailbox
from mtl_gui.runs.starting_point import StartingPoint
from mtl_gui.spec import Experiment
from mtl_gui.training.trainer import train

__all__ = ["compare"]

_NOTHING: Mapping[Arm, TensorMap | StartingPoint] = {}


def compare(
    experiment: Experiment,
    data: PreparedData,
    *,
    mailbox: Mailbox | None = None,
    resume_from: Mapping[Arm, TensorMap | StartingPoint] = _NOTHING,
    control_log: Sequence[ControlApplied] = (),
) -> Generator[Event, None, None]:
    """Trains the experiment and, where it asks for one, the single-task baseline on the same data and seeds.

    Both arms start before either makes a step, and make their steps in turn; one that is behind, as after a
    crash, first catches up. When one ends early the other goes on. A live change reaches both arms before
    the same step, so it waits while one is behind; a stop does not wait.

    Args:
        experiment: The chosen experiment.
        data: Its data, prepared.
        mailbox: Where live changes and a stop arrive.
        resume_from: For arms that were trained before, the state of their last `CheckpointTaken`; for those
            that begin with trained networks, these.
        control_log: Live changes of an earlier run, made again at their steps.

    Raises:
        Refused: As `train` does.
    """
    plans = {CHOSEN: experiment}
    if experiment.single_task_baseline:
        plans[SINGLE_TASK] = experiment.baseline()
    arms = []
    with ExitStack() as at_the_end:
        for arm, plan in plans.items():
            own = Mailbox()
            checkpoint = resume_from.get(arm)
            events = train(plan, data, arm=arm, mailbox=own, resume_from=checkpoint, control_log=control_log)
            at_the_end.callback(events.close)
            arms.append(_TrainedArm(events, own))
        yield from _in_turn(arms, mailbox or Mailbox())


def _in_turn(arms: Sequence["_TrainedArm"], mailbox: Mailbox) -> Generator[Event, None, None]:
    waiting: list[Message] = []
    while running := [arm for arm in arms if not arm.is_over]:
        reached = min(arm.step for arm in running)
        behind = [arm for arm in running if arm.step == reached]
        waiting += mailbox.take()
        if len(behind) == len(running) or StopTraining() in waiting:
            for arm in running:
                arm.post(waiting)
            waiting.clear()
        for arm in behind:
            yield from arm.turn()


class _TrainedArm:
    """One training among those that take turns.

    Attributes:
        step: The step it has reached; -1 before it has started.
        is_over: Whether it has nothing more to say.
    """

    def __init__(self, events: Generator[Event, None, None], mailbox: Mailbox) -> None:
        self.step = -1
        self.is_over = False
        self._events = events
        self._mailbox = mailbox

    def post(self, messages: Sequence[Message]) -> None:
        """Leaves messages for the next turn."""
        for message in messages:
            self._mailbox.post(message)

    def turn(self) -> Generator[Event, None, None]:
        """Starts, or goes on to the end of the next step with all that belongs to it, or of the run."""
        num_following = -1
        for event in self._events:
            num_following -= 1
            match event:
                case RunStarted():
                    self.step, num_following = event.step, event.num_following
                case StepDone():
                    self.step, num_following = event.step, event.num_following
                case RunFinished():
                    self.is_over = True
                case _:
                    pass
            yield event
            if num_following == 0:
                return
        self.is_over = True
