"""Fits linear heads to given features: what the trunk could do at a point if the heads followed."""

from typing import assert_never

import torch
from torch import Tensor
from torch.nn import functional

from mtl_gui.spec import LossName

__all__ = ["RIDGE", "fitted_losses"]

RIDGE = 1e-4
"""Weight of ‖h‖²/2 where a head is fitted by cross-entropy, which may have no lowest point without."""

_JITTER = 1e-12
_MAX_NEWTON_STEPS = 30
_MAX_INNER_STEPS = 60
_HALVINGS = 30
_SMALLEST_SLOPE = 1e-6


def fitted_losses(
    loss: LossName, features: Tensor, start: tuple[Tensor, Tensor], targets: Tensor, present: Tensor
) -> Tensor:
    """A task's losses [N] at N points with the linear head that fits each point's features best.

    A squared error is minimised in closed form, by least squares. The cross-entropy is minimised by Newton's
    method, with RIDGE · ‖h‖² / 2 added to what is minimised but not to what is returned. NaN without a label,
    and where a feature is not finite.

    Args:
        loss: "mse" or "cross_entropy".
        features: [N, B, units].
        start: The trained head, weight [N, units, C] and bias [N, C].
        targets: [B].
        present: Which rows have a label, bool [B].
    """
    if not present.any():
        return features.new_full((len(features),), torch.nan, dtype=torch.float64)
    rows = features[:, present].double()
    finite = rows.isfinite().all((1, 2))
    losses = features.new_full((len(features),), torch.nan, dtype=torch.float64)
    head = start[0][finite].double(), start[1][finite].double()
    losses[finite] = _fitted(loss, rows[finite], head, targets[present])
    return losses


def _fitted(loss: LossName, rows: Tensor, start: tuple[Tensor, Tensor], targets: Tensor) -> Tensor:
    match loss:
        case "mse":
            return _least_squares(rows, targets.double())
        case "cross_entropy":
            weight, bias = start
            ones = rows.new_ones(*rows.shape[:2], 1)
            head = torch.cat([weight, bias.unsqueeze(1)], 1)
            return _Logistic(torch.cat([rows, ones], 2), targets).fitted(head)
        case "mae" | "huber" | "value":
            raise ValueError(f"There is no fit by {loss}.")
        case unreachable:
            assert_never(unreachable)


def _least_squares(rows: Tensor, targets: Tensor) -> Tensor:
    """The least over w and c of the mean of (x · w + c − y)²; centred rows need no c."""
    rows, targets = rows - rows.mean(1, keepdim=True), targets - targets.mean()
    products = rows.mT @ rows
    products.diagonal(dim1=1, dim2=2).add_(_JITTER * products.diagonal(dim1=1, dim2=2).sum(1, keepdim=True))
    products.diagonal(dim1=1, dim2=2).clamp_min_(torch.finfo(torch.float64).tiny)
    factor, _ = torch.linalg.cholesky_ex(products)
    weights = torch.cholesky_solve(rows.mT @ targets.view(1, -1, 1), factor)
    return ((rows @ weights).squeeze(2) - targets).square().mean(1)


