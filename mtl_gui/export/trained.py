"""One trained network of a stored run, with all that is needed to use it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from mtl_gui.data.preparation import PreparedData, PreparedTask, prepare
from mtl_gui.engine.device import chosen_dtype
from mtl_gui.engine.network import Network, build_network
from mtl_gui.engine.stack import ModelStack
from mtl_gui.events import SINGLE_TASK, Arm
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import Experiment
from mtl_gui.texts import sentence, translatable

__all__ = ["TrainedNetwork", "readable"]


@dataclass(frozen=True, slots=True)
class TrainedNetwork:
    """The network of one arm and seed as training left it, on the CPU.

    `experiment` is the arm's own: of a single-task arm it is the baseline, so its one stack holds the
    network of every task. `parameters` are name to [1, ...].
    """

    experiment: Experiment
    arm: Arm
    seed: int
    step: int
    data: PreparedData
    network: Network
    parameters: dict[str, Tensor]

    @classmethod
    def from_folder(cls, folder: RunFolder, arm: Arm, seed: int | None = None) -> Self:
        """Reads the result of a run.

        Args:
            folder: Where the run is.
            arm: Which of the compared trainings.
            seed: Which network; left out: that of the first seed.

        Raises:
            Refused: When the run has no such arm or seed, or its data cannot be loaded.
        """
        experiment = folder.experiment()
        chosen = experiment.seeds[0] if seed is None else seed
        if chosen not in experiment.seeds:
            raise _refused_seed(chosen, experiment.seeds)
        snapshots = folder.snapshots(arm)
        if not snapshots:
            raise _refused_arm(arm)
        experiment = experiment.baseline() if arm == SINGLE_TASK else experiment
        data = prepare(experiment)
        network = build_network(experiment, data)
        stack = ModelStack.from_arrays(
            network, folder.result(arm), chosen_dtype(experiment), torch.device("cpu")
        )
        replica = stack.select([experiment.seeds.index(chosen)])
        return cls(experiment, arm, chosen, snapshots[-1][0], data, network, replica.parameters)

    def predictions(self, rows: npt.NDArray[np.int64]) -> dict[str, npt.NDArray[np.floating]]:
        """What the network says about some rows of its data set, by task, as `readable` puts it."""
        inputs = torch.from_numpy(self.data.inputs[rows]).to(chosen_dtype(self.experiment))
        with torch.inference_mode():
            outputs = self.network.forward(self.parameters, inputs.unsqueeze(0))
            return {
                task.name: readable(outputs[task.name][0], task).numpy(force=True)
                for task in self.network.tasks
            }


def readable(outputs: Tensor, task: PreparedTask) -> Tensor:
    """Turns a head's outputs into what a person reads.

    Args:
        outputs: [B, C].
        task: Whose outputs they are.

    Returns:
        The value in the task's own unit [B] of a regression or an objective, the classes' probabilities
        [B, classes] of a classification.
    """
    match task.task.kind:
        case "regression":
            # as tensors, since a plain number would become one of 32 bits in an exported graph
            mean, scale = (torch.tensor(value, dtype=outputs.dtype) for value in (task.mean, task.scale))
            return outputs[:, 0] * scale + mean
        case "objective":
            return outputs[:, 0]
        case "binary":
            return torch.softmax(torch.cat([torch.zeros_like(outputs), outputs], dim=1), dim=1)
        case "multiclass":
            return torch.softmax(outputs, dim=1)


def _refused_seed(seed: int, seeds: Sequence[int]) -> Refused:
    return Refused(
        sentence(translatable("problems", "The network of seed {seed} could not be found."), seed=seed),
        sentence(
            translatable("problems", "The run has the seeds {seeds}."), seeds=", ".join(map(str, seeds))
        ),
        sentence(translatable("problems", "Choose one of these seeds.")),
    )


def _refused_arm(arm: Arm) -> Refused:
    return Refused(
        sentence(translatable("problems", "The run has no trained network of the arm “{arm}”."), arm=arm),
        sentence(translatable("problems", "This arm was not trained, or not far enough to be kept.")),
        sentence(translatable("problems", "Choose the other arm, or resume the run.")),
    )
