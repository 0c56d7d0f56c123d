"""What the algorithms that combine task gradients have in common."""

import numpy as np
import numpy.typing as npt
import torch

from mtl_gui.engine.weighting.protocol import Weighting
from mtl_gui.spec import GradientMethod

__all__ = ["GradientWeighting", "float64_of"]


class GradientWeighting(Weighting):
    """A method that reads the inner products of the task gradients, or the gradients."""

    def __init__(self, description: GradientMethod) -> None:
        self.needs = "gramian"
        self.reweights_heads = description.reweights_heads
        self.at_features = description.level == "features"


def float64_of(tensor: torch.Tensor) -> npt.NDArray[np.float64]:
    """A tensor in main memory, in the precision in which the small problems of a step are solved."""
    return tensor.detach().cpu().double().numpy()
