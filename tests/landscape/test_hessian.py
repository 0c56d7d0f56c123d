import pytest
import torch

from mtl_gui.engine.randomness import generator
from mtl_gui.landscape.hessian import Hessian, Objective, hessian_vector_product, rows_of_tasks
from mtl_gui.spec import (
    Cgc,
    CrossStitch,
    DSelectK,
    Experiment,
    LearningToBranch,
    Mmoe,
    Mtan,
    Ple,
    SharingPlan,
    Sluice,
    SoftSharing,
)
from tests.landscape.closed_forms import closed_form
from tests.landscape.curved import closed_objective, dense_hessians, literal_losses, objective_of, regression
from tests.landscape.trained import small_mlp, toy

SOFT = (
    CrossStitch(widths=(6, 5), activation="tanh"),
    Sluice(width=6, activation="tanh"),
    Mmoe(num_experts=3, widths=(6,), activation="tanh"),
    DSelectK(num_experts=4, widths=(6,), activation="tanh"),
    Cgc(widths=(6,), activation="tanh"),
    Ple(widths=(6,), activation="tanh"),
    Mtan(widths=(6, 5), activation="tanh"),
    LearningToBranch(widths=(6, 5), activation="tanh"),
)


def noise(*shape: int, name: str = "") -> torch.Tensor:
    return torch.from_numpy(generator(0, "test noise", name).standard_normal(shape))


def second_difference(objective: Objective, point: torch.Tensor, vector: torch.Tensor) -> torch.Tensor:
    """vᵀHv of every task, by five losses along v: the error falls with the fourth power of the step."""
    step = 1e-3
    shifts = torch.tensor([-2.0, -1.0, 0.0, 1.0, 2.0], dtype=point.dtype) * step
    losses = objective.losses(point + shifts.unsqueeze(1) * vector)
    factors = torch.tensor([-1.0, 16.0, -30.0, 16.0, -1.0], dtype=point.dtype)
    return factors @ losses / (12 * step**2)


def test_that_products_equal_those_with_the_dense_hessian_of_the_literal_losses() -> None:
    objective, point = objective_of(regression())
    assert objective.num_parameters == 163
    joint = torch.tensor([0.5, 1.0, 2.0], dtype=torch.float64)
    weights = rows_of_tasks(joint)
    vectors = noise(4, 163)
    hessians = dense_hessians(literal_losses(regression()), point[0])
    hessians = torch.cat([hessians, torch.einsum("t,tij->ij", joint, hessians)[None]])
    products = hessian_vector_product(objective, point, weights, vectors)
    torch.testing.assert_close(products, (hessians @ vectors.unsqueeze(2)).squeeze(2), rtol=1e-10, atol=1e-12)


def test_that_losses_and_gradients_are_those_of_the_literal_losses() -> None:
    objective, point = objective_of(regression())
    literal = literal_losses(regression())
    hessian = Hessian(objective, point, rows_of_tasks(torch.ones(3, dtype=torch.float64)))
    expected = literal(point[0])
    torch.testing.assert_close(hessian.losses, torch.cat([expected, expected.sum()[None]]))
    gradients = torch.func.jacrev(literal)(point[0])
    torch.testing.assert_close(hessian.gradient, torch.cat([gradients, gradients.sum(0)[None]]))


def test_that_products_are_the_same_when_no_graph_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    objective, point = objective_of(regression())
    weights, vectors = rows_of_tasks(torch.ones(3, dtype=torch.float64)), noise(4, 163)
    kept = hessian_vector_product(objective, point, weights, vectors)
    monkeypatch.setattr("mtl_gui.landscape.hessian._NUMBERS_KEPT", 0)
    torch.testing.assert_close(hessian_vector_product(objective, point, weights, vectors), kept)


def test_that_a_replica_has_the_same_products_alone_as_beside_others() -> None:
    objective, point = objective_of(regression())
    points = torch.cat([point, point + 0.1, point - 0.2])
    weights, vectors = torch.eye(3, dtype=torch.float64), noise(3, 163)
    together = hessian_vector_product(objective, points, weights, vectors)
    for replica in range(3):
        own = slice(replica, replica + 1)
        alone = hessian_vector_product(objective, points[own], weights[own], vectors[own])
        torch.testing.assert_close(together[own], alone, rtol=1e-12, atol=1e-14)


def _second_derivatives_equal_differences(experiment: Experiment) -> None:
    objective, start = objective_of(experiment)
    point = start + 0.1 * noise(*start.shape, name="point")  # branches that start equal are no longer
    num_tasks = len(objective.network.tasks)
    vector = noise(1, objective.num_parameters)
    vector = vector / vector.norm()
    weights = torch.eye(num_tasks, dtype=torch.float64)
    products = hessian_vector_product(objective, point, weights, vector.expand(num_tasks, -1))
    curvature = products @ vector[0]
    expected = second_difference(objective, point, vector)
    torch.testing.assert_close(curvature, expected, rtol=2e-5, atol=1e-7)


