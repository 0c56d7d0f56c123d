import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from torchjd.aggregation import ExcessMTLWeighting

from mtl_gui.engine.weighting.excess_mtl import ExcessMtl
from mtl_gui.engine.weighting.protocol import State, Weighed
from mtl_gui.spec import ExcessMtl as ExcessMtlDescription
from tests.engine.weighting.loss_steps import initial_state, random_losses, signals_of, tensor


def literal_weights(rows: npt.NDArray[np.float64], step_size: float) -> list[list[float]]:
    """The authors' code for one replica, in loops: gradients [S, T, P]."""
    num_tasks = rows.shape[1]
    weights, squares, first = [1.0] * num_tasks, np.zeros(rows.shape[1:]), None
    found = []
    for gradients in rows:
        risks = []
        for task in range(num_tasks):
            squares[task] += gradients[task] ** 2
            roots = np.sqrt(squares[task] + 1e-7)
            risks.append(gradients[task] * (1 / roots) @ gradients[task])
        if first is None:
            first = risks
        else:
            grown = [
                weight * np.exp(risk / start * step_size)
                for weight, risk, start in zip(weights, risks, first, strict=True)
            ]
            weights = [weight / sum(grown) * num_tasks for weight in grown]
        found.append(weights)
    return found


def _in_turn(method: ExcessMtl, rows: Tensor, labelled: Tensor | None = None) -> list[Weighed]:
    """What is found for gradients [S, R, T, P] in turn."""
    losses = torch.ones(rows.shape[1:3], dtype=torch.float64)
    state, found = initial_state(method, losses, rows.shape[3]), []
    for step, gradients in enumerate(rows):
        is_there = None if labelled is None else labelled[step]
        found.append(method.weigh(signals_of(losses, rows=gradients, labelled=is_there), state))
        state = State(kept=found[-1].kept)
    return found


def test_that_the_weights_are_those_of_the_literal_algorithm() -> None:
    rows = random_losses(0, 10, 2, 3, 5) - 1.5
    found = _in_turn(ExcessMtl(ExcessMtlDescription(step_size=0.2)), rows)
    for replica in range(2):
        expected = literal_weights(rows[:, replica].numpy(), 0.2)
        for step, weights in enumerate(expected):
            np.testing.assert_allclose(found[step].weights[replica], weights, rtol=1e-6)


def test_that_a_longer_warmup_gives_the_weights_of_a_second_opinion() -> None:
    rows = random_losses(1, 8, 1, 3, 5) - 1.5
    second = ExcessMTLWeighting(robust_step_size=0.1, n_warmup_steps=3)
    found = _in_turn(ExcessMtl(ExcessMtlDescription(step_size=0.1, warmup_steps=3)), rows)
    for step, weighed in enumerate(found):
        torch.testing.assert_close(weighed.weights[0], 3 * second(rows[step, 0]), rtol=1e-9, atol=0)


def test_that_the_first_step_only_sets_what_later_ones_are_compared_to() -> None:
    rows = tensor([[[[3.0, 0.0], [0.0, 300.0]]]] * 2)
    found = _in_turn(ExcessMtl(ExcessMtlDescription()), rows)
    assert found[0].weights.tolist() == [[1.0, 1.0]]
    torch.testing.assert_close(found[1].weights, tensor([[1.0, 1.0]]), rtol=1e-6, atol=0)


def test_that_a_task_with_a_growing_risk_gets_more_weight() -> None:
    rows = tensor([[[[1.0], [1.0]]], [[[1.0], [5.0]]]])
    weights = _in_turn(ExcessMtl(ExcessMtlDescription()), rows)[-1].weights[0]
    assert weights[1] > 1 > weights[0]
    assert weights.sum().item() == 2


def test_that_weights_stay_finite_when_a_risk_has_no_bounds() -> None:
    rows = tensor([[[[0.0], [1.0]]], [[[1e4], [1.0]]], [[[0.0], [1.0]]]])
    found = _in_turn(ExcessMtl(ExcessMtlDescription(step_size=10.0)), rows)
    assert found[-1].weights.tolist() == [[2.0, 0.0]]
    assert found[-1].kept["log_weights"].isfinite().all()


def test_that_a_task_without_labels_keeps_its_weight_and_its_memory() -> None:
    rows = random_losses(2, 6, 1, 3, 4) - 1.5
    labelled = torch.ones(6, 1, 3, dtype=torch.bool)
    labelled[2:, 0, 1] = False
    found = _in_turn(ExcessMtl(ExcessMtlDescription(step_size=0.3)), rows, labelled)
    for weighed in found[2:]:
        assert weighed.weights[0, 1] == found[1].weights[0, 1]
        assert torch.equal(weighed.kept["squares"][0, 1], found[1].kept["squares"][0, 1])
        np.testing.assert_allclose(weighed.weights.sum(), 3, rtol=1e-12)
    assert found[2].weights[0, 0] != found[1].weights[0, 0]
