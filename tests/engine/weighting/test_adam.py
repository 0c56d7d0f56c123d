import torch

from mtl_gui.engine.weighting.adam import adam_memory, adam_step
from tests.engine.weighting.loss_steps import random_losses


def test_that_the_steps_are_those_of_pytorch() -> None:
    gradients = random_losses(0, 6, 2, 3) - 1.5
    values = random_losses(1, 2, 3)
    expected = values.clone().requires_grad_()
    optimiser = torch.optim.Adam([expected], lr=0.025, weight_decay=0.1)
    memory, everywhere = adam_memory(values), torch.ones(2, 3, dtype=torch.bool)
    for gradient in gradients:
        expected.grad = gradient.clone()
        optimiser.step()
        values, memory = adam_step(values, gradient, memory, everywhere, 0.025, 0.1)
        torch.testing.assert_close(values, expected.detach(), rtol=1e-12, atol=0)


def test_that_an_entry_that_pauses_goes_on_as_if_nothing_had_been() -> None:
    gradients = random_losses(2, 3, 1, 2) - 1.5
    paused = torch.tensor([[True, False]])
    values, memory = torch.zeros(1, 2, dtype=torch.float64), adam_memory(torch.zeros(1, 2).double())
    alone, alone_memory = values, memory
    everywhere = torch.ones_like(paused)
    for step, gradient in enumerate(gradients):
        values, memory = adam_step(values, gradient, memory, paused if step == 1 else everywhere, 0.1)
        if step != 1:
            alone, alone_memory = adam_step(alone, gradient, alone_memory, everywhere, 0.1)
    assert values[0, 1] == alone[0, 1]
    assert memory["count"].tolist() == [[3.0, 2.0]]
    assert values[0, 0] != alone[0, 0]
