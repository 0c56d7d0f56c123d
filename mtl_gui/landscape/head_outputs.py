"""What the heads give at many points, in the layout from which losses are computed fastest."""

import torch
from torch import Tensor

from mtl_gui.engine.architectures.layered import LayeredNetwork
from mtl_gui.engine.losses import OutputGroup
from mtl_gui.engine.network import Network, Parameters

__all__ = ["task_outputs"]


def task_outputs(network: Network, parameters: Parameters, features: Tensor, group: OutputGroup) -> Tensor:
    """The outputs [N, tasks of the group, B, C].

    Linear heads that read the same features are one product Wᵀ xᵀ + b, whose rows are the outputs of all
    tasks: a softmax over few classes is faster when every class lies in one piece.

    Args:
        network: The computation.
        parameters: Those of the heads, [N, ...].
        features: [N, branches, B, units].
        group: Tasks that are computed together.
    """
    read = {network.branches[task] for task in group.tasks}
    is_linear = f"heads.{group.names[0]}.hidden_0_weight" not in network.shapes
    is_one_product = isinstance(network, LayeredNetwork) and is_linear and len(read) == 1
    if not is_one_product:
        return network.group_outputs(parameters, features, group, network.branches).transpose(1, 2)
    weights = torch.cat([parameters[f"heads.{name}.weight"].mT for name in group.names], 1)
    biases = torch.cat([parameters[f"heads.{name}.bias"] for name in group.names], 1)
    product = torch.baddbmm(biases.unsqueeze(2), weights, features[:, read.pop()].mT)
    return product.view(len(product), len(group.names), group.num_outputs, -1).mT