@pytest.mark.parametrize("architecture", SOFT, ids=lambda each: each.kind)
def test_that_curvature_equals_second_differences_under_soft_sharing(architecture: SoftSharing) -> None:
    plan = SharingPlan.together(1, 2)
    _second_derivatives_equal_differences(small_mlp().replaced(architecture=architecture, sharing=plan))


def test_that_products_are_the_change_of_the_gradient_for_networks_of_every_make(
    network_experiment: Experiment,
) -> None:
    """So short a step meets no kink of ReLU or of pooling."""
    objective, point = objective_of(network_experiment)
    weights = torch.eye(len(objective.network.tasks), dtype=torch.float64)
    vector = noise(1, objective.num_parameters)
    step = 1e-6 * vector / vector.norm()
    ahead, behind = (Hessian(objective, point + sign * step, weights).gradient for sign in (1, -1))
    products = hessian_vector_product(objective, point, weights, step.expand(len(weights), -1))
    torch.testing.assert_close((ahead - behind) / 2, products, rtol=1e-4, atol=1e-14)
    assert (products.norm(dim=1) > 1e-9).all()  # far above the rounding that is let pass


def test_that_the_gradient_of_products_is_symmetric_for_networks_of_every_make(
    network_experiment: Experiment,
) -> None:
    objective, point = objective_of(network_experiment)
    num_tasks = len(objective.network.tasks)
    weights = torch.eye(num_tasks, dtype=torch.float64)
    first, second = (noise(1, objective.num_parameters, name=name) for name in "ab")
    hessian = Hessian(objective, point, weights)
    one = (hessian.times(first.expand(num_tasks, -1)) * second).sum(1)
    other = (hessian.times(second.expand(num_tasks, -1)) * first).sum(1)
    assert (one != 0).all()
    torch.testing.assert_close(one, other, rtol=1e-9, atol=1e-12)


def test_that_heads_of_other_tasks_have_no_curvature() -> None:
    objective, point = objective_of(small_mlp())
    vectors = noise(2, objective.num_parameters)
    products = objective.parts(
        hessian_vector_product(objective, point, torch.eye(2, dtype=torch.float64), vectors)
    )
    for name, product in products.items():
        for task, other in ((0, "parity"), (1, "digit")):
            assert bool((product[task] == 0).all()) == name.startswith(f"heads.{other}.")


def test_that_a_restriction_to_some_parameters_is_the_block_of_the_whole_hessian() -> None:
    whole, point = objective_of(small_mlp())
    network = whole.network
    trunk = [name for name in network.shapes if network.is_trunk(name)]
    part = whole.restricted(trunk, point)
    weights = torch.ones(1, 2, dtype=torch.float64)
    vector = noise(1, part.num_parameters)
    padded = torch.cat([vector, torch.zeros(1, whole.num_parameters - part.num_parameters)], 1)
    expected = hessian_vector_product(whole, point, weights, padded)[:, : part.num_parameters]
    found = hessian_vector_product(part, part.vectors(whole.parts(point)), weights, vector)
    torch.testing.assert_close(found, expected, rtol=1e-10, atol=1e-13)


def test_that_linear_regression_has_its_closed_form() -> None:
    """The Hessian of a mean of squares is (2/N) Xᵀ X."""
    inputs, targets = noise(20, 5), noise(20, name="targets")
    network = closed_form(lambda point: (point @ inputs.T - targets).square().mean(1), size=5)
    objective = closed_objective(network)
    columns = hessian_vector_product(
        objective, noise(1, 5, name="point"), torch.ones(5, 1), torch.eye(5, dtype=torch.float64)
    )
    torch.testing.assert_close(columns, 2 / 20 * inputs.T @ inputs, rtol=1e-8, atol=1e-12)


def test_that_a_linear_loss_has_no_curvature() -> None:
    network = closed_form(lambda point: point @ torch.tensor([1.0, -2.0], dtype=torch.float64))
    hessian = Hessian(closed_objective(network), noise(1, 2), torch.ones(1, 1, dtype=torch.float64))
    torch.testing.assert_close(hessian.gradient, torch.tensor([[1.0, -2.0]], dtype=torch.float64))
    assert (hessian.times(noise(1, 2)) == 0).all()


def test_that_the_toy_is_differentiated_twice() -> None:
    objective, _ = objective_of(toy())
    point = torch.tensor([[-8.5, -5.0]], dtype=torch.float64)
    vector = torch.tensor([[0.6, 0.8]], dtype=torch.float64)
    products = hessian_vector_product(
        objective, point, torch.eye(2, dtype=torch.float64), vector.expand(2, -1)
    )
    torch.testing.assert_close(
        products @ vector[0], second_difference(objective, point, vector), rtol=1e-5, atol=1e-7
    )
