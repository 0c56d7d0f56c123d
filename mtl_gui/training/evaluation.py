"""Measures the networks on one part of the data, leaving them as they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from mtl_gui.data.budget import label_mask
from mtl_gui.data.label_noise import has_label_noise, noisy_targets
from mtl_gui.data.preparation import PreparedData, PreparedTask
from mtl_gui.engine.losses import task_losses
from mtl_gui.engine.network import Network, Parameters
from mtl_gui.events import FloatArray, Part
from mtl_gui.spec import Replica
from mtl_gui.training.metrics import metric_values

__all__ = ["PartOfData", "evaluate", "outputs_of"]

_NUMBERS_AT_ONCE = 2**21


@dataclass(frozen=True, slots=True)
class PartOfData:
    """Rows to measure on.

    Of the training part only those labels count which the replica's seed may learn from, noise included.

    Attributes:
        inputs: [1, N, ...], where the networks are.
        targets: [1, N] by task, or [R, N], in main memory, where losses and metrics are computed.
        present: bool [R, N] by task, in main memory.
        is_labelled: bool [R, T], whether there is any label.
    """

    tasks: tuple[PreparedTask, ...]
    inputs: Tensor
    targets: dict[str, Tensor]
    present: dict[str, Tensor]
    is_labelled: npt.NDArray[np.bool_]

    @classmethod
    def of(
        cls,
        data: PreparedData,
        part: Part,
        replicas: Sequence[Replica],
        dtype: torch.dtype,
        device: torch.device,
    ) -> Self:
        """Takes the part's rows."""
        rows = data.parts[part]
        present = np.stack([task.present[rows] for task in data.tasks], axis=1)
        masks = np.stack(
            [
                label_mask(data, replica.drawing_seed, replica.label_budgets, replica.train_rows)
                if part == "train"
                else present
                for replica in replicas
            ]
        )
        return cls(
            data.tasks,
            torch.from_numpy(data.inputs[rows]).to(device, dtype).unsqueeze(0),
            _targets(data, part, replicas, dtype),
            {
                task.name: torch.from_numpy(masks[:, :, position].copy())
                for position, task in enumerate(data.tasks)
            },
            np.asarray(masks.any(axis=1)),
        )


@torch.no_grad()
def evaluate(network: Network, parameters: Parameters, part: PartOfData) -> tuple[FloatArray, FloatArray]:
    """Losses and metrics [R, T] of all replicas; NaN for a task without labels there."""
    outputs = outputs_of(network, parameters, part.inputs)
    losses = task_losses(outputs, part.targets, part.present, part.tasks).double().numpy()
    metrics = [
        metric_values(task, outputs[task.name], part.targets[task.name], part.present[task.name])
        for task in part.tasks
    ]
    return np.where(part.is_labelled, losses, np.nan), torch.stack(metrics, 1).numpy()


def outputs_of(network: Network, parameters: Parameters, inputs: Tensor) -> dict[str, Tensor]:
    """What the heads say, by task [R, N, C] in main memory; a block of rows [1, N, ...] after another."""
    num_replicas = next(iter(parameters.values())).shape[0]
    numbers_per_row = max(1, num_replicas * network.num_activations)
    blocks = torch.split(inputs, max(16, _NUMBERS_AT_ONCE // numbers_per_row), dim=1)
    parts = [network.forward(parameters, block) for block in blocks]
    return {name: torch.cat([part[name] for part in parts], 1).cpu() for name in network.task_names}


def _targets(
    data: PreparedData, part: Part, replicas: Sequence[Replica], dtype: torch.dtype
) -> dict[str, Tensor]:
    """By task [1, N], or [R, N] of the training part where replicas learn from different labels."""
    if part != "train" or not has_label_noise(data, (replica.label_noise for replica in replicas)):
        rows = data.parts[part]
        return {task.name: _numbers(task.targets[rows], dtype).unsqueeze(0) for task in data.tasks}
    of_replicas = [noisy_targets(data, replica.drawing_seed, replica.label_noise) for replica in replicas]
    return {
        task.name: _numbers(np.stack(columns), dtype)
        for task, *columns in zip(data.tasks, *of_replicas, strict=True)
    }


def _numbers(targets: npt.NDArray[np.float32] | npt.NDArray[np.int64], dtype: torch.dtype) -> Tensor:
    numbers = torch.from_numpy(targets)
    return numbers.to(dtype) if numbers.is_floating_point() else numbers
