from collections.abc import Iterator
from contextlib import suppress

import numpy as np
import pytest

from mtl_gui.events import Event, StepDone
from mtl_gui.problems import Refused
from mtl_gui.spec import AnyArchitecture, Sgd
from mtl_gui.training.divergence import Diverged, check_finite
from mtl_gui.training.trainer import train
from tests.engine.small_data import CNN, MIXED, MLP, data_for, small_experiment, small_training
from tests.training.runs import losses


def _last_step(events: Iterator[Event]) -> int:
    """The last step before the refusal."""
    step = 0
    with suppress(Refused):
        for event in events:
            step = event.step if isinstance(event, StepDone) else step
    return step


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_that_the_first_loss_that_is_no_number_is_named(value: float) -> None:
    found = np.ones((3, 2))
    found[1, 1] = value
    with pytest.raises(Refused) as refused:
        check_finite(found, 17, ("height", "weight"), (4, 5, 6))
    assert "step 17" in str(refused.value.what)
    assert "“weight”" in str(refused.value.what)
    assert "seed 5" in str(refused.value.why)
    assert str(value) in str(refused.value.why)
    assert "smaller learning rate" in str(refused.value.what_to_do)


def test_that_all_networks_that_diverged_are_known_by_their_places() -> None:
    found = np.ones((4, 2))
    found[1, 1], found[3, 0] = np.nan, np.inf
    with pytest.raises(Diverged) as refused:
        check_finite(found, 17, ("height", "weight"), (4, 5, 6, 7))
    assert refused.value.replicas == (1, 3)


def test_that_finite_losses_pass() -> None:
    check_finite(np.array([[1e300, -3.0]]), 1, ("a", "b"), (0,))


@pytest.mark.parametrize("architecture", [MLP, CNN])
def test_that_a_training_that_diverges_stops_with_the_advice(architecture: AnyArchitecture) -> None:
    data = data_for(architecture, MIXED[:1])
    training = small_training(optimiser=Sgd(momentum=0.0), learning_rate=100.0, steps=400)
    with pytest.raises(Refused, match="Training diverged at step"):
        losses(train(small_experiment(data, architecture, training=training), data))


def test_that_a_training_whose_last_update_diverges_is_refused_too() -> None:
    data = data_for(MLP, MIXED[:1])
    training = small_training(optimiser=Sgd(momentum=0.0), learning_rate=100.0, steps=400, evaluate_every=400)
    step = _last_step(train(small_experiment(data, training=training), data))
    assert 1 < step < 400
    shorter = small_experiment(data, training=training.replaced(steps=step))
    with pytest.raises(Refused, match=f"diverged at step {step} "):
        list(train(shorter, data))
