"""Arithmetic among the tasks of which a batch has labels."""

from collections.abc import Mapping

import torch
from torch import Tensor

from mtl_gui.engine.weighting.protocol import Signals

__all__ = ["is_positive", "mean_among", "row_of", "shares_of", "softmax_among", "with_sum_of"]


def softmax_among(values: Tensor, labelled: Tensor) -> Tensor:
    """The softmax [R, T] of the labelled tasks' values; 0 for the others."""
    return torch.where(labelled, values.masked_fill(~labelled, -torch.inf).softmax(1), 0)


def shares_of(values: Tensor, labelled: Tensor) -> Tensor:
    """Each labelled task's part of their sum, [R, T]; 0 for the others, and where the sum is 0."""
    among = torch.where(labelled, values, 0)
    total = among.sum(1, keepdim=True)
    return among / torch.where(total == 0, 1, total)


def mean_among(values: Tensor, labelled: Tensor) -> Tensor:
    """The mean over the labelled tasks, [R, 1]; 0 where there are none."""
    count = labelled.sum(1, keepdim=True).clamp(min=1)
    return torch.where(labelled, values, 0).sum(1, keepdim=True) / count


def with_sum_of(values: Tensor, weights: Tensor, labelled: Tensor) -> Tensor:
    """Gives the labelled tasks multiples of their values that add up as their weights did.

    The other tasks keep their weights. Where the values are all 0, the labelled tasks get equal weights.
    """
    shares = shares_of(values, labelled)
    is_nothing = shares.sum(1, keepdim=True) == 0
    shares = torch.where(is_nothing, shares_of(torch.ones_like(values), labelled), shares)
    return torch.where(labelled, shares * torch.where(labelled, weights, 0).sum(1, keepdim=True), weights)


def is_positive(losses: Tensor, labelled: Tensor) -> Tensor:
    """Whether all labelled losses of a replica have a logarithm and a reciprocal, bool [R]."""
    return ((losses > torch.finfo(losses.dtype).tiny) | ~labelled).all(1)


def row_of(settings: Mapping[str, float], signals: Signals, default: float) -> Tensor:
    """What is set per task name, [T] in the order of the tasks."""
    return signals.losses.new_tensor([settings.get(task, default) for task in signals.tasks])
