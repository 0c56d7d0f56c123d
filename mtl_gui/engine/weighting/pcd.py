"""One task first, some progress for all others."""

from collections.abc import Sequence

import numpy as np
import torch

from mtl_gui.engine.solvers.priority import priority_weights
from mtl_gui.engine.weighting.gradient_weighting import (
    GradientWeighting,
    float64_of,
    gramian_of,
    solved,
    tensor_of,
)
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed
from mtl_gui.spec import Pcd as PcdDescription

__all__ = ["Pcd"]


class Pcd(GradientWeighting):
    """Follows the gradient of one task as far as the others still make progress.

    With g̃ᵢ = gᵢ / √(v̂ᵢ + ε), where v̂ᵢ is the running average of ‖gᵢ‖² with memory β, corrected for its
    start at zero as in Adam, the update has the length of g₁ and the direction of

        d = argmin { ½ ‖d − g̃₁‖² : ⟨g̃ⱼ, d⟩ ≥ τ ‖g̃ⱼ‖² for all j ≠ 1 }

    Where no d meets all constraints the update is g₁ itself, and where g₁ is zero there is none; both count
    as fallen back. A task of which the batch has no label makes no constraint, and its average stays.

    Source: "Not All Objectives Are Born Equal: Priority-Constrained Descent for Hierarchical Multi-Objective
    Optimization", TMLR 2026, arXiv:2606.29521.
    """

    def __init__(self, description: PcdDescription) -> None:
        super().__init__(description)
        self._description = description

    def initial_state(
        self,
        tasks: Sequence[str],
        num_replicas: int,
        num_columns: int,  # noqa: ARG002 - no gradient is kept
        dtype: torch.dtype,
        device: torch.device,
    ) -> State:
        """Averages of zero, of no step yet."""
        nothing = torch.zeros(num_replicas, len(tasks), dtype=dtype, device=device)
        return State(kept={"squares": nothing, "counts": nothing.clone()})

    def weigh(self, signals: Signals, state: State) -> Weighed:
        """Gives the weights of the bent gradient."""
        settings = self._description
        gramian, labelled = gramian_of(signals), signals.labelled.cpu().numpy()
        squares, counts = float64_of(state.kept["squares"]), float64_of(state.kept["counts"]) + labelled
        new = settings.beta * squares + (1 - settings.beta) * gramian.diagonal(axis1=1, axis2=2)
        squares = np.where(labelled, new, squares)
        corrected = squares / np.where(counts > 0, 1 - settings.beta**counts, 1)
        divisors = np.sqrt(corrected + settings.epsilon)
        scales = np.where(divisors > 0, 1 / np.where(divisors > 0, divisors, 1), 0)
        kept = {"squares": tensor_of(squares, signals.losses), "counts": tensor_of(counts, signals.losses)}
        first = _first(settings.primary, signals.tasks)
        return solved(priority_weights(gramian, scales, first, settings.tau), signals, kept)


def _first(primary: str, tasks: tuple[str, ...]) -> int:
    """The position of the task that comes first; by name, where the named one takes no part."""
    return tasks.index(primary if primary in tasks else min(tasks))
