"""Gradient sign dropout."""

import numpy as np
import torch

from mtl_gui.engine.randomness import generator
from mtl_gui.engine.weighting.gradient_weighting import GradientWeighting
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed
from mtl_gui.spec import GradDrop as GradDropDescription

__all__ = ["GradDrop", "thresholds"]


class GradDrop(GradientWeighting):
    """Keeps in every column of the gradients one sign only, drawn by how much of it there is.

    With the purity P = ½ (1 + Σᵢ gᵢ / Σᵢ |gᵢ|) of a column, over the tasks that share it, and a random u from
    0 to 1, a task's entry is kept if it is positive and P > u, or negative and P ≤ u:

        ĝᵢ = (ℓ + (1 − ℓ) keptᵢ) gᵢ

    where the leak ℓ is the share of a dropped entry that stays. The update is the sum over the tasks. A
    column has one u for all its groups. At feature level every row's feature is a column of its own; whether
    its gradient is first multiplied by the sign of the feature, as in the paper, then makes no difference to
    the distribution.

    Source: Chen et al., "Just Pick a Sign: Optimizing Deep Multitask Models with Gradient Sign Dropout",
    NeurIPS 2020, eq. 1 and 2, Algorithm 1.
    """

    def __init__(self, description: GradDropDescription) -> None:
        super().__init__(description)
        self.needs = "gradients"
        self._leak = description.leak

    def weigh(self, signals: Signals, state: State) -> Weighed:  # noqa: ARG002 - there is none
        """Gives the rows with the dropped entries at zero, and ones."""
        assert signals.gradients is not None
        gradients = signals.gradients
        rows = gradients.rows
        sums, sizes = gradients.pooled(), gradients.pooled(rows.abs())
        purity = 0.5 * (1 + sums / torch.where(sizes > 0, sizes, 1))
        drawn = thresholds(signals.seeds, signals.step, rows.shape[2], rows.dtype).to(rows.device)
        is_kept = torch.where(purity > drawn.unsqueeze(1), rows > 0, rows < 0)
        kept = torch.where(is_kept, rows, rows * self._leak)
        return Weighed(torch.ones_like(signals.losses), rows=kept)


def thresholds(seeds: tuple[int, ...], step: int, num_columns: int, dtype: torch.dtype) -> torch.Tensor:
    """Draws u for every column of every replica, [R, P], uniform from 0 to below 1."""
    precision = np.float64 if dtype is torch.float64 else np.float32
    draws = [generator(seed, "weighting", step=step).random(num_columns, dtype=precision) for seed in seeds]
    return torch.from_numpy(np.stack(draws)).to(dtype)
