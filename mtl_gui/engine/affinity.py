"""What a step for one task does for the others."""

from collections.abc import Sequence

import torch
from torch import Tensor

from mtl_gui.engine.architectures.network import TrainingPass
from mtl_gui.engine.batch import Batch
from mtl_gui.engine.layout import Layout
from mtl_gui.engine.network import Parameters
from mtl_gui.engine.passes import losses_of

__all__ = ["affinities"]


@torch.no_grad()
def affinities(
    layout: Layout,
    rows: Tensor,
    losses: Tensor,
    parameters: Parameters,
    batch: Batch,
    training: TrainingPass | None,
    learning_rates: Sequence[float],
) -> Tensor:
    """By which share a plain step along one task's gradient lowers another task's loss, [R, T, T].

        Z(i → j) = 1 − Lⱼ(θ − η gᵢ) / Lⱼ(θ)

    The step moves the trunk only, and both losses are those of the same batch with the same noise. Positive
    is help. NaN where task i or j has no label in the batch, or where Lⱼ(θ) is not positive.

    Source: Fifty et al., "Efficiently Identifying Task Groupings for Multi-Task Learning", NeurIPS 2021,
    equation 1.

    Args:
        layout: What the columns are.
        rows: The task gradients, [R, T, P].
        losses: Lⱼ(θ), [R, T].
        parameters: θ and the heads.
        batch: The rows of the step.
        training: The noise of the step; what it says of statistics is left as it is.
        learning_rates: η, one per replica.
    """
    rates = torch.tensor(learning_rates, dtype=rows.dtype, device=rows.device)
    ahead = []
    for task in range(rows.shape[1]):
        weights = torch.zeros_like(losses)
        weights[:, task] = rates
        moved = dict(parameters)
        for name, step in layout.combined(rows, weights).items():
            moved[name] = parameters[name] - step
        noise = None if training is None else TrainingPass(training.noise)
        ahead.append(losses_of(layout.network, moved, batch, noise))
    known = batch.labelled.unsqueeze(2) & batch.labelled.unsqueeze(1) & (losses > 0).unsqueeze(1)
    return torch.where(known, 1 - torch.stack(ahead, 1) / losses.unsqueeze(1), torch.nan)
