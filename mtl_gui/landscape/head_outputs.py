"""What the heads give at many points, in the layout from which losses are computed fastest."""

from dataclasses import dataclass
from typing import TypeAlias

import torch
from torch import Tensor

from mtl_gui.engine.architectures.layered import LayeredNetwork
from mtl_gui.engine.losses import OutputGroup
from mtl_gui.engine.network import Network, Parameters

__all__ = ["AnyHeads", "GroupHeads", "WideHeads", "heads_of"]


@dataclass(frozen=True, slots=True)
class GroupHeads:
    """The heads of tasks that are computed together, at N points, as the network computes them."""

    network: Network
    parameters: Parameters
    group: OutputGroup

    def at(self, num_points: int) -> "GroupHeads":
        """Those of one point as those of many."""
        parameters = {
            name: tensor.expand(num_points, *tensor.shape[1:]) for name, tensor in self.parameters.items()
        }
        return GroupHeads(self.network, parameters, self.group)

    def outputs(self, features: Tensor) -> Tensor:
        """The outputs [N, tasks of the group, B, C] from the features [N, branches, B, units]."""
        network = self.network
        return network.group_outputs(self.parameters, features, self.group, network.branches).transpose(1, 2)


@dataclass(frozen=True, slots=True)
class WideHeads:
    """Linear heads that read the same features: one product Wᵀ xᵀ + b, with a row per output of every task.

    A softmax over few classes is faster when every class lies in one piece.

    Attributes:
        weights: [N, tasks · C, units].
        biases: [N, tasks · C, 1].
        branch: Which features they read.
        num_outputs: C.
    """

    weights: Tensor
    biases: Tensor
    branch: int
    num_outputs: int

    def at(self, num_points: int) -> "WideHeads":
        """Those of one point as those of many."""
        return WideHeads(
            self.weights.expand(num_points, -1, -1),
            self.biases.expand(num_points, -1, -1),
            self.branch,
            self.num_outputs,
        )

    def outputs(self, features: Tensor) -> Tensor:
        """The outputs [N, tasks of the group, B, C] from the features [N, branches, B, units]."""
        product = torch.baddbmm(self.biases, self.weights, features[:, self.branch].mT)
        return product.view(len(product), -1, self.num_outputs, product.shape[2]).mT


AnyHeads: TypeAlias = GroupHeads | WideHeads


def heads_of(network: Network, parameters: Parameters, group: OutputGroup) -> AnyHeads:
    """Chooses the form in which tasks that are computed together are.

    Args:
        network: The computation.
        parameters: Those of the heads, [N, ...].
        group: The tasks.
    """
    read = {network.branches[task] for task in group.tasks}
    is_linear = f"heads.{group.names[0]}.hidden_0_weight" not in network.shapes
    if not isinstance(network, LayeredNetwork) or not is_linear or len(read) > 1:
        return GroupHeads(network, parameters, group)
    weights = torch.cat([parameters[f"heads.{name}.weight"].mT for name in group.names], 1)
    biases = torch.cat([parameters[f"heads.{name}.bias"] for name in group.names], 1)
    return WideHeads(weights, biases.unsqueeze(2), read.pop(), group.num_outputs)
