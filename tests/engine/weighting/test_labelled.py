import torch

from mtl_gui.engine.weighting.labelled import (
    is_positive,
    mean_among,
    row_of,
    shares_of,
    softmax_among,
    with_sum_of,
)
from tests.engine.weighting.loss_steps import signals_of, tensor

_VALUES = tensor([[1.0, 5.0, 3.0], [2.0, 0.0, 0.0]])
_LABELLED = torch.tensor([[True, False, True], [False, False, False]])


def test_that_tasks_without_labels_get_no_share() -> None:
    assert shares_of(_VALUES, _LABELLED).tolist() == [[0.25, 0.0, 0.75], [0.0, 0.0, 0.0]]
    found = softmax_among(_VALUES, _LABELLED)
    torch.testing.assert_close(found[0, [0, 2]], _VALUES[0, [0, 2]].softmax(0))
    assert found[:, 1].tolist() == [0.0, 0.0]
    assert found[1].tolist() == [0.0, 0.0, 0.0]


def test_that_a_mean_leaves_tasks_without_labels_out() -> None:
    assert mean_among(_VALUES, _LABELLED).tolist() == [[2.0], [0.0]]


def test_that_the_tasks_with_labels_share_what_they_had() -> None:
    weights = tensor([[1.0, 7.0, 1.0], [1.0, 1.0, 1.0]])
    assert with_sum_of(_VALUES, weights, _LABELLED).tolist() == [[0.5, 7.0, 1.5], [1.0, 1.0, 1.0]]


def test_that_values_that_are_all_zero_are_shared_equally() -> None:
    found = with_sum_of(0 * _VALUES, _VALUES, torch.tensor([[True, True, False], [True, True, True]]))
    torch.testing.assert_close(found, tensor([[3.0, 3.0, 3.0], [2 / 3] * 3]))


def test_that_only_losses_above_zero_have_a_logarithm() -> None:
    losses = tensor([[1.0, 0.0], [1.0, -1.0], [1e-320, 1.0], [float("nan"), 1.0], [1e-300, 0.0]])
    labelled = torch.tensor([[True, True]] * 4 + [[True, False]])
    assert is_positive(losses, labelled).tolist() == [False, False, False, False, True]


def test_that_settings_by_name_come_in_the_order_of_the_tasks() -> None:
    signals = signals_of([[0.0, 0.0, 0.0]])
    assert row_of({"c": 3.0, "a": 2.0}, signals, 1.0).tolist() == [2.0, 1.0, 3.0]
