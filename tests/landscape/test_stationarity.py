import math

import numpy as np
import pytest
import torch
from scipy.optimize import minimize

from mtl_gui.curvature_events import StationarityChecked
from mtl_gui.events import FloatArray
from mtl_gui.landscape.stationarity import checked_stationarity, descended, verdict_of
from mtl_gui.landscape.work import finished
from tests.landscape.closed_forms import Function, closed_form
from tests.landscape.curved import Loss, closed_objective, literal_losses, objective_of, regression


def checked(function: Function, *point: float, num_steps: int = 20) -> StationarityChecked:
    objective = closed_objective(closed_form(function, size=len(point)))
    here = torch.tensor([point], dtype=torch.float64)
    return finished(checked_stationarity(objective, here, torch.ones(1, 1).double(), num_steps=num_steps))


def bowl(point: torch.Tensor) -> torch.Tensor:
    return 1 + point[:, 0].square() + 5 * point[:, 1].square()


def saddle(point: torch.Tensor) -> torch.Tensor:
    return 1 + point[:, 0].square() - 2 * point[:, 1].square()


def valley(point: torch.Tensor) -> torch.Tensor:
    return 1 + point[:, 0].square() + point[:, 1] ** 4


def test_that_the_lowest_point_of_a_bowl_is_a_minimum() -> None:
    found = checked(bowl, 0.0, 0.0)
    assert (found.verdict, found.gradient_norm, found.num_steps, found.distance) == ("minimum", 0.0, 0, 0.0)
    assert (found.smallest, found.largest) == pytest.approx((2.0, 10.0))
    assert "smallest eigenvalue is 2" in str(found.told)


def test_that_the_minimum_of_a_slice_through_a_saddle_is_told_from_a_minimum() -> None:
    """Along the first axis the origin is the lowest point, and the gradient is 0."""
    found = checked(saddle, 0.0, 0.0)
    assert (found.verdict, found.gradient_norm) == ("saddle", 0.0)
    assert (found.smallest, found.largest) == pytest.approx((-4.0, 2.0))
    assert str(found.told).startswith("No minimum but a saddle")


def test_that_a_point_beside_the_minimum_is_a_slope_that_descent_goes_down() -> None:
    found = checked(bowl, 0.0, 0.5)
    assert found.verdict == "slope"
    assert found.gradient_norm == pytest.approx(5.0)
    assert found.loss == pytest.approx(2.25)
    assert found.loss_after < 1 + 1e-6
    assert found.distance == pytest.approx(0.5, abs=1e-3)
    assert "from 2.25 to 1" in str(found.told)


def test_that_a_valley_without_curvature_is_not_decided() -> None:
    assert checked(valley, 0.0, 0.0).verdict == "flat"


def test_that_a_loss_which_is_not_finite_is_not_judged() -> None:
    found = checked(lambda point: point[:, 0].log(), -1.0)
    assert found.verdict == "unknown"
    assert math.isnan(found.loss)


@pytest.mark.parametrize(
    ("after", "smallest", "residual", "verdict"),
    [
        (0.5, 1.0, 0.0, "slope"),
        (0.9999, -0.1, 0.0, "saddle"),
        (0.9999, 1.0, 0.0, "minimum"),
        (0.9999, 1.0, 1.0, "flat"),
        (0.9999, -0.001, 0.0, "flat"),
        (0.9999, math.nan, 0.0, "unknown"),
    ],
)
def test_that_a_verdict_needs_both_descent_and_curvature(
    after: float, smallest: float, residual: float, verdict: str
) -> None:
    assert verdict_of(1.0, after, smallest, residual, 10.0) == verdict


def test_that_no_step_of_descent_raises_the_loss() -> None:
    objective, point = objective_of(regression())
    weights = torch.ones(1, 3, dtype=torch.float64)
    losses = []
    for num_steps in range(12):
        descent = finished(descended(objective, point, weights, 0.01, num_steps))
        assert descent.num_steps == num_steps
        losses.append(descent.loss)
    assert losses == sorted(losses, reverse=True)
    assert len(set(losses)) == 12


def lowest(losses: Loss, start: torch.Tensor) -> torch.Tensor:
    """The end of SciPy's quasi-Newton descent on the sum of the losses, [1, P]."""

    def value(point: FloatArray) -> float:
        return float(losses(torch.from_numpy(point)).sum())

    def slope(point: FloatArray) -> FloatArray:
        here = torch.from_numpy(point).requires_grad_()
        (found,) = torch.autograd.grad(losses(here).sum(), here)
        return np.asarray(found)

    result = minimize(
        value, start[0].numpy(), jac=slope, method="BFGS", options={"gtol": 1e-6, "maxiter": 4000}
    )
    return torch.from_numpy(result.x)[None]


def test_that_a_trained_network_is_no_slope_where_an_untrained_one_is() -> None:
    objective, point = objective_of(regression(), num_rows=100)
    weights = torch.ones(1, 3, dtype=torch.float64)
    assert finished(checked_stationarity(objective, point, weights)).verdict == "slope"
    trained = lowest(literal_losses(regression(), num_rows=100), point)
    found = finished(checked_stationarity(objective, trained, weights, num_steps=5))
    assert found.verdict in ("minimum", "flat", "saddle")
    assert found.gradient_norm < 1e-3
