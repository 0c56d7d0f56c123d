"""From a target to one quantity of one region at one checkpoint."""

from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from mtl_gui.curvature_events import (
    Conflicts,
    Eigenvalues,
    Quantity,
    Rises,
    SpectralPoints,
    TraceEstimate,
)
from mtl_gui.events import FloatArray
from mtl_gui.landscape.conflict import conflicts
from mtl_gui.landscape.curvature_target import CurvatureTarget
from mtl_gui.landscape.hessian import Hessian, Objective
from mtl_gui.landscape.lanczos import extreme_eigenvalues
from mtl_gui.landscape.sharpness import sharpness
from mtl_gui.landscape.spectrum import spectral_quadrature, sphere_probe
from mtl_gui.landscape.trace import estimated_trace
from mtl_gui.landscape.work import Work, within
from mtl_gui.spec import CurvatureRequest

__all__ = ["measured_quantity"]

_NUMBERS_KEPT = 2**26
"""Lanczos' vectors take up so many numbers at most: losses are taken apart, then steps are given up."""

_Flags: TypeAlias = npt.NDArray[np.bool_]


def measured_quantity(
    target: CurvatureTarget, request: CurvatureRequest, step: int, region: str, kind: type[Quantity]
) -> Work[Quantity]:
    """Measures a quantity; what is not defined is NaN."""
    objective, point = target.objective(step, target.names(region))
    known = target.is_known.cpu().numpy()
    quantity: Quantity
    if kind is Eigenvalues:
        quantity = yield from _eigenvalues(objective, point, target.weights, request, known)
    elif kind is SpectralPoints:
        quantity = yield from _spectrum(objective, point, target.weights, request, known)
    elif kind is TraceEstimate:
        quantity = yield from _trace(Hessian(objective, point, target.weights), request, known)
    elif kind is Rises:
        quantity = yield from _rises(Hessian(objective, point, target.weights), request, known)
    else:
        found = yield from conflicts(Hessian(objective, point, target.weights), target.learning_rate)
        quantity = _known_conflicts(found, known)
    return quantity


def _eigenvalues(
    objective: Objective, point: Tensor, weights: Tensor, request: CurvatureRequest, known: _Flags
) -> Work[Eigenvalues]:
    size = objective.num_parameters
    at_once, num_steps = _that_fit(size, request.max_products, 2 * request.num_eigenvalues + 2)
    parts = []
    groups = torch.split(weights, at_once)
    for number, some in enumerate(groups):
        start = sphere_probe(size, request.vector_seed, 0).expand(len(some), -1)
        work = extreme_eigenvalues(
            Hessian(objective, point, some).times,
            start,
            request.num_eigenvalues,
            tolerance=request.tolerance,
            max_products=num_steps,
        )
        parts.append((yield from within(work, number / len(groups), (number + 1) / len(groups))))
    return Eigenvalues(
        _masked(torch.cat([part.largest for part in parts]), known),
        _masked(torch.cat([part.smallest for part in parts]), known),
        _masked(torch.cat([part.largest_residuals for part in parts]), known),
        _masked(torch.cat([part.smallest_residuals for part in parts]), known),
        torch.cat([part.has_converged for part in parts]).numpy() & known,
        max(part.num_products for part in parts),
    )


def _spectrum(
    objective: Objective, point: Tensor, weights: Tensor, request: CurvatureRequest, known: _Flags
) -> Work[SpectralPoints]:
    size = objective.num_parameters
    at_once, num_steps = _that_fit(size, request.num_spectrum_steps, 2)
    parts = []
    groups = torch.split(weights, at_once)
    for number, some in enumerate(groups):
        work = spectral_quadrature(
            Hessian(objective, point, some).times,
            (len(some), size),
            request.num_spectrum_probes,
            num_steps,
            seed=request.vector_seed,
        )
        parts.append((yield from within(work, number / len(groups), (number + 1) / len(groups))))
    return SpectralPoints(
        _masked(torch.cat([part.nodes for part in parts]), known),
        _masked(torch.cat([part.shares for part in parts]), known),
    )


def _trace(hessian: Hessian, request: CurvatureRequest, known: _Flags) -> Work[TraceEstimate]:
    work = estimated_trace(hessian.times, hessian.shape, request.num_trace_probes, seed=request.vector_seed)
    found = yield from work
    return TraceEstimate(
        _masked(found.mean, known), _masked(found.standard_error, known), request.num_trace_probes
    )


def _rises(hessian: Hessian, request: CurvatureRequest, known: _Flags) -> Work[Rises]:
    found = yield from sharpness(
        hessian,
        radius=request.radius,
        adaptive_radius=request.adaptive_radius,
        spread=request.spread,
        num_draws=request.num_draws,
        seed=request.vector_seed,
    )
    parts = (found.gradient, found.adaptive, found.noise, found.noise_error)
    return Rises(*(_masked(part, known) for part in parts))


def _known_conflicts(found: Conflicts, known: _Flags) -> Conflicts:
    of_tasks = known[:-1]
    pairs = of_tasks[:, np.newaxis] & of_tasks
    return Conflicts(
        np.where(known, found.norms, np.nan),
        np.where(pairs, found.cosines, np.nan),
        np.where(known[:, np.newaxis] & of_tasks, found.along, np.nan),
        found.of_step if known[-1] else float("nan"),
    )


def _that_fit(size: int, num_steps: int, fewest_steps: int) -> tuple[int, int]:
    """How many losses at once, and how many steps, keep Lanczos' vectors in memory."""
    num_steps = min(num_steps, max(fewest_steps, _NUMBERS_KEPT // size))
    return max(1, _NUMBERS_KEPT // (size * num_steps)), num_steps


def _masked(values: Tensor, known: _Flags) -> FloatArray:
    found = values.detach().cpu().numpy()
    return np.where(known.reshape(-1, *[1] * (found.ndim - 1)), found, np.nan)
