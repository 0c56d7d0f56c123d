"""Equal weights."""

import torch

from mtl_gui.engine.weighting.protocol import Signals, State, Weighed, Weighting

__all__ = ["Equal"]


class Equal(Weighting):
    """Weight 1 for every task: the sum of the losses.

    Source: Kurin et al., "In Defense of the Unitary Scalarization for Deep Multi-Task Learning",
    NeurIPS 2022.
    """

    def weigh(self, signals: Signals, state: State) -> Weighed:  # noqa: ARG002 - there is none
        """Gives ones."""
        return Weighed(torch.ones_like(signals.losses))
