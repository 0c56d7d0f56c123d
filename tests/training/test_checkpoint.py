from typing import Any

import numpy as np
import pytest

from mtl_gui.problems import Refused
from mtl_gui.spec import Mlp, Sgd
from mtl_gui.training.checkpoint import check_fits, joined, part_of
from mtl_gui.training.trainer import train
from tests.engine.small_data import MIXED, small_data, small_experiment, small_training
from tests.training.runs import checkpoint_at

_STATE = {"seeds": np.array([0, 1]), "learner/a": np.zeros((2, 3)), "best/a": np.ones(2)}


def test_that_a_part_comes_back_as_it_was_joined() -> None:
    part = {"a": np.zeros(2), "b/c": np.ones(3)}
    assert part_of({**joined("x/", part), **joined("y/", part)}, "x/").keys() == part.keys()
    assert part_of(_STATE, "best/")["a"] is _STATE["best/a"]


def test_that_a_state_fits_itself() -> None:
    check_fits(_STATE, {name: values.copy() for name, values in _STATE.items()})


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"learner/b": np.zeros(1)}, "learner/b"),
        ({"learner/a": np.zeros((2, 4))}, r"shape \(2, 4\), not \(2, 3\)"),
        ({"seeds": np.array([0, 2])}, "other seeds"),
    ],
)
def test_that_another_state_is_refused_with_the_reason(changes: dict[str, np.ndarray], reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        check_fits(_STATE, {**_STATE, **changes})


@pytest.mark.parametrize(
    "changes",
    [
        {"architecture": Mlp(widths=(7, 6))},
        {"training": small_training(optimiser=Sgd())},
        {"seeds": (0, 1, 8)},
    ],
)
def test_that_training_does_not_go_on_from_the_checkpoint_of_another_experiment(
    changes: dict[str, Any],
) -> None:
    data = small_data(MIXED)
    state = checkpoint_at(train(small_experiment(data), data), 10)
    other = small_experiment(data, **changes)
    with pytest.raises(Refused, match="cannot go on from this checkpoint"):
        next(train(other, data, resume_from=state))
