"""Weights that bring gradients to the same length."""

from collections.abc import Sequence

import torch
from torch import Tensor

from mtl_gui.engine.weighting.adam import adam_memory, adam_step
from mtl_gui.engine.weighting.labelled import mean_among, with_sum_of
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed, Weighting
from mtl_gui.spec import GradNorm as GradNormDescription

__all__ = ["GradNorm"]


class GradNorm(Weighting):
    """Learns the weights so that each weighted gradient is as long as the task's training rate asks for.

    With Gₜ = wₜ ‖gₜ‖, the first losses L⁰ and the relative inverse training rates r = (L/L⁰) / mean(L/L⁰),

        Σₜ | Gₜ − mean(G) rₜ^α |

    is minimised by w, the second part taken as constant: the gradient of wₜ is
    sign(Gₜ − mean(G) rₜ^α) ‖gₜ‖. After each step of Adam, weights below 0 are set to 0 and all are multiplied
    so that they add up to the number of tasks. The update follows the weights from before that step. Tasks
    without labels in the batch take no part and keep their weight; L⁰ is a task's first loss. Where a
    training rate does not exist, for a first loss at or below 0 or a loss below 0, all r are 1.

    Source: Chen et al., "GradNorm: Gradient Normalization for Adaptive Loss Balancing in Deep Multitask
    Networks", ICML 2018, Algorithm 1, with Adam as in the authors' experiments.
    """

    needs = "gradients"

    def __init__(self, description: GradNormDescription) -> None:
        self._description = description

    def initial_state(
        self,
        tasks: Sequence[str],
        num_replicas: int,
        num_columns: int,  # noqa: ARG002 - no gradient is kept
        dtype: torch.dtype,
        device: torch.device,
    ) -> State:
        """All weights 1."""
        weights = torch.ones(num_replicas, len(tasks), dtype=dtype, device=device)
        first = torch.zeros_like(weights)
        return State(kept={"weights": weights, "first_losses": first, **adam_memory(weights)})

    def weigh(self, signals: Signals, state: State) -> Weighed:
        """Gives the weights, and learns those of the next step."""
        assert signals.gradients is not None
        kept, labelled = state.kept, signals.labelled
        is_first = labelled & (kept["count"] == 0)
        first_losses = torch.where(is_first, signals.losses, kept["first_losses"])
        rates, is_undefined = _inverse_training_rates(signals.losses, first_losses, labelled)
        is_local = self._description.measured_at == "last_shared"
        norms = signals.gradients.norms(of_last_shared=is_local)
        lengths = kept["weights"] * norms
        target = mean_among(lengths, labelled) * rates**self._description.alpha
        gradients = (lengths - target).sign() * norms
        moved, memory = adam_step(
            kept["weights"], gradients, kept, labelled, self._description.weight_learning_rate
        )
        weights = with_sum_of(moved.clamp(min=0), kept["weights"], labelled)
        return Weighed(
            kept["weights"],
            {"weights": weights, "first_losses": first_losses, **memory},
            fallen_back=is_undefined,
        )


def _inverse_training_rates(losses: Tensor, first_losses: Tensor, labelled: Tensor) -> tuple[Tensor, Tensor]:
    """The rates relative to their mean [R, T], and whether those of a replica do not exist, [R]."""
    has_rate = ((first_losses > torch.finfo(losses.dtype).tiny) & (losses >= 0)) | ~labelled
    is_defined = has_rate.all(1, keepdim=True)
    ratios = losses / torch.where(labelled & is_defined, first_losses, 1)
    mean = mean_among(ratios, labelled)
    is_defined &= mean > 0
    rates = torch.where(labelled & is_defined, ratios / torch.where(is_defined, mean, 1), 1)
    return rates, labelled.any(1) & ~is_defined.squeeze(1)
