import hypothesis.strategies as st
import numpy as np
import pytest
import torch
from hypothesis import given, settings
from torch import Tensor, nn

from mtl_gui.engine.losses import RowLosses, output_groups, row_losses, task_losses
from mtl_gui.spec import LossName, Task
from tests.engine.small_data import MIXED, small_data

_R, _B = 2, 9


def _random(*shape: int) -> Tensor:
    return torch.from_numpy(np.random.default_rng(len(shape)).normal(0, 2, shape))


@pytest.mark.parametrize(
    ("loss", "plain"), [("mse", nn.MSELoss()), ("mae", nn.L1Loss()), ("huber", nn.HuberLoss())]
)
def test_that_losses_of_numbers_are_those_of_pytorch(loss: LossName, plain: nn.Module) -> None:
    outputs, targets = _random(_R, _B, 1), _random(_R, _B)
    found = row_losses(loss, outputs, targets).mean(1)
    for replica in range(_R):
        assert found[replica] == pytest.approx(plain(outputs[replica, :, 0], targets[replica]).item())


def test_that_the_cross_entropy_of_classes_is_that_of_pytorch() -> None:
    outputs = _random(_R, _B, 4)
    targets = torch.from_numpy(np.random.default_rng(1).integers(0, 4, (_R, _B)))
    found = row_losses("cross_entropy", outputs, targets).mean(1)
    for replica in range(_R):
        plain = nn.CrossEntropyLoss()(outputs[replica], targets[replica])
        assert found[replica] == pytest.approx(plain.item())


def test_that_one_output_is_the_logit_of_the_second_class() -> None:
    logits = _random(_R, _B, 1)
    targets = torch.from_numpy(np.random.default_rng(1).integers(0, 2, (_R, _B)))
    likelihood = torch.sigmoid(logits[..., 0])
    expected = -torch.log(torch.where(targets == 1, likelihood, 1 - likelihood))
    torch.testing.assert_close(row_losses("cross_entropy", logits, targets), expected)


def test_that_the_loss_of_an_objective_is_its_output() -> None:
    outputs = _random(_R, _B, 1)
    assert torch.equal(row_losses("value", outputs, torch.zeros(_R, _B)), outputs[..., 0])


def _batch(missing: float) -> tuple[dict[str, Tensor], dict[str, Tensor], dict[str, Tensor | None]]:
    source = np.random.default_rng(5)
    data = small_data(MIXED)
    outputs: dict[str, Tensor] = {}
    targets: dict[str, Tensor] = {}
    present: dict[str, Tensor | None] = {}
    for task in data.tasks:
        outputs[task.name] = torch.from_numpy(source.normal(0, 1, (_R, _B, task.num_outputs)))
        numbers = torch.from_numpy(np.stack([task.targets[i : i + _B] for i in range(_R)]))
        targets[task.name] = numbers.double() if task.num_outputs == 1 else numbers
        present[task.name] = torch.from_numpy(source.random((_R, _B)) >= missing)
    return outputs, targets, present


def test_that_only_labelled_rows_count() -> None:
    outputs, targets, present = _batch(0.5)
    tasks = small_data(MIXED).tasks
    found = task_losses(outputs, targets, present, tasks)
    for column, task in enumerate(tasks):
        mask = present[task.name]
        assert mask is not None
        for replica in range(_R):
            chosen = mask[replica]
            rows = row_losses(
                task.task.loss, outputs[task.name][replica][chosen], targets[task.name][replica][chosen]
            )
            assert found[replica, column] == pytest.approx(rows.mean().item(), rel=1e-12)


def test_that_a_task_without_labels_has_loss_zero() -> None:
    outputs, targets, present = _batch(0.0)
    present["b"] = torch.zeros(_R, _B, dtype=torch.bool)
    tasks = small_data(MIXED).tasks
    assert task_losses(outputs, targets, present, tasks)[:, 1].tolist() == [0, 0]


def test_that_no_mask_means_that_every_row_is_labelled() -> None:
    outputs, targets, present = _batch(0.0)
    tasks = small_data(MIXED).tasks
    unmasked = dict.fromkeys(present)
    torch.testing.assert_close(
        task_losses(outputs, targets, unmasked, tasks), task_losses(outputs, targets, present, tasks)
    )


def test_that_tasks_are_grouped_by_loss_and_number_of_outputs() -> None:
    groups = output_groups(small_data((*MIXED, Task.of_kind("e", "binary"))).tasks)
    assert [(group.loss, group.num_outputs, group.names) for group in groups] == [
        ("mse", 1, ("a", "d")),
        ("cross_entropy", 1, ("b", "e")),
        ("cross_entropy", 3, ("c",)),
    ]


@settings(max_examples=20, deadline=None)
@given(missing=st.sampled_from((0.0, 0.4, 1.0)), seed=st.integers(0, 1000))
def test_that_the_slopes_of_the_rows_are_the_derivatives_of_the_weighted_means(
    missing: float, seed: int
) -> None:
    source = np.random.default_rng(seed)
    groups = output_groups(small_data(MIXED).tasks)
    leaves = [torch.from_numpy(source.normal(0, 1, (_R, _B, len(g.tasks)))).requires_grad_() for g in groups]
    present = [torch.from_numpy(source.random(leaf.shape) >= missing) for leaf in leaves]
    masks = tuple(None if missing == 0 else mask for mask in present)
    losses = RowLosses(groups, tuple(leaves), masks)
    weights = torch.from_numpy(source.random((_R, 4)))
    total = torch.zeros((), dtype=torch.float64)
    for group, leaf, mask in zip(groups, leaves, present, strict=True):
        for position, task in enumerate(group.tasks):
            for replica in range(_R):
                chosen = leaf[replica, :, position][mask[replica, :, position]]
                mean = chosen.mean() if len(chosen) else chosen.sum()
                assert losses.means()[replica, task] == pytest.approx(mean.item(), rel=1e-12)
                total = total + weights[replica, task] * mean
    expected = torch.autograd.grad(total, leaves, allow_unused=True, materialize_grads=True)
    for mine, theirs in zip(losses.slopes(weights), expected, strict=True):
        torch.testing.assert_close(mine, theirs, rtol=0, atol=1e-15)
