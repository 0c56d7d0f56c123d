"""A trunk of blocks, branching as the plan says, and a head per task."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod

import numpy as np
import torch
from torch import Tensor

from mtl_gui.engine.architectures.heads import Heads, routed
from mtl_gui.engine.architectures.network import Network, Parameters, TrainingPass
from mtl_gui.engine.blocks.block import Block
from mtl_gui.engine.blocks.dense import DenseBlock
from mtl_gui.engine.blocks.norm import RUNNING, initial_value
from mtl_gui.engine.losses import OutputGroup
from mtl_gui.engine.randomness import generator
from mtl_gui.spec.architecture import Activation

__all__ = ["LayeredNetwork"]


@dataclass(frozen=True)
class LayeredNetwork(Network):
    """Blocks one after another. A block's group reads from the group of the block before that holds it.

    A head is dense layers of `head_widths` units, or of those that its task sets, with an activation, and a
    linear one; normalisation, dropout and residual sums are the trunk's only.
    """

    blocks: tuple[Block, ...]
    head_widths: tuple[int, ...] = ()
    head_activation: Activation = "relu"

    @cached_property
    def shapes(self) -> Mapping[str, tuple[int, ...]]:
        """Trunk block by block, then the heads in the order of the tasks."""
        shapes: dict[str, tuple[int, ...]] = {}
        for position, block in enumerate(self.blocks):
            num_groups = len(self.plan.groups(position))
            for name, shape in block.shapes.items():
                shapes[f"trunk.{position}.{name}"] = (num_groups, *shape)
        return shapes | self._heads.shapes(self.tasks)

    @cached_property
    def num_activations(self) -> int:
        """Those of the widest block with all its groups, before pooling, or of the widest heads."""
        of_blocks = (
            block.num_activations * len(self.plan.groups(position))
            for position, block in enumerate(self.blocks)
        )
        return max(*of_blocks, self._heads.num_activations(self.tasks))

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
        """Draws weights and biases uniformly from ±1/√fan-in, PyTorch's default for such layers.

        Normalisations start as PyTorch's: gain 1, shift 0, running mean 0 and variance 1.
        """
        drawn = [self._drawn(seed) for seed in seeds]
        return {
            name: torch.from_numpy(np.stack([of_seed[name] for of_seed in drawn])).to(dtype).to(device)
            for name in self.shapes
        }

    def features(
        self, parameters: Parameters, inputs: Tensor, training: TrainingPass | None = None
    ) -> Tensor:
        """Runs the trunk once for all tasks."""
        hidden = _stacked(inputs, len(parameters["trunk.0.weight"]))
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
        first = self.blocks[0]
        if not isinstance(first, DenseBlock):
            return None
        rows = routed(_stacked(inputs, len(parameters["trunk.0.weight"])), self.parents[0])
        return first.sums(self._of_block(0, parameters), rows)

    def features_of_sums(self, parameters: Parameters, sums: Tensor, inputs: Tensor) -> Tensor:
        """Runs the trunk from the sums of its first block on, which are overwritten.

        Args:
            parameters: All but weight and bias of the first block.
            sums: [R, G, B, units].
            inputs: What they were computed from.
        """
        first = self.blocks[0]
        assert isinstance(first, DenseBlock)
        rows = routed(_stacked(inputs, len(sums)), self.parents[0])
        hidden = first.evaluated(self._of_block(0, parameters), sums, rows)
        return self._continued(1, parameters, hidden, None)

    def group_outputs(
        self, parameters: Parameters, features: Tensor, group: OutputGroup, branches: Sequence[int]
    ) -> Tensor:
        """Runs the heads side by side."""
        return self._heads.outputs(parameters, features, group, branches)

    def head_depth(self, group: OutputGroup) -> int:
        """How many hidden layers the heads of a group have."""
        return len(self._heads.layers(group.num_outputs, group.head_widths)) - 1

    def filter_axis(self, name: str) -> int | None:
        """The axis of the output units of a weight; None for biases."""
        if not name.endswith("weight"):
            return None
        block = self.block_of(name)
        return -1 if block is None else self.blocks[block].filter_axis

    def is_learned(self, name: str) -> bool:
        """Everything but the running statistics of batch normalisation."""
        return not (self.is_trunk(name) and name.endswith(RUNNING))

    def _continued(
        self, start: int, parameters: Parameters, hidden: Tensor, training: TrainingPass | None
    ) -> Tensor:
        """Runs the trunk from block number `start` on."""
        for position in range(start, len(self.blocks)):
            hidden = routed(hidden, self.parents[position])
            hidden = self._passed(position, parameters, hidden, training)
        return hidden.flatten(3)

    def _passed(
        self, position: int, parameters: Parameters, inputs: Tensor, training: TrainingPass | None
    ) -> Tensor:
        """Runs one block, in training with its noise; the first pass puts its statistics into `training`."""
        block, own = self.blocks[position], self._of_block(position, parameters)
        if training is None:
            return block.forward(own, inputs)
        left: dict[str, Tensor] = {}
        hidden = block.forward(own, inputs, training.noise.get(position), left)
        for name, values in left.items():
            training.statistics.setdefault(f"trunk.{position}.{name}", values)
        return hidden

    def _of_block(self, position: int, parameters: Parameters) -> dict[str, Tensor]:
        """What there is of a block's parameters, by their names inside the block."""
        names = {name: f"trunk.{position}.{name}" for name in self.blocks[position].shapes}
        return {name: parameters[full] for name, full in names.items() if full in parameters}

    def _drawn(self, seed: int) -> dict[str, np.ndarray[tuple[int, ...], np.dtype[np.float64]]]:
        drawn = {}
        for position, block in enumerate(self.blocks):
            source = generator(seed, "trunk", position)
            bound = 1 / np.sqrt(block.fan_in)
            for name, shape in block.shapes.items():
                full = f"trunk.{position}.{name}"
                start = initial_value(name)
                values = source.uniform(-bound, bound, shape) if start is None else np.full(shape, start)
                drawn[full] = np.broadcast_to(values, self.shapes[full]).copy()
        return drawn | self._heads.drawn(seed, self.tasks)

    @cached_property
    def _heads(self) -> Heads:
        return Heads(prod(self.blocks[-1].output_shape), self.head_widths, self.head_activation)

    @cached_property
    def parents(self) -> tuple[tuple[int, ...], ...]:
        """For every block and group, the group of the block before that it reads from."""
        first = (0,) * len(self.plan.groups(0))
        later = [
            tuple(self.group_of(block - 1, members[0]) for members in self.plan.groups(block))
            for block in range(1, len(self.blocks))
        ]
        return (first, *later)


def _stacked(inputs: Tensor, num_replicas: int) -> Tensor:
    """Rows for every replica, [R, 1, B, ...]."""
    return inputs.expand(num_replicas, *inputs.shape[1:]).unsqueeze(1)
