import hypothesis.strategies as st
import numpy as np
import pytest
import torch
from hypothesis import given, settings
from sklearn import metrics as sklearn_metrics

from mtl_gui.data.preparation import PreparedTask
from mtl_gui.spec import MetricName, Task, TaskKind
from mtl_gui.training.metrics import metric_values
from tests.engine.small_data import small_data

_N = 40
_MEAN, _SCALE = 5.0, 3.0  # of the targets of `small_data`


def _task(kind: TaskKind, metric: MetricName) -> PreparedTask:
    return small_data([Task.of_kind("a", kind).replaced(metric=metric)]).tasks[0]


def _rows(seed: int, missing: float) -> tuple[np.random.Generator, np.ndarray]:
    source = np.random.default_rng(seed)
    present = source.random((2, _N)) >= missing
    present[:, :4] = True
    return source, present


_CASES = given(seed=st.integers(0, 500), missing=st.sampled_from((0.0, 0.5)))


@settings(max_examples=20, deadline=None)
@_CASES
@pytest.mark.parametrize("metric", ["rmse", "mae", "r2"])
def test_that_metrics_of_numbers_are_those_of_scikit_learn_in_the_targets_units(
    metric: MetricName, seed: int, missing: float
) -> None:
    source, present = _rows(seed, missing)
    outputs, targets = source.normal(size=(2, _N, 1)), source.normal(size=(2, _N))
    found = metric_values(
        _task("regression", metric), *(torch.from_numpy(a) for a in (outputs, targets, present))
    )
    theirs = {
        "rmse": sklearn_metrics.root_mean_squared_error,
        "mae": sklearn_metrics.mean_absolute_error,
        "r2": sklearn_metrics.r2_score,
    }[metric]
    for replica in range(2):
        chosen = present[replica]
        truth = _MEAN + _SCALE * targets[replica][chosen]
        predicted = _MEAN + _SCALE * outputs[replica, chosen, 0]
        assert found[replica].item() == pytest.approx(theirs(truth, predicted), rel=1e-10)


@settings(max_examples=20, deadline=None)
@_CASES
@pytest.mark.parametrize("kind", ["binary", "multiclass"])
@pytest.mark.parametrize("metric", ["accuracy", "balanced_accuracy"])
def test_that_metrics_of_classes_are_those_of_scikit_learn(
    metric: MetricName, kind: TaskKind, seed: int, missing: float
) -> None:
    source, present = _rows(seed, missing)
    num_outputs = 1 if kind == "binary" else 4
    outputs = source.normal(size=(2, _N, num_outputs))
    targets = source.integers(0, max(2, num_outputs - 1), (2, _N))
    found = metric_values(_task(kind, metric), *(torch.from_numpy(a) for a in (outputs, targets, present)))
    predicted = outputs.argmax(2) if num_outputs > 1 else (outputs[..., 0] > 0).astype(int)
    for replica in range(2):
        chosen = present[replica]
        truth, guess = targets[replica][chosen], predicted[replica][chosen]
        if metric == "accuracy":
            expected = sklearn_metrics.accuracy_score(truth, guess)
        else:
            shares = [(guess[truth == label] == label).mean() for label in np.unique(truth)]
            expected = np.mean(shares)
            if set(guess) <= set(truth):
                assert expected == pytest.approx(sklearn_metrics.balanced_accuracy_score(truth, guess))
        assert found[replica].item() == pytest.approx(expected, rel=1e-12)


def test_that_the_value_of_an_objective_is_its_mean_output() -> None:
    task = _task("objective", "value")
    outputs = torch.tensor([[[1.0], [3.0]]])
    found = metric_values(task, outputs, torch.zeros(1, 2), torch.ones(1, 2, dtype=torch.bool))
    assert found.tolist() == [2.0]


@pytest.mark.parametrize(
    ("kind", "metric"),
    [
        ("regression", "rmse"),
        ("regression", "r2"),
        ("binary", "accuracy"),
        ("multiclass", "balanced_accuracy"),
    ],
)
def test_that_without_labels_there_is_no_value(kind: TaskKind, metric: MetricName) -> None:
    outputs = torch.zeros(2, _N, 3 if kind == "multiclass" else 1)
    nothing = torch.zeros(1, _N, dtype=torch.bool)
    found = metric_values(_task(kind, metric), outputs, torch.zeros(1, _N, dtype=torch.long), nothing)
    assert found.isnan().tolist() == [True, True]


def test_that_r2_of_equal_targets_has_no_value() -> None:
    found = metric_values(
        _task("regression", "r2"),
        torch.ones(1, 5, 1),
        torch.full((1, 5), 0.3),
        torch.ones(1, 5, dtype=torch.bool),
    )
    assert found.isnan().item()


def test_that_rows_given_once_serve_every_replica() -> None:
    outputs = torch.tensor([[[1.0], [-1.0]], [[1.0], [1.0]]])
    task = _task("binary", "accuracy")
    found = metric_values(task, outputs, torch.tensor([[1, 0]]), torch.ones(1, 2, dtype=torch.bool))
    assert found.tolist() == [1.0, 0.5]
