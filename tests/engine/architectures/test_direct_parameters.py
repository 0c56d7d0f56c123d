import pytest
import torch

from mtl_gui.engine.network import build_network
from mtl_gui.spec import DirectParameters, SharingPlan, TwoParameterToy
from tests.engine.small_data import small_experiment, toy_data

_CPU = torch.device("cpu")

# Values of the published code (nash-mtl `experiments/toy/problem.py`, CAGrad `toy.py`), scale 1.
_PUBLISHED = [
    ((-8.5, 7.5), (6.552363, 7.900798)),
    ((-8.5, -5.0), (4.059918, -19.421502)),
    ((0.0, 0.0), (0.0, 0.0)),
    ((9.0, 9.0), (7.943949, 6.691495)),
    ((10.0, -8.0), (-19.087190, 8.894031)),
    ((-7.5, -0.5), (0.388808, -4.754484)),
    ((9.0, -1.0), (-8.831059, 2.814293)),
    ((0.0, -8.35511), (-15.09164, -15.09164)),
    ((7.0, -8.43446), (-19.98943, -0.39794)),
]


def _losses(point: tuple[float, float], scale: float = 1.0) -> tuple[torch.Tensor, torch.Tensor]:
    """The losses [2] at a point, and the point as a leaf."""
    data = toy_data(TwoParameterToy(scale=scale, starts=(point,)))
    network = build_network(small_experiment(data, DirectParameters()), data)
    parameters = network.initial_parameters((0,), torch.float64, _CPU)
    leaf = parameters["trunk.0.point"].requires_grad_()
    outputs = network.forward(parameters, torch.zeros(1, 1, 0, dtype=torch.float64))
    return torch.stack([outputs[name].squeeze() for name in ("first", "second")]), leaf


@pytest.mark.parametrize(("point", "expected"), _PUBLISHED)
def test_that_the_losses_are_those_of_the_published_code(
    point: tuple[float, float], expected: tuple[float, float]
) -> None:
    assert _losses(point)[0].tolist() == pytest.approx(expected, abs=1e-5)


def test_that_both_gradients_at_the_origin_are_those_of_the_published_code() -> None:
    losses, leaf = _losses((0.0, 0.0))
    for loss in losses:
        (gradient,) = torch.autograd.grad(loss, leaf, retain_graph=True)
        assert gradient.flatten().tolist() == pytest.approx((0.0, 10.856381), abs=1e-6)


def test_that_the_scale_multiplies_the_first_loss_only() -> None:
    whole, scaled = _losses((-8.5, 7.5))[0], _losses((-8.5, 7.5), scale=0.1)[0]
    assert scaled.tolist() == pytest.approx([0.1 * whole[0].item(), whole[1].item()], rel=1e-14)


def test_that_the_loss_stays_finite_where_the_logarithm_would_not() -> None:
    root = -7 + 2 * torch.tanh(torch.tensor(5.0, dtype=torch.float64)).item()
    assert _losses((root, 5.0))[0][0].item() == pytest.approx(0.98661 * (-12.2061 + 6), abs=1e-3)


def test_that_seeds_take_the_starting_points_in_turn() -> None:
    data = toy_data()
    network = build_network(small_experiment(data, DirectParameters()), data)
    starts = network.initial_parameters((1, 7, 5), torch.float64, _CPU)["trunk.0.point"]
    assert starts.tolist() == [[[0.0, 0.0]], [[9.0, 9.0]], [[-8.5, 7.5]]]


def test_that_tasks_that_are_apart_have_a_point_each() -> None:
    data = toy_data()
    plan = SharingPlan.apart(1, 2)
    network = build_network(small_experiment(data, DirectParameters(), plan=plan), data)
    points = torch.tensor([[[-8.5, 7.5], [9.0, 9.0]]], dtype=torch.float64)
    outputs = network.forward({"trunk.0.point": points}, torch.zeros(1, 1, 0, dtype=torch.float64))
    assert outputs["first"].item() == pytest.approx(6.552363, abs=1e-6)
    assert outputs["second"].item() == pytest.approx(6.691495, abs=1e-6)


def test_that_it_has_two_parameters_per_point_and_no_heads() -> None:
    data = toy_data()
    network = build_network(small_experiment(data, DirectParameters()), data)
    assert network.num_parameters == 2
    assert network.filter_axis("trunk.0.point") is None
