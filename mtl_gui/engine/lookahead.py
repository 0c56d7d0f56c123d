"""What the losses would be after a step that is only tried."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from mtl_gui.engine.batch import Batch
from mtl_gui.engine.layout import Layout
from mtl_gui.engine.network import Network, Parameters
from mtl_gui.engine.passes import AutogradPass, losses_of

__all__ = ["OneStepAhead"]

_PERTURBATION = 0.01
"""How far the parameters are moved for the finite difference, as a length."""


@dataclass(frozen=True, slots=True)
class OneStepAhead:
    """A plain gradient step on one batch, judged by the losses of another one.

    Attributes:
        network: The computation.
        layout: The columns of its trunk.
        parameters: Where the step would begin.
        learning_rates: One per replica.
        batch: The rows of the step.
        other: The rows it is judged by.
    """

    network: Network
    layout: Layout
    parameters: Parameters
    learning_rates: Sequence[float]
    batch: Batch
    other: Batch

    def influence(self, weights: Tensor) -> Tensor:
        """The derivative of Σₖ Lₖ(θ'; other batch), with θ' = θ − η ∇Σₜ wₜ Lₜ(θ), by the weights, [R, T].

        By the chain rule it is −η ∇θ Lₜ(θ) · v with v = ∇ Σₖ Lₖ(θ'); this inner product is the slope of Lₜ
        along v, taken as a central difference of length 0.01.

        Source: Liu et al., "Auto-Lambda", TMLR 2022, equation 7; Liu et al., "DARTS: Differentiable
        Architecture Search", ICLR 2019, equation 8.
        """
        gradient = self._gradient(self.parameters, self.batch, weights)
        rates = torch.tensor(self.learning_rates, dtype=weights.dtype, device=weights.device)
        ahead = self._moved(gradient, -rates)
        direction = self._gradient(ahead, self.other, torch.ones_like(weights))
        length = sum((part.flatten(1) ** 2).sum(1) for part in direction.values())
        assert isinstance(length, Tensor)
        distance = _PERTURBATION / length.sqrt().clamp(min=torch.finfo(weights.dtype).tiny)
        above, below = (
            losses_of(self.network, self._moved(direction, sign * distance), self.batch) for sign in (1, -1)
        )
        slopes = (above - below) / (2 * distance.unsqueeze(1))
        return -rates.unsqueeze(1) * torch.where(length.unsqueeze(1) > 0, slopes, 0)

    def _gradient(self, parameters: Parameters, batch: Batch, weights: Tensor) -> dict[str, Tensor]:
        found = AutogradPass(self.network, self.layout, parameters, batch, None, per_task=False)
        return found.gradients(weights)

    def _moved(self, direction: Mapping[str, Tensor], distance: Tensor) -> dict[str, Tensor]:
        """The parameters plus a multiple of a direction, the multiple [R] a replica's own."""
        moved = {name: values.detach() for name, values in self.parameters.items()}
        for name, part in direction.items():
            step = moved[name] + distance.view(-1, *(1,) * (part.ndim - 1)) * part
            moved[name] = step.requires_grad_()
        return moved
