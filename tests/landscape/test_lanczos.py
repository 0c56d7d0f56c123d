import itertools

import numpy as np
import pytest
import torch

from mtl_gui.engine.randomness import generator
from mtl_gui.landscape.hessian import Hessian, rows_of_tasks
from mtl_gui.landscape.lanczos import Lanczos, extreme_eigenvalues
from mtl_gui.landscape.work import finished
from tests.landscape.curved import dense_hessians, literal_losses, objective_of, regression


def noise(*shape: int, name: str = "") -> torch.Tensor:
    return torch.from_numpy(generator(0, "test noise", name).standard_normal(shape))


def symmetric(count: int, size: int) -> torch.Tensor:
    matrices = noise(count, size, size, name="matrices")
    return (matrices + matrices.mT) / 2


def with_eigenvalues(*values: float) -> torch.Tensor:
    """[1, n, n]."""
    rotation, _ = np.linalg.qr(noise(len(values), len(values), name="rotation").numpy())
    return torch.from_numpy(rotation @ np.diag(values) @ rotation.T)[None]


def times(matrices: torch.Tensor, vectors: torch.Tensor) -> torch.Tensor:
    return (matrices @ vectors.unsqueeze(2)).squeeze(2)


def test_that_both_ends_of_the_spectrum_equal_those_of_the_dense_hessian_of_163_parameters() -> None:
    """The dense Hessians are forward over reverse derivatives of the losses written out."""
    objective, point = objective_of(regression())
    joint = torch.tensor([1.0, 0.5, 2.0], dtype=torch.float64)
    hessian = Hessian(objective, point, rows_of_tasks(joint))
    found = finished(extreme_eigenvalues(hessian.times, noise(4, 163), 3, tolerance=1e-6))
    dense = dense_hessians(literal_losses(regression()), point[0])
    dense = torch.cat([dense, torch.einsum("t,tij->ij", joint, dense)[None]])
    expected = torch.linalg.eigvalsh(dense)
    assert found.has_converged.all()
    torch.testing.assert_close(found.largest, expected[:, -3:].flip(1), rtol=1e-6, atol=0)
    torch.testing.assert_close(found.smallest, expected[:, :3], rtol=1e-6, atol=1e-9)


def test_that_curvature_along_the_top_eigenvector_is_the_second_difference_of_the_slice() -> None:
    objective, point = objective_of(regression())
    weights = rows_of_tasks(torch.ones(3, dtype=torch.float64))
    found = finished(extreme_eigenvalues(Hessian(objective, point, weights).times, noise(4, 163), 1))
    step = 1e-3
    for row, weight in enumerate(weights):
        below, here, above = (
            objective.losses(point + step * torch.tensor([[-1.0], [0.0], [1.0]]) * found.largest_vectors[row])
            @ weight
        )
        difference = (above - 2 * here + below) / step**2
        torch.testing.assert_close(found.largest[row, 0], difference, rtol=1e-4, atol=0)


def test_that_residuals_and_vectors_are_true() -> None:
    matrices = symmetric(3, 60)
    work = extreme_eigenvalues(lambda vectors: times(matrices, vectors), noise(3, 60), 2, max_products=25)
    found = finished(work)
    assert found.num_products == 25
    assert not found.has_converged.any()
    for values, vectors, residuals in (
        (found.largest, found.largest_vectors, found.largest_residuals),
        (found.smallest, found.smallest_vectors, found.smallest_residuals),
    ):
        torch.testing.assert_close(vectors.norm(dim=2), torch.ones(3, 2, dtype=torch.float64))
        true = vectors @ matrices - values.unsqueeze(2) * vectors
        torch.testing.assert_close(true.norm(dim=2), residuals, rtol=1e-8, atol=1e-12)
        exact = torch.linalg.eigvalsh(matrices)
        nearest = (values.unsqueeze(2) - exact.unsqueeze(1)).abs().amin(2)
        assert (nearest <= residuals * (1 + 1e-9) + 1e-12).all()


