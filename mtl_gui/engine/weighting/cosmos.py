"""A weighted sum of the losses, drawn to a direction."""

import torch

from mtl_gui.engine.weighting.labelled import row_of, shares_of
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed, Weighting
from mtl_gui.spec import Cosmos as CosmosDescription

__all__ = ["Cosmos"]


class Cosmos(Weighting):
    """Minimises a weighted sum of the losses minus their cosine with the preferences.

    With preferences r that add up to 1, it is

        ⟨r, L⟩ − λ cos(r, L)

    so the weights are r − λ (r / (‖r‖ ‖L‖) − cos(r, L) L / ‖L‖²); they may be negative. Tasks without labels
    in the batch take no part. Where all losses are 0 there is no angle, and the weights are r. The network
    does not see the preferences, which the authors give it as further inputs to learn the whole front.

    Source: Ruchte and Grabocka, "Scalable Pareto Front Approximation for Deep Multi-Objective Learning",
    ICDM 2021.
    """

    def __init__(self, description: CosmosDescription) -> None:
        self._description = description

    def weigh(self, signals: Signals, state: State) -> Weighed:  # noqa: ARG002 - there is none
        """Gives the derivatives of the objective by the losses."""
        row = row_of(self._description.preferences, signals, 1.0)
        preferences = shares_of(row.expand_as(signals.losses), signals.labelled)
        losses = torch.where(signals.labelled, signals.losses, 0)
        length, preferred = (
            torch.linalg.vector_norm(values, dim=1, keepdim=True) for values in (losses, preferences)
        )
        has_angle = length > torch.finfo(length.dtype).tiny
        unit = losses / torch.where(has_angle, length, 1)
        direction = preferences / torch.where(preferred > 0, preferred, 1)
        cosine = (direction * unit).sum(1, keepdim=True)
        turn = (direction - cosine * unit) / torch.where(has_angle, length, 1)
        weights = preferences - self._description.penalty * torch.where(has_angle, turn, 0)
        return Weighed(weights, fallen_back=signals.labelled.any(1) & ~has_angle.squeeze(1))
