"""SciPy's general minimisers, for a second opinion."""

from collections.abc import Callable
from typing import Any

import numpy as np
from scipy.optimize import LinearConstraint, minimize

from tests.engine.solvers.jacobians import Array

__all__ = ["free_minimiser", "simplex_minimiser"]

_Value = Callable[[Array], Any]
_Slope = Callable[[Array], Array]


def free_minimiser(value: _Value, slope: _Slope, size: int) -> Array:
    """The minimiser of a smooth function without bounds, sought from 0."""
    found = minimize(value, np.zeros(size), jac=slope, method="BFGS", options={"gtol": 1e-10})
    return np.asarray(found.x)


def simplex_minimiser(value: _Value, slope: _Slope, size: int) -> Array:
    """The minimiser of a smooth function on the simplex, sought from its middle."""
    found = minimize(
        value,
        np.full(size, 1 / size),
        jac=slope,
        method="SLSQP",
        bounds=[(0.0, 1.0)] * size,
        constraints=LinearConstraint(np.ones((1, size)), 1, 1),
        options={"ftol": 1e-15, "maxiter": 500},
    )
    return np.asarray(found.x)
