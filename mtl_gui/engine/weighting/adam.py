"""Adam for task weights that a method learns by itself."""

from collections.abc import Mapping

import torch
from torch import Tensor

__all__ = ["adam_memory", "adam_step"]

_BETA1, _BETA2, _EPSILON = 0.9, 0.999, 1e-8


def adam_memory(values: Tensor) -> dict[str, Tensor]:
    """What Adam remembers of values [R, T] before the first step."""
    return {name: torch.zeros_like(values) for name in ("mean", "square", "count")}


def adam_step(
    values: Tensor,
    gradients: Tensor,
    memory: Mapping[str, Tensor],
    is_stepping: Tensor,
    learning_rate: float,
    weight_decay: float = 0.0,
) -> tuple[Tensor, dict[str, Tensor]]:
    """One step of Adam, of those entries only that take part in it.

    Every entry counts its own steps, so one that pauses goes on later as if nothing had been.

    Args:
        values: [R, T].
        gradients: [R, T].
        memory: What `adam_memory` or the last step gave; other entries are left out.
        is_stepping: bool [R, T].
        learning_rate: The size of a step.
        weight_decay: Added to the gradient, times the value.

    Source: Kingma and Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015, Algorithm 1.
    """
    decayed = gradients + weight_decay * values
    mean = _BETA1 * memory["mean"] + (1 - _BETA1) * decayed
    square = _BETA2 * memory["square"] + (1 - _BETA2) * decayed**2
    count = memory["count"] + 1
    root = (square / (1 - _BETA2**count)).sqrt() + _EPSILON
    moved = values - learning_rate * mean / (1 - _BETA1**count) / root
    kept = {
        name: torch.where(is_stepping, new, memory[name])
        for name, new in (("mean", mean), ("square", square), ("count", count))
    }
    return torch.where(is_stepping, moved, values), kept
