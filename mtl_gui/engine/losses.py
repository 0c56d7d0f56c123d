"""Losses of rows and of tasks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias, assert_never

import torch
from torch import Tensor
from torch.nn import functional

from mtl_gui.data.preparation import PreparedTask
from mtl_gui.spec import LossName

__all__ = [
    "OutputGroup",
    "Presence",
    "RowLosses",
    "output_groups",
    "row_losses",
    "task_losses",
]

Presence: TypeAlias = Mapping[str, Tensor | None]
"""Which rows carry a label, per task: bool [R, B], or None where all do."""


@dataclass(frozen=True, slots=True)
class OutputGroup:
    """Tasks with the same loss, number of outputs and head widths, which are computed together.

    Attributes:
        tasks: Their positions among all tasks.
        names: Their names.
        head_widths: Those that the tasks set; None: those of the architecture.
    """

    loss: LossName
    num_outputs: int
    tasks: tuple[int, ...]
    names: tuple[str, ...]
    head_widths: tuple[int, ...] | None = None


def output_groups(tasks: Sequence[PreparedTask]) -> tuple[OutputGroup, ...]:
    """Groups tasks by loss, number of outputs and head widths, in order of first appearance."""
    members: dict[tuple[LossName, int, tuple[int, ...] | None], list[int]] = {}
    for position, task in enumerate(tasks):
        key = task.task.loss, task.num_outputs, task.task.head_widths
        members.setdefault(key, []).append(position)
    return tuple(
        OutputGroup(loss, num_outputs, tuple(found), tuple(tasks[task].name for task in found), widths)
        for (loss, num_outputs, widths), found in members.items()
    )


@dataclass(frozen=True, slots=True)
class RowLosses:
    """The losses of every row of a batch, [R, B, tasks of the group] for every group.

    Task losses are means over labelled rows. They are not part of the graph: a backward pass begins at the
    rows, with the means' own derivatives as its start.

    Attributes:
        rows: One tensor per group.
        present: bool tensors of the same shapes, or None where every row is labelled.
    """

    groups: tuple[OutputGroup, ...]
    rows: tuple[Tensor, ...]
    present: tuple[Tensor | None, ...]

    def means(self) -> Tensor:
        """The task losses [R, T], detached; 0 without a labelled row."""
        means = [
            _labelled_mean(rows.detach(), present)
            for rows, present in zip(self.rows, self.present, strict=True)
        ]
        if len(means) == 1:
            return means[0]
        columns = {
            task: column
            for group, mean in zip(self.groups, means, strict=True)
            for task, column in zip(group.tasks, mean.unbind(1), strict=True)
        }
        return torch.stack([columns[task] for task in range(len(columns))], 1)

    def slopes(self, weights: Tensor) -> list[Tensor]:
        """The derivatives of Σₜ wₜ Lₜ by the losses of the rows, one tensor per group.

        Args:
            weights: [R, T].
        """
        columns = weights.unbind(1)
        slopes = []
        for group, rows, present in zip(self.groups, self.rows, self.present, strict=True):
            own = weights if len(self.groups) == 1 else torch.stack([columns[t] for t in group.tasks], 1)
            if present is None:
                slopes.append((own / rows.shape[1]).unsqueeze(1).expand_as(rows))
            else:
                slopes.append(present * (own / present.sum(1).clamp(min=1)).unsqueeze(1))
        return slopes


def task_losses(
    outputs: Mapping[str, Tensor],
    targets: Mapping[str, Tensor],
    present: Presence,
    tasks: Sequence[PreparedTask],
) -> Tensor:
    """The losses [R, T], 0 where a replica has no labelled row of a task.

    Args:
        outputs: Task to [R, B, C].
        targets: Task to [R, B] or [1, B].
        present: Task to bool [R, B] or [1, B], or None where every row is labelled.
        tasks: The tasks, in the order of the columns.
    """
    columns = []
    for task in tasks:
        predicted = outputs[task.name]
        rows = row_losses(task.task.loss, predicted, targets[task.name].expand(predicted.shape[:2]))
        columns.append(_labelled_mean(rows, present[task.name]))
    return torch.stack(columns, 1)


def row_losses(loss: LossName, outputs: Tensor, targets: Tensor) -> Tensor:
    """The loss of every row.

    mse: (o − y)²; mae: |o − y|; huber: (o − y)²/2 up to 1, |o − y| − 1/2 beyond; cross_entropy: the negative
    log-likelihood of the class, with a single output read as the logit of the class 1; value: o itself.

    Args:
        loss: Which of them.
        outputs: [..., C].
        targets: [...]. Those of rows without a label can be any valid value.
    """
    match loss:
        case "mse":
            return (outputs.squeeze(-1) - targets) ** 2
        case "mae":
            return (outputs.squeeze(-1) - targets).abs()
        case "huber":
            return functional.huber_loss(outputs.squeeze(-1), targets, reduction="none")
        case "cross_entropy":
            return _cross_entropy(outputs, targets)
        case "value":
            return outputs.squeeze(-1)
        case unreachable:
            assert_never(unreachable)


def _cross_entropy(outputs: Tensor, targets: Tensor) -> Tensor:
    if outputs.shape[-1] == 1:
        logits = outputs.squeeze(-1)
        return functional.binary_cross_entropy_with_logits(logits, targets.to(logits.dtype), reduction="none")
    by_class = outputs.movedim(-1, 1)  # a softmax over few classes is faster when they are not the last axis
    return functional.cross_entropy(by_class, targets, reduction="none")


def _labelled_mean(rows: Tensor, present: Tensor | None) -> Tensor:
    """The mean over the labelled rows, axis 1; 0 where there are none."""
    if present is None:
        return rows.mean(1)
    return torch.where(present, rows, 0).sum(1) / present.sum(1).clamp(min=1)
