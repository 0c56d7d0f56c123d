import math

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from sklearn.decomposition import PCA

from mtl_gui.landscape.directions import (
    cosine,
    filter_normalised,
    inner,
    norm,
    principal_directions,
    random_direction,
)

AXES = {
    "trunk.0.weight": (0, 1, 3),
    "trunk.0.bias": None,
    "trunk.1.weight": (0, 1, 2),
    "heads.a.weight": (0, 2),
}


def parameters(replicas: int = 1, seed: int = 0) -> dict[str, torch.Tensor]:
    generator = torch.Generator().manual_seed(seed)
    shapes = {
        "trunk.0.weight": (2, 7, 5),
        "trunk.0.bias": (2, 5),
        "trunk.1.weight": (2, 4, 3, 3, 3),
        "heads.a.weight": (5, 2),
    }
    return {
        name: torch.randn(replicas, *shape, generator=generator, dtype=torch.float64)
        for name, shape in shapes.items()
    }


def goldstein(direction: list[torch.Tensor], weights: list[torch.Tensor]) -> None:
    """`normalize_directions_for_weights(..., 'filter', 'biasbn')`; output units are on axis 0."""
    for d, w in zip(direction, weights, strict=True):
        if d.dim() <= 1:
            d.fill_(0)
        else:
            for unit, own in zip(d, w, strict=True):
                unit.mul_(own.norm() / (unit.norm() + 1e-10))


def test_that_dense_filters_are_scaled_as_in_the_authors_code() -> None:
    weight = parameters()["trunk.0.weight"]
    noise = torch.randn(weight.shape, generator=torch.Generator().manual_seed(1), dtype=torch.float64)
    expected = [noise[0, group].T.clone() for group in range(2)]
    goldstein(expected, [weight[0, group].T for group in range(2)])
    ours = filter_normalised(noise, weight, (0, 1, 3))
    for group in range(2):
        torch.testing.assert_close(ours[0, group].T, expected[group], rtol=1e-14, atol=0)


def test_that_convolution_filters_are_scaled_as_in_the_authors_code() -> None:
    weight = parameters()["trunk.1.weight"]
    noise = torch.randn(weight.shape, generator=torch.Generator().manual_seed(1), dtype=torch.float64)
    expected = [noise[0, group].clone() for group in range(2)]
    goldstein(expected, list(weight[0]))
    ours = filter_normalised(noise, weight, (0, 1, 2))
    for group in range(2):
        torch.testing.assert_close(ours[0, group], expected[group], rtol=1e-14, atol=0)


def test_that_every_filter_of_a_random_direction_has_the_norm_of_the_networks_filter() -> None:
    own = parameters(replicas=3)
    direction = random_direction(own, AXES, seed=4, number=0)
    assert torch.allclose(direction["trunk.0.weight"].norm(dim=2), own["trunk.0.weight"].norm(dim=2))
    assert torch.allclose(
        direction["trunk.1.weight"].flatten(3).norm(dim=3), own["trunk.1.weight"].flatten(3).norm(dim=3)
    )
    assert torch.allclose(direction["heads.a.weight"].norm(dim=1), own["heads.a.weight"].norm(dim=1))


def test_that_biases_do_not_move() -> None:
    direction = random_direction(parameters(), AXES, seed=4, number=0)
    assert not direction["trunk.0.bias"].any()


def test_that_a_random_direction_depends_on_seed_number_and_name_alone() -> None:
    own = parameters()
    direction = random_direction(own, AXES, seed=4, number=0)
    only_head = {"heads.a.weight": own["heads.a.weight"]}
    assert torch.equal(
        random_direction(only_head, AXES, seed=4, number=0)["heads.a.weight"], direction["heads.a.weight"]
    )
    for changed in (
        random_direction(own, AXES, seed=5, number=0),
        random_direction(own, AXES, seed=4, number=1),
    ):
        assert abs(cosine(changed, direction)) < 0.5


