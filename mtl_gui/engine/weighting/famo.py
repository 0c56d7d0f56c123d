"""Weights that let all losses fall at the same relative rate."""

from collections.abc import Sequence

import torch
from torch import Tensor

from mtl_gui.engine.weighting.adam import adam_memory, adam_step
from mtl_gui.engine.weighting.labelled import is_positive, row_of, shares_of, softmax_among
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed, Weighting
from mtl_gui.spec import Famo as FamoDescription

__all__ = ["Famo"]

_EPSILON = 1e-8


class Famo(Weighting):
    """Learns a logit per task from how much each loss fell in a step.

    With z = softmax(logits) and D = L − min L + 10⁻⁸, the step follows

        Σₜ c zₜ log Dₜ   with   1/c = Σₜ zₜ / Dₜ

    so the weights c z / D add up to 1. After it, on the same batch, δ = log D(before) − log D(after), and
    Adam moves the logits against Jᵀδ + decay · logits, with the Jacobian J of the softmax: tasks that fell
    less get more weight. Tasks without labels in the batch take no part. Where a D is not above 0, the
    weights are z and the logits stay.

    Source: Liu et al., "FAMO: Fast Adaptive Multitask Optimization", NeurIPS 2023, Algorithm 1.
    """

    reads_losses_after = True

    def __init__(self, description: FamoDescription) -> None:
        self._description = description

    def initial_state(
        self,
        tasks: Sequence[str],
        num_replicas: int,
        num_columns: int,  # noqa: ARG002 - no gradient is kept
        dtype: torch.dtype,
        device: torch.device,
    ) -> State:
        """Equal logits."""
        logits = torch.zeros(num_replicas, len(tasks), dtype=dtype, device=device)
        return State(kept={"logits": logits, **adam_memory(logits)})

    def weigh(self, signals: Signals, state: State) -> Weighed:
        """Gives the derivatives of the objective by the losses."""
        shares = softmax_among(state.kept["logits"], signals.labelled)
        above = self._above(signals.losses, signals)
        is_defined = is_positive(above, signals.labelled)
        weights = shares_of(
            shares / torch.where(_takes_part(signals, is_defined), above, 1), signals.labelled
        )
        return Weighed(weights, state.kept, fallen_back=~is_defined)

    def after(self, losses: Tensor, signals: Signals, state: State) -> State:
        """Moves the logits by what the step did."""
        before, now = (self._above(values, signals) for values in (signals.losses, losses))
        is_defined = is_positive(before, signals.labelled) & is_positive(now, signals.labelled)
        takes_part = _takes_part(signals, is_defined)
        fall = torch.where(takes_part, before, 1).log() - torch.where(takes_part, now, 1).log()
        shares = softmax_among(state.kept["logits"], signals.labelled)
        gradients = shares * (fall - (shares * fall).sum(1, keepdim=True))
        logits, memory = adam_step(
            state.kept["logits"],
            gradients,
            state.kept,
            takes_part,
            self._description.weight_learning_rate,
            self._description.weight_decay,
        )
        return State(kept={"logits": logits, **memory})

    def _above(self, losses: Tensor, signals: Signals) -> Tensor:
        """How far losses lie above the lowest ones, [R, T]."""
        return losses - row_of(self._description.min_losses, signals, 0.0) + _EPSILON


def _takes_part(signals: Signals, is_defined: Tensor) -> Tensor:
    return signals.labelled & is_defined.unsqueeze(1)
