"""What networks have in common whose tasks share softly."""

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from mtl_gui.engine.architectures.heads import Heads
from mtl_gui.engine.architectures.network import Network, Parameters
from mtl_gui.engine.blocks.activations import ACTIVATIONS, Activate
from mtl_gui.engine.losses import OutputGroup
from mtl_gui.engine.randomness import generator
from mtl_gui.spec.layers import Activation

__all__ = ["Part", "SoftNetwork", "layer"]

_Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Part:
    """What one group, task or pair of tasks has of a parameter.

    Attributes:
        shape: Its shape.
        bound: Values are drawn uniformly from ± this; None: they are set.
        start: What they are set to, a number or an array.
    """

    shape: tuple[int, ...]
    bound: float | None = None
    start: float | _Array = 0.0

    def drawn(self, source: np.random.Generator) -> _Array:
        """Initial values."""
        if self.bound is not None:
            return source.uniform(-self.bound, self.bound, self.shape)
        return np.broadcast_to(np.asarray(self.start, dtype=np.float64), self.shape)


def layer(
    prefix: str, num_inputs: int, num_outputs: int, copies: tuple[int, ...] = (), *, has_bias: bool = True
) -> dict[str, Part]:
    """Weight and bias of one or more dense layers, drawn from ±1/√fan-in."""
    bound = 1 / np.sqrt(max(num_inputs, 1))
    parts = {f"{prefix}_weight": Part((*copies, num_inputs, num_outputs), bound)}
    if has_bias:
        parts[f"{prefix}_bias"] = Part((*copies, num_outputs), bound)
    return parts


