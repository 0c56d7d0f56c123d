"""Logarithms of losses, gradients of equal length."""

from collections.abc import Sequence

import torch

from mtl_gui.engine.weighting.gradient_weighting import GradientWeighting
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed
from mtl_gui.spec import DbMtl as DbMtlDescription

__all__ = ["DbMtl"]


class DbMtl(GradientWeighting):
    """Takes the logarithms of the losses and makes their averaged gradients equally long.

    In step k = 1, 2, … with βₖ = β k^(−σ),

        ĝᵢ ← βₖ ĝᵢ + (1 − βₖ) ∇ log Lᵢ,  update Σᵢ (maxⱼ ‖ĝⱼ‖ / ‖ĝᵢ‖) ĝᵢ

    with averages that begin at zero. Heads follow the logarithm of their own loss. A loss that is not
    positive has no logarithm: it is taken as it is, which counts as fallen back. A task of which the batch
    has no label takes no part: its average stays.

    Source: Lin et al., "Dual-Balancing for Multi-Task Learning", arXiv:2308.12029, 2023, Algorithm 1.
    """

    reads_losses = True

    def __init__(self, description: DbMtlDescription) -> None:
        super().__init__(description)
        self.needs = "gradients"
        self._description = description

    def initial_state(
        self,
        tasks: Sequence[str],
        num_replicas: int,
        num_columns: int,
        dtype: torch.dtype,
        device: torch.device,
    ) -> State:
        """Averages of zero."""
        shape = (num_replicas, len(tasks), num_columns)
        return State(kept={"averages": torch.zeros(shape, dtype=dtype, device=device)})

    def weigh(self, signals: Signals, state: State) -> Weighed:
        """Gives the averaged gradients, and the factors that make them equally long."""
        assert signals.gradients is not None
        settings, labelled = self._description, signals.labelled
        has_logarithm = signals.losses > 0
        of_logarithm = 1 / torch.where(has_logarithm, signals.losses, 1)
        memory = settings.beta / (signals.step + 1) ** settings.beta_sigma
        averages = state.kept["averages"]
        rows = signals.gradients.rows * of_logarithm.unsqueeze(2)
        averages = torch.where(labelled.unsqueeze(2), rows + memory * (averages - rows), averages)
        lengths = torch.linalg.vector_norm(averages, dim=2) * labelled
        longest = lengths.amax(1, keepdim=True)
        weights = torch.where(lengths > 0, longest / torch.where(lengths > 0, lengths, 1), 0)
        return Weighed(
            weights,
            {"averages": averages},
            rows=averages,
            fallen_back=(labelled & ~has_logarithm).any(1),
            head_weights=of_logarithm * weights if self.reweights_heads else of_logarithm,
        )
