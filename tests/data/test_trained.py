"""Every data set of the catalogue is trained on for a few steps, alone and put together."""

import numpy as np
import pytest

from mtl_gui.data import catalogue
from mtl_gui.data.preparation import prepare
from mtl_gui.events import Evaluated, StepDone
from mtl_gui.spec import (
    AnyData,
    Experiment,
    GradNormToy,
    JoinedData,
    Mlp,
    Moons,
    OverlaidDigits,
    RelatedRegressions,
    SharedSubspace,
    Spirals,
)
from mtl_gui.training.trainer import train
from tests.engine.small_data import small_training

_DATA = [
    entry.default
    for entry in catalogue.DATA_KINDS
    if entry.default is not None and entry.origin in ("bundled", "generated")
]


def _experiment(data: AnyData) -> Experiment:
    starting = catalogue.starting_experiment(data)
    training = small_training(steps=4, batch_size=16, evaluate_every=4)
    return starting.replaced(training=training, seeds=(0,))


@pytest.mark.parametrize("data", _DATA, ids=lambda data: data.kind)
def test_that_a_data_set_of_the_catalogue_can_be_trained_on(data: AnyData) -> None:
    experiment = Experiment.from_toml(_experiment(data).to_toml())
    events = list(train(experiment, prepare(experiment)))
    losses = np.stack([event.losses for event in events if isinstance(event, StepDone)])
    assert losses.shape == (4, 1, len(experiment.tasks))
    assert np.isfinite(losses).all()
    measured = [event for event in events if isinstance(event, Evaluated) and event.part == "validation"]
    assert all(np.isfinite(event.metrics).all() for event in measured)


@pytest.mark.parametrize(
    "parts",
    [
        (Moons(num_rows=100), Spirals(num_rows=100)),
        (RelatedRegressions(num_rows=100), SharedSubspace(num_rows=100, num_features=16)),
        (OverlaidDigits(), OverlaidDigits(seed=1)),
        (GradNormToy(num_rows=100, num_features=16), RelatedRegressions(num_rows=100)),
    ],
    ids=["planes", "tables", "pictures", "sizes"],
)
def test_that_data_sets_with_the_same_inputs_are_trained_on_together(parts: tuple[AnyData, ...]) -> None:
    data = JoinedData.checked({"parts": parts})
    experiment = _experiment(data)
    events = list(train(experiment, prepare(experiment)))
    losses = np.stack([event.losses for event in events if isinstance(event, StepDone)])
    assert np.isfinite(losses).all()
    assert losses.shape[2] == sum(len(catalogue.load(part).offers) for part in parts)


def test_that_the_largest_of_gradnorm_s_tasks_has_by_far_the_largest_loss() -> None:
    experiment = _experiment(GradNormToy(num_rows=200, num_features=20)).replaced(
        architecture=Mlp(widths=(8, 8))
    )
    events = list(train(experiment, prepare(experiment)))
    first = next(event for event in events if isinstance(event, StepDone))
    assert first.losses[0, 1] / first.losses[0, 0] > 1000
