"""The checkpoints of a training as a path in parameter space."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from mtl_gui.engine.network import Network, Parameters
from mtl_gui.events import Arm
from mtl_gui.landscape.planes import Plane, part_of_tasks
from mtl_gui.landscape.projection import Projection, project
from mtl_gui.runs.folder import RunFolder

__all__ = ["TrainingPath", "Trajectory", "path_of_run", "read_trajectory", "training_paths"]


@dataclass(frozen=True, slots=True)
class Trajectory:
    """One network of an arm at its checkpoints: `steps` [S] and `parameters` name to [S, ...]."""

    arm: Arm
    network: Network
    steps: npt.NDArray[np.int64]
    parameters: Parameters

    @property
    def end(self) -> dict[str, Tensor]:
        """The parameters [1, ...] at the last checkpoint."""
        return {name: tensor[-1:] for name, tensor in self.parameters.items()}


@dataclass(frozen=True, slots=True)
class TrainingPath:
    """What a trajectory means for some of the tasks, by position, and where that lies on a plane."""

    name: str
    tasks: tuple[int, ...]
    trajectory: Trajectory
    projection: Projection


def read_trajectory(folder: RunFolder, arm: Arm, network: Network, replica: int) -> Trajectory | None:
    """Reads the checkpoints that there are so far; None when there are none.

    Raises:
        Refused: When a checkpoint cannot be read.
    """
    steps = [step for step, _ in folder.snapshots(arm)]
    if not steps:
        return None
    kept = []
    for step in steps:
        snapshot = folder.load_snapshot(arm, step)
        kept.append({name: torch.from_numpy(snapshot[name][replica]) for name in network.shapes})
    parameters = {name: torch.stack([point[name] for point in kept]) for name in network.shapes}
    return Trajectory(arm, network, np.array(steps, np.int64), parameters)


def training_paths(plane: Plane, chosen: Trajectory, single: Trajectory | None) -> list[TrainingPath]:
    """The paths that can be drawn on the plane of the chosen network.

    The chosen network's own, or one for every part of it that shares nothing with the others; then that of
    every single-task network. A path has only the parameters that serve its tasks, and is projected by
    these alone; what tasks exchange is missing from single-task networks.
    """
    network = chosen.network
    members = network.plan.groups(0)
    names = [", ".join(network.task_names[task] for task in tasks) for tasks in members]
    if len(members) == 1:
        names = [chosen.arm]
    paths = [_located(plane, network, chosen, *of_part) for of_part in zip(names, members, strict=True)]
    if single is not None:
        for task, name in enumerate(network.task_names):
            paths.append(_located(plane, network, single, name, (task,)))
    return paths


def path_of_run(plane: Plane, network: Network, trajectory: Trajectory, name: str) -> TrainingPath:
    """The path of another run's network of all tasks, on the plane of the chosen network."""
    return _located(plane, network, trajectory, name, range(len(network.task_names)))


def _located(
    plane: Plane, network: Network, trajectory: Trajectory, name: str, tasks: Sequence[int]
) -> TrainingPath:
    known = [key for key in plane.centre if key in trajectory.parameters]
    moving = {key: trajectory.parameters[key] for key in known}
    parts = [{key: part[key] for key in known} for part in (plane.centre, plane.first, plane.second)]
    projection = project(
        part_of_tasks(trajectory.network, moving, tasks),
        *(part_of_tasks(network, part, tasks) for part in parts),
    )
    return TrainingPath(name, tuple(tasks), trajectory, projection)
