import numpy as np
import torch

from mtl_gui.landscape.conflict import conflicts, curvature_of_step
from mtl_gui.landscape.hessian import Hessian, rows_of_tasks
from mtl_gui.landscape.work import finished
from tests.landscape.closed_forms import closed_form
from tests.landscape.curved import closed_objective, dense_hessians, literal_losses, objective_of, regression


def test_that_quadratics_conflict_as_their_closed_forms_say() -> None:
    """L₁ = (x² + 4y²)/2 and L₂ = ((x − 3)² + y²)/2 at (1, 1): g₁ = (1, 4), g₂ = (−2, 1)."""
    network = closed_form(
        lambda point: (point[:, 0] ** 2 + 4 * point[:, 1] ** 2) / 2,
        lambda point: ((point[:, 0] - 3) ** 2 + point[:, 1] ** 2) / 2,
    )
    weights = rows_of_tasks(torch.tensor([1.0, 2.0], dtype=torch.float64))
    hessian = Hessian(closed_objective(network), torch.ones(1, 2, dtype=torch.float64), weights)
    found = finished(conflicts(hessian, learning_rate=0.1))
    np.testing.assert_allclose(found.norms, [17**0.5, 5**0.5, (9 + 36) ** 0.5])
    np.testing.assert_allclose(found.cosines, [[1, 2 / 85**0.5], [2 / 85**0.5, 1]])
    of_first = [65 / 17, 8 / 5]
    np.testing.assert_allclose(found.along, [of_first, [1.0, 1.0], [of_first[0] + 2, of_first[1] + 2]])
    gradient = np.array([1 - 4, 4 + 2])
    np.testing.assert_allclose(found.of_step, gradient @ np.diag([1 + 2, 4 + 2]) @ gradient)


def test_that_the_curvature_of_a_step_is_the_integral_along_it() -> None:
    """By eight points of Gauss and Legendre with dense Hessians."""
    objective, point = objective_of(regression())
    weights = torch.tensor([[1.0, 0.5, 2.0]], dtype=torch.float64)
    hessian = Hessian(objective, point, weights)
    gradient, literal = hessian.gradient[0], literal_losses(regression())
    nodes, shares = np.polynomial.legendre.leggauss(8)
    expected = 0.0
    for node, share in zip((nodes + 1) / 2, shares / 2, strict=True):
        dense = torch.einsum(
            "t,tij->ij", weights[0], dense_hessians(literal, point[0] - 0.1 * node * gradient)
        )
        expected += share * float(gradient @ dense @ gradient)
    np.testing.assert_allclose(curvature_of_step(hessian, 0.1).item(), expected, rtol=1e-8)


def test_that_a_gradient_of_zero_has_no_angle_and_no_curvature_along_it() -> None:
    network = closed_form(lambda point: point.square().sum(1), lambda point: point[:, 0])
    weights = rows_of_tasks(torch.ones(2, dtype=torch.float64))
    hessian = Hessian(closed_objective(network), torch.zeros(1, 2, dtype=torch.float64), weights)
    found = finished(conflicts(hessian, learning_rate=0.1))
    assert np.isnan(found.cosines[0]).all()
    assert np.isnan(found.along[:, 0]).all()
    np.testing.assert_allclose(found.along[:, 1], [2, 0, 2], atol=1e-12)
