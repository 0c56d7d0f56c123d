"""Task losses per replica: the mean over the labelled rows."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias, assert_never

import torch
from torch import Tensor
from torch.nn import functional

from mtl_gui.data.preparation import PreparedTask
from mtl_gui.spec import LossName

__all__ = ["Presence", "label_counts", "row_losses", "task_losses", "unstacked_losses"]

Presence: TypeAlias = Mapping[str, Tensor | None]
"""Which rows carry a label, per task: bool [R, B], or None where all do."""


def task_losses(
    outputs: Mapping[str, Tensor],
    targets: Mapping[str, Tensor],
    present: Presence,
    tasks: Sequence[PreparedTask],
) -> Tensor:
    """The losses [R, T], 0 where a replica has no labelled row of a task; `label_counts` tells where.

    Args:
        outputs: Task to [R, B, C].
        targets: Task to [R, B] or [1, B].
        present: Task to bool [R, B] or [1, B], or None where every row is labelled.
        tasks: The tasks, in the order of the columns.
    """
    return torch.stack(unstacked_losses(outputs, targets, present, tasks), 1)


def unstacked_losses(
    outputs: Mapping[str, Tensor],
    targets: Mapping[str, Tensor],
    present: Presence,
    tasks: Sequence[PreparedTask],
) -> tuple[Tensor, ...]:
    """The losses as one tensor [R] per task, so that each can be differentiated alone."""
    return tuple(
        _mean_of_labelled(
            row_losses(task.task.loss, outputs[task.name], targets[task.name]),
            present[task.name],
        )
        for task in tasks
    )


def label_counts(present: Presence, tasks: Sequence[PreparedTask], shape: tuple[int, int]) -> Tensor:
    """How many rows are labelled, int64 [R, T], in batches of `shape` (R, B)."""
    masks = [present[task.name] for task in tasks]
    counts = [torch.tensor(shape[1]) if mask is None else mask.sum(1).cpu() for mask in masks]
    return torch.stack([count.expand(shape[0]) for count in counts], 1)


def row_losses(loss: LossName, outputs: Tensor, targets: Tensor) -> Tensor:
    """The loss of every row, [R, B].

    mse: (o − y)²; mae: |o − y|; huber: (o − y)²/2 up to 1, |o − y| − 1/2 beyond; cross_entropy: the negative
    log-likelihood of the class, with a single output read as the logit of the class 1; value: o itself.

    Args:
        loss: Which of them.
        outputs: [R, B, C].
        targets: [R, B] or [1, B]. Those of rows without a label can be any valid value.
    """
    match loss:
        case "mse":
            return (outputs.squeeze(-1) - targets) ** 2
        case "mae":
            return (outputs.squeeze(-1) - targets).abs()
        case "huber":
            return functional.huber_loss(
                outputs.squeeze(-1), targets.expand(outputs.shape[:2]), reduction="none"
            )
        case "cross_entropy":
            return _cross_entropy(outputs, targets.expand(outputs.shape[:2]))
        case "value":
            return outputs.squeeze(-1)
        case unreachable:
            assert_never(unreachable)


def _cross_entropy(outputs: Tensor, targets: Tensor) -> Tensor:
    if outputs.shape[-1] == 1:
        logits = outputs.squeeze(-1)
        return functional.binary_cross_entropy_with_logits(logits, targets.to(logits.dtype), reduction="none")
    rows = functional.cross_entropy(outputs.flatten(0, 1), targets.flatten(), reduction="none")
    return rows.view(targets.shape)


def _mean_of_labelled(losses: Tensor, present: Tensor | None) -> Tensor:
    if present is None:
        return losses.mean(1)
    chosen = torch.where(present, losses, 0)
    return chosen.sum(1) / present.sum(1).clamp(min=1)
