import torch

from mtl_gui.engine.weighting.manual import Manual
from mtl_gui.engine.weighting.protocol import Signals
from mtl_gui.spec import ManualWeights

_CPU = torch.device("cpu")
_LOSSES = torch.zeros(2, 3, dtype=torch.float64)
_SIGNALS = Signals(0, (0, 1), ("a", "b", "c"), _LOSSES, _LOSSES == 0)


def test_that_weights_are_the_described_ones_and_one_where_none_is_given() -> None:
    method = Manual(ManualWeights(weights={"c": 0.25, "elsewhere": 9.0}))
    state = method.initial_state(("a", "b", "c"), 2, 6, torch.float64, _CPU)
    assert method.weigh(_SIGNALS, state).weights.tolist() == [[1.0, 1.0, 0.25]] * 2


def test_that_weights_that_a_person_sets_replace_the_described_ones() -> None:
    method = Manual(ManualWeights(weights={"c": 0.25}))
    state = method.initial_state(("a", "b", "c"), 2, 6, torch.float64, _CPU)
    steered = method.steered(state, torch.tensor([0.0, 2.0, 3.0]))
    assert method.weigh(_SIGNALS, steered).weights.tolist() == [[0.0, 2.0, 3.0]] * 2
    assert method.weigh(_SIGNALS, state).weights.tolist() == [[1.0, 1.0, 0.25]] * 2
