"""The sum of the logarithms of the losses."""

import torch

from mtl_gui.engine.weighting.labelled import is_positive
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed, Weighting

__all__ = ["ScaleInvariant", "log_weights"]


class ScaleInvariant(Weighting):
    """Minimises Σₜ log Lₜ, so the weight of a task is 1/Lₜ, and 0 without labels in the batch.

    Where a loss is at or below 0 it has no logarithm, and the sum of the losses takes its place: weights 1.

    Source: Navon et al., "Multi-Task Learning as a Bargaining Game", ICML 2022, the baseline SI.
    """

    def weigh(self, signals: Signals, state: State) -> Weighed:  # noqa: ARG002 - there is none
        """Gives the reciprocals of the losses."""
        has_logarithms = is_positive(signals.losses, signals.labelled)
        return Weighed(log_weights(signals), fallen_back=~has_logarithms)


def log_weights(signals: Signals) -> torch.Tensor:
    """The derivatives of Σ log L by the losses, [R, T]; 1 where it does not exist, 0 without labels."""
    exists = is_positive(signals.losses, signals.labelled).unsqueeze(1)
    return torch.where(signals.labelled, 1 / torch.where(signals.labelled & exists, signals.losses, 1), 0)
