"""Trained networks from which a run of another plan begins, kept in its own folder."""

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy.typing as npt

from mtl_gui.events import SINGLE_TASK, Arm
from mtl_gui.problems import Refused
from mtl_gui.runs.durable import unwritable
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import Experiment, SharingPlan
from mtl_gui.texts import sentence, translatable

__all__ = ["StartingPoint", "can_begin_from", "copy_result", "starting_points"]


@dataclass(frozen=True, slots=True, eq=False)
class StartingPoint:
    """The networks of an arm.

    Attributes:
        tasks: Names of the tasks that took part, in order.
        plan: What they shared.
        seeds: One per replica.
        parameters: Name to [R, ...].
    """

    tasks: tuple[str, ...]
    plan: SharingPlan
    seeds: tuple[int, ...]
    parameters: dict[str, npt.NDArray[Any]]


def can_begin_from(experiment: Experiment, trained: Experiment) -> bool:
    """Whether an experiment can begin with the parameters of another that was trained: on the same data.

    With another split, rows that were learned from would be tested on.
    """
    return experiment.data == trained.data and experiment.architecture.kind == trained.architecture.kind


def copy_result(source: RunFolder, target: RunFolder) -> None:
    """Copies the trained networks of a run's arms, and what they were, into the folder of a new run.

    Raises:
        Refused: When the source holds no trained network, was trained on other data, or a file cannot be
            read or written.
    """
    if not can_begin_from(target.experiment(), source.experiment()):
        raise Refused(
            sentence(translatable("problems", "The weights of run {run} were not kept."), run=source.run_id),
            sentence(
                translatable("problems", "It was trained on other data, or with another kind of network.")
            ),
            sentence(translatable("problems", "Run the experiment from the start.")),
        )
    try:
        target.layout.start.mkdir(exist_ok=True)
        shutil.copyfile(source.layout.experiment, target.layout.start / source.layout.experiment.name)
        for arm in source.arms():
            source.result(arm)
            shutil.copyfile(source.snapshots(arm)[-1][1], _file(target, arm))
    except OSError as error:
        raise unwritable(target.path, error) from error


def starting_points(folder: RunFolder) -> dict[Arm, StartingPoint]:
    """What each arm of a run begins from; none for a run that begins anew.

    Raises:
        Refused: When it cannot be read.
    """
    if not folder.layout.start.is_dir():
        return {}
    trained = Experiment.from_file(folder.layout.start / folder.layout.experiment.name)
    tasks = tuple(task.name for task in trained.enabled_tasks)
    found: dict[Arm, StartingPoint] = {}
    for arm in folder.layout.started_arms():
        plan = (trained.baseline() if arm == SINGLE_TASK else trained).enabled_plan
        found[arm] = StartingPoint(tasks, plan, trained.seeds, folder.tensors(_file(folder, arm)))
    return found


def _file(folder: RunFolder, arm: Arm) -> Path:
    return folder.layout.start / f"{arm}.safetensors"
