"""The toy of the paper on GradNorm: tasks that are one function but for noise and very different scales."""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
import pytest

from mtl_gui.data.dataset import TaskOffer
from mtl_gui.data.preparation import PreparedData, PreparedTask
from mtl_gui.events import Evaluated, Part
from mtl_gui.spec import (
    Adam,
    AnyWeighting,
    Digits,
    EqualWeights,
    GradNorm,
    Mlp,
    Task,
    UncertaintyWeights,
)
from mtl_gui.training.trainer import train
from tests.engine.small_data import small_experiment, small_training
from tests.training.runs import of_kind, weights

_NUM_ROWS, _NUM_INPUTS = 200, 20
_TWO = (1.0, 100.0)
_TEN = (1.68, 3.43, 1.64, 0.14, 3.89, 1.95, 0.45, 2.39, 1.73, 1.55)


def _data(scales: Sequence[float]) -> PreparedData:
    """Rows x of length 1, and per task σ tanh(⟨b + ε, x⟩) with its own ε, b ~ N(0, 10) and ε ~ N(0, 3.5).

    The targets are as they are: what sets the tasks apart is their scale.
    """
    source = np.random.default_rng(0)
    inputs = source.uniform(-1, 1, (_NUM_ROWS, _NUM_INPUTS))
    inputs /= np.linalg.norm(inputs, axis=1, keepdims=True)
    base = source.normal(0, 10, _NUM_INPUTS)
    tasks = []
    for number, scale in enumerate(scales):
        values = scale * np.tanh(inputs @ (base + source.normal(0, 3.5, _NUM_INPUTS)))
        task = Task.of_kind(f"task {number}", "regression")
        offer = TaskOffer(task.name, "regression", "")
        present = np.ones(_NUM_ROWS, dtype=np.bool_)
        tasks.append(PreparedTask(task, offer, values.astype(np.float32), present, 1))
    rows = np.arange(_NUM_ROWS)
    parts: Mapping[Part, npt.NDArray[np.int64]] = {"train": rows, "validation": rows[:9], "test": rows[:9]}
    ones = np.ones(_NUM_INPUTS, dtype=np.float32)
    return PreparedData(
        Digits(), inputs.astype(np.float32), tuple(tasks), parts, 0 * ones, ones, (), is_image=False
    )


def _trained(
    weighting: AnyWeighting, scales: Sequence[float]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """The sum [R] over the tasks of L(end) / L(start), and the weights [S, R, T]."""
    data = _data(scales)
    training = small_training(
        steps=1000,
        batch_size=100,
        optimiser=Adam(),
        learning_rate=1e-3,
        evaluate_every=1000,
        precision="float32",
    )
    network = Mlp(widths=(50, 50, 50, 50))
    events = list(train(small_experiment(data, network, weighting=weighting, training=training), data))
    start, end = (event.losses for event in of_kind(events, Evaluated) if event.part == "train")
    return np.asarray((end / start).sum(1)), weights(events)


def test_that_the_task_of_the_small_scale_gains_weight_and_the_other_loses_it() -> None:
    _, of_step = _trained(GradNorm(alpha=0.12), _TWO)
    assert (of_step[0] == 1).all()
    assert (of_step[-1, :, 0] > 1.8).all()
    assert (of_step[-1, :, 1] < 0.2).all()
    np.testing.assert_allclose(of_step.sum(2), 2, rtol=1e-5)


@pytest.mark.parametrize("other", [EqualWeights(), UncertaintyWeights()])
def test_that_two_tasks_of_different_scale_are_learned_better_than_with(other: AnyWeighting) -> None:
    found, expected = _trained(GradNorm(alpha=0.12), _TWO)[0], _trained(other, _TWO)[0]
    assert (found < 0.5 * expected).all()


def test_that_ten_tasks_are_learned_better_than_with_equal_weights() -> None:
    found, of_step = _trained(GradNorm(alpha=0.12), _TEN)
    expected, _ = _trained(EqualWeights(), _TEN)
    assert (found < expected).all()
    smallest, largest = np.argmin(_TEN), np.argmax(_TEN)
    assert (of_step[-1, :, smallest] > 3 * of_step[-1, :, largest]).all()
