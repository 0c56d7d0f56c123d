"""Measures the networks on one part of the data, leaving them as they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
import torch
from torch import Tensor

from mtl_gui.data.budget import label_mask
from mtl_gui.data.preparation import PreparedData, PreparedTask
from mtl_gui.engine.losses import label_counts, task_losses
from mtl_gui.engine.network import Network, Parameters
from mtl_gui.events import FloatArray, Part
from mtl_gui.training.metrics import metric_values

__all__ = ["PartOfData", "evaluate"]

_NUMBERS_AT_ONCE = 2**21


@dataclass(frozen=True, slots=True)
class PartOfData:
    """Rows to measure on: `inputs` [1, N, ...], `targets` [1, N] and `present` [R, N] or [1, N] by task.

    Of the training part only those labels count which the replica's seed may learn from.
    """

    tasks: tuple[PreparedTask, ...]
    inputs: Tensor
    targets: dict[str, Tensor]
    present: dict[str, Tensor]

    @classmethod
    def of(
        cls, data: PreparedData, part: Part, seeds: Sequence[int], dtype: torch.dtype, device: torch.device
    ) -> Self:
        """Takes the part's rows."""
        rows = data.parts[part]
        if part == "train":
            masks = np.stack([label_mask(data, seed) for seed in seeds])
        else:
            masks = np.stack([task.present[rows] for task in data.tasks], axis=1)[None]
        targets = {
            task.name: torch.from_numpy(task.targets[rows]).to(device).unsqueeze(0) for task in data.tasks
        }
        return cls(
            data.tasks,
            torch.from_numpy(data.inputs[rows]).to(device, dtype).unsqueeze(0),
            {
                name: values.to(dtype) if values.is_floating_point() else values
                for name, values in targets.items()
            },
            {
                task.name: torch.from_numpy(masks[:, :, position]).to(device)
                for position, task in enumerate(data.tasks)
            },
        )


@torch.no_grad()
def evaluate(network: Network, parameters: Parameters, part: PartOfData) -> tuple[FloatArray, FloatArray]:
    """Losses and metrics [R, T] of all replicas; NaN for a task without labels there."""
    outputs = _outputs(network, parameters, part.inputs)
    num_replicas, num_rows = next(iter(outputs.values())).shape[:2]
    losses = task_losses(outputs, part.targets, part.present, part.tasks).cpu().double().numpy()
    counts = label_counts(part.present, part.tasks, (num_replicas, num_rows)).numpy()
    metrics = [
        metric_values(task, outputs[task.name], part.targets[task.name], part.present[task.name])
        for task in part.tasks
    ]
    return np.where(counts > 0, losses, np.nan), torch.stack(metrics, 1).cpu().numpy()


def _outputs(network: Network, parameters: Parameters, inputs: Tensor) -> dict[str, Tensor]:
    num_replicas = next(iter(parameters.values())).shape[0]
    numbers_per_row = max(1, num_replicas * network.num_activations)
    blocks = torch.split(inputs, max(16, _NUMBERS_AT_ONCE // numbers_per_row), dim=1)
    parts = [network.forward(parameters, block) for block in blocks]
    return {name: torch.cat([part[name] for part in parts], 1) for name in network.task_names}
