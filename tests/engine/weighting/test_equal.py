import torch

from mtl_gui.engine.weighting.equal import Equal
from mtl_gui.engine.weighting.protocol import Signals, State


def test_that_every_task_has_weight_one() -> None:
    losses = torch.tensor([[3.0, 0.0, 1e9]])
    signals = Signals(0, (0,), ("a", "b", "c"), losses, losses > 0)
    assert Equal().weigh(signals, State()).weights.tolist() == [[1.0, 1.0, 1.0]]
