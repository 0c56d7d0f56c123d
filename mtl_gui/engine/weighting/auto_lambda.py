"""Weights that are learned by trying a step first."""

from collections.abc import Sequence

import torch

from mtl_gui.engine.weighting.adam import adam_memory, adam_step
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed, Weighting
from mtl_gui.spec import AutoLambda as AutoLambdaDescription

__all__ = ["AutoLambda"]


class AutoLambda(Weighting):
    """Learns the weights with which a step on one batch helps all tasks most on another batch.

    The weights λ are to solve

        min over λ of Σₖ Lₖ(θ − η ∇Σₜ λₜ Lₜ(θ))

    with the outer losses on the second batch, and η the run's learning rate. Adam makes one step of λ with
    the derivative of that sum, and the update then follows the new weights. All tasks are primary. Tasks
    without labels in the first batch keep their weight.

    Source: Liu et al., "Auto-Lambda: Disentangling Dynamic Task Relationships", TMLR 2022, Algorithm 1.
    """

    looks_ahead = True
    num_batches = 2

    def __init__(self, description: AutoLambdaDescription) -> None:
        self._description = description

    def initial_state(
        self,
        tasks: Sequence[str],
        num_replicas: int,
        num_columns: int,  # noqa: ARG002 - no gradient is kept
        dtype: torch.dtype,
        device: torch.device,
    ) -> State:
        """The described weight for all."""
        shape = (num_replicas, len(tasks))
        weights = torch.full(shape, self._description.initial_weight, dtype=dtype, device=device)
        return State(kept={"weights": weights, **adam_memory(weights)})

    def weigh(self, signals: Signals, state: State) -> Weighed:
        """Learns from a look ahead, and gives the new weights."""
        assert signals.lookahead is not None
        before = state.kept["weights"]
        weights, memory = adam_step(
            before,
            signals.lookahead.influence(before),
            state.kept,
            signals.labelled,
            self._description.weight_learning_rate,
        )
        return Weighed(weights, {"weights": weights, **memory})
