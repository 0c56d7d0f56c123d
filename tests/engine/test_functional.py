from typing import Any

import pytest
import torch

from mtl_gui.engine import task_weights, update_direction
from mtl_gui.problems import Refused

_TWO = torch.tensor([[-4.0, 1.0, 1.0], [6.0, 1.0, 1.0]], dtype=torch.float64)
_MANY = torch.stack((_TWO, 3 * _TWO.flip(0), _TWO[:, [1, 0, 2]] ** 3))


@pytest.mark.parametrize(
    ("kind", "options", "expected"),
    [
        ("equal", {"reduction": "mean"}, [0.5, 0.5]),
        ("mgda", {}, [0.6, 0.4]),
        ("cagrad", {"c": 0.5}, [0.70412, 0.5]),
        ("pcgrad", {}, [2.22222, 1.57895]),
        ("fairgrad", {"alpha": 1.0}, [0.59146, 0.40707]),
        ("nash_mtl", {"max_norm": 0.0}, [0.59146, 0.40707]),
        ("imtl_g", {}, [0.59233, 0.40767]),
        ("aligned_mtl", {"mode": "rmse"}, [1.51087, 1.10331]),
    ],
)
def test_that_weights_are_the_published_ones(
    kind: str, options: dict[str, Any], expected: list[float]
) -> None:
    losses = torch.ones(2, dtype=torch.float64)
    of_jacobian = task_weights(kind, jacobian=_TWO, losses=losses, **options)
    of_gramian = task_weights(kind, gramian=_TWO @ _TWO.T, losses=losses, **options)
    assert of_jacobian.tolist() == pytest.approx(expected, abs=1e-5)
    torch.testing.assert_close(of_gramian, of_jacobian, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("kind", ["upgrad", "pcgrad", "mgda"])
def test_that_a_batch_of_problems_is_solved_as_each_alone(kind: str) -> None:
    together = task_weights(kind, jacobian=_MANY)
    alone = torch.stack([task_weights(kind, jacobian=jacobian) for jacobian in _MANY])
    torch.testing.assert_close(together, alone, rtol=1e-12, atol=1e-12)
    directions = update_direction(kind, _MANY)
    torch.testing.assert_close(directions, (alone.unsqueeze(1) @ _MANY).squeeze(1), rtol=1e-12, atol=1e-12)


def test_that_further_problems_of_a_batch_have_the_next_seeds() -> None:
    jacobian = torch.sin(torch.arange(40, dtype=torch.float64)).view(2, 20)
    together = update_direction("graddrop", jacobian.expand(3, 2, 20), seed=5, step=2)
    for position in range(3):
        alone = update_direction("graddrop", jacobian, seed=5 + position, step=2)
        torch.testing.assert_close(together[position], alone, rtol=0, atol=0)
    assert not torch.equal(together[0], together[1])
    assert not torch.equal(update_direction("graddrop", jacobian, seed=5, step=3), together[0])


def test_that_losses_are_read_by_the_methods_that_read_them() -> None:
    losses = torch.tensor([1.0, 3.0], dtype=torch.float64)
    plain = task_weights("mgda", jacobian=torch.eye(2, dtype=torch.float64))
    by_loss = task_weights(
        "mgda", jacobian=torch.eye(2, dtype=torch.float64), losses=losses, normalisation="loss"
    )
    assert plain.tolist() == pytest.approx([0.5, 0.5])
    assert by_loss.tolist() == pytest.approx([0.1, 0.9])


def test_that_weights_come_in_the_format_of_what_was_given() -> None:
    assert task_weights("upgrad", jacobian=_TWO.float()).dtype is torch.float32
    assert update_direction("upgrad", _TWO.float()).dtype is torch.float32


@pytest.mark.parametrize(
    ("kind", "options", "why"),
    [
        ("moco", {}, "more than the gradients of one step.*weighting_of"),
        ("gradvac", {}, "more than the gradients of one step.*weighting_of"),
        ("modo", {}, "more than the gradients of one step.*weighting_of"),
        ("graddrop", {}, "changes the gradients themselves.*update_direction"),
        ("mgda", {"normalisation": "loss"}, "reads “losses”"),
        ("mgdaa", {}, "no kind “mgdaa”.*Use one of: .*mgda"),
        ("cagrad", {"c": -1.0}, "at least 0"),
        ("cagrad", {"radius": 1.0}, "no such field"),
    ],
)
def test_that_what_cannot_be_answered_is_refused(kind: str, options: dict[str, Any], why: str) -> None:
    with pytest.raises(Refused, match=why):
        task_weights(kind, jacobian=_TWO, **options)


def test_that_nothing_to_read_is_refused() -> None:
    with pytest.raises(Refused, match="reads “gramian”"):
        task_weights("upgrad")
    with pytest.raises(Refused, match="reads “jacobian”"):
        task_weights("graddrop", gramian=_TWO @ _TWO.T)
