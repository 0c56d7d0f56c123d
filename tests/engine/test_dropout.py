import torch

from mtl_gui.engine.dropout import dropout_masks
from mtl_gui.engine.network import Network, build_network
from mtl_gui.spec import Mlp, SharingPlan
from tests.engine.small_data import MIXED, small_data, small_experiment

_CPU = torch.device("cpu")


def _network(dropout: float, plan: SharingPlan | None = None) -> Network:
    data = small_data(MIXED)
    return build_network(small_experiment(data, Mlp(widths=(50, 40), dropout=dropout), plan=plan), data)


def _mask(network: Network, seeds: tuple[int, ...], step: int, block: int) -> torch.Tensor:
    masks = dropout_masks(network, seeds, step, 200, torch.float64, _CPU)
    assert masks is not None
    return masks[block]


def test_that_without_dropout_there_is_nothing_to_draw() -> None:
    assert dropout_masks(_network(0.0), (0,), 0, 8, torch.float64, _CPU) is None


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
