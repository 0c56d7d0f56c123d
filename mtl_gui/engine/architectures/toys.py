"""The losses of the toys, and where their points start."""

from collections.abc import Callable, Mapping
from typing import TypeAlias, assert_never

import torch
from torch import Tensor

from mtl_gui.engine.architectures.formula import formula_objective
from mtl_gui.engine.randomness import generator
from mtl_gui.spec import (
    AnyToy,
    DoubleWells,
    FonsecaFleming,
    FormulaToy,
    GaussianWells,
    SurgeryToy,
    TwoParameterToy,
)

__all__ = ["Objective", "objectives_of", "start_of"]

Objective: TypeAlias = Callable[[Tensor], Tensor]
"""From points [..., n] to the loss at each, [...]."""

_NEAREST = 5e-6
"""Where the logarithms of distances are cut off, as in the published code."""


def objectives_of(toy: AnyToy) -> Mapping[str, Objective]:
    """The loss of every task, by its name."""
    losses: tuple[Objective, ...]
    match toy:
        case TwoParameterToy():
            losses = _averse(toy.scale)
        case DoubleWells():
            losses = (_double_well(-1.0, 1.0), _double_well(1.0, 3.0))
        case GaussianWells():
            losses = (_hole_on_axis(toy.distance), _hole_on_axis(-toy.distance))
        case SurgeryToy():
            losses = (_surgery_first, _surgery_second)
        case FonsecaFleming():
            losses = (_hole(toy.num_parameters**-0.5), _hole(-(toy.num_parameters**-0.5)))
        case FormulaToy():
            losses = tuple(map(formula_objective, toy.formulas))
        case unreachable:
            assert_never(unreachable)
    return dict(zip(toy.task_names, losses, strict=True))


def start_of(toy: AnyToy, seed: int) -> tuple[float, ...]:
    """Where the point of a seed starts: at starting point number s, counted round, or at a drawn one."""
    if isinstance(toy, FonsecaFleming):
        return tuple(generator(seed, "toy").uniform(-0.5, 0.5, toy.num_parameters).tolist())
    return toy.starts[seed % len(toy.starts)]


def _averse(scale: float) -> tuple[Objective, Objective]:
    """The two losses of Liu et al.

        c1 = max(tanh(x2/2), 0)                         c2 = max(tanh(−x2/2), 0)
        f1 = log max(|(−x1 − 7)/2 − tanh(−x2)|, 5e-6) + 6
        f2 = log max(|(−x1 + 3)/2 + tanh(−x2) + 2|, 5e-6) + 6
        g1 = ((−x1 + 7)² + (−x2 − 8)²/10)/10 − 20       g2 = ((−x1 − 7)² + (−x2 − 8)²/10)/10 − 20
        L1 = scale · (c1 f1 + c2 g1)                    L2 = c1 f2 + c2 g2

    The sign in f2 is that of the published code; the papers print −tanh(−x2).

    Source: Liu et al., "Conflict-Averse Gradient Descent", NeurIPS 2021, `toy.py`; Navon et al.,
    "Multi-Task Learning as a Bargaining Game", ICML 2022, `experiments/toy/problem.py`.
    """

    def first(point: Tensor) -> Tensor:
        x1, x2 = point.unbind(-1)
        far = _logarithm(0.5 * (-x1 - 7) - torch.tanh(-x2))
        bowl = ((-x1 + 7) ** 2 + 0.1 * (-x2 - 8) ** 2) / 10 - 20
        return _blended(x2, far, bowl) * scale

    def second(point: Tensor) -> Tensor:
        x1, x2 = point.unbind(-1)
        far = _logarithm(0.5 * (-x1 + 3) + torch.tanh(-x2) + 2)
        bowl = ((-x1 - 7) ** 2 + 0.1 * (-x2 - 8) ** 2) / 10 - 20
        return _blended(x2, far, bowl)

    return first, second


def _logarithm(distance: Tensor) -> Tensor:
    return torch.log(distance.abs().clamp(min=_NEAREST)) + 6


def _blended(x2: Tensor, far: Tensor, bowl: Tensor) -> Tensor:
    above = torch.tanh(0.5 * x2).clamp(min=0)
    below = torch.tanh(-0.5 * x2).clamp(min=0)
    return above * far + below * bowl


def _double_well(left: float, right: float) -> Objective:
    """(x − left)² (x − right)² + y²."""

    def loss(point: Tensor) -> Tensor:
        x, y = point.unbind(-1)
        return ((x - left) * (x - right)) ** 2 + y**2

    return loss


def _hole(centre: float) -> Objective:
    """1 − exp(−Σ (xᵢ − centre)²)."""

    def loss(point: Tensor) -> Tensor:
        return 1 - torch.exp(-((point - centre) ** 2).sum(-1))

    return loss


def _hole_on_axis(centre: float) -> Objective:
    """1 − exp(−(x − centre)² − y²)."""

    def loss(point: Tensor) -> Tensor:
        x, y = point.unbind(-1)
        return 1 - torch.exp(-((x - centre) ** 2) - y**2)

    return loss


def _surgery_first(point: Tensor) -> Tensor:
    """20 log max(|x/2 + tanh y|, 5e-6)."""
    x, y = point.unbind(-1)
    return 20 * torch.log((0.5 * x + torch.tanh(y)).abs().clamp(min=_NEAREST))


def _surgery_second(point: Tensor) -> Tensor:
    """25 log max(|x/2 − tanh y + 2|, 5e-6)."""
    x, y = point.unbind(-1)
    return 25 * torch.log((0.5 * x - torch.tanh(y) + 2).abs().clamp(min=_NEAREST))
