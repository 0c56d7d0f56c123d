"""A training that is not one: events whose numbers follow from the arm, the step, the seed and the task."""

from collections.abc import Iterator

import numpy as np

from mtl_gui.events import (
    CHOSEN,
    SINGLE_TASK,
    Arm,
    CheckpointTaken,
    ControlApplied,
    Evaluated,
    Event,
    FloatArray,
    Part,
    RunFinished,
    RunStarted,
    SetLearningRate,
    SetTaskWeights,
    SnapshotTaken,
    StepDone,
)
from mtl_gui.spec import Experiment, Mlp, RelatedRegressions, SharingPlan, Task, Training
from mtl_gui.spec.training import Adam

SEEDS = (3, 1, 4)
TASKS = ("first", "second")
PARTS: tuple[Part, ...] = ("train", "validation", "test")
CHECKPOINT_EVERY = 5


def an_experiment(num_steps: int = 20, title: str = "Two regressions") -> Experiment:
    return Experiment(
        title=title,
        data=RelatedRegressions(),
        tasks=tuple(Task.of_kind(name, "regression") for name in TASKS),
        architecture=Mlp(widths=(4,)),
        sharing=SharingPlan.together(1, 2),
        training=Training(optimiser=Adam(), steps=num_steps),
        seeds=SEEDS,
    )


def numbers(*keys: int) -> FloatArray:
    """Numbers [R, T] that are known from their keys."""
    return np.random.default_rng(keys).normal(size=(len(SEEDS), len(TASKS)))


def key_of(arm: Arm) -> int:
    return (CHOSEN, SINGLE_TASK).index(arm)


def step_done(step: int, arm: Arm = CHOSEN) -> StepDone:
    return StepDone(arm, step, numbers(key_of(arm), step, 0), numbers(key_of(arm), step, 1))


def evaluated(step: int, part: Part = "test", arm: Arm = CHOSEN) -> Evaluated:
    key = 2 + PARTS.index(part)
    return Evaluated(arm, step, part, numbers(key_of(arm), step, key), numbers(key_of(arm), step, key, 9))


def run_started(arm: Arm = CHOSEN, step: int = 0, num_steps: int = 20) -> RunStarted:
    return RunStarted(arm, SEEDS, TASKS, num_steps, steps_per_epoch=4, num_parameters=17, step=step)


def run_finished(step: int, arm: Arm = CHOSEN) -> RunFinished:
    return RunFinished(arm, step, "budget", np.full((len(SEEDS), len(TASKS)), step))


def events_of(arm: Arm = CHOSEN, num_steps: int = 20, start: int = 0) -> Iterator[Event]:
    """One arm from a checkpoint to its end, in the order of the trainer."""
    yield run_started(arm, start, num_steps)
    if start == 0:
        yield from measured(0, arm)
    for step in range(start + 1, num_steps + 1):
        if step == 8:
            yield ControlApplied(arm, step - 1, SetLearningRate(0.1 + 0.2))
        if step == 13 and arm == CHOSEN:
            yield ControlApplied(arm, step - 1, SetTaskWeights({"first": 1 / 3, "second": 2.0}))
        yield step_done(step, arm)
        if step % CHECKPOINT_EVERY == 0:
            yield from measured(step, arm)
            yield checkpoint_taken(step, arm)
    yield run_finished(num_steps, arm)


def both_arms(num_steps: int = 20, starts: tuple[int, int] = (0, 0)) -> Iterator[Event]:
    """Both arms side by side, an event of one after an event of the other."""
    waiting = [
        events_of(arm, num_steps, start) for arm, start in zip((CHOSEN, SINGLE_TASK), starts, strict=True)
    ]
    while waiting:
        for events in tuple(waiting):
            event = next(events, None)
            if event is None:
                waiting.remove(events)
            else:
                yield event


def measured(step: int, arm: Arm) -> Iterator[Event]:
    for part in PARTS:
        yield evaluated(step, part, arm)
    yield SnapshotTaken(arm, step, {"trunk.0.weight": numbers(key_of(arm), step, 7)})


def checkpoint_taken(step: int, arm: Arm) -> CheckpointTaken:
    return CheckpointTaken(
        arm, step, {"step": np.array(step), "momentum": numbers(key_of(arm), step, 8).astype(np.float32)}
    )
