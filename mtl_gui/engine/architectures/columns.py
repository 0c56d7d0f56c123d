"""A column of layers per task; after every layer the tasks of a group exchange what they have."""

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import torch
from torch import Tensor

from mtl_gui.engine.architectures.experts import on_same_rows
from mtl_gui.engine.architectures.network import Parameters, TrainingPass
from mtl_gui.engine.architectures.soft import Part, SoftNetwork, layer
from mtl_gui.engine.blocks.dense import dense

__all__ = ["ColumnsNetwork", "exchange"]


@dataclass(frozen=True)
class ColumnsNetwork(SoftNetwork):
    """Columns of dense layers. All of them are shared: a task's loss depends on every column of its group.

    A task that is alone exchanges nothing: its network is a plain column.

    Attributes:
        widths: Units of each layer.
    """

    widths: tuple[int, ...]

    @cached_property
    def parts(self) -> Mapping[str, Part]:
        """What tasks exchange by, then the columns."""
        parts = dict(self.exchange_parts)
        for number, (before, width) in enumerate(
            zip((self.num_inputs, *self.widths), self.widths, strict=False)
        ):
            parts |= layer(f"columns.layer_{number}", before, width)
        return parts

    @property
    @abstractmethod
    def exchange_parts(self) -> Mapping[str, Part]:
        """The parameters of the exchange."""

    @abstractmethod
    def exchanged(
        self, parameters: Parameters, number: int, hidden: Tensor, training: TrainingPass | None
    ) -> Tensor:
        """What the columns go on with after layer `number`, [R, T, B, units]; some tasks are not alone."""

    @property
    def num_features(self) -> int:
        """The units of the last layer."""
        return self.widths[-1]

    @property
    def num_pool_activations(self) -> int:
        """Those of the widest layer of all columns."""
        return len(self.tasks) * max(self.widths)

    def features(
        self, parameters: Parameters, inputs: Tensor, training: TrainingPass | None = None
    ) -> Tensor:
        """Gives the last layer after its exchange."""
        return self.layers(parameters, inputs, training)[-1]

    def layers(self, parameters: Parameters, inputs: Tensor, training: TrainingPass | None) -> list[Tensor]:
        """Every layer after its exchange, [R, T, B, units] each."""
        layers: list[Tensor] = []
        for number in range(len(self.widths)):
            weight = parameters[f"columns.layer_{number}_weight"]
            bias = parameters[f"columns.layer_{number}_bias"]
            if layers:
                hidden = dense(weight, bias, layers[-1], self.activate)
            else:
                hidden = self.activate(on_same_rows(weight, self.rows(parameters, inputs), bias))
            layers.append(self.exchanged(parameters, number, hidden, training) if self.pairs else hidden)
        return layers

    def matrix(self, of_pairs: Tensor, apart: Tensor, alone: Tensor) -> Tensor:
        """Puts what pairs of tasks have, [R, pairs, ...], where reader and read meet, [R, T, T, ...].

        Args:
            of_pairs: In the order of `pairs`.
            apart: What stands between tasks of different groups, [...].
            alone: What stands between a task without a group and itself, [...].
        """
        num_tasks = len(self.tasks)
        if len(self.pairs) == num_tasks**2:
            return of_pairs.view(len(of_pairs), num_tasks, num_tasks, *of_pairs.shape[2:])
        position = {pair: place for place, pair in enumerate(self.pairs)}
        everywhere = [(reader, read) for reader in range(num_tasks) for read in range(num_tasks)]
        count = len(self.pairs)
        order = [position.get(pair, count + (pair[0] == pair[1])) for pair in everywhere]
        fixed = torch.stack([apart, alone]).expand(len(of_pairs), -1, *of_pairs.shape[2:])
        found = torch.cat([of_pairs, fixed], 1)[:, order]
        return found.view(len(of_pairs), num_tasks, num_tasks, *of_pairs.shape[2:])


def exchange(weights: Tensor, hidden: Tensor) -> Tensor:
    """Sums with weights: from [R, T, ...] to [R, T, ...].

    Args:
        weights: Of reader and read, [R, T, T].
        hidden: [R, T, ...].
    """
    return torch.bmm(weights, hidden.flatten(2)).view_as(hidden)
