"""A training that learns nothing: what the real one says, without torch."""

from collections.abc import Generator
from typing import get_args

import numpy as np

from mtl_gui.events import (
    Arm,
    ControlApplied,
    Evaluated,
    Event,
    Part,
    RunFinished,
    RunStarted,
    StepDone,
    StopTraining,
    WatchAnswers,
)
from mtl_gui.mailbox import Mailbox
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import Experiment

__all__ = ["NUM_STEPS", "hand_made_events"]

NUM_STEPS = 40


def hand_made_events(
    experiment: Experiment, folder: RunFolder, mailbox: Mailbox
) -> Generator[Event, None, None]:
    """Both arms of a training that learns nothing, step by step, taking what is posted."""
    tasks = tuple(task.name for task in experiment.enabled_tasks)
    shape = (len(experiment.seeds), len(tasks))
    arms: tuple[Arm, ...] = ("chosen", "single-task") if experiment.single_task_baseline else ("chosen",)
    for arm in arms:
        yield RunStarted(arm, experiment.seeds, tasks, NUM_STEPS, 10, 7)
    for step in range(1, NUM_STEPS + 1):
        for message in mailbox.take():
            if isinstance(message, StopTraining):
                return
            if not isinstance(message, WatchAnswers):
                yield ControlApplied("chosen", step - 1, message)
        parts = get_args(Part) if step % 10 == 0 else ()
        for arm in arms:
            yield StepDone(arm, step, np.full(shape, 1 / step), np.ones(shape), len(parts))
            for part in parts:
                yield Evaluated(arm, step, part, np.full(shape, 1 / step), np.full(shape, 1 - 1 / step))
    for arm in arms:
        yield RunFinished(arm, NUM_STEPS, "budget", np.zeros(shape, np.int64))
