"""A trunk of blocks, branching as the plan says, and a linear head per task."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod

import numpy as np
import torch
from torch import Tensor

from mtl_gui.engine.architectures.network import Network, Parameters, TrainingPass
from mtl_gui.engine.blocks import Block, DenseBlock, dense
from mtl_gui.engine.losses import OutputGroup
from mtl_gui.engine.randomness import generator

__all__ = ["LayeredNetwork"]


@dataclass(frozen=True)
class LayeredNetwork(Network):
    """Blocks one after another. A block's group reads from the group of the block before that holds it."""

    blocks: tuple[Block, ...]

    @cached_property
    def shapes(self) -> Mapping[str, tuple[int, ...]]:
        """Trunk block by block, then the heads in the order of the tasks."""
        shapes: dict[str, tuple[int, ...]] = {}
        for position, block in enumerate(self.blocks):
            num_groups = len(self.plan.groups(position))
            for name, shape in block.shapes.items():
                shapes[f"trunk.{position}.{name}"] = (num_groups, *shape)
        for task in self.tasks:
            shapes[f"heads.{task.name}.weight"] = (self._num_features, task.num_outputs)
            shapes[f"heads.{task.name}.bias"] = (task.num_outputs,)
        return shapes

    @cached_property
    def num_activations(self) -> int:
        """Those of the widest block with all its groups, before pooling."""
        return max(
            block.num_activations * len(self.plan.groups(position))
            for position, block in enumerate(self.blocks)
        )

    @cached_property
    def dropout_shares(self) -> Mapping[int, tuple[int, float]]:
        """Those of the dense blocks."""
        return {
            position: (prod(block.output_shape), block.dropout)
            for position, block in enumerate(self.blocks)
            if isinstance(block, DenseBlock)
        }

    def initial_parameters(
        self, seeds: Sequence[int], dtype: torch.dtype, device: torch.device
    ) -> dict[str, Tensor]:
        """Draws weights and biases uniformly from ±1/√fan-in, PyTorch's default for such layers."""
        drawn = [self._drawn(seed) for seed in seeds]
        return {
            name: torch.from_numpy(np.stack([of_seed[name] for of_seed in drawn])).to(dtype).to(device)
            for name in self.shapes
        }

    def features(
        self, parameters: Parameters, inputs: Tensor, training: TrainingPass | None = None
    ) -> Tensor:
        """Runs the trunk once for all tasks."""
        num_replicas = parameters["trunk.0.weight"].shape[0]
        hidden = inputs.expand(num_replicas, *inputs.shape[1:]).unsqueeze(1)
        return self._continued(0, parameters, hidden, training)

    def first_sums(self, parameters: Parameters, inputs: Tensor) -> Tensor | None:
        """Computes what a dense first block sums up before its activation, [R, G, B, units].

        It is linear in the block's parameters: the sums of a + b are those of a plus those of b.

        Args:
            parameters: At least those of the first block.
            inputs: [1, B, ...].

        Returns:
            The sums, or None where the first block is a convolution.
        """
        first, weight = self.blocks[0], parameters["trunk.0.weight"]
        if not isinstance(first, DenseBlock):
            return None
        hidden = _routed(inputs.expand(len(weight), *inputs.shape[1:]).unsqueeze(1), self._parents[0])
        return first.sums(weight, parameters["trunk.0.bias"], hidden)

    def features_of_sums(self, parameters: Parameters, sums: Tensor) -> Tensor:
        """Runs the trunk from the sums of its first block on, which are overwritten."""
        first = self.blocks[0]
        assert isinstance(first, DenseBlock)
        return self._continued(1, parameters, first.activated(sums), None)

    def group_outputs(
        self, parameters: Parameters, features: Tensor, group: OutputGroup, branches: Sequence[int]
    ) -> Tensor:
        """Runs the heads: as one wide layer where they read the same branch, else side by side."""
        weights = [parameters[f"heads.{name}.weight"] for name in group.names]
        biases = [parameters[f"heads.{name}.bias"] for name in group.names]
        read = [branches[task] for task in group.tasks]
        if len(set(read)) == 1:
            hidden = features.squeeze(1) if features.shape[1] == 1 else features[:, read[0]]
            outputs = dense(_joined(weights), _joined(biases), hidden)
            return outputs.view(*outputs.shape[:2], len(read), group.num_outputs)
        hidden = _routed(features, tuple(read))
        return dense(torch.stack(weights, 1), torch.stack(biases, 1), hidden).transpose(1, 2)

    def filter_axis(self, name: str) -> int | None:
        """The axis of the output units of a weight; None for biases."""
        if not name.endswith(".weight"):
            return None
        block = self.block_of(name)
        return -1 if block is None else self.blocks[block].filter_axis

    def _continued(
        self, start: int, parameters: Parameters, hidden: Tensor, training: TrainingPass | None
    ) -> Tensor:
        """Runs the trunk from block number `start` on."""
        for position, block in enumerate(self.blocks[start:], start):
            hidden = _routed(hidden, self._parents[position])
            prefix = f"trunk.{position}."
            hidden = block.forward(parameters[prefix + "weight"], parameters[prefix + "bias"], hidden)
            if training and position in training.noise:
                hidden = hidden * training.noise[position].unsqueeze(1)
        return hidden.flatten(3)

    def _drawn(self, seed: int) -> dict[str, np.ndarray[tuple[int, ...], np.dtype[np.float64]]]:
        drawn = {}
        for position, block in enumerate(self.blocks):
            source = generator(seed, "trunk", position)
            bound = 1 / np.sqrt(block.fan_in)
            for name, shape in block.shapes.items():
                full = f"trunk.{position}.{name}"
                values = source.uniform(-bound, bound, shape)
                drawn[full] = np.broadcast_to(values, self.shapes[full]).copy()
        bound = 1 / np.sqrt(self._num_features)
        for task in self.task_names:
            source = generator(seed, "head", task)
            for name in (f"heads.{task}.weight", f"heads.{task}.bias"):
                drawn[name] = source.uniform(-bound, bound, self.shapes[name])
        return drawn

    @cached_property
    def _num_features(self) -> int:
        return prod(self.blocks[-1].output_shape)

    @cached_property
    def _parents(self) -> tuple[tuple[int, ...], ...]:
        """For every block and group, the group of the block before that it reads from."""
        first = (0,) * len(self.plan.groups(0))
        later = [
            tuple(self.group_of(block - 1, members[0]) for members in self.plan.groups(block))
            for block in range(1, len(self.blocks))
        ]
        return (first, *later)


def _joined(layers: list[Tensor]) -> Tensor:
    return layers[0] if len(layers) == 1 else torch.cat(layers, -1)


def _routed(hidden: Tensor, parents: tuple[int, ...]) -> Tensor:
    """Gives every group its input: the activations of its parent group."""
    if parents == tuple(range(hidden.shape[1])):
        return hidden
    if hidden.shape[1] == 1:
        return hidden.expand(-1, len(parents), *hidden.shape[2:])
    branches = hidden.unbind(1)
    return torch.stack([branches[parent] for parent in parents], 1)