@dataclass(frozen=True)
class SoftNetwork(Network):
    """A trunk of one block in which the tasks of a group are connected, and a head per task.

    Every task reads features of its own. Rows are read as vectors.

    Attributes:
        num_inputs: Of a row.
        activation: φ, in trunk and heads.
        head_widths: Hidden units of the heads whose tasks set none.
    """

    num_inputs: int
    activation: Activation
    head_widths: tuple[int, ...]

    @property
    @abstractmethod
    def parts(self) -> Mapping[str, Part]:
        """The parameters of the trunk by their full names; the last that are shared are the last layer."""

    @property
    @abstractmethod
    def num_features(self) -> int:
        """How many features a task's head reads."""

    @property
    @abstractmethod
    def num_pool_activations(self) -> int:
        """How many numbers one row takes up in what tasks have in common, at the widest place."""

    @cached_property
    def shapes(self) -> Mapping[str, tuple[int, ...]]:
        """Parts stacked by group, task or pair, then the heads in the order of the tasks."""
        shapes: dict[str, tuple[int, ...]] = {}
        for name, part in self.parts.items():
            count = self._num_parts(name)
            if count:
                shapes[name] = (count, *part.shape)
        return shapes | self._heads.shapes(self.tasks)

    @cached_property
    def num_activations(self) -> int:
        """Those of the widest place of the trunk or of the widest heads."""
        of_heads = self._heads.num_activations(self.tasks)
        return max(self.num_pool_activations, self.num_features * len(self.tasks), of_heads)

    @cached_property
    def branches(self) -> tuple[int, ...]:
        """Every task has its own."""
        return tuple(range(len(self.tasks)))

    @cached_property
    def pairs(self) -> tuple[tuple[int, int], ...]:
        """Every two tasks of a group (reader, read), also a task and itself; none of a task that is alone."""
        return tuple(
            (reader, read)
            for members in self.plan.groups(0)
            if len(members) > 1
            for reader in members
            for read in members
        )

    @property
    def activate(self) -> Activate:
        """φ as a function, which may overwrite what it gets."""
        return ACTIVATIONS[self.activation]

    def initial_parameters(
        self, seeds: Sequence[int], dtype: torch.dtype, device: torch.device
    ) -> dict[str, Tensor]:
        """Draws weights and biases uniformly from ±1/√fan-in.

        What a group has in common depends on seed and name, what a task has on seed, name and task. What
        stands between two tasks is set.
        """
        drawn = [self._drawn(seed) for seed in seeds]
        return {
            name: torch.from_numpy(np.stack([of_seed[name] for of_seed in drawn])).to(dtype).to(device)
            for name in self.shapes
        }

    def group_outputs(
        self, parameters: Parameters, features: Tensor, group: OutputGroup, branches: Sequence[int]
    ) -> Tensor:
        """Runs the heads side by side."""
        return self._heads.outputs(parameters, features, group, branches)

    def filter_axis(self, name: str) -> int | None:
        """The axis of the output units of a weight; None for everything else."""
        return -1 if name.endswith("weight") else None

    def filter_axes(self, name: str) -> tuple[int, ...] | None:
        """All axes of a weight but that of the inputs of a unit: experts lie side by side, too."""
        if self.filter_axis(name) is None:
            return None
        num_axes = len(self.shapes[name]) + 1
        return tuple(axis for axis in range(num_axes) if axis != num_axes - 2)

    def places(self, name: str, tasks: Sequence[int]) -> list[int]:
        """Where the parts that serve some tasks stand along axis 1, in the order of these tasks."""
        if name.startswith("trunk."):
            return super().places(name, tasks)
        if name.startswith("pairs."):
            position = {pair: place for place, pair in enumerate(self.pairs)}
            wanted = ((reader, read) for reader in tasks for read in tasks)
            return [position[pair] for pair in wanted if pair in position]
        return list(tasks)

    def pair_start(self, name: str, reader: int, read: int) -> _Array:  # noqa: ARG002 - few differ
        """What the part of a pair of tasks is set to."""
        part = self.parts[name]
        return np.broadcast_to(np.asarray(part.start, dtype=np.float64), part.shape)

    def rows(self, parameters: Parameters, inputs: Tensor) -> Tensor:
        """Rows as vectors for every replica, [R, B, inputs]."""
        num_replicas = len(next(iter(parameters.values())))
        return inputs.flatten(2).expand(num_replicas, -1, -1)

    def by_group(self, of_tasks: Tensor) -> Tensor:
        """From [R, T, ...] to [R, G, n, ...] with room for the tasks of the largest group.

        Smaller groups are filled up with copies of their first task.
        """
        groups = self.plan.groups(0)
        size = max(map(len, groups))
        order = [task for group in groups for task in (*group, *group[:1] * (size - len(group)))]
        chosen = of_tasks if order == list(range(len(self.tasks))) else of_tasks[:, order]
        return chosen.reshape(len(of_tasks), len(groups), size, *of_tasks.shape[2:])

    def by_task(self, of_groups: Tensor) -> Tensor:
        """The way back from what `by_group` gives."""
        groups = self.plan.groups(0)
        size = max(map(len, groups))
        place = {
            task: number * size + position
            for number, group in enumerate(groups)
            for position, task in enumerate(group)
        }
        order = [place[task] for task in range(len(self.tasks))]
        flat = of_groups.flatten(1, 2)
        return flat if order == list(range(flat.shape[1])) else flat[:, order]

    def of_own_group(self, of_groups: Tensor) -> Tensor:
        """Gives every task what its group has, from [R, G, ...] to [R, T, ...]."""
        own = [self.group_of(0, task) for task in range(len(self.tasks))]
        if own == list(range(of_groups.shape[1])):
            return of_groups
        if of_groups.shape[1] == 1:
            return of_groups.expand(-1, len(own), *of_groups.shape[2:])
        return of_groups[:, own]

    @cached_property
    def _heads(self) -> Heads:
        return Heads(self.num_features, self.head_widths, self.activation)

    def _num_parts(self, name: str) -> int:
        if name.startswith("trunk."):
            return len(self.plan.groups(0))
        return len(self.pairs) if name.startswith("pairs.") else len(self.tasks)

    def _drawn(self, seed: int) -> dict[str, _Array]:
        drawn = {}
        for name in self.shapes:
            if not self.is_trunk(name):
                continue
            part = self.parts[name]
            if name.startswith("trunk."):
                values = part.drawn(generator(seed, name))
                drawn[name] = np.broadcast_to(values, self.shapes[name]).copy()
            elif name.startswith("pairs."):
                drawn[name] = np.stack([self.pair_start(name, *pair) for pair in self.pairs])
            else:
                leaf = name.partition(".")[2]
                drawn[name] = np.stack(
                    [part.drawn(generator(seed, f"task {leaf}", task)) for task in self.task_names]
                )
        return drawn | self._heads.drawn(seed, self.tasks)
