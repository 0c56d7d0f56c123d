"""The heads of the tasks: dense layers that are computed side by side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from mtl_gui.data.preparation import PreparedTask
from mtl_gui.engine.blocks.activations import ACTIVATIONS
from mtl_gui.engine.blocks.dense import dense
from mtl_gui.engine.losses import OutputGroup
from mtl_gui.engine.randomness import generator
from mtl_gui.spec.layers import Activation

__all__ = ["Heads", "routed"]


@dataclass(frozen=True, slots=True)
class Heads:
    """Hidden layers with an activation, and a linear one; a task may have hidden layers of its own.

    There is no dot in the names of a head's parameters, so that no task's name can be read into another's.

    Attributes:
        num_features: What a head reads.
        widths: Units of its hidden layers, where the task does not say otherwise.
        activation: φ.
    """

    num_features: int
    widths: tuple[int, ...]
    activation: Activation

    def layers(self, num_outputs: int, own: tuple[int, ...] | None = None) -> list[tuple[str, int, int]]:
        """What the names of a head's layers begin with, their inputs and outputs; the last is linear.

        Args:
            num_outputs: Of the head.
            own: Units of the hidden layers that the task sets.
        """
        hidden = self.widths if own is None else own
        leaves = [f"hidden_{number}_" for number in range(len(hidden))]
        widths = (self.num_features, *hidden, num_outputs)
        return list(zip([*leaves, ""], widths[:-1], widths[1:], strict=True))

    def num_activations(self, tasks: Sequence[PreparedTask]) -> int:
        """How many numbers one row takes up in the widest layer of every head."""
        return sum(max(task.task.widths_of_head(self.widths), default=0) for task in tasks)

    def shapes(self, tasks: Sequence[PreparedTask]) -> dict[str, tuple[int, ...]]:
        """The shapes of one replica's parameters."""
        shapes: dict[str, tuple[int, ...]] = {}
        for task in tasks:
            for leaf, num_inputs, num_outputs in self.layers(task.num_outputs, task.task.head_widths):
                shapes[f"heads.{task.name}.{leaf}weight"] = (num_inputs, num_outputs)
                shapes[f"heads.{task.name}.{leaf}bias"] = (num_outputs,)
        return shapes

    def drawn(self, seed: int, tasks: Sequence[PreparedTask]) -> dict[str, npt.NDArray[np.float64]]:
        """Weights and biases, uniformly from ±1/√fan-in, from seed and task name only."""
        drawn = {}
        for task in tasks:
            source = generator(seed, "head", task.name)
            for leaf, num_inputs, num_outputs in self.layers(task.num_outputs, task.task.head_widths):
                bound = 1 / np.sqrt(num_inputs)
                name = f"heads.{task.name}.{leaf}"
                drawn[f"{name}weight"] = source.uniform(-bound, bound, (num_inputs, num_outputs))
                drawn[f"{name}bias"] = source.uniform(-bound, bound, num_outputs)
        return drawn

    def outputs(
        self,
        parameters: Mapping[str, Tensor],
        features: Tensor,
        group: OutputGroup,
        branches: Sequence[int],
    ) -> Tensor:
        """Runs the heads; layers of several tasks that read one branch are one wide layer.

        The arguments are those of `Network.group_outputs`.
        """
        read = [branches[task] for task in group.tasks]
        hidden = features
        for leaf, _, num_units in self.layers(group.num_outputs, group.head_widths):
            activate = ACTIVATIONS[self.activation] if leaf else None
            weights = [parameters[f"heads.{name}.{leaf}weight"] for name in group.names]
            biases = [parameters[f"heads.{name}.{leaf}bias"] for name in group.names]
            if hidden is features and len(set(read)) == 1:
                branch = features.squeeze(1) if features.shape[1] == 1 else features[:, read[0]]
                wide = dense(_joined(weights), _joined(biases), branch, activate)
                hidden = wide.view(*wide.shape[:2], len(read), num_units).transpose(1, 2)
            else:
                rows = routed(features, tuple(read)) if hidden is features else hidden
                hidden = dense(torch.stack(weights, 1), torch.stack(biases, 1), rows, activate)
        return hidden.transpose(1, 2)


def routed(hidden: Tensor, parents: tuple[int, ...]) -> Tensor:
    """Gives every group its input: the activations of its parent group."""
    if parents == tuple(range(hidden.shape[1])):
        return hidden
    if hidden.shape[1] == 1:
        return hidden.expand(-1, len(parents), *hidden.shape[2:])
    branches = hidden.unbind(1)
    return torch.stack([branches[parent] for parent in parents], 1)


def _joined(layers: list[Tensor]) -> Tensor:
    return layers[0] if len(layers) == 1 else torch.cat(layers, -1)
