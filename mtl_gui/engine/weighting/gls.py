"""The geometric mean of the losses."""

import torch

from mtl_gui.engine.weighting.labelled import is_positive, mean_among, shares_of
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed, Weighting

__all__ = ["Gls"]


class Gls(Weighting):
    """Minimises the geometric mean of the losses.

    Of the K tasks of which the batch has labels, it is

        (Πₜ Lₜ)^(1/K)

    so the weight of a task is (Π L)^(1/K) / (K Lₜ), and 0 without labels. Where a loss is at or below 0 there
    is no geometric mean, and the arithmetic one takes its place: weights 1/K.

    Source: Chennupati et al., "MultiNet++: Multi-Stream Feature Aggregation and Geometric Loss Strategy for
    Multi-Task Learning", CVPR Workshops 2019.
    """

    def weigh(self, signals: Signals, state: State) -> Weighed:  # noqa: ARG002 - there is none
        """Gives the derivatives of the mean by the losses."""
        labelled, has_mean = signals.labelled, is_positive(signals.losses, signals.labelled)
        equal = shares_of(torch.ones_like(signals.losses), labelled)
        logs = torch.where(labelled & has_mean.unsqueeze(1), signals.losses, 1).log()
        return Weighed(equal * (mean_among(logs, labelled) - logs).exp(), fallen_back=~has_mean)
