import numpy as np
import pytest
import torch

from mtl_gui.engine.network import Network, build_network
from mtl_gui.engine.randomness import generator
from mtl_gui.spec import Mlp, SharingPlan
from tests.engine.small_data import MIXED, small_data, small_experiment

_CPU = torch.device("cpu")


def _network(dropout: float, plan: SharingPlan | None = None) -> Network:
    data = small_data(MIXED)
    return build_network(small_experiment(data, Mlp(widths=(50, 40), dropout=dropout), plan=plan), data)


def _mask(network: Network, seeds: tuple[int, ...], step: int, block: int) -> torch.Tensor:
    training = network.training_pass(seeds, step, 200, torch.float64, _CPU)
    assert training is not None
    return training.noise[block]


def test_that_without_dropout_there_is_nothing_to_draw() -> None:
    assert _network(0.0).training_pass((0,), 0, 8, torch.float64, _CPU) is None


def test_that_the_described_share_is_silenced_and_the_mean_is_kept() -> None:
    mask = _mask(_network(0.3), (0,), 0, 0)
    assert mask.shape == (1, 200, 50)
    assert set(mask.flatten().tolist()) == {0.0, 1 / 0.7}
    assert abs((mask == 0).double().mean().item() - 0.3) < 0.02


def test_that_a_replica_has_its_own_noise_whoever_stands_beside_it() -> None:
    network = _network(0.5)
    several = _mask(network, (4, 9), 3, 1)
    assert torch.equal(several[1], _mask(network, (9,), 3, 1)[0])
    assert not torch.equal(several[0], several[1])


def test_that_the_noise_changes_from_step_to_step_and_from_block_to_block() -> None:
    network = _network(0.5)
    assert not torch.equal(_mask(network, (0,), 0, 0), _mask(network, (0,), 1, 0))
    assert not torch.equal(_mask(network, (0,), 0, 0)[..., :40], _mask(network, (0,), 0, 1))


def test_that_the_noise_does_not_depend_on_the_plan() -> None:
    apart = _network(0.5, SharingPlan.apart(2, 4))
    assert torch.equal(_mask(apart, (0,), 0, 0), _mask(_network(0.5), (0,), 0, 0))


@pytest.mark.parametrize("described", [0.0, 0.3])
def test_that_a_replica_with_its_own_share_gets_the_noise_it_would_get_alone(described: float) -> None:
    shares = (0.5, None, 0.0)
    training = _network(described).training_pass((4, 9, 5), 3, 200, torch.float64, _CPU, shares)
    assert training is not None
    for block in (0, 1):
        mask = training.noise[block]
        assert torch.equal(mask[0], _mask(_network(0.5), (4,), 3, block)[0])
        assert bool((mask[2] == 1).all())
        if described:
            assert torch.equal(mask[1], _mask(_network(described), (9,), 3, block)[0])
        else:
            assert bool((mask[1] == 1).all())


def test_that_nothing_is_drawn_where_every_replica_wants_no_dropout() -> None:
    assert _network(0.3).training_pass((4, 9), 3, 8, torch.float64, _CPU, (0.0, 0.0)) is None


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_that_a_mask_compares_one_draw_per_unit_with_the_share(dtype: torch.dtype) -> None:
    training = _network(0.3).training_pass((4,), 3, 20, dtype, _CPU)
    assert training is not None
    source = generator(4, "dropout", step=3)
    for block, num_units in ((0, 50), (1, 40)):
        draws = torch.from_numpy(source.random((20, num_units), dtype=np.float32))
        assert torch.equal(training.noise[block][0], (draws >= 0.3).to(dtype) / 0.7)
