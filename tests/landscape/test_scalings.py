"""Random directions by filter, by layer and as a whole, on networks of weights that PyTorch would hold."""

import pytest
import torch
from torch import Tensor

from mtl_gui.data.preparation import prepare
from mtl_gui.engine.network import Network, build_network
from mtl_gui.landscape.directions import cosine, norm, random_directions
from mtl_gui.landscape.evaluation import LossMeter
from mtl_gui.landscape.planes import Plane, chosen_plane
from mtl_gui.landscape.probe import Probe, probe_of
from mtl_gui.spec import Experiment, LandscapeRequest, Mlp, RandomPlane
from mtl_gui.spec.planes import Scaling
from tests.landscape.trained import small_mlp

AXES = {"trunk.0.weight": (0, 1, 3), "trunk.0.bias": None, "heads.a.weight": (0, 2)}
SCALINGS: tuple[Scaling, ...] = ("filters", "layers", "model")
CPU = torch.device("cpu")


def parameters() -> dict[str, Tensor]:
    generator = torch.Generator().manual_seed(0)
    shapes = {"trunk.0.weight": (1, 7, 5), "trunk.0.bias": (1, 5), "heads.a.weight": (5, 2)}
    return {
        name: torch.randn(1, *shape, generator=generator, dtype=torch.float64)
        for name, shape in shapes.items()
    }


def goldstein(direction: list[Tensor], weights: list[Tensor], scaling: str) -> None:
    """`normalize_directions_for_weights(direction, weights, norm, 'biasbn')`; output units are on axis 0."""
    for d, w in zip(direction, weights, strict=True):
        if d.dim() <= 1:
            d.fill_(0)
        elif scaling == "filters":
            for unit, own in zip(d, w, strict=True):
                unit.mul_(own.norm() / (unit.norm() + 1e-10))
        else:
            d.mul_(w.norm() / d.norm())


@pytest.mark.parametrize("scaling", ["filters", "layers"])
def test_that_directions_are_scaled_as_in_the_authors_code(scaling: Scaling) -> None:
    own = parameters()
    ours, _ = random_directions(own, AXES, 4, scaling, right_angle=False)
    plain = random_directions(
        {k: torch.ones_like(v) for k, v in own.items()}, AXES, 4, "model", right_angle=False
    )
    expected = [tensor[0].reshape(-1, tensor.shape[-1]).T.clone() for tensor in plain[0].values()]
    expected[1] = expected[1].flatten()
    goldstein(expected, [tensor[0].reshape(-1, tensor.shape[-1]).T for tensor in own.values()], scaling)
    for name, wanted in zip(own, expected, strict=True):
        found = ours[name][0].reshape(-1, own[name].shape[-1]).T.reshape(wanted.shape)
        torch.testing.assert_close(found, wanted, rtol=1e-9, atol=1e-12)


def test_that_a_direction_scaled_as_a_whole_is_as_long_as_the_weights() -> None:
    own = parameters()
    weights = {name: tensor for name, tensor in own.items() if AXES[name] is not None}
    for direction in random_directions(own, AXES, 1, "model", right_angle=False):
        torch.testing.assert_close(norm(direction), norm(weights))
        assert not direction["trunk.0.bias"].any()


@pytest.mark.parametrize("scaling", SCALINGS)
def test_that_a_right_angle_before_scaling_leaves_a_smaller_one_after(scaling: Scaling) -> None:
    turned = abs(cosine(*random_directions(parameters(), AXES, 3, scaling, right_angle=True)))
    assert turned < abs(cosine(*random_directions(parameters(), AXES, 3, scaling, right_angle=False)))
    assert turned < (1e-12 if scaling == "model" else 0.2)


@pytest.mark.parametrize("scaling", SCALINGS)
def test_that_the_first_direction_does_not_depend_on_the_angle(scaling: Scaling) -> None:
    straight, oblique = (
        random_directions(parameters(), AXES, 3, scaling, right_angle=turned)[0] for turned in (True, False)
    )
    for name, tensor in straight.items():
        assert torch.equal(tensor, oblique[name])


def rectified() -> Experiment:
    return small_mlp().replaced(architecture=Mlp(widths=(12, 8), activation="relu"))


def measured(network: Network, probe: Probe, point: dict[str, Tensor], plane: RandomPlane) -> Tensor:
    request = LandscapeRequest(plane=plane, moved="all")
    chosen: Plane = chosen_plane(network, point, request)
    steps = torch.linspace(-0.6, 0.6, 5, dtype=torch.float64)
    at = torch.cartesian_prod(steps, steps)
    return torch.from_numpy(LossMeter(network, probe, 256).losses(chosen.points(at), 25))


def test_that_filters_make_the_picture_of_a_rescaled_layer_the_same() -> None:
    """Units rescaled one by one would change the picture, for the next layer's columns then differ."""
    data = prepare(rectified())
    network = build_network(rectified(), data)
    probe = probe_of(data, LandscapeRequest(num_rows=40), 3, torch.float64, CPU)
    point = network.initial_parameters([3], torch.float64, CPU)
    factors = {"trunk.0.weight": 7.0, "trunk.0.bias": 7.0, "trunk.1.weight": 1 / 7}
    rescaled = {name: factors.get(name, 1.0) * tensor for name, tensor in point.items()}
    by_filter = RandomPlane(seed=2)
    torch.testing.assert_close(
        measured(network, probe, rescaled, by_filter),
        measured(network, probe, point, by_filter),
        rtol=1e-12,
        atol=1e-12,
    )
    whole = RandomPlane(seed=2, scaling="model")
    there, here = (measured(network, probe, at, whole) for at in (rescaled, point))
    assert ((there - here).abs() > 0.1 * here).any()
