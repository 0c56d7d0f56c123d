"""Signals of steps with given losses, for the tests of single methods."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from torch import Tensor

from mtl_gui.engine.columns import FeatureColumns, TaskGradients, segment_of
from mtl_gui.engine.weighting.protocol import Signals, State, Weighting

CPU = torch.device("cpu")

Rows = Sequence[Sequence[float]]


def names(num_tasks: int) -> tuple[str, ...]:
    """Names of tasks: a, b, c and so on."""
    return tuple("abcdefgh"[:num_tasks])


def tensor(rows: Any) -> Tensor:
    """Numbers in double precision."""
    return torch.from_numpy(np.array(rows, dtype=np.float64))


def signals_of(
    losses: Tensor | Rows,
    *,
    labelled: Tensor | None = None,
    step: int = 0,
    steps_per_epoch: int = 1,
    rows: Tensor | None = None,
    **others: Any,
) -> Signals:
    """The signals of a step with losses [R, T], and task gradients [R, T, P] if given."""
    losses = losses if isinstance(losses, Tensor) else tensor(losses)
    everywhere = torch.ones_like(losses, dtype=torch.bool)
    gradients = None if rows is None else gradients_of(rows, rows.shape[2])
    return Signals(
        step=step,
        seeds=tuple(range(len(losses))),
        tasks=names(losses.shape[1]),
        losses=losses,
        labelled=everywhere if labelled is None else labelled,
        steps_per_epoch=steps_per_epoch,
        gradients=gradients,
        **others,
    )


def gradients_of(rows: Tensor, num_shared: int) -> TaskGradients:
    """Task gradients [R, T, P] of which the first columns are those of the last shared layer."""
    num_tasks = rows.shape[1]
    segment = segment_of(0, num_shared, [range(num_tasks)], num_tasks, rows.dtype, CPU)
    return TaskGradients(rows, FeatureColumns((segment,)))


def initial_state(method: Weighting, losses: Tensor | Rows, num_columns: int = 1) -> State:
    """The state before the first step, for losses of this shape."""
    num_replicas, num_tasks = len(losses), len(losses[0])
    return method.initial_state(names(num_tasks), num_replicas, num_columns, torch.float64, CPU)


def slopes(objective: Tensor, losses: Tensor) -> Tensor:
    """The derivatives of an objective by the losses."""
    (found,) = torch.autograd.grad(objective, losses)
    return found


def random_losses(seed: int, *shape: int) -> Tensor:
    """Losses between 0.1 and 3."""
    return tensor(np.random.default_rng(seed).uniform(0.1, 3, shape))
