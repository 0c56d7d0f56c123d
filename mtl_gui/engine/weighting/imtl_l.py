"""Losses brought to the same size."""

from collections.abc import Sequence

import torch

from mtl_gui.engine.weighting.protocol import Signals, State, Weighed, Weighting

__all__ = ["ImtlL"]


class ImtlL(Weighting):
    """Learns the logarithm s of a scale per task, together with the network.

    What is minimised is

        Σₜ exp(sₜ) Lₜ − sₜ

    so the weight of a task is exp(s), the gradient of s is exp(s) L − 1, and s rests where the scaled loss
    is 1. The run's own optimiser makes the steps of s. A task of which the batch has no label gives s no
    gradient, nor does a loss at or below 0, for which s would grow without end.

    Source: Liu et al., "Towards Impartial Multi-Task Learning", ICLR 2021, eq. 6.
    """

    def initial_state(
        self,
        tasks: Sequence[str],
        num_replicas: int,
        num_columns: int,  # noqa: ARG002 - no gradient is kept
        dtype: torch.dtype,
        device: torch.device,
    ) -> State:
        """All scales 1."""
        return State(
            learned={"log_scales": torch.zeros(num_replicas, len(tasks), dtype=dtype, device=device)}
        )

    def weigh(self, signals: Signals, state: State) -> Weighed:
        """Gives exp(s) and the gradients of s."""
        weights = state.learned["log_scales"].exp().detach()
        is_below = signals.labelled & (signals.losses <= 0)
        gradients = torch.where(signals.labelled & ~is_below, weights * signals.losses - 1, 0)
        return Weighed(weights, gradients={"log_scales": gradients}, fallen_back=is_below.any(1))
