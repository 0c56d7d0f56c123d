"""The traces of symmetric matrices that are known by their products with vectors."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from mtl_gui.engine.randomness import generator
from mtl_gui.landscape.lanczos import Product
from mtl_gui.landscape.work import Work

__all__ = ["Trace", "estimated_trace", "mean_and_error", "signs"]


@dataclass(frozen=True, slots=True)
class Trace:
    """Estimates of R traces, from as many random vectors each.

    Attributes:
        mean: [R].
        standard_error: [R]; NaN from a single vector.
    """

    mean: Tensor
    standard_error: Tensor


def estimated_trace(product: Product, shape: tuple[int, int], num_probes: int, *, seed: int) -> Work[Trace]:
    """Estimates traces by random signs.

        tr H = E[zᵀ H z],   z = ±1

    All matrices are probed by the same signs, so that the estimate of a sum is the sum of the estimates.

    Source: Hutchinson, "A Stochastic Estimator of the Trace of the Influence Matrix", Communications in
    Statistics 19, 1990.

    Args:
        product: H.
        shape: R and P.
        num_probes: How many vectors.
        seed: Chooses them.
    """
    num_replicas, size = shape
    samples = []
    for number in range(num_probes):
        probe = signs(size, seed, number).expand(num_replicas, -1)
        samples.append((probe * product(probe)).sum(1))
        yield (number + 1) / num_probes
    return Trace(*mean_and_error(samples))


def mean_and_error(samples: Sequence[Tensor]) -> tuple[Tensor, Tensor]:
    """The mean of independent samples [R] and its standard error s / √n, [R] each."""
    drawn = torch.stack(list(samples))
    if len(drawn) == 1:
        return drawn[0], torch.full_like(drawn[0], torch.nan)
    return drawn.mean(0), drawn.std(0) / len(drawn) ** 0.5


def signs(size: int, seed: int, number: int) -> Tensor:
    """Random signs ±1, float64 [1, P]; the number says which vector of the seed."""
    source = generator(seed, "curvature probe", step=number)
    return torch.from_numpy(source.integers(0, 2, (1, size)) * 2.0 - 1.0)
