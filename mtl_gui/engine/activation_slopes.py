"""Activations together with what their derivatives need."""

import torch
from torch import Tensor
from torch.nn import functional

from mtl_gui.spec.architecture import Activation

__all__ = ["activated", "before_activation"]

_aten = torch.ops.aten


def activated(activation: Activation, sums: Tensor) -> tuple[Tensor, Tensor]:
    """φ(z), and what its derivative is computed from; `sums` z may be overwritten."""
    match activation:
        case "relu":
            values = torch.relu_(sums)
            return values, values
        case "tanh":
            values = torch.tanh_(sums)
            return values, values
        case "gelu":
            return functional.gelu(sums), sums
        case "silu":
            return functional.silu(sums), sums


def before_activation(activation: Activation, slopes: Tensor, kept: Tensor) -> Tensor:
    """φ'(z) ⊙ slopes.

    Args:
        activation: φ.
        slopes: [R, T, B, units].
        kept: What `activated` gave beside the values, [R, T or 1, B, units].
    """
    kept = kept.expand_as(slopes)
    match activation:
        case "relu":
            found: Tensor = _aten.threshold_backward(slopes, kept, 0)
        case "tanh":
            found = _aten.tanh_backward(slopes, kept)
        case "gelu":
            found = _aten.gelu_backward(slopes, kept)
        case "silu":
            found = _aten.silu_backward(slopes, kept)
    return found
