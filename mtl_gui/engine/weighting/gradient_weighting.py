"""What the algorithms that combine task gradients have in common."""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from mtl_gui.engine.solvers.solution import Solution
from mtl_gui.engine.weighting.protocol import Signals, Weighed, Weighting
from mtl_gui.spec import GradientMethod

__all__ = ["GradientWeighting", "float64_of", "gramian_of", "solved", "tensor_of"]


class GradientWeighting(Weighting):
    """A method that reads the inner products of the task gradients, or the gradients."""

    reads_losses: bool = False
    """Whether it reads the values of the losses too."""

    def __init__(self, description: GradientMethod) -> None:
        self.needs = "gramian"
        self.num_batches = description.num_batches
        self.reweights_heads = description.reweights_heads
        self.at_features = description.level == "features"


def float64_of(tensor: Tensor) -> npt.NDArray[np.float64]:
    """A tensor in main memory, in the precision in which the small problems of a step are solved."""
    return tensor.detach().cpu().double().numpy()


def gramian_of(signals: Signals) -> npt.NDArray[np.floating]:
    """The inner products [R, T, T] of the task gradients, as precise as they are known."""
    assert signals.gramian is not None
    return np.asarray(signals.gramian.detach().cpu().numpy())


def tensor_of(array: npt.NDArray[np.generic], like: Tensor) -> Tensor:
    """An array of numbers in the format and on the device of another tensor."""
    return torch.from_numpy(np.ascontiguousarray(array)).to(like)


def solved(solution: Solution, signals: Signals, kept: Mapping[str, Tensor] | None = None) -> Weighed:
    """What a solver found, in the format and on the device of the losses."""
    return Weighed(
        tensor_of(solution.weights, signals.losses),
        kept or {},
        residual=tensor_of(solution.residual, signals.losses),
        fallen_back=torch.from_numpy(solution.fallen_back).to(signals.losses.device),
    )
