"""The way along a direction and the distance from it."""

import torch

from mtl_gui.engine.weighting.labelled import row_of
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed, Weighting
from mtl_gui.spec import Pbi as PbiDescription

__all__ = ["Pbi"]

_ROUNDING = 16
"""Distances below this many units in the last place of the losses are rounding."""


class Pbi(Weighting):
    """Minimises how far the losses lie along the direction u of the preferences, and how far from it.

    With f = L − z, the losses above the lowest ones, and p = f − ⟨f, u⟩ u,

        ⟨f, u⟩ + θ ‖p‖

    so the weights are u + θ p / ‖p‖; they may be negative. On the line itself p / ‖p‖ is taken as 0, a
    subgradient. Tasks without labels in the batch take no part.

    Source: Zhang and Li, "MOEA/D: A Multiobjective Evolutionary Algorithm Based on Decomposition", IEEE
    Transactions on Evolutionary Computation 11(6), 2007, section II C.
    """

    def __init__(self, description: PbiDescription) -> None:
        self._description = description

    def weigh(self, signals: Signals, state: State) -> Weighed:  # noqa: ARG002 - there is none
        """Gives the derivatives of the objective by the losses."""
        row = row_of(self._description.preferences, signals, 1.0)
        preferences = torch.where(signals.labelled, row, 0)
        preferred = _length(preferences)
        direction = preferences / torch.where(preferred > 0, preferred, 1)
        above = signals.losses - row_of(self._description.min_losses, signals, 0.0)
        above = torch.where(signals.labelled, above, 0)
        aside = above - (above * direction).sum(1, keepdim=True) * direction
        distance = _length(aside)
        is_aside = distance > _ROUNDING * torch.finfo(above.dtype).eps * _length(above)
        outwards = torch.where(is_aside, aside / torch.where(is_aside, distance, 1), 0)
        return Weighed(direction + self._description.penalty * outwards)


def _length(values: torch.Tensor) -> torch.Tensor:
    lengths: torch.Tensor = torch.linalg.vector_norm(values, dim=1, keepdim=True)
    return lengths
