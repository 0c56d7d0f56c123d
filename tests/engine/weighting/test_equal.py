import pytest
import torch

from mtl_gui.engine.weighting.equal import Equal
from mtl_gui.engine.weighting.protocol import Signals, State
from mtl_gui.spec import EqualWeights


def test_that_every_task_has_weight_one() -> None:
    losses = torch.tensor([[3.0, 0.0, 1e9]])
    signals = Signals(0, (0,), ("a", "b", "c"), losses, losses > 0)
    assert Equal().weigh(signals, State()).weights.tolist() == [[1.0, 1.0, 1.0]]


@pytest.mark.parametrize(("reduction", "weight"), [("sum", 1.0), ("mean", 0.25)])
def test_that_the_losses_are_added_up_or_averaged_as_described(reduction: str, weight: float) -> None:
    losses = torch.ones(2, 4)
    signals = Signals(0, (0, 1), ("a", "b", "c", "d"), losses, losses > 0)
    made = Equal(EqualWeights.checked({"reduction": reduction}))
    assert made.weigh(signals, State()).weights.tolist() == [[weight] * 4] * 2
