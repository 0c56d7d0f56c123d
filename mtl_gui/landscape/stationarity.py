"""Whether a point, as the lowest one of a slice, is a minimum of the loss in all directions."""

import math
from dataclasses import dataclass

from torch import Tensor

from mtl_gui.curvature_events import StationarityChecked, Verdict
from mtl_gui.landscape.hessian import Hessian, Objective
from mtl_gui.landscape.lanczos import extreme_eigenvalues
from mtl_gui.landscape.spectrum import sphere_probe
from mtl_gui.landscape.work import Work, within
from mtl_gui.texts import Sentence, translatable

__all__ = ["Descent", "checked_stationarity", "descended", "verdict_of"]

NEGLIGIBLE = 1e-3
"""Share of the loss that descent may gain, and of the largest curvature, that count as nothing."""

_SUFFICIENT = 1e-4
_MOST_HALVINGS = 40


@dataclass(frozen=True, slots=True)
class Descent:
    """Where some steps of descent led: the point [1, P], its loss, the steps that were made."""

    point: Tensor
    loss: float
    num_steps: int


def checked_stationarity(
    objective: Objective,
    point: Tensor,
    weights: Tensor,
    *,
    num_steps: int = 20,
    max_products: int = 100,
    tolerance: float = 1e-4,
) -> Work[StationarityChecked]:
    """Looks at the gradient, at the curvature in all directions, and at where descent leads.

    A point from which descent lowers the loss by more than 0.1 % is a slope. Otherwise it is a saddle if the
    smallest eigenvalue is below −0.1 % of the largest by absolute value, a minimum if it is above 0.1 %, and
    flat in between: then second derivatives do not decide.

    Args:
        objective: The task losses, as functions of all parameters that are to count.
        point: [1, P].
        weights: Those of the tasks, [1, T].
        num_steps: Of descent.
        max_products: Of the Hessian, for its eigenvalues.
        tolerance: The longest residual of these, as a share of the largest.
    """
    hessian = Hessian(objective, point, weights)
    start = sphere_probe(objective.num_parameters, 0, 0)
    work = extreme_eigenvalues(hessian.times, start, 1, tolerance=tolerance, max_products=max_products)
    extremes = yield from within(work, 0.0, 0.5)
    largest, smallest = extremes.largest.item(), extremes.smallest.item()
    curvature = max(abs(largest), abs(smallest))
    descent = yield from within(descended(objective, point, weights, curvature, num_steps), 0.5, 1.0)
    loss = hessian.losses.item()
    verdict = verdict_of(loss, descent.loss, smallest, extremes.smallest_residuals.item(), largest)
    gradient_norm = float(hessian.gradient.norm())
    return StationarityChecked(
        verdict=verdict,
        loss=loss,
        gradient_norm=gradient_norm,
        smallest=smallest,
        smallest_residual=extremes.smallest_residuals.item(),
        largest=largest,
        largest_residual=extremes.largest_residuals.item(),
        num_steps=descent.num_steps,
        loss_after=descent.loss,
        distance=float((descent.point - point).norm()),
        told=_told(verdict, loss, descent, gradient_norm, smallest),
    )


def descended(
    objective: Objective, point: Tensor, weights: Tensor, curvature: float, num_steps: int
) -> Work[Descent]:
    """Goes down along the gradient, halving steps until the loss falls enough.

        L(θ − t g) ≤ L(θ) − 10⁻⁴ t ‖g‖²

    The first step tries t = 1 / `curvature`, a later one twice that of the one before. It ends early where
    the gradient is 0 or no step lowers the loss.

    Source: Armijo, "Minimization of Functions Having Lipschitz Continuous First Partial Derivatives", Pacific
    Journal of Mathematics 16, 1966.
    """
    length = 1 / curvature if curvature > 0 and math.isfinite(curvature) else 1.0
    here, loss = point, float((objective.losses(point) * weights).sum())
    for number in range(num_steps):
        gradient = Hessian(objective, here, weights).gradient
        slope = float(gradient.square().sum())
        for _ in range(_MOST_HALVINGS):
            reached = here - length * gradient
            after = float((objective.losses(reached) * weights).sum())
            if after <= loss - _SUFFICIENT * length * slope:
                break
            length /= 2
        if not after < loss:
            return Descent(here, loss, number)
        here, loss = reached, after
        length *= 2
        yield (number + 1) / num_steps
    return Descent(here, loss, num_steps)


def verdict_of(
    loss: float, loss_after: float, smallest: float, smallest_residual: float, largest: float
) -> Verdict:
    """What a point is, from what `checked_stationarity` found; an eigenvalue's residual counts against it."""
    if not all(map(math.isfinite, (loss, loss_after, smallest, largest))):
        return "unknown"
    if loss - loss_after > NEGLIGIBLE * abs(loss):
        return "slope"
    margin = NEGLIGIBLE * max(abs(largest), abs(smallest))
    if smallest < -margin:
        return "saddle"
    return "minimum" if smallest - smallest_residual > margin else "flat"


def _told(verdict: Verdict, loss: float, descent: Descent, gradient_norm: float, smallest: float) -> Sentence:
    return Sentence(
        _TEXTS[verdict],
        {
            "loss": loss,
            "after": descent.loss,
            "steps": descent.num_steps,
            "gradient": gradient_norm,
            "smallest": smallest,
        },
        "landscape",
    )


_TEXTS: dict[Verdict, str] = {
    "minimum": translatable(
        "landscape",
        "A minimum in all directions: descent gains nothing from {loss:.4g}, the gradient's length is "
        "{gradient:.2g}, and the smallest eigenvalue is {smallest:.2g}.",
    ),
    "flat": translatable(
        "landscape",
        "Flat in some direction: descent gains nothing from {loss:.4g}, the gradient's length is "
        "{gradient:.2g}, and the smallest eigenvalue is {smallest:.2g}, too close to 0 to decide whether "
        "this is a minimum.",
    ),
    "saddle": translatable(
        "landscape",
        "No minimum but a saddle: descent along the gradient gains nothing from {loss:.4g}, but the smallest "
        "eigenvalue is {smallest:.2g}, so the loss falls along its direction.",
    ),
    "slope": translatable(
        "landscape",
        "No minimum: {steps} steps of descent lower the loss from {loss:.4g} to {after:.4g}. The gradient's "
        "length is {gradient:.2g}, the smallest eigenvalue {smallest:.2g}.",
    ),
    "unknown": translatable(
        "landscape", "It cannot be told: the loss or its second derivatives are not finite."
    ),
}
