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
    """φ'(z) ⊙ slopes, in the place of the slopes.

    Args:
        activation: φ.
        slopes: [R, T, B, units]; overwritten.
        kept: What `activated` gave beside the values, [R, T or 1, B, units].
    """
    kept = kept.expand_as(slopes)
    match activation:
        case "relu":
            _aten.threshold_backward.grad_input(slopes, kept, 0, grad_input=slopes)
        case "tanh":
            _aten.tanh_backward.grad_input(slopes, kept, grad_input=slopes)
        case "gelu":
            _aten.gelu_backward.grad_input(slopes, kept, grad_input=slopes)
        case "silu":
            _aten.silu_backward.grad_input(slopes, kept, grad_input=slopes)
    return slopes
