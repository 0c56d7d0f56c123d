import numpy as np
import torch

from mtl_gui.engine.randomness import generator
from mtl_gui.landscape.hessian import Hessian, rows_of_tasks
from mtl_gui.landscape.trace import estimated_trace, mean_and_error, signs
from mtl_gui.landscape.work import finished
from tests.landscape.closed_forms import closed_form
from tests.landscape.curved import closed_objective, dense_hessians, literal_losses, objective_of, regression


def test_that_an_estimate_lies_within_three_standard_errors_of_the_trace() -> None:
    objective, point = objective_of(regression())
    hessian = Hessian(objective, point, rows_of_tasks(torch.ones(3, dtype=torch.float64)))
    found = finished(estimated_trace(hessian.times, hessian.shape, 200, seed=0))
    dense = dense_hessians(literal_losses(regression()), point[0])
    traces = dense.diagonal(dim1=1, dim2=2).sum(1)
    expected = torch.cat([traces, traces.sum()[None]])
    assert ((found.mean - expected).abs() < 3 * found.standard_error).all()
    assert (found.standard_error < 0.15 * expected).all()


def test_that_the_standard_error_is_that_of_the_known_variance() -> None:
    """The variance of zᵀ H z with signs is 2 Σ Hᵢⱼ² over i ≠ j."""
    source = np.random.default_rng(0)
    matrix = torch.from_numpy(source.standard_normal((12, 12)))
    matrix = matrix + matrix.T
    found = finished(estimated_trace(lambda vectors: vectors @ matrix, (1, 12), 4000, seed=3))
    off_diagonal = matrix - torch.diag(matrix.diagonal())
    expected = (2 * off_diagonal.square().sum() / 4000).sqrt()
    torch.testing.assert_close(found.standard_error[0], expected, rtol=0.05, atol=0)
    assert abs(found.mean[0] - matrix.trace()) < 3 * expected


def test_that_the_trace_of_a_diagonal_matrix_has_no_error() -> None:
    diagonal = torch.tensor([[1.0, -2.0, 5.0]], dtype=torch.float64)
    found = finished(estimated_trace(lambda vectors: vectors * diagonal, (1, 3), 5, seed=1))
    assert found.mean.tolist() == [4.0]
    assert found.standard_error.tolist() == [0.0]


def test_that_the_trace_of_a_linear_regression_is_that_of_its_closed_form() -> None:
    """Its Hessian is (2/N) Xᵀ X; the eight vectors of signs of a Hadamard matrix average to the trace."""
    inputs = torch.from_numpy(generator(0, "test inputs").standard_normal((30, 8)))
    network = closed_form(lambda point: (point @ inputs.T - 1.0).square().mean(1), size=8)
    hessian = Hessian(closed_objective(network), torch.zeros(1, 8).double(), torch.ones(8, 1).double())
    two = torch.tensor([[1.0, 1.0], [1.0, -1.0]], dtype=torch.float64)
    probes = torch.kron(two, torch.kron(two, two))
    quadratic = (probes * hessian.times(probes)).sum(1)
    expected = 2 / 30 * inputs.square().sum()
    torch.testing.assert_close(quadratic.mean(), expected, rtol=1e-8, atol=0)


def test_that_the_estimate_of_a_weighted_sum_is_the_weighted_sum_of_the_estimates() -> None:
    objective, point = objective_of(regression())
    joint = torch.tensor([0.2, 3.0, 1.0], dtype=torch.float64)
    hessian = Hessian(objective, point, rows_of_tasks(joint))
    found = finished(estimated_trace(hessian.times, hessian.shape, 4, seed=0)).mean
    torch.testing.assert_close(found[3], found[:3] @ joint)


def test_that_a_single_sample_has_no_known_error() -> None:
    mean, error = mean_and_error([torch.tensor([2.0])])
    assert mean.tolist() == [2.0]
    assert error.isnan().all()


def test_that_probes_are_signs_which_depend_on_seed_and_number_alone() -> None:
    drawn = [signs(1000, seed, number) for seed, number in ((0, 0), (0, 1), (1, 0), (0, 0))]
    assert all((probe.abs() == 1).all() and probe.mean().abs() < 0.15 for probe in drawn)
    assert torch.equal(drawn[0], drawn[3])
    assert not torch.equal(drawn[0], drawn[1])
    assert not torch.equal(drawn[0], drawn[2])
