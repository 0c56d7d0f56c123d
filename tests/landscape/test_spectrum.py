import numpy as np
import torch

from mtl_gui.landscape.hessian import Hessian, rows_of_tasks
from mtl_gui.landscape.lanczos import Lanczos
from mtl_gui.landscape.spectrum import quadrature, spectral_quadrature, sphere_probe
from mtl_gui.landscape.work import finished
from mtl_gui.runs.spectral_density import density_axis, spectral_density
from tests.landscape.curved import dense_hessians, literal_losses, objective_of, regression


def small_matrix() -> torch.Tensor:
    drawn = torch.from_numpy(np.random.default_rng(1).standard_normal((24, 24)))
    return drawn + drawn.T


def test_that_the_points_of_an_orthonormal_basis_give_the_exact_density() -> None:
    """The mean of vᵀ f(H) v over an orthonormal basis is tr f(H) / P."""
    matrix = small_matrix()
    lanczos = Lanczos(lambda vectors: vectors @ matrix, torch.eye(24, dtype=torch.float64), 24)
    while not lanczos.is_complete:
        lanczos.step()
    nodes, shares = (part.numpy()[np.newaxis] for part in quadrature(lanczos))
    axis = np.linspace(-15, 15, 200)
    exact = torch.linalg.eigvalsh(matrix).numpy()
    bells = np.exp(-0.5 * ((axis - exact[:, np.newaxis]) / 0.8) ** 2) / (0.8 * np.sqrt(2 * np.pi))
    np.testing.assert_allclose(spectral_density(nodes, shares, axis, 0.8)[0], bells.mean(0), atol=1e-12)


def test_that_moments_along_each_vector_are_exact() -> None:
    """With m = 4 points all powers up to 7."""
    matrix = small_matrix() / 10
    found = finished(
        spectral_quadrature(lambda vectors: vectors @ matrix, (1, 24), num_probes=3, num_steps=4, seed=2)
    )
    assert found.nodes.shape == found.shares.shape == (1, 3, 4)
    for number in range(3):
        probe = sphere_probe(24, 2, number)[0]
        probe = probe / probe.norm()
        for power in range(8):
            expected = probe @ torch.linalg.matrix_power(matrix, power) @ probe
            moment = (found.shares[0, number] * found.nodes[0, number] ** power).sum()
            torch.testing.assert_close(moment, expected, rtol=1e-9, atol=1e-12)


def test_that_the_density_of_a_network_comes_close_to_the_exact_one() -> None:
    objective, point = objective_of(regression())
    hessian = Hessian(objective, point, rows_of_tasks(torch.ones(3, dtype=torch.float64)))
    found = finished(spectral_quadrature(hessian.times, hessian.shape, 60, 50, seed=0))
    dense = dense_hessians(literal_losses(regression()), point[0])
    exact = torch.linalg.eigvalsh(torch.cat([dense, dense.sum(0)[None]])).numpy()
    for row in range(4):
        nodes, shares = found.nodes[row].numpy(), found.shares[row].numpy()
        places = np.linspace(exact[row].min(), exact[row].max(), 41)[1:-1]
        below = (exact[row][:, np.newaxis] <= places).mean(0)
        estimated = (shares[..., np.newaxis] * (nodes[..., np.newaxis] <= places)).sum(1)
        error = estimated.std(0, ddof=1) / 60**0.5
        assert (np.abs(estimated.mean(0) - below) < 4 * error + 0.005).all()


def test_that_a_matrix_of_low_rank_is_mostly_zero() -> None:
    diagonal = torch.zeros(1, 50, dtype=torch.float64)
    diagonal[0, :2] = torch.tensor([4.0, -1.0])
    found = finished(spectral_quadrature(lambda vectors: vectors * diagonal, (1, 50), 200, 10, seed=0))
    torch.testing.assert_close(found.shares.sum(2), torch.ones(1, 200, dtype=torch.float64))
    share_at_zero = found.shares[found.nodes.abs() < 1e-6].sum() / 200
    torch.testing.assert_close(share_at_zero, torch.tensor(48 / 50).double(), rtol=0.02, atol=0)


def test_that_a_matrix_which_is_not_finite_has_no_points() -> None:
    diagonal = torch.tensor([[1.0, torch.inf], [1.0, 2.0]], dtype=torch.float64)
    found = finished(spectral_quadrature(lambda vectors: vectors * diagonal, (2, 2), 2, 2, seed=0))
    assert found.nodes[0].isnan().all()
    assert found.nodes[1].isfinite().all()
    axis = density_axis(found.nodes.numpy(), 0.1, 11)
    density = spectral_density(found.nodes.numpy(), found.shares.numpy(), axis, 0.1)
    assert np.isnan(density[0]).all()
    assert np.isfinite(density[1]).all()
