"""What is reported of a task, in its own units, per replica."""

from typing import assert_never

import torch
from torch import Tensor

from mtl_gui.data.preparation import PreparedTask

__all__ = ["metric_values"]


def metric_values(task: PreparedTask, outputs: Tensor, targets: Tensor, present: Tensor) -> Tensor:
    """The metric of every replica, float64 [R]; NaN without labelled rows.

    rmse: √mean((o − y)²), mae: mean|o − y|, both in the target's units; r2: 1 − Σ(o − y)²/Σ(y − ȳ)², NaN
    where all targets are equal; accuracy: share of right classes; balanced_accuracy: mean of that share over
    the classes that occur; value: mean output.

    Args:
        task: Says which metric, and how targets were scaled.
        outputs: [R, N, C].
        targets: [N], or [R, N].
        present: bool of the same shape: the rows that count.
    """
    rows = outputs.shape[:2]
    targets, present = targets.expand(rows), present.expand(rows)
    match task.task.metric:
        case "rmse":
            return _mean(_errors(outputs, targets) ** 2, present).sqrt() * task.scale
        case "mae":
            return _mean(_errors(outputs, targets).abs(), present) * task.scale
        case "r2":
            return _r2(_errors(outputs, targets), targets.double(), present)
        case "accuracy":
            return _mean((_classes(outputs) == targets).double(), present)
        case "balanced_accuracy":
            return _balanced_accuracy(_classes(outputs) == targets, targets, present)
        case "value":
            return _mean(outputs.squeeze(-1).double(), present)
        case unreachable:
            assert_never(unreachable)


def _errors(outputs: Tensor, targets: Tensor) -> Tensor:
    return outputs.squeeze(-1).double() - targets.double()


def _classes(outputs: Tensor) -> Tensor:
    if outputs.shape[-1] == 1:
        return (outputs.squeeze(-1) > 0).long()
    return outputs.argmax(-1)


def _mean(values: Tensor, present: Tensor) -> Tensor:
    """The mean over the rows that count; 0/0, NaN, where there are none."""
    return torch.where(present, values, 0).sum(1) / present.sum(1)


def _r2(errors: Tensor, targets: Tensor, present: Tensor) -> Tensor:
    deviations = targets - _mean(targets, present).unsqueeze(1)
    total = _mean(deviations**2, present)
    return torch.where(total > 0, 1 - _mean(errors**2, present) / total, torch.nan)


def _balanced_accuracy(right: Tensor, targets: Tensor, present: Tensor) -> Tensor:
    shares = [_mean(right.double(), present & (targets == label)) for label in torch.unique(targets).tolist()]
    return torch.stack(shares).nanmean(0)