class _Logistic:
    """The cross-entropy of N linear heads as a function of their weights h [N, units + 1, C].

        F(h) = mean CE(x h, y) + RIDGE · ‖h‖² / 2

    Newton's direction is found by conjugate gradients, preconditioned by what H would be if a class bent
    alike at all rows: XᵀX / B times the mean of p (1 − p), and RIDGE. Steps are halved until F falls.

    Source: Nocedal and Wright, "Numerical Optimization", 2nd ed., section 7.1 (inexact Newton).

    Args:
        rows: x, [N, B, units + 1].
        targets: y, [B].
    """

    def __init__(self, rows: Tensor, targets: Tensor) -> None:
        self._rows = rows
        self._targets = targets
        self._count = rows.shape[1]
        values, self._axes = torch.linalg.eigh(rows.mT @ rows / self._count)
        self._values_of_products = values.clamp_min(0).unsqueeze(2)

    def fitted(self, head: Tensor) -> Tensor:
        """The cross-entropies [N] at the lowest points of F, from `head` on."""
        lowest = self._values(head)
        for _ in range(_MAX_NEWTON_STEPS):
            chances, slopes = self._slopes(head)
            if not (slopes.abs().amax((1, 2)) > _SMALLEST_SLOPE).any():
                break
            direction = self._newton(chances, slopes)
            head, lowest = self._descended(head, direction, lowest)
        return self._entropies(head)

    def _entropies(self, head: Tensor) -> Tensor:
        outputs = self._rows @ head
        if head.shape[2] == 1:
            wanted = self._targets.to(outputs.dtype).expand(outputs.shape[:2])
            return functional.binary_cross_entropy_with_logits(
                outputs.squeeze(2), wanted, reduction="none"
            ).mean(1)
        wanted = self._targets.expand(outputs.shape[:2])
        return functional.cross_entropy(outputs.mT, wanted, reduction="none").mean(1)

    def _values(self, head: Tensor) -> Tensor:
        return self._entropies(head) + RIDGE / 2 * head.square().sum((1, 2))

    def _slopes(self, head: Tensor) -> tuple[Tensor, Tensor]:
        """The chances of the classes [N, B, C] and the gradient of F."""
        outputs = self._rows @ head
        if head.shape[2] == 1:
            chances, wanted = outputs.sigmoid(), self._targets.to(outputs.dtype).unsqueeze(1)
        else:
            chances = outputs.softmax(2)
            wanted = functional.one_hot(self._targets.long(), head.shape[2]).to(outputs.dtype)
        return chances, self._rows.mT @ (chances - wanted) / self._count + RIDGE * head

    def _curved(self, chances: Tensor, direction: Tensor) -> Tensor:
        """The Hessian of F times a direction."""
        moved = self._rows @ direction
        if direction.shape[2] == 1:
            moved = chances * (1 - chances) * moved
        else:
            moved = chances * (moved - (chances * moved).sum(2, keepdim=True))
        return self._rows.mT @ moved / self._count + RIDGE * direction

    def _newton(self, chances: Tensor, slopes: Tensor) -> Tensor:
        """Solves H d = slopes by preconditioned conjugate gradients, roughly while the slopes are large."""
        bends = (chances * (1 - chances)).mean(1, keepdim=True) * self._values_of_products + RIDGE
        direction = torch.zeros_like(slopes)
        left = slopes
        search = self._eased(left, bends)
        product = (left * search).sum((1, 2))
        wanted = product * product.sqrt().clamp(max=0.03)
        for _ in range(_MAX_INNER_STEPS):
            if not (product > wanted).any():
                break
            curved = self._curved(chances, search)
            length = _ratio(product, (search * curved).sum((1, 2)))
            direction = direction + length * search
            left = left - length * curved
            eased = self._eased(left, bends)
            product, before = (left * eased).sum((1, 2)), product
            search = eased + _ratio(product, before) * search
        return direction

    def _eased(self, left: Tensor, bends: Tensor) -> Tensor:
        """Left over, divided by what the Hessian would be if all rows bent alike."""
        eased: Tensor = self._axes @ ((self._axes.mT @ left) / bends)
        return eased

    def _descended(self, head: Tensor, direction: Tensor, lowest: Tensor) -> tuple[Tensor, Tensor]:
        """Steps as far along −direction as F falls; stays where it never does."""
        length = torch.ones_like(lowest)
        for _ in range(_HALVINGS):
            tried = head - length.view(-1, 1, 1) * direction
            values = self._values(tried)
            falls = values <= lowest
            if falls.all():
                break
            length = torch.where(falls, length, length / 2)
        chosen = falls.view(-1, 1, 1)
        return torch.where(chosen, tried, head), torch.where(falls, values, lowest)


def _ratio(above: Tensor, below: Tensor) -> Tensor:
    """The quotients as [N, 1, 1], 0 where nothing is left."""
    return torch.where(below > 0, above / below, 0.0).view(-1, 1, 1)
