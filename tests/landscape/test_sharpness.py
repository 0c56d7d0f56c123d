import torch

from mtl_gui.engine.randomness import generator
from mtl_gui.landscape.hessian import Hessian, Objective, rows_of_tasks
from mtl_gui.landscape.sharpness import Sharpness, adaptive_step, gradient_step, sharpness
from mtl_gui.landscape.work import finished
from tests.landscape.closed_forms import closed_form
from tests.landscape.curved import closed_objective, objective_of, regression
from tests.landscape.trained import small_mlp


def measured(
    objective: Objective, point: torch.Tensor, weights: torch.Tensor, num_draws: int = 20
) -> Sharpness:
    return finished(
        sharpness(
            Hessian(objective, point, weights),
            radius=0.05,
            adaptive_radius=0.5,
            spread=0.1,
            num_draws=num_draws,
            seed=0,
        )
    )


def test_that_a_quadratic_rises_as_its_closed_form_says() -> None:
    """L = ½ Σ aᵢ θᵢ², so L(θ + ε) − L(θ) = Σ aᵢ (θᵢ εᵢ + ½ εᵢ²) and the mean under noise is ½ σ² Σ aᵢ θᵢ²."""
    curvature = torch.tensor([2.0, 6.0], dtype=torch.float64)
    network = closed_form(lambda point: (0.5 * curvature * point.square()).sum(1))
    point = torch.tensor([[1.5, -0.5]], dtype=torch.float64)
    found = measured(closed_objective(network), point, torch.ones(1, 1).double(), num_draws=4000)

    def rise(change: torch.Tensor) -> float:
        return float((curvature * (point * change + change.square() / 2)).sum())

    gradient = torch.tensor([[3.0, -3.0]], dtype=torch.float64)
    assert abs(float(found.gradient) - rise(0.05 * gradient / 18**0.5)) < 1e-12
    products = torch.tensor([[4.5, 1.5]], dtype=torch.float64)  # θ g
    assert abs(float(found.adaptive) - rise(0.5 * point * products / products.norm())) < 1e-12
    expected = 0.5 * 0.1**2 * float((curvature * point.square()).sum())
    assert abs(float(found.noise) - expected) < 3 * float(found.noise_error)


def test_that_no_change_inside_the_ball_of_a_nearly_linear_loss_rises_more() -> None:
    objective, point = objective_of(regression())
    weights = torch.eye(3, dtype=torch.float64)
    hessian = Hessian(objective, point, weights)
    steps = gradient_step(hessian.gradient, 1e-4)
    torch.testing.assert_close(steps.norm(dim=1), torch.full((3,), 1e-4, dtype=torch.float64))
    scaled = adaptive_step(hessian.points, hessian.gradient, 1e-4)
    lengths = torch.where(hessian.points != 0, scaled / hessian.points, 0.0).norm(dim=1)
    torch.testing.assert_close(lengths, torch.full((3,), 1e-4, dtype=torch.float64))
    others = torch.from_numpy(generator(0, "test changes").standard_normal((50, 163)))
    others = 1e-4 * others / others.norm(dim=1, keepdim=True)
    for task in range(3):
        best = objective.losses(hessian.points + steps)[task, task]
        best_scaled = objective.losses(hessian.points + scaled)[task, task]
        assert (objective.losses(point + others)[:, task] < best).all()
        assert (objective.losses(point + others * point)[:, task] < best_scaled).all()


def test_that_scaling_a_layer_of_a_relu_network_changes_all_but_the_adaptive_and_the_noise() -> None:
    objective, point = objective_of(small_mlp())
    scaled = {name: part.clone() for name, part in objective.parts(point).items()}
    for name in ("trunk.0.weight", "trunk.0.bias"):
        scaled[name] *= 7.0
    scaled["trunk.1.weight"] /= 7.0
    weights = rows_of_tasks(torch.ones(2, dtype=torch.float64))
    before = measured(objective, point, weights)
    after = measured(objective, objective.vectors(scaled), weights)
    torch.testing.assert_close(after.adaptive, before.adaptive, rtol=1e-9, atol=0)
    torch.testing.assert_close(after.noise, before.noise, rtol=1e-9, atol=1e-12)
    assert ((after.gradient / before.gradient - 1).abs() > 0.1).all()


def test_that_nothing_rises_along_a_gradient_of_zero() -> None:
    network = closed_form(lambda point: point.square().sum(1))
    found = measured(closed_objective(network), torch.zeros(1, 2).double(), torch.ones(1, 1).double())
    assert [found.gradient.item(), found.adaptive.item(), found.noise.item()] == [0.0, 0.0, 0.0]
