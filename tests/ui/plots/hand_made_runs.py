"""Runs made by hand, event by event, for tests of plots and pages."""

from collections.abc import Iterator

import numpy as np

from mtl_gui.events import (
    CHOSEN,
    SINGLE_TASK,
    Arm,
    Evaluated,
    Event,
    FloatArray,
    RunFinished,
    RunStarted,
    StepDone,
)
from mtl_gui.runs.record import RunRecord
from mtl_gui.spec import Experiment

NUM_STEPS = 560


def started(experiment: Experiment, arm: Arm, num_steps: int = NUM_STEPS) -> RunStarted:
    """An arm of the experiment that is ready."""
    names = tuple(task.name for task in experiment.enabled_tasks)
    parameters = 9000 if arm == CHOSEN else 33000
    return RunStarted(arm, experiment.seeds, names, num_steps, steps_per_epoch=9, num_parameters=parameters)


def levels(experiment: Experiment, arm: Arm, step: int) -> FloatArray:
    """A smooth loss per seed and task [R, T]: chosen learns the first task faster, the last slower."""
    tasks = np.arange(len(experiment.enabled_tasks))
    seeds = np.array(experiment.seeds)[:, np.newaxis]
    advantage = np.where(tasks == 0, 1.6, np.where(tasks == len(tasks) - 1, 0.6, 1.0))
    rate = 120.0 / (advantage if arm == CHOSEN else 1.0)
    return np.asarray(2.3 * np.exp(-step / rate) + 0.1 + 0.02 * np.sin(seeds * 3.0 + tasks + step / 40))


def events_until(
    experiment: Experiment, step: int, *, num_steps: int = NUM_STEPS, every: int = 10, is_over: bool = False
) -> Iterator[Event]:
    """What both arms say until a step; measured every few steps on all parts."""
    arms = (CHOSEN, SINGLE_TASK) if experiment.single_task_baseline else (CHOSEN,)
    for arm in arms:
        yield started(experiment, arm, num_steps)
        random = np.random.default_rng(0)
        for done in range(step + 1):
            losses = levels(experiment, arm, done)
            if done:
                noisy = losses + random.normal(0, 0.1, losses.shape)
                yield StepDone(arm, done, noisy, np.ones_like(losses))
            if done % every == 0:
                yield from _measured(arm, done, losses)
        if is_over:
            best = np.full(levels(experiment, arm, 0).shape, step)
            yield RunFinished(arm, step, "budget", best)


def run_until(
    experiment: Experiment, step: int, *, num_steps: int = NUM_STEPS, every: int = 10, is_over: bool = False
) -> RunRecord:
    """A run with both arms that has reached a step."""
    record = RunRecord(experiment)
    for event in events_until(experiment, step, num_steps=num_steps, every=every, is_over=is_over):
        record.append(event)
    return record


def _measured(arm: Arm, step: int, losses: FloatArray) -> Iterator[Event]:
    metrics = np.exp(-losses)
    yield Evaluated(arm, step, "train", losses * 0.9, metrics)
    yield Evaluated(arm, step, "validation", losses, metrics * 0.97)
    yield Evaluated(arm, step, "test", losses * 1.02, metrics * 0.96)
