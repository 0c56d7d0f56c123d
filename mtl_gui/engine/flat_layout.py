"""The Jacobian of networks whose tasks share softly."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod
from typing import Self

import torch
from torch import Tensor
from torch.nn import functional

from mtl_gui.engine.columns import segment_of
from mtl_gui.engine.layout import Layout, rounds_of, slopes_of
from mtl_gui.engine.network import Network, Parameters

__all__ = ["FlatLayout"]

_Places = tuple[tuple[int, ...], ...]


@dataclass(frozen=True)
class FlatLayout(Layout):
    """How the parameters lie in the columns that more than one task can depend on.

    Row t is the gradient of task t's loss by all such parameters of its group, those of the other tasks'
    columns included. Groups of fewer tasks have fewer parameters; their rows end in zeros, name by name.
    Inside a group parts are in the order of the tasks' names, so that a row does not depend on the order in
    which tasks are listed. What only one task each depends on has no columns.

    Attributes:
        places: For every name and group, where the group's parts stand along axis 1 of the parameter.
    """

    places: tuple[_Places, ...]

    @classmethod
    def of(cls, network: Network, dtype: torch.dtype, device: torch.device) -> Self:
        """Lays out what the tasks of a network share."""
        learned = [name for name in network.shapes if network.is_trunk(name) and network.is_learned(name)]
        names = tuple(name for name in learned if not network.is_own(name))
        groups = network.plan.groups(0)
        in_order = [sorted(members, key=network.task_names.__getitem__) for members in groups]
        places = tuple(tuple(tuple(network.places(name, tasks)) for tasks in in_order) for name in names)
        stop = sum(
            max(map(len, of_name)) * prod(network.shapes[name][1:])
            for name, of_name in zip(names, places, strict=True)
        )
        segment = segment_of(0, stop, groups, len(network.tasks), dtype, device)
        return cls(network, names, (segment,), rounds_of(network), places)

    @property
    def last_shared(self) -> tuple[int, int]:
        """The last parameter and those of the same layer before it."""
        layers = [name.rpartition("_")[0] for name in self.names]
        num_last = layers.count(layers[-1])
        return self.num_columns - sum(self._sizes[-num_last:]), self.num_columns

    def jacobian(self, features: Tensor, slopes: Tensor, parameters: Parameters) -> Tensor:
        """Carries every task's gradient down through the trunk; the arguments are those of `Layout`."""
        wanted = tuple(parameters[name] for name in self.names)
        rows: dict[int, Tensor] = {}
        for members in self.rounds:
            start = slopes_of(self.network, slopes, members, features.shape[1])
            is_last = members is self.rounds[-1]
            found = torch.autograd.grad(features, wanted, start, retain_graph=not is_last)
            rows |= {task: self._row(found, self.network.group_of(0, task)) for task in members}
        return torch.stack([rows[task] for task in range(len(rows))], 1)

    def combined(self, jacobian: Tensor, weights: Tensor) -> dict[str, Tensor]:
        """The gradient Σₜ wₜ gₜ with weights [R, T], name to the shape of the parameter."""
        return {
            name: self._unfolded(columns, places, self.network.shapes[name])
            for name, columns, places in self._cut(self.segments[0].combined(jacobian, weights))
        }

    def by_name(self, jacobian: Tensor) -> dict[str, Tensor]:
        """The Jacobian as a dict, name to [R, T, parts, ...]: the parts of each task's own group."""
        return {
            name: columns.reshape(*columns.shape[:2], -1, *self.network.shapes[name][1:])
            for name, columns, _ in self._cut(jacobian)
        }

    @property
    def _sizes(self) -> list[int]:
        """How many columns each name has."""
        return [
            max(map(len, of_name)) * prod(self.network.shapes[name][1:])
            for name, of_name in zip(self.names, self.places, strict=True)
        ]

    def _row(self, gradients: Sequence[Tensor], group: int) -> Tensor:
        """What belongs to a group, [R, P]."""
        pieces = []
        for gradient, places, size in zip(gradients, self.places, self._sizes, strict=True):
            own = gradient[:, list(places[group])].flatten(1)
            pieces.append(functional.pad(own, (0, size - own.shape[1])))
        return torch.cat(pieces, 1)

    def _cut(self, columns: Tensor) -> list[tuple[str, Tensor, _Places]]:
        return list(zip(self.names, torch.split(columns, self._sizes, -1), self.places, strict=True))

    @staticmethod
    def _unfolded(columns: Tensor, places: _Places, shape: tuple[int, ...]) -> Tensor:
        """From columns by group, [R, G, parts · size], to the parameter's own shape, [R, ...]."""
        parts = columns.reshape(*columns.shape[:2], -1, *shape[1:])
        num_slots = parts.shape[2]
        source = {
            place: group * num_slots + slot
            for group, of_group in enumerate(places)
            for slot, place in enumerate(of_group)
        }
        return parts.flatten(1, 2)[:, [source[place] for place in range(shape[0])]]
