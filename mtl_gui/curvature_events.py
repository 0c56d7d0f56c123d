"""What the measurement of second derivatives can say.

Axis L are the losses of the tasks and last that of all together. NaN stands for what is not defined: tasks
without a label among the rows, networks that are not finite.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
import numpy.typing as npt

from mtl_gui.texts import Sentence

__all__ = [
    "Conflicts",
    "CurvatureEvent",
    "CurvatureFinished",
    "CurvatureMeasured",
    "CurvatureStarted",
    "Eigenvalues",
    "Quantity",
    "Rises",
    "SpectralPoints",
    "StationarityChecked",
    "TraceEstimate",
    "Verdict",
]

_Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class CurvatureStarted:
    """What will be measured was chosen.

    `weights` are the tasks' in the loss of all together. A region is a set of parameters whose second
    derivatives are taken, the others fixed: "all", "trunk", "heads", or a trunk block, as "trunk.0";
    `num_parameters` says how many numbers each has. `steps` are those of the checkpoints.
    """

    tasks: tuple[str, ...]
    weights: tuple[float, ...]
    regions: tuple[str, ...]
    num_parameters: tuple[int, ...]
    steps: tuple[int, ...]
    num_rows: int
    caption: Sentence


@dataclass(frozen=True, slots=True)
class Eigenvalues:
    """The k largest, falling, and the k smallest, rising, of each Hessian: [L, k].

    An eigenvalue lies within the residual of each. `has_converged` [L] is false where the products that were
    granted did not bring all residuals below the tolerance.
    """

    largest: _Floats
    smallest: _Floats
    largest_residuals: _Floats
    smallest_residuals: _Floats
    has_converged: npt.NDArray[np.bool_]
    num_products: int


@dataclass(frozen=True, slots=True)
class TraceEstimate:
    """The sum of the eigenvalues as estimated from random vectors, and its standard error: [L]."""

    mean: _Floats
    standard_error: _Floats
    num_probes: int


@dataclass(frozen=True, slots=True)
class SpectralPoints:
    """Points which stand for all eigenvalues, and the share each stands for: [L, n, m] from n vectors.

    `runs.spectral_density` makes curves of them.
    """

    nodes: _Floats
    shares: _Floats


@dataclass(frozen=True, slots=True)
class Rises:
    """How far the losses rise close by, [L].

    `gradient` is after a step of set length along the gradient, `adaptive` after one whose length is measured
    by the parameters' own sizes, `noise` the mean over random changes in proportion to these, with its
    standard error `noise_error`.
    """

    gradient: _Floats
    adaptive: _Floats
    noise: _Floats
    noise_error: _Floats


@dataclass(frozen=True, slots=True)
class Conflicts:
    """How the task gradients lie to each other and to the curvature of the losses, in the trunk.

    `norms` [L] are lengths of the gradients gᵢ, `cosines` [T, T] those of the angles between the tasks',
    `along` [L, T] the curvature gᵢᵀ Hₗ gᵢ / gᵢᵀ gᵢ of loss l along the gradient of task i. `of_step` is the
    mean of gᵀ H g over a plain step −η g of all together with the run's learning rate η.
    """

    norms: _Floats
    cosines: _Floats
    along: _Floats
    of_step: float


Quantity = Eigenvalues | TraceEstimate | SpectralPoints | Rises | Conflicts


@dataclass(frozen=True, slots=True)
class CurvatureMeasured:
    """A quantity of one region at one checkpoint is known."""

    step: int
    region: str
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class CurvatureFinished:
    """All is measured; it is kept in `path`, which is None where nothing was asked for."""

    path: Path | None


Verdict = Literal["minimum", "flat", "saddle", "slope", "unknown"]


@dataclass(frozen=True, slots=True)
class StationarityChecked:
    """Whether a point is a minimum of a loss as a function of all parameters, and how that was found out.

    `smallest` and `largest` are the outermost eigenvalues of the Hessian, each within its residual of the
    true one. `loss_after` is the loss after `num_steps` steps of descent, none of which raises it, and
    `distance` how far they led.
    """

    verdict: Verdict
    loss: float
    gradient_norm: float
    smallest: float
    smallest_residual: float
    largest: float
    largest_residual: float
    num_steps: int
    loss_after: float
    distance: float
    told: Sentence


CurvatureEvent = CurvatureStarted | CurvatureMeasured | CurvatureFinished | StationarityChecked
