"""Experts: small networks side by side, and mixtures of what they give."""

from collections.abc import Sequence

import torch
from torch import Tensor

from mtl_gui.engine.architectures.network import Parameters
from mtl_gui.engine.architectures.soft import Part, layer
from mtl_gui.engine.blocks.activations import Activate
from mtl_gui.engine.blocks.dense import dense

__all__ = ["expert_parts", "experts_of", "mixed", "mixed_own", "on_same_rows", "products"]


def expert_parts(prefix: str, count: int, num_inputs: int, widths: Sequence[int]) -> dict[str, Part]:
    """The parameters of `count` experts, named by their layers."""
    parts: dict[str, Part] = {}
    for number, (before, width) in enumerate(zip((num_inputs, *widths), widths, strict=False)):
        parts |= layer(f"{prefix}_{number}", before, width, (count,))
    return parts


def experts_of(
    parameters: Parameters, prefix: str, num_layers: int, rows: Tensor, activate: Activate
) -> Tensor:
    """Runs the experts of every owner, [R, N, E, B, units].

    Args:
        parameters: Weights [R, N, E, in, out] and biases [R, N, E, out].
        prefix: What the names of their layers begin with.
        num_layers: How many of them.
        rows: [R, B, in] for all owners, or [R, N, B, in].
        activate: φ.
    """
    weight, bias = parameters[f"{prefix}_0_weight"], parameters[f"{prefix}_0_bias"]
    if rows.ndim == weight.ndim - 2:
        hidden = on_same_rows(weight.flatten(1, 2), rows, bias.flatten(1, 2))
    else:
        hidden = on_same_rows(weight.flatten(0, 1), rows.flatten(0, 1), bias.flatten(0, 1))
    hidden = activate(hidden).view(*weight.shape[:3], *hidden.shape[2:])
    for number in range(1, num_layers):
        name = f"{prefix}_{number}"
        hidden = dense(parameters[f"{name}_weight"], parameters[f"{name}_bias"], hidden, activate)
    return hidden


def on_same_rows(weight: Tensor, rows: Tensor, bias: Tensor | None = None) -> Tensor:
    """Computes x Wₙ + bₙ for several layers that read the same rows, as one wide layer.

    Args:
        weight: [R, N, in, out].
        rows: [R, B, in].
        bias: [R, N, out].

    Returns:
        [R, N, B, out].
    """
    num_layers, num_units = weight.shape[1], weight.shape[3]
    wide = weight.transpose(1, 2).flatten(2)
    if bias is None:
        product = torch.bmm(rows, wide)
    else:
        product = torch.baddbmm(bias.flatten(1).unsqueeze(1), rows, wide)
    return product.view(*product.shape[:2], num_layers, num_units).transpose(1, 2).contiguous()


def products(weight: Tensor, rows: Tensor) -> Tensor:
    """Computes x Wₙ of every owner, [R, N, B, out], from rows [R, B, in] of all or [R, N, B, in]."""
    return on_same_rows(weight, rows) if rows.ndim == weight.ndim - 1 else rows @ weight


def mixed(gates: Tensor, experts: Tensor) -> Tensor:
    """Sums what experts give with the weights of several readers, [R, G, n, B, units].

    Args:
        gates: [R, G, n, B, E].
        experts: [R, G, E, B, units].
    """
    by_row = gates.transpose(2, 3) @ experts.transpose(2, 3)
    return by_row.transpose(2, 3)


def mixed_own(gates: Tensor, experts: Tensor) -> Tensor:
    """Sums what a task's own experts give, [R, T, B, units].

    Args:
        gates: [R, T, B, E].
        experts: [R, T, E, B, units].
    """
    return (gates.unsqueeze(3) @ experts.transpose(2, 3)).squeeze(3)
