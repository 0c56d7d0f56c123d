"""Learned scales for the heads, equal projections for the trunk."""

from collections.abc import Sequence

import torch

from mtl_gui.engine.solvers.equal_projection import imtl_g_weights
from mtl_gui.engine.weighting.gradient_weighting import GradientWeighting, solved
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed
from mtl_gui.spec import Imtl as ImtlDescription

__all__ = ["Imtl"]


class Imtl(GradientWeighting):
    """Learns a scale for every loss, and serves the scaled tasks equally.

    The logarithms s of the scales minimise, together with the heads,

        Σₜ exp(sₜ) Lₜ − sₜ

    so the gradient of s is exp(s) L − 1, and the trunk follows the combination of the gradients exp(sₜ) gₜ on
    which all of them have projections of the same length. The run's own optimiser makes the steps of s. A
    task of which the batch has no label gives s no gradient.

    Source: Liu et al., "Towards Impartial Multi-Task Learning", ICLR 2021, eq. 6 and 8, Algorithm 1.
    """

    reads_losses = True

    def __init__(self, description: ImtlDescription) -> None:
        super().__init__(description)

    def initial_state(
        self,
        tasks: Sequence[str],
        num_replicas: int,
        num_columns: int,  # noqa: ARG002 - no gradient is kept
        dtype: torch.dtype,
        device: torch.device,
    ) -> State:
        """All scales at 1."""
        nothing = torch.zeros(num_replicas, len(tasks), dtype=dtype, device=device)
        return State(learned={"log_scales": nothing})

    def weigh(self, signals: Signals, state: State) -> Weighed:
        """Gives the weights of the unscaled gradients, the scales for the heads, and the gradients of s."""
        assert signals.gramian is not None
        scales = torch.exp(state.learned["log_scales"].detach())
        gramian = signals.gramian.detach() * scales.unsqueeze(2) * scales.unsqueeze(1)
        balanced = solved(imtl_g_weights(gramian.cpu().numpy()), signals)
        weights = balanced.weights * scales
        return Weighed(
            weights,
            gradients={"log_scales": (scales * signals.losses - 1) * signals.labelled},
            residual=balanced.residual,
            fallen_back=balanced.fallen_back,
            head_weights=weights if self.reweights_heads else scales,
        )
