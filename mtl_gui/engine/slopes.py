"""Losses of rows together with their derivatives by the outputs, class by class.

Outputs have the axes [R, n, C, B] here: replicas, tasks of a group, outputs of a task, rows. With the rows
last a softmax over few classes runs along whole vectors.
"""

from collections.abc import Callable, Mapping

import torch
from torch import Tensor
from torch.nn import functional

from mtl_gui.spec import LossName

__all__ = ["rows_and_slopes"]

_Found = tuple[Tensor, Tensor]


def rows_and_slopes(loss: LossName, outputs: Tensor, targets: Tensor, room: Tensor) -> _Found:
    """The loss of every row, [R, n, B], and its derivative by the outputs, [R, n, C, B].

    The losses are those of `mtl_gui.engine.losses.row_losses`.

    Args:
        loss: Which of them.
        outputs: [R, n, C, B]; may be overwritten.
        targets: [R, n, B].
        room: [R, n, C, B], which may be taken for the slopes.
    """
    if loss == "cross_entropy" and outputs.shape[2] > 1:
        return _several_classes(outputs, targets, room)
    rows, slopes = _OF_ONE_OUTPUT[loss](outputs.squeeze(2), targets)
    return rows, slopes.unsqueeze(2)


def _several_classes(outputs: Tensor, targets: Tensor, room: Tensor) -> _Found:
    """−log softmax(o)ₜ, with the slope softmax(o) − eₜ."""
    right = targets.unsqueeze(2)
    logarithms = torch.log_softmax(outputs, 2, out=room)
    of_right = logarithms.gather(2, right)
    rows = of_right.neg()
    slopes = logarithms.exp_().scatter_(2, right, of_right.expm1_())
    return rows.squeeze(2), slopes


def _squared(outputs: Tensor, targets: Tensor) -> _Found:
    errors = outputs - targets
    return errors * errors, errors.mul_(2)


def _absolute(outputs: Tensor, targets: Tensor) -> _Found:
    errors = outputs - targets
    return errors.abs(), errors.sign_()


def _huber(outputs: Tensor, targets: Tensor) -> _Found:
    return functional.huber_loss(outputs, targets, reduction="none"), (outputs - targets).clamp_(-1, 1)


def _two_classes(outputs: Tensor, targets: Tensor) -> _Found:
    wanted = targets.to(outputs.dtype)
    rows = functional.binary_cross_entropy_with_logits(outputs, wanted, reduction="none")
    return rows, torch.sigmoid(outputs).sub_(wanted)


def _value(outputs: Tensor, targets: Tensor) -> _Found:  # noqa: ARG001 - the output is the loss
    return outputs, torch.ones_like(outputs)


_OF_ONE_OUTPUT: Mapping[LossName, Callable[[Tensor, Tensor], _Found]] = {
    "mse": _squared,
    "mae": _absolute,
    "huber": _huber,
    "cross_entropy": _two_classes,
    "value": _value,
}
