import pytest
import torch
from torch import Tensor
from torchjd.scalarization import FAMO

from mtl_gui.engine.weighting.famo import Famo
from mtl_gui.engine.weighting.protocol import State
from mtl_gui.spec import Famo as FamoDescription
from tests.engine.weighting.loss_steps import initial_state, random_losses, signals_of, slopes, tensor


class LiteralFamo:
    """The authors' loop for one replica: softmax and its gradient by autograd, PyTorch's Adam."""

    def __init__(self, num_tasks: int, min_losses: Tensor) -> None:
        self.w = torch.zeros(num_tasks, dtype=torch.float64, requires_grad=True)
        self.optimiser = torch.optim.Adam([self.w], lr=0.025, weight_decay=1e-3)
        self.min_losses = min_losses

    def objective(self, losses: Tensor) -> Tensor:
        z = torch.softmax(self.w, -1).detach()
        above = losses - self.min_losses + 1e-8
        c = (z / above).sum().detach()
        return (above.log() * z / c).sum()

    def update(self, before: Tensor, now: Tensor) -> None:
        delta = (before - self.min_losses + 1e-8).log() - (now - self.min_losses + 1e-8).log()
        (self.w.grad,) = torch.autograd.grad(torch.softmax(self.w, -1), self.w, grad_outputs=delta)
        self.optimiser.step()


def _in_turn(
    method: Famo, before: Tensor, after: Tensor, labelled: Tensor | None = None
) -> tuple[list[Tensor], State]:
    """The weights for losses [S, R, T] in turn, and the last state."""
    state, weights = initial_state(method, before[0]), []
    for losses, losses_after in zip(before, after, strict=True):
        signals = signals_of(losses, labelled=labelled)
        weighed = method.weigh(signals, state)
        weights.append(weighed.weights)
        state = method.after(losses_after, signals, State(kept=weighed.kept))
    return weights, state


def test_that_the_weights_are_those_of_the_literal_algorithm() -> None:
    before, after = random_losses(0, 8, 2, 3), random_losses(1, 8, 2, 3)
    description = FamoDescription(min_losses={"b": -0.5})
    weights, _ = _in_turn(Famo(description), before, after)
    for replica in range(2):
        literal = LiteralFamo(3, tensor([0.0, -0.5, 0.0]))
        second = FAMO(3, min_losses=tensor([0.0, -0.5, 0.0])).double()
        for step in range(8):
            losses = before[step, replica].clone().requires_grad_()
            expected = slopes(literal.objective(losses), losses)
            torch.testing.assert_close(weights[step][replica], expected, rtol=1e-10, atol=0)
            torch.testing.assert_close(slopes(second(losses), losses), expected, rtol=1e-6, atol=0)
            literal.update(before[step, replica], after[step, replica])
            second.update(after[step, replica])


def test_that_two_tasks_give_the_published_weights() -> None:
    method = Famo(FamoDescription())
    losses = [[0.5, 2.0]]
    found = method.weigh(signals_of(losses), initial_state(method, losses)).weights
    assert found[0].tolist() == pytest.approx([0.8, 0.2])


def test_that_a_task_that_fell_less_gets_more_weight() -> None:
    method = Famo(FamoDescription())
    _, state = _in_turn(method, tensor([[[1.0, 1.0]]]), tensor([[[0.5, 0.9]]]))
    assert state.kept["logits"][0].tolist() == pytest.approx([-0.025, 0.025])


def test_that_a_task_without_labels_takes_no_part() -> None:
    method = Famo(FamoDescription(weight_decay=0.0))
    before, after = random_losses(2, 5, 1, 3), random_losses(3, 5, 1, 3)
    labelled = torch.tensor([[True, False, True]])
    weights, state = _in_turn(method, before, after, labelled)
    alone, alone_state = _in_turn(method, before[..., [0, 2]], after[..., [0, 2]])
    torch.testing.assert_close(torch.stack(weights)[..., [0, 2]], torch.stack(alone))
    torch.testing.assert_close(state.kept["logits"][:, [0, 2]], alone_state.kept["logits"])
    assert state.kept["logits"][0, 1] == 0
    assert all(each[0, 1] == 0 for each in weights)


def test_that_losses_below_the_lowest_ones_leave_the_logits_as_they_are() -> None:
    method = Famo(FamoDescription(min_losses={"a": 1.0}))
    losses = tensor([[0.5, 2.0], [2.0, 2.0], [2.0, 2.0]])
    state = initial_state(method, losses)
    weighed = method.weigh(signals_of(losses), state)
    assert weighed.weights[0].tolist() == [0.5, 0.5]
    assert weighed.fallen_back is not None
    assert weighed.fallen_back.tolist() == [True, False, False]
    after = method.after(tensor([[3.0, 1.0], [0.9, 1.0], [1.5, 1.9]]), signals_of(losses), state)
    assert after.kept["logits"][:2].tolist() == [[0, 0], [0, 0]]
    assert after.kept["count"].tolist() == [[0, 0], [0, 0], [1, 1]]
