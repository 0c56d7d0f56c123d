"""Weights from excess risks."""

from collections.abc import Sequence

import torch

from mtl_gui.engine.weighting.protocol import Signals, State, Weighed, Weighting
from mtl_gui.spec import ExcessMtl as ExcessMtlDescription

__all__ = ["ExcessMtl"]

_UNDER_ROOT = 1e-7
_IN_RATIO = 1e-7


class ExcessMtl(Weighting):
    """Gives more weight to tasks that are far from what they can reach, as gradient and curvature tell.

    The excess risk of a task is estimated with its gradients g so far, elementwise:

        Eₜ = Σ gₜ² / √(Σₛ gₜ(s)² + 10⁻⁷)

    and compared to its mean E⁰ during the warm-up steps. Then

        wₜ ← wₜ exp(η Eₜ / E⁰ₜ)

    after which the weights are multiplied so that they add up to the number of tasks, as in the authors'
    code. In the warm-up, one step or more, they stay as they are: only the size of later risks against the
    first ones says anything. Tasks without labels in the batch take no part and keep their weight.

    Source: He et al., "Robust Multi-Task Learning with Excess Risks", ICML 2024, Algorithm 1 and
    equations 6, 7 and 9.
    """

    needs = "gradients"

    def __init__(self, description: ExcessMtlDescription) -> None:
        self._description = description

    def initial_state(
        self,
        tasks: Sequence[str],
        num_replicas: int,
        num_columns: int,
        dtype: torch.dtype,
        device: torch.device,
    ) -> State:
        """All weights 1, no gradient seen."""
        shape = (num_replicas, len(tasks))
        kept = {
            name: torch.zeros(shape, dtype=dtype, device=device)
            for name in ("log_weights", "baseline", "count")
        }
        squares = torch.zeros(*shape, num_columns, dtype=dtype, device=device)
        return State(kept={**kept, "squares": squares})

    def weigh(self, signals: Signals, state: State) -> Weighed:
        """Gives the weights after this step's risks."""
        assert signals.gradients is not None
        kept, labelled = state.kept, signals.labelled
        now = torch.where(labelled.unsqueeze(2), signals.gradients.rows, 0) ** 2
        squares = kept["squares"] + now
        risks = (now / (squares + _UNDER_ROOT).sqrt()).sum(2)
        is_warm = labelled & (kept["count"] >= self._description.warmup_steps)
        count = kept["count"] + labelled
        to_mean = (risks - kept["baseline"]) / count.clamp(min=1)
        baseline = torch.where(labelled & ~is_warm, kept["baseline"] + to_mean, kept["baseline"])
        grown = kept["log_weights"] + self._description.step_size * risks / (baseline + _IN_RATIO)
        log_weights = _with_sum_of(grown, kept["log_weights"], is_warm)
        return Weighed(
            log_weights.exp(),
            {"log_weights": log_weights, "baseline": baseline, "count": count, "squares": squares},
        )


def _with_sum_of(grown: torch.Tensor, before: torch.Tensor, is_growing: torch.Tensor) -> torch.Tensor:
    """Lets the growing weights add up as they did before. As logarithms they never run out of range."""
    total = before.masked_fill(~is_growing, -torch.inf).logsumexp(1, keepdim=True)
    shares = grown.masked_fill(~is_growing, -torch.inf).log_softmax(1)
    return torch.where(is_growing, shares + total, before)
