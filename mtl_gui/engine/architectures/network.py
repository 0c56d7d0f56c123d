"""What every architecture gives: parameters to start from, and outputs per task."""

import re
from abc import ABC, abstractmethod
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import prod
from typing import TypeAlias

import torch
from torch import Tensor

from mtl_gui.data.preparation import PreparedTask
from mtl_gui.engine.dropout import dropout_factors
from mtl_gui.engine.losses import OutputGroup, output_groups
from mtl_gui.spec import SharingPlan

__all__ = ["Network", "Parameters", "TrainingPass"]

Parameters: TypeAlias = Mapping[str, Tensor]

_TRUNK_NAME = re.compile(r"trunk\.(\d+)\.")


@dataclass(slots=True)
class TrainingPass:
    """What only a training step knows: the noise of its units, and the batch statistics it leaves.

    Attributes:
        noise: Dropout factors [R, B, units] by trunk block.
        statistics: New running values by parameter name, cut off from the graph. The first call of
            `features` fills them; a second one on the same batch, after the update, leaves them.
    """

    noise: Mapping[int, Tensor] = field(default_factory=dict)
    statistics: dict[str, Tensor] = field(default_factory=dict)


@dataclass(frozen=True)
class Network(ABC):
    """The computation of one architecture under a sharing plan, for any number of replicas at once.

    It holds no tensors: parameters are a dict from name to [R, ...]. Those of trunk block b are called
    ``trunk.<b>.…`` and have the shape [R, G, ...] with the groups in the order of `plan.groups(b)`; those of
    heads are called ``heads.<task>.…``. The trunk ends in one or more branches of features, and every task's
    head reads one of them. Running statistics of batches stand among the parameters, but are not learned.

    Where tasks share softly the trunk is one block, which has parameters of other kinds too:
    ``columns.…`` [R, T, ...], a part for every task that all tasks of its group depend on; ``pairs.…``, a
    part for every two tasks of a group; ``tasks.…`` [R, T, ...], a part for every task that no other task
    depends on.
    """

    tasks: tuple[PreparedTask, ...]
    plan: SharingPlan

    @property
    @abstractmethod
    def shapes(self) -> Mapping[str, tuple[int, ...]]:
        """The shapes of one replica's parameters, in a fixed order, the trunk first."""

    @abstractmethod
    def initial_parameters(
        self, seeds: Sequence[int], dtype: torch.dtype, device: torch.device
    ) -> dict[str, Tensor]:
        """Draws the parameters of one replica per seed.

        A trunk block depends on seed and block only: all its groups start equal, under every plan. A head
        depends on seed and task name only.
        """

    @abstractmethod
    def features(
        self, parameters: Parameters, inputs: Tensor, training: TrainingPass | None = None
    ) -> Tensor:
        """Computes what the trunk gives to the heads: [R, branches, B, units].

        Args:
            parameters: Name to [R, ...].
            inputs: [R, B, ...], or [1, B, ...] for the same rows in every replica.
            training: Noise of a training step, which gets the new running statistics; None evaluates.
        """

    @abstractmethod
    def group_outputs(
        self, parameters: Parameters, features: Tensor, group: OutputGroup, branches: Sequence[int]
    ) -> Tensor:
        """Computes the outputs [R, B, tasks of the group, C] of some tasks from their features.

        Args:
            parameters: Name to [R, ...].
            features: [R, F, B, units].
            group: The tasks.
            branches: For every task of the network, which of the F features it reads.
        """

    def forward(
        self, parameters: Parameters, inputs: Tensor, training: TrainingPass | None = None
    ) -> dict[str, Tensor]:
        """Computes every task's outputs [R, B, C]; the arguments are those of `features`."""
        features = self.features(parameters, inputs, training)
        outputs: dict[str, Tensor] = {}
        for group in self.groups:
            of_group = self.group_outputs(parameters, features, group, self.branches)
            outputs |= zip(group.names, of_group.unbind(2), strict=True)
        return {name: outputs[name] for name in self.task_names}

    def training_pass(
        self,
        seeds: Sequence[int],
        step: int,
        num_rows: int,
        dtype: torch.dtype,
        device: torch.device,
        dropout: Sequence[float | None] | None = None,
    ) -> TrainingPass | None:
        """Draws what the update after `step` updates needs; None where training is as evaluation.

        Args:
            seeds: One per replica.
            step: Updates made so far.
            num_rows: Rows of the batch.
            dtype: That of the activations.
            device: Where they are.
            dropout: The share of units to silence of each replica, None where it is the described one.
        """
        noise = dropout_factors(self.dropout_shares, seeds, step, num_rows, dtype, device, dropout)
        return TrainingPass(noise) if noise or not all(map(self.is_learned, self.shapes)) else None

    @cached_property
    def task_names(self) -> tuple[str, ...]:
        """The tasks' names, in order."""
        return tuple(task.name for task in self.tasks)

    @cached_property
    def groups(self) -> tuple[OutputGroup, ...]:
        """The tasks that are computed together."""
        return output_groups(self.tasks)

    @cached_property
    def branches(self) -> tuple[int, ...]:
        """For every task, the branch of the features that its head reads."""
        return self._group_positions[-1]

    @property
    def signature(self) -> Hashable:
        """Equal for networks that compute the same from tensors of the same shapes."""
        losses = tuple((group.loss, group.tasks) for group in self.groups)
        return type(self).__name__, tuple(self.shapes.items()), self.plan, losses

    @property
    def num_parameters(self) -> int:
        """How many numbers one replica learns."""
        return sum(prod(shape) for name, shape in self.shapes.items() if self.is_learned(name))

    @property
    def num_activations(self) -> int:
        """How many numbers one row of one replica takes up at the widest place, for planning memory."""
        return 1

    @property
    def dropout_shares(self) -> Mapping[int, tuple[int, float]]:
        """Units and described share of them to silence, of each trunk block where dropout can act."""
        return {}

    def filter_axis(self, name: str) -> int | None:  # noqa: ARG002 - most parameters have none
        """The axis of a stacked parameter that counts output units; None where there are no filters."""
        return None

    def is_learned(self, name: str) -> bool:  # noqa: ARG002 - most networks learn everything
        """Whether training moves a parameter along its gradient; running statistics only follow."""
        return True

    def filter_axes(self, name: str) -> tuple[int, ...] | None:
        """Those that count filters: replicas, groups, output units; None where there are no filters."""
        axis = self.filter_axis(name)
        if axis is None:
            return None
        return (0, 1, axis) if self.is_trunk(name) else (0, axis)

    def is_trunk(self, name: str) -> bool:
        """Whether a parameter belongs to the trunk, which is all that stands below the heads."""
        return not name.startswith("heads.")

    def is_own(self, name: str) -> bool:
        """Whether it is a parameter of the trunk whose parts only one task each depends on."""
        return name.startswith("tasks.")

    def block_of(self, name: str) -> int | None:
        """The trunk block a parameter belongs to; None for heads."""
        found = _TRUNK_NAME.match(name)
        if found:
            return int(found[1])
        return 0 if self.is_trunk(name) else None

    def places(self, name: str, tasks: Sequence[int]) -> list[int]:
        """Where the parts of a trunk parameter that serve some tasks stand along axis 1 (that of groups)."""
        groups = self.plan.groups(self.block_of(name) or 0)
        return [place for place, members in enumerate(groups) if not set(tasks).isdisjoint(members)]

    def is_head_of(self, name: str, task: str) -> bool:
        """Whether a parameter belongs to the head of this task."""
        return name.rpartition(".")[0] == f"heads.{task}"

    def group_of(self, block: int, task: int) -> int:
        """The position of a task's group among the groups of a block."""
        return self._group_positions[block][task]

    @cached_property
    def _group_positions(self) -> tuple[tuple[int, ...], ...]:
        positions = []
        for block in range(self.plan.num_blocks):
            of_task = {task: i for i, members in enumerate(self.plan.groups(block)) for task in members}
            positions.append(tuple(of_task[task] for task in range(len(self.tasks))))
        return tuple(positions)
