"""The toy of the paper on gradient surgery: a valley in which Adam stalls and surgery does not."""

import math
from collections.abc import Callable

import pytest
import torch

from mtl_gui.engine import update_direction

_LEARNING_RATE = 1e-3
_START = (0.5, -3.0)
_NEAREST = 5e-6
"""The logarithms are cut off here, so that the losses have lowest values."""


def _losses(theta: tuple[float, float]) -> tuple[float, float]:
    first, second = _distances(theta)
    return 20 * math.log(max(abs(first), _NEAREST)), 25 * math.log(max(abs(second), _NEAREST))


def _distances(theta: tuple[float, float]) -> tuple[float, float]:
    return 0.5 * theta[0] + math.tanh(theta[1]), 0.5 * theta[0] - math.tanh(theta[1]) + 2


def _jacobian(theta: tuple[float, float]) -> torch.Tensor:
    """The gradients of both losses, [2, 2]."""
    slope = 1 - math.tanh(theta[1]) ** 2
    factors = [
        scale / distance if abs(distance) > _NEAREST else 0.0
        for scale, distance in zip((20, 25), _distances(theta), strict=True)
    ]
    rows = [[0.5 * factors[0], slope * factors[0]], [0.5 * factors[1], -slope * factors[1]]]
    return torch.tensor(rows, dtype=torch.float64)


def _surgery(jacobian: torch.Tensor) -> torch.Tensor:
    return update_direction("pcgrad", jacobian)


def _sum(jacobian: torch.Tensor) -> torch.Tensor:
    return jacobian.sum(0)


def _descended(direction: Callable[[torch.Tensor], torch.Tensor], num_steps: int) -> tuple[float, float]:
    """Where Adam arrives: Kingma and Ba, ICLR 2015, Algorithm 1."""
    (x, y), (mean_x, mean_y), (square_x, square_y) = _START, (0.0, 0.0), (0.0, 0.0)
    for step in range(1, num_steps + 1):
        to_x, to_y = direction(_jacobian((x, y))).tolist()
        mean_x, mean_y = 0.9 * mean_x + 0.1 * to_x, 0.9 * mean_y + 0.1 * to_y
        square_x, square_y = 0.999 * square_x + 0.001 * to_x**2, 0.999 * square_y + 0.001 * to_y**2
        rate = _LEARNING_RATE / (1 - 0.9**step)
        unbiased = 1 - 0.999**step
        x -= rate * mean_x / (math.sqrt(square_x / unbiased) + 1e-8)
        y -= rate * mean_y / (math.sqrt(square_y / unbiased) + 1e-8)
    return x, y


def test_that_the_losses_and_their_lowest_values_are_those_of_the_paper() -> None:
    assert _losses(_START) == pytest.approx((-5.88595, 29.42831), abs=1e-5)
    assert _losses((-2.0, 40.0)) == pytest.approx((-244.1215, -305.1518), abs=1e-4)


def test_that_surgery_moves_along_the_valley_in_which_the_sum_stalls() -> None:
    of_sum, of_surgery = _losses(_descended(_sum, 10_000)), _losses(_descended(_surgery, 10_000))
    assert of_sum[1] > 33.0
    assert of_surgery[1] < 32.0


@pytest.mark.slow
def test_that_surgery_reaches_the_optimum_which_the_sum_does_not_come_near() -> None:
    of_sum, of_surgery = _losses(_descended(_sum, 260_000)), _losses(_descended(_surgery, 260_000))
    assert of_sum[1] > 33.0
    assert max(of_surgery) < -90
    assert sum(of_surgery) < -200
