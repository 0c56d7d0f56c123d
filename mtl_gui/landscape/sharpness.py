"""By how much losses rise close to a point."""

from dataclasses import dataclass

import torch
from torch import Tensor

from mtl_gui.engine.randomness import generator
from mtl_gui.landscape.hessian import Hessian
from mtl_gui.landscape.trace import mean_and_error
from mtl_gui.landscape.work import Work

__all__ = ["Sharpness", "adaptive_step", "gradient_step", "sharpness"]


@dataclass(frozen=True, slots=True)
class Sharpness:
    """Rises of R losses, [R] each. Which of two networks generalises better cannot be read from them.

    Attributes:
        gradient: One step of length ρ along the gradient. It changes when layers are scaled so that the
            network computes the same.
        adaptive: One step along the gradient whose parts are measured by the parameters' own sizes. It does
            not change when they are so scaled.
        noise: The mean over random changes of every parameter in proportion to its size.
        noise_error: The standard error of that mean.
    """

    gradient: Tensor
    adaptive: Tensor
    noise: Tensor
    noise_error: Tensor


def sharpness(
    hessian: Hessian, *, radius: float, adaptive_radius: float, spread: float, num_draws: int, seed: int
) -> Work[Sharpness]:
    """Measures how the losses rise in three ways.

        L(θ + ε) − L(θ)   with   ε = ρ g / ‖g‖,   ε = ρ θ² g / ‖θ g‖,   and the mean over ε ~ N(0, σ² θ²)

    products of vectors taken element by element. The first two approximate max L(θ + ε) − L(θ) over ‖ε‖ ≤ ρ
    and over ‖ε/θ‖ ≤ ρ to first order.

    Source: Foret et al., "Sharpness-Aware Minimization for Efficiently Improving Generalization", ICLR 2021,
    Eq. 2; Kwon et al., "ASAM: Adaptive Sharpness-Aware Minimization for Scale-Invariant Learning of Deep
    Neural Networks", ICML 2021, Eq. 6.

    Args:
        hessian: Knows the losses, the points and the gradients there.
        radius: ρ of the first.
        adaptive_radius: ρ of the second.
        spread: σ, a share of every parameter.
        num_draws: Of the random change; all R losses see the same ones.
        seed: Chooses them.
    """
    count = num_draws + 2

    def rise(change: Tensor) -> Tensor:
        losses = hessian.objective.losses(hessian.points + change)
        return (losses * hessian.weights).sum(1) - hessian.losses

    along = rise(gradient_step(hessian.gradient, radius))
    yield 1 / count
    adaptive = rise(adaptive_step(hessian.points, hessian.gradient, adaptive_radius))
    yield 2 / count
    rises = []
    for number in range(num_draws):
        source = generator(seed, "sharpness noise", step=number)
        noise = torch.from_numpy(source.standard_normal((1, hessian.shape[1]))).to(hessian.points)
        rises.append(rise(spread * hessian.points * noise))
        yield (number + 3) / count
    return Sharpness(along, adaptive, *mean_and_error(rises))


def gradient_step(gradient: Tensor, radius: float) -> Tensor:
    """ρ g / ‖g‖, [R, P]; 0 where the gradient is."""
    length = torch.linalg.vector_norm(gradient, dim=1, keepdim=True)
    return torch.where(length > 0, radius * gradient / length, 0.0)


def adaptive_step(points: Tensor, gradient: Tensor, radius: float) -> Tensor:
    """ρ θ² g / ‖θ g‖, [R, P]; 0 where no parameter that is not 0 has a slope."""
    scaled = points * gradient
    length = torch.linalg.vector_norm(scaled, dim=1, keepdim=True)
    return torch.where(length > 0, radius * points * scaled / length, 0.0)
