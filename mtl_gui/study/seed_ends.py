"""From many seeds, where does each method end? On networks, whose places cannot be drawn, by their losses."""

from collections.abc import Generator
from contextlib import closing

from mtl_gui.basin_events import BasinsFinished, SeedsArrived
from mtl_gui.data.preparation import PreparedData, prepare
from mtl_gui.events import Evaluated, Event, Progressed, RunStarted, StepDone
from mtl_gui.spec import Experiment
from mtl_gui.spec.seed_ends import SeedEndsRequest
from mtl_gui.texts import Sentence, translatable
from mtl_gui.training.trainer import train

__all__ = ["seed_ends"]

_TELL_EVERY = 100
"""Progress is told so many times in a training."""


def seed_ends(
    experiment: Experiment, request: SeedEndsRequest, *, data: PreparedData | None = None
) -> Generator[Event, None, None]:
    """Trains every method from every seed and measures the losses on the training rows at the end.

    Events are `Progressed`, per training `SeedsArrived`, and last `BasinsFinished`. Nothing is kept.

    Args:
        experiment: The network, its data and its training.
        request: The methods and seeds.
        data: The experiment's data, if it is prepared already.

    Raises:
        Refused: When a method does not fit the experiment, or a training diverges.
    """
    data = data or prepare(experiment)
    plans = request.experiments(experiment)
    for number, plan in enumerate(plans):
        yield from _arrived(plan, data, number, len(plans))
    yield BasinsFinished(None)


def _arrived(
    plan: Experiment, data: PreparedData, number: int, num_plans: int
) -> Generator[Event, None, None]:
    num_steps, last = 1, None
    with closing(train(plan, data)) as events:
        for event in events:
            match event:
                case RunStarted():
                    num_steps = event.num_steps
                case StepDone() if event.step % max(num_steps // _TELL_EVERY, 1) == 0:
                    yield Progressed((number + event.step / num_steps) / num_plans, _activity())
                case Evaluated(part="train"):
                    last = event.losses
                case _:
                    pass
    if last is not None:
        yield SeedsArrived(number, last)


def _activity() -> Sentence:
    return Sentence(translatable("landscape", "Training from every seed"), {}, "landscape")
