import math

import numpy as np
import pytest
import torch

from mtl_gui.data import catalogue
from mtl_gui.data.preparation import prepare
from mtl_gui.data.toys import distance_to_front, exact_front
from mtl_gui.engine.architectures.toys import objectives_of, start_of
from mtl_gui.engine.network import build_network
from mtl_gui.events import SnapshotTaken
from mtl_gui.spec import (
    AnyToy,
    DoubleWells,
    FonsecaFleming,
    FormulaToy,
    GaussianWells,
    SurgeryToy,
    TwoParameterToy,
)
from mtl_gui.training.trainer import train

_TOYS = (DoubleWells(), GaussianWells(), SurgeryToy(), FonsecaFleming(num_parameters=5), FormulaToy())


def losses(toy: AnyToy, points: object) -> torch.Tensor:
    """The losses [..., T] at points [..., n]."""
    at = torch.as_tensor(points, dtype=torch.float64)
    return torch.stack([loss(at) for loss in objectives_of(toy).values()], -1)


def test_that_the_double_wells_have_the_published_minima_barriers_and_sum() -> None:
    x = torch.linspace(-2, 4, 61, dtype=torch.float64)
    found = losses(DoubleWells(), torch.stack([x, torch.zeros_like(x)], -1))
    assert found[:, 0][[10, 30]].tolist() == pytest.approx([0, 0], abs=1e-20)
    assert found[:, 1][[30, 50]].tolist() == pytest.approx([0, 0], abs=1e-20)
    assert (found[20, 0].item(), found[40, 1].item()) == pytest.approx((1, 1))
    u = x - 1
    torch.testing.assert_close(found.sum(1), 2 * u**4 + 8 * u**2)


@pytest.mark.parametrize(("distance", "is_double"), [(0.6, False), (0.7, False), (0.72, True), (0.9, True)])
def test_that_the_middle_of_the_wells_is_a_minimum_of_the_sum_only_where_they_are_near(
    distance: float,
    is_double: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    toy = GaussianWells(distance=distance)
    slope = torch.func.jacrev(lambda point: losses(toy, point).sum())
    curvature = torch.func.jacrev(slope)(torch.zeros(2).double())
    expected = 4 * math.exp(-(distance**2)) * (1 - 2 * distance**2)
    assert curvature[0, 0].item() == pytest.approx(expected)
    assert (expected < 0) == is_double


def test_that_the_surgery_toy_has_the_losses_of_the_paper() -> None:
    found = losses(SurgeryToy(), [(0.5, -3.0), (-2.0, 40.0)])
    assert found[0].tolist() == pytest.approx((-5.88595, 29.42831), abs=1e-5)
    assert found[1].tolist() == pytest.approx((-244.1215, -305.1518), abs=1e-4)


@pytest.mark.parametrize(
    "toy", [FonsecaFleming(num_parameters=7), GaussianWells(distance=0.6), DoubleWells()]
)
def test_that_an_exact_front_has_the_losses_of_its_points_and_no_point_is_better(toy: AnyToy) -> None:
    front = exact_front(toy, 41)
    assert front is not None
    torch.testing.assert_close(losses(toy, front.points), torch.from_numpy(front.losses))
    tried = np.random.default_rng(0).uniform(-2, 2, (5000, toy.num_coordinates))
    others = losses(toy, np.concatenate([tried, front.points + 0.01 * tried[: len(front.points)]])).numpy()
    assert not (others[:, None] < front.losses - 1e-12).all(axis=2).any()


def test_that_toys_without_a_closed_form_have_no_exact_front() -> None:
    assert [exact_front(toy) for toy in (TwoParameterToy(), SurgeryToy(), FormulaToy())] == [None] * 3


def test_that_the_front_of_fonseca_and_fleming_is_exact() -> None:
    s = np.linspace(-1, 1, 9)
    found = losses(FonsecaFleming(num_parameters=20), np.outer(s, np.full(20, 20**-0.5)))
    expected = 1 - np.exp(-np.stack([(s - 1) ** 2, (s + 1) ** 2], 1))
    np.testing.assert_allclose(found, expected, rtol=1e-13, atol=1e-15)


def test_that_starts_of_fonseca_and_fleming_are_drawn_by_seed() -> None:
    toy = FonsecaFleming(num_parameters=20)
    starts = np.array([start_of(toy, seed) for seed in range(50)])
    assert np.abs(starts).max() < 0.5
    assert np.abs(starts.mean()) < 0.05
    assert start_of(toy, 3) == tuple(starts[3])
    assert len(np.unique(starts)) == starts.size


@pytest.mark.parametrize("toy", [TwoParameterToy(), *_TOYS], ids=lambda toy: toy.kind)
def test_that_a_network_of_a_toy_gives_its_losses_at_its_starts(toy: AnyToy) -> None:
    experiment = catalogue.starting_experiment(toy)
    network = build_network(experiment, prepare(experiment))
    parameters = network.initial_parameters((0, 1), torch.float64, torch.device("cpu"))
    outputs = network.forward(parameters, torch.zeros(1, 1, 0, dtype=torch.float64))
    expected = losses(toy, [start_of(toy, 0), start_of(toy, 1)])
    assert network.num_parameters == toy.num_coordinates
    torch.testing.assert_close(torch.stack([*outputs.values()], -1)[:, 0, 0], expected)


@pytest.mark.parametrize("toy", _TOYS, ids=lambda toy: toy.kind)
def test_that_training_lowers_the_sum_of_the_losses_of_every_toy(toy: AnyToy) -> None:
    experiment = catalogue.starting_experiment(toy)
    training = experiment.training.replaced(steps=40, learning_rate=0.01, checkpoint_every=40)
    experiment = experiment.replaced(training=training)
    events = [event for event in train(experiment, prepare(experiment)) if isinstance(event, SnapshotTaken)]
    before, after = (
        losses(toy, event.parameters["trunk.0.point"][:, 0]).sum(1) for event in (events[0], events[-1])
    )
    assert (after < before).all()


def test_that_the_distance_from_a_front_is_that_of_the_nearest_point_of_its_line() -> None:
    front = np.array([[0.0, 1.0], [1.0, 1.0], [1.0, 0.0]])
    for losses, expected in (((0.4, 1.5), 0.5), ((2.0, 2.0), 2**0.5), ((1.0, 0.3), 0.0)):
        assert distance_to_front(front, np.array(losses)) == pytest.approx(expected)
    assert distance_to_front(front[:1], np.array([3.0, 5.0])) == pytest.approx(5.0)
