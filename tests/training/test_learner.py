import numpy as np
import torch

from mtl_gui.engine.network import build_network
from mtl_gui.training.feed import Feed
from mtl_gui.training.learner import Learner
from tests.engine.small_data import MLP, data_for, small_experiment
from tests.training.runs import replicas

_CPU = torch.device("cpu")


def test_that_clearing_a_replica_zeroes_all_it_has_learned_and_leaves_the_others_as_they_are() -> None:
    data = data_for(MLP)
    experiment = small_experiment(data)
    stack = replicas((0, 1, 2))
    network = build_network(experiment, data)
    feed = Feed(data, stack, 8, torch.float64, _CPU)
    learner = Learner(experiment, network, stack, 4, torch.float64, _CPU)
    learner.update([feed.batch(0)], 0)
    before = learner.to_arrays()
    learner.clear(np.array([False, True, False]))
    after = learner.to_arrays()
    changed = [name for name in after if name.startswith(("parameters/", "optimiser/"))]
    assert len(changed) >= 2
    for name in changed:
        assert (after[name][1] == 0).all(), name
        np.testing.assert_array_equal(after[name][[0, 2]], before[name][[0, 2]], err_msg=name)
    assert any((before[name][1] != 0).any() for name in changed)
