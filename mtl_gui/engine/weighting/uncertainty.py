"""Weights from learned uncertainties."""

from collections.abc import Sequence

import torch

from mtl_gui.engine.weighting.protocol import Signals, State, Weighed, Weighting
from mtl_gui.spec import UncertaintyWeights

__all__ = ["Uncertainty"]


class Uncertainty(Weighting):
    """Learns a log-variance s per task, together with the network.

    What is minimised is

        Σₜ ½ exp(−sₜ) Lₜ + ½ sₜ

    so the weight of a task is ½ exp(−s), and the gradient of s is ½ − ½ exp(−s) L. The run's own optimiser
    makes the steps of s, its weight decay included. A task of which the batch has no label gives s no
    gradient, nor does a loss below 0, for which the weight would grow without end.

    Source: Kendall, Gal and Cipolla, "Multi-Task Learning Using Uncertainty to Weigh Losses for Scene
    Geometry and Semantics", CVPR 2018, equation 7 with s = log σ².
    """

    def __init__(self, description: UncertaintyWeights) -> None:
        self._description = description

    def initial_state(
        self,
        tasks: Sequence[str],
        num_replicas: int,
        num_columns: int,  # noqa: ARG002 - no gradient is kept
        dtype: torch.dtype,
        device: torch.device,
    ) -> State:
        """All log-variances at the described start."""
        shape = (num_replicas, len(tasks))
        start = torch.full(shape, self._description.initial_log_variance, dtype=dtype, device=device)
        return State(learned={"log_variances": start})

    def weigh(self, signals: Signals, state: State) -> Weighed:
        """Gives ½ exp(−s) and the gradients of s."""
        weights = 0.5 * torch.exp(-state.learned["log_variances"])
        is_below = signals.labelled & (signals.losses < 0)
        gradients = torch.where(signals.labelled & ~is_below, 0.5 - weights * signals.losses, 0)
        return Weighed(weights, gradients={"log_variances": gradients}, fallen_back=is_below.any(1))
