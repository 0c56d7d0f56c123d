"""The activations by their names."""

from collections.abc import Callable
from typing import TypeAlias

import torch
from torch import Tensor
from torch.nn import functional

from mtl_gui.spec.architecture import Activation

__all__ = ["ACTIVATIONS", "RISING", "Activate"]

Activate: TypeAlias = Callable[[Tensor], Tensor]

ACTIVATIONS: dict[Activation, Activate] = {
    "relu": torch.relu_,
    "tanh": torch.tanh,
    "gelu": functional.gelu,
    "silu": functional.silu,
}
"""φ, which may overwrite what it gets."""

RISING: tuple[Activation, ...] = ("relu", "tanh")
"""Those that never fall, and so commute with a maximum."""
