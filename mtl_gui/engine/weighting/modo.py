"""Task weights moved by two independent batches."""

from collections.abc import Sequence

import torch

from mtl_gui.engine.weighting.gradient_weighting import GradientWeighting, float64_of, tensor_of
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed
from mtl_gui.engine.weighting.simplex import onto_simplex
from mtl_gui.spec import MoDo as MoDoDescription

__all__ = ["MoDo"]


class MoDo(GradientWeighting):
    """Moves the task weights one step towards the shortest mixture of the gradients.

    With the Jacobians J₂ and J₃ of two further batches, so that the product is unbiased,

        λ ← Π( λ − γ (J₂ J₃ᵀ + ρ I) λ )

    where Π is the projection onto the simplex, and the update is Σᵢ λᵢ gᵢ with the gradients of the step's
    own batch. The weight of a task of which that batch has no label stays as it is.

    Source: Chen et al., "Three-Way Trade-Off in Multi-Objective Learning: Optimization, Generalization and
    Conflict-Avoidance", NeurIPS 2023, Algorithm 1; the regularisation ρ from the code they published with it.
    """

    def __init__(self, description: MoDoDescription) -> None:
        super().__init__(description)
        self._gamma, self._rho = description.gamma, description.rho

    def initial_state(
        self,
        tasks: Sequence[str],
        num_replicas: int,
        num_columns: int,  # noqa: ARG002 - no gradient is kept
        dtype: torch.dtype,
        device: torch.device,
    ) -> State:
        """Equal weights."""
        shape = (num_replicas, len(tasks))
        return State(kept={"weights": torch.full(shape, 1 / len(tasks), dtype=dtype, device=device)})

    def weigh(self, signals: Signals, state: State) -> Weighed:
        """Gives the weights after their step."""
        assert signals.cross_gramian is not None
        cross, weights = float64_of(signals.cross_gramian), float64_of(state.kept["weights"])
        slopes = (cross @ weights[:, :, None])[:, :, 0] + self._rho * weights
        moved = onto_simplex(weights - self._gamma * slopes, weights, signals.labelled.cpu().numpy())
        told = tensor_of(moved, signals.losses)
        return Weighed(told, {"weights": told})
