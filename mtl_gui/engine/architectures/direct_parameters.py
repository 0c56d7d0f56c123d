"""Toys: the parameters are the point, the outputs are the task losses there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import torch
from torch import Tensor

from mtl_gui.engine.architectures.network import Network, Parameters, TrainingPass
from mtl_gui.engine.architectures.toys import Objective, objectives_of, start_of
from mtl_gui.engine.losses import OutputGroup
from mtl_gui.spec import AnyToy

__all__ = ["DirectParametersNetwork"]

_POINT = "trunk.0.point"


@dataclass(frozen=True)
class DirectParametersNetwork(Network):
    """A point per replica and group; a task's output is its loss at its group's point."""

    data: AnyToy

    @property
    def shapes(self) -> Mapping[str, tuple[int, ...]]:
        """One point per group."""
        return {_POINT: (len(self.plan.groups(0)), self.data.num_coordinates)}

    def initial_parameters(
        self, seeds: Sequence[int], dtype: torch.dtype, device: torch.device
    ) -> dict[str, Tensor]:
        """Every seed has one starting point, which is the same for all groups."""
        starts = [start_of(self.data, seed) for seed in seeds]
        points = torch.tensor(starts, dtype=dtype, device=device)
        return {_POINT: points.unsqueeze(1).repeat(1, *self.shapes[_POINT][:1], 1)}

    def points(self, parameters: Parameters) -> Tensor:
        """The points of all replicas and groups, [R, G, n]."""
        return parameters[_POINT].detach()

    def features(
        self,
        parameters: Parameters,
        inputs: Tensor,
        training: TrainingPass | None = None,  # noqa: ARG002 - there are no units
    ) -> Tensor:
        """Gives the point, once for each of the rows."""
        return parameters[_POINT].unsqueeze(2).expand(-1, -1, inputs.shape[1], -1)

    def group_outputs(
        self,
        parameters: Parameters,  # noqa: ARG002 - the features are the parameters
        features: Tensor,
        group: OutputGroup,
        branches: Sequence[int],
    ) -> Tensor:
        """Evaluates the task losses at the points that the tasks read."""
        values = [
            self._objectives[self.tasks[task].offer.name](features[:, branches[task]]) for task in group.tasks
        ]
        return torch.stack(values, -1).unsqueeze(-1)

    @cached_property
    def _objectives(self) -> Mapping[str, Objective]:
        return objectives_of(self.data)
