"""Weights set by hand."""

from collections.abc import Sequence

import torch
from torch import Tensor

from mtl_gui.engine.weighting.protocol import Signals, State, Weighed, Weighting
from mtl_gui.spec import ManualWeights

__all__ = ["Manual"]


class Manual(Weighting):
    """A fixed weight per task: Σₜ wₜ Lₜ. The weights are state, since they can be moved while training."""

    def __init__(self, description: ManualWeights) -> None:
        self._description = description

    def initial_state(
        self,
        tasks: Sequence[str],
        num_replicas: int,
        num_columns: int,  # noqa: ARG002 - no gradient is kept
        dtype: torch.dtype,
        device: torch.device,
    ) -> State:
        """The described weights; 1 for a task that is not named."""
        weights = [self._description.weights.get(task, 1.0) for task in tasks]
        row = torch.tensor(weights, dtype=dtype, device=device)
        return State(kept={"weights": row.repeat(num_replicas, 1)})

    def weigh(self, signals: Signals, state: State) -> Weighed:  # noqa: ARG002 - nothing is read from the step
        """Gives the weights as they were set last."""
        return Weighed(state.kept["weights"], state.kept)

    def steered(self, state: State, weights: Tensor) -> State:
        """Takes the new weights for every replica."""
        return State(
            kept={"weights": weights.to(state.kept["weights"]).expand_as(state.kept["weights"]).clone()}
        )
