"""Equal weights."""

import torch

from mtl_gui.engine.weighting.protocol import Signals, State, Weighed, Weighting
from mtl_gui.spec import EqualWeights

__all__ = ["Equal"]


class Equal(Weighting):
    """The same weight for every task: Σₜ Lₜ, or its T-th part.

    Source: Kurin et al., "In Defense of the Unitary Scalarization for Deep Multi-Task Learning",
    NeurIPS 2022.
    """

    def __init__(self, description: EqualWeights | None = None) -> None:
        self._averages = description is not None and description.reduction == "mean"

    def weigh(self, signals: Signals, state: State) -> Weighed:  # noqa: ARG002 - there is none
        """Gives ones, or their T-th part."""
        share = 1 / signals.losses.shape[1] if self._averages else 1.0
        return Weighed(torch.full_like(signals.losses, share))
