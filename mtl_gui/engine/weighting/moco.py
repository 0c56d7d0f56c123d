"""Tracked gradients and slowly moving weights."""

from collections.abc import Sequence

import torch

from mtl_gui.engine.weighting.gradient_weighting import GradientWeighting, float64_of, tensor_of
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed
from mtl_gui.engine.weighting.simplex import onto_simplex
from mtl_gui.spec import MoCo as MoCoDescription

__all__ = ["MoCo"]


class MoCo(GradientWeighting):
    """Tracks every task's gradient and moves the task weights towards the shortest mixture of them.

    In step k = 1, 2, … with βₖ = β k^(−σ) and γₖ alike,

        yᵢ ← yᵢ − βₖ (yᵢ − gᵢ),  λ ← Π( λ − γₖ (Y Yᵀ + ρ I) λ )

    where Π is the projection onto the simplex and the rows of Y are the yᵢ, and the update is Σᵢ λᵢ yᵢ. The
    authors' code has a softmax in the place of the projection and divides gradients by their lengths; this is
    the paper's algorithm. A task of which the batch has no label takes no part: its y and λ stay.

    Source: Fernando et al., "Mitigating Gradient Bias in Multi-objective Learning: A Provably Convergent
    Approach", ICLR 2023, eq. 6 and 10, Algorithm 1.
    """

    def __init__(self, description: MoCoDescription) -> None:
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
        """Tracked gradients of zero and equal weights."""
        shape = (num_replicas, len(tasks))
        return State(
            kept={
                "tracked": torch.zeros(*shape, num_columns, dtype=dtype, device=device),
                "weights": torch.full(shape, 1 / len(tasks), dtype=dtype, device=device),
            }
        )

    def weigh(self, signals: Signals, state: State) -> Weighed:
        """Gives the tracked gradients and their weights."""
        assert signals.gradients is not None
        settings, count = self._description, signals.step + 1
        tracked = state.kept["tracked"]
        share = signals.labelled.to(tracked).unsqueeze(2) * (settings.beta / count**settings.beta_sigma)
        tracked = tracked + share * (signals.gradients.rows - tracked)
        gramian = float64_of(signals.gradients.gramian(tracked))
        weights = float64_of(state.kept["weights"])
        slopes = (gramian @ weights[:, :, None])[:, :, 0] + settings.rho * weights
        rate = settings.gamma / count**settings.gamma_sigma
        moved = onto_simplex(weights - rate * slopes, weights, signals.labelled.cpu().numpy())
        told = tensor_of(moved, signals.losses)
        return Weighed(told * signals.labelled, {"tracked": tracked, "weights": told}, rows=tracked)
