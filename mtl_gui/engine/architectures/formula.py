"""Evaluates formulas of two parameters on tensors."""

from collections.abc import Callable, Mapping
from typing import assert_never

import torch
from torch import Tensor

from mtl_gui.spec.formula import Number, Operation, Parameter, Term, parsed

__all__ = ["formula_objective"]

_OPERATIONS: Mapping[str, Callable[..., Tensor]] = {
    "+": torch.add,
    "-": torch.sub,
    "*": torch.mul,
    "/": torch.div,
    "**": torch.pow,
    "negative": torch.neg,
    "exp": torch.exp,
    "log": torch.log,
    "sin": torch.sin,
    "cos": torch.cos,
    "tanh": torch.tanh,
    "sqrt": torch.sqrt,
    "abs": torch.abs,
    "<": torch.lt,
    "<=": torch.le,
    ">": torch.gt,
    ">=": torch.ge,
}
_FOLDED: Mapping[str, Callable[[Tensor, Tensor], Tensor]] = {"max": torch.maximum, "min": torch.minimum}
"""What takes any number of arguments, two at a time."""


def formula_objective(text: str) -> Callable[[Tensor], Tensor]:
    """The loss of a formula: from points [..., 2] to its value at each, [...].

    Outside of its domain, as the logarithm of a negative number, a formula is NaN. A formula that does not
    depend on the point has gradient 0.

    Raises:
        FormulaError: When the text is not a formula.
    """
    term = parsed(text)

    def loss(point: Tensor) -> Tensor:
        x = point[..., 0]
        # A constant takes the shape of the points, and its place among what can be differentiated.
        return _value(term, point).to(x).expand_as(x) + 0 * x

    return loss


def _value(term: Term, point: Tensor) -> Tensor:
    match term:
        case Number(value):
            return torch.full((), value, dtype=point.dtype, device=point.device)
        case Parameter(index):
            return point[..., index]
        case Operation("where", (condition, first, second)):
            return _chosen(condition, first, second, point)
        case Operation(name, arguments):
            values = [_value(argument, point) for argument in arguments]
            if name not in _FOLDED:
                return _OPERATIONS[name](*values)
            result, *others = values
            for other in others:
                result = _FOLDED[name](result, other)
            return result
        case unreachable:
            assert_never(unreachable)


def _chosen(condition: Term, first: Term, second: Term, point: Tensor) -> Tensor:
    """The first value where the condition holds, else the second.

    Each is differentiated only where it is chosen: a slope that is no number on the other side, as that of
    ``sqrt(x)`` in ``where(x > 0, sqrt(x), 0)``, would spoil the gradient there, as 0 times NaN is NaN.
    """
    holds = _value(condition, point)
    here = holds.unsqueeze(-1).expand_as(point)
    fixed = point.detach()
    return torch.where(
        holds,
        _value(first, torch.where(here, point, fixed)),
        _value(second, torch.where(here, fixed, point)),
    )
