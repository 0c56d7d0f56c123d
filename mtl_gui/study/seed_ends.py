"""From many seeds, where does each method end? On networks, whose places cannot be drawn, by their losses."""

from collections.abc import Generator, Iterator
from contextlib import closing

import numpy as np

from mtl_gui.basin_events import BasinsFinished, SeedsArrived
from mtl_gui.data.preparation import PreparedData, prepare
from mtl_gui.events import Evaluated, Event, FloatArray, Progressed, RunStarted, StepDone
from mtl_gui.spec import Experiment
from mtl_gui.spec.seed_ends import SeedEndsRequest
from mtl_gui.texts import Sentence, translatable
from mtl_gui.training.divergence import Diverged
from mtl_gui.training.trainer import train

__all__ = ["seed_ends"]

_TELL_EVERY = 100
"""Progress is told so many times in a training."""


def seed_ends(
    experiment: Experiment, request: SeedEndsRequest, *, data: PreparedData | None = None
) -> Generator[Event, None, None]:
    """Trains every method from every seed and measures the losses on the training rows at the end.

    Events are `Progressed`, per training `SeedsArrived`, and last `BasinsFinished`. Nothing is kept. Where
    seeds diverge they have no end, and the others are trained anew without them: a network is the same
    whichever stand beside it.

    Args:
        experiment: The network, its data and its training.
        request: The methods and seeds.
        data: The experiment's data, if it is prepared already.

    Raises:
        Refused: When a method does not fit the experiment.
    """
    data = data or prepare(experiment)
    plans = request.experiments(experiment)
    for number, plan in enumerate(plans):
        yield from _arrived(plan, data, number, len(plans))
    yield BasinsFinished(None)


def _arrived(
    plan: Experiment, data: PreparedData, number: int, num_plans: int
) -> Generator[Event, None, None]:
    losses = np.full((len(plan.seeds), len(plan.enabled_tasks)), np.nan)
    left = np.arange(len(plan.seeds))
    furthest = 0.0
    while len(left):
        seeds = tuple(plan.seeds[place] for place in left)
        last: FloatArray | None = None
        try:
            for reached in _trained(plan.replaced(seeds=seeds), data):
                if not isinstance(reached, float):
                    last = reached
                elif reached > furthest:
                    furthest = reached
                    yield Progressed((number + reached) / num_plans, _activity())
        except Diverged as diverged:
            left = np.delete(left, diverged.replicas)
            continue
        if last is not None:
            losses[left] = last
        break
    yield SeedsArrived(number, losses)


def _trained(plan: Experiment, data: PreparedData) -> Iterator[float | FloatArray]:
    """The share of a training that is done, and its losses [N, T] on the training rows, again and again."""
    num_steps = 1
    with closing(train(plan, data)) as events:
        for event in events:
            match event:
                case RunStarted():
                    num_steps = event.num_steps
                case StepDone() if event.step % max(num_steps // _TELL_EVERY, 1) == 0:
                    yield event.step / num_steps
                case Evaluated(part="train"):
                    yield event.losses
                case _:
                    pass


def _activity() -> Sentence:
    return Sentence(translatable("landscape", "Training from every seed"), {}, "landscape")