def test_that_it_ends_as_soon_as_the_residuals_are_within_the_tolerance() -> None:
    matrix = with_eigenvalues(*np.linspace(-1, 1, 97), 10.0, 20.0, -15.0)
    counts = []
    for tolerance in (1e-1, 1e-4, 1e-8):
        found = finished(
            extreme_eigenvalues(lambda vectors: times(matrix, vectors), noise(1, 100), 1, tolerance=tolerance)
        )
        assert found.has_converged.all()
        assert max(found.largest_residuals, found.smallest_residuals) <= tolerance * 20.0
        counts.append(found.num_products)
    assert counts == sorted(counts)
    assert counts[0] < counts[-1] < 40


def test_that_eigenvalues_which_come_several_times_are_found_so_often() -> None:
    matrix = with_eigenvalues(*[0.0] * 10, 3.0, 3.0, 3.0, -2.0, -2.0)
    found = finished(extreme_eigenvalues(lambda vectors: times(matrix, vectors), noise(1, 15), 4))
    expected = torch.tensor([[3.0, 3.0, 3.0, 0.0]], dtype=torch.float64)
    torch.testing.assert_close(found.largest, expected, rtol=1e-9, atol=1e-9)
    expected = torch.tensor([[-2.0, -2.0, 0.0, 0.0]], dtype=torch.float64)
    torch.testing.assert_close(found.smallest, expected, rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize("matrix", [torch.zeros(1, 4, 4), torch.eye(4)[None]], ids=["zero", "identity"])
def test_that_a_matrix_of_one_eigenvalue_is_solved(matrix: torch.Tensor) -> None:
    matrix = matrix.double()
    found = finished(extreme_eigenvalues(lambda vectors: times(matrix, vectors), noise(1, 4), 2))
    torch.testing.assert_close(found.largest, matrix[:, 0, :1].expand(1, 2))
    torch.testing.assert_close(found.smallest, matrix[:, 0, :1].expand(1, 2))
    assert found.has_converged.all()


def test_that_a_single_parameter_has_its_own_curvature() -> None:
    found = finished(extreme_eigenvalues(lambda vectors: -3 * vectors, noise(1, 1), 2))
    assert found.largest.tolist() == [[-3.0]]
    assert found.num_products == 1


def test_that_a_matrix_which_is_not_finite_leaves_the_others_unchanged() -> None:
    matrices = symmetric(2, 12)
    alone = finished(extreme_eigenvalues(lambda vectors: times(matrices[:1], vectors), noise(1, 12), 2))
    matrices[1, 3, 3] = torch.nan
    found = finished(
        extreme_eigenvalues(lambda vectors: times(matrices, vectors), noise(1, 12).expand(2, -1), 2)
    )
    torch.testing.assert_close(found.largest[0], alone.largest[0])
    assert found.largest[1].isnan().all()
    assert found.has_converged.tolist() == [True, False]


def test_that_vectors_stay_orthogonal_however_far_apart_the_eigenvalues_are() -> None:
    matrix = with_eigenvalues(*np.geomspace(1e-8, 1e8, 50))
    lanczos = Lanczos(lambda vectors: times(matrix, vectors), noise(1, 50), 50)
    while not lanczos.is_complete:
        lanczos.step()
    extremes = lanczos.extremes(50, 1.0)
    gram = extremes.largest_vectors @ extremes.largest_vectors.mT
    torch.testing.assert_close(gram[0], torch.eye(50, dtype=torch.float64), rtol=0, atol=1e-10)


def test_that_it_can_be_left_after_every_product() -> None:
    calls = []

    def product(vectors: torch.Tensor) -> torch.Tensor:
        calls.append(1)
        return 2 * vectors

    shares = list(itertools.islice(extreme_eigenvalues(product, noise(1, 30), 1, max_products=10), 3))
    assert shares == [0.1, 0.2, 0.3]
    assert len(calls) == 3
