"""The shortest mixture near the mean gradient, from independent batches."""

from collections.abc import Sequence

import numpy as np
import torch

from mtl_gui.engine.solvers.solution import Flags, Floats
from mtl_gui.engine.weighting.gradient_weighting import GradientWeighting, float64_of, tensor_of
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed
from mtl_gui.engine.weighting.simplex import onto_simplex
from mtl_gui.spec import SdmGrad as SdmGradDescription

__all__ = ["SdmGrad"]


class SdmGrad(GradientWeighting):
    """Follows a short mixture of the gradients near their mean, which two further batches choose.

    The update is (Σᵢ wᵢ gᵢ + λ g₀) / (1 + λ) with the mean gradient g₀, and w in the simplex minimises
    ½ ‖Σᵢ wᵢ gᵢ + λ g₀‖². From where w was in the step before, some projected gradient steps with momentum are
    made,

        v ← μ v + A (w + λ/T),  w ← Π(w − η v)

    with A = J₂ J₃ᵀ, the inner products of the gradients of two further batches, divided by the square of the
    mean of √max(0, Aᵢᵢ). Where that mean is zero w stays, which counts as fallen back; the weight of a task
    of which the step's batch has no label stays too.

    Source: Xiao, Ban and Ji, "Direction-oriented Multi-objective Learning: Simple and Provable Stochastic
    Algorithms", NeurIPS 2023, Algorithm 1; momentum and scaling from section 6.1 and the code they published.
    """

    def __init__(self, description: SdmGradDescription) -> None:
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
        """Equal weights."""
        shape = (num_replicas, len(tasks))
        return State(kept={"mixture": torch.full(shape, 1 / len(tasks), dtype=dtype, device=device)})

    def weigh(self, signals: Signals, state: State) -> Weighed:
        """Gives the weights of the mixture and the mean together."""
        assert signals.cross_gramian is not None
        cross, mixture = float64_of(signals.cross_gramian), float64_of(state.kept["mixture"])
        scale = np.sqrt(np.maximum(cross.diagonal(axis1=1, axis2=2), 0)).mean(1)
        can_move = scale > 0
        cross = cross / np.where(can_move, scale, 1)[:, None, None] ** 2
        mixture = self._moved(mixture, cross, signals.labelled.cpu().numpy() & can_move[:, None])
        pull = self._description.pull
        weights = (mixture + pull / mixture.shape[1]) / (1 + pull)
        return Weighed(
            tensor_of(weights, signals.losses),
            {"mixture": tensor_of(mixture, signals.losses)},
            fallen_back=torch.from_numpy(~can_move).to(signals.losses.device),
        )

    def _moved(self, mixture: Floats, cross: Floats, moves: Flags) -> Floats:
        settings = self._description
        preference = settings.pull / mixture.shape[1]
        velocity = np.zeros_like(mixture)
        for _ in range(settings.iterations):
            slopes = (cross @ (mixture + preference)[:, :, None])[:, :, 0]
            velocity = settings.momentum * velocity + slopes
            mixture = onto_simplex(mixture - settings.weight_rate * velocity, mixture, moves)
        return mixture