def test_that_a_replicas_direction_is_the_same_beside_others_and_alone() -> None:
    both = parameters(replicas=2)
    together = random_direction(both, AXES, seed=0, number=0)
    for replica in range(2):
        alone = random_direction({k: v[replica : replica + 1] for k, v in both.items()}, AXES, 0, 0)
        for name, tensor in alone.items():
            assert torch.equal(tensor[0], together[name][replica])


def test_that_the_noise_has_both_signs() -> None:
    direction = random_direction(parameters(), AXES, seed=0, number=0)["trunk.1.weight"]
    assert 0.3 < float((direction > 0).double().mean()) < 0.7


@given(st.floats(0.01, 100), st.integers(0, 100))
def test_that_scaling_a_parameter_scales_its_direction(factor: float, seed: int) -> None:
    own = parameters()
    scaled = {name: tensor * factor for name, tensor in own.items()}
    plain = random_direction(own, AXES, seed, 0)
    for name, tensor in random_direction(scaled, AXES, seed, 0).items():
        torch.testing.assert_close(tensor, plain[name] * factor, rtol=1e-12, atol=0)


def test_that_inner_products_run_over_all_parameters() -> None:
    x, y = parameters(replicas=3), parameters(replicas=2, seed=1)
    flat_x = torch.cat([tensor.flatten(1) for tensor in x.values()], 1)
    flat_y = torch.cat([tensor.flatten(1) for tensor in y.values()], 1)
    torch.testing.assert_close(inner(x, y), flat_x @ flat_y.T)
    torch.testing.assert_close(norm(x), flat_x.norm(dim=1))


def walk(steps: int, size: int = 400) -> dict[str, torch.Tensor]:
    points = np.random.default_rng(0).standard_normal((steps, size)).cumsum(0)
    return {
        "a": torch.from_numpy(points[:, :300].reshape(steps, 3, 100)),
        "b": torch.from_numpy(points[:, 300:]),
    }


def test_that_principal_directions_are_those_of_scikit_learn() -> None:
    path = walk(30)
    rows = torch.cat([tensor.flatten(1) for tensor in path.values()], 1).numpy()
    expected = PCA(n_components=2, svd_solver="full").fit(rows)
    found = principal_directions(path)
    assert found is not None
    np.testing.assert_allclose(found.explained, expected.explained_variance_ratio_, atol=1e-10)
    for direction, component in zip((found.first, found.second), expected.components_, strict=True):
        flat = torch.cat([tensor.flatten() for tensor in direction.values()]).numpy()
        assert abs(flat @ component) == pytest.approx(1, abs=1e-10)
        assert float(norm(direction)) == pytest.approx(1, abs=1e-10)


def test_that_the_checkpoint_farthest_out_lies_on_the_negative_side() -> None:
    path = walk(30)
    found = principal_directions(path)
    assert found is not None
    centred = {name: tensor - tensor.mean(0) for name, tensor in path.items()}
    for direction in (found.first, found.second):
        coordinates = inner(centred, direction)[:, 0]
        assert float(coordinates.min()) == -float(coordinates.abs().max())


def test_that_a_random_walk_explains_as_much_as_theory_says() -> None:
    found = principal_directions(walk(300, size=20_000))
    assert found is not None
    assert found.explained[0] == pytest.approx(6 / math.pi**2, abs=0.03)
    assert found.explained[1] == pytest.approx(6 / math.pi**2 / 4, abs=0.02)


@pytest.mark.parametrize("steps", [1, 2])
def test_that_fewer_than_three_checkpoints_have_no_principal_plane(steps: int) -> None:
    assert principal_directions(walk(steps)) is None


def test_that_a_straight_path_has_no_principal_plane() -> None:
    line = torch.arange(5.0, dtype=torch.float64)[:, None] * torch.ones(1, 8)
    assert principal_directions({"a": line}) is None


def test_that_a_path_which_never_moved_has_no_principal_plane() -> None:
    assert principal_directions({"a": torch.ones(5, 8)}) is None
