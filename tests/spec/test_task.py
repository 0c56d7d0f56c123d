import typing

import pytest

from mtl_gui.spec import LOSSES, METRICS, ExperimentRefused, Task, TaskKind, higher_is_better
from mtl_gui.spec.task import LossName, MetricName

_KINDS: tuple[TaskKind, ...] = typing.get_args(TaskKind)


@pytest.mark.parametrize("kind", _KINDS)
def test_that_every_kind_of_task_has_a_default_loss_and_metric(kind: TaskKind) -> None:
    task = Task.of_kind("y", kind)
    assert (task.loss, task.metric) == (LOSSES[kind][0], METRICS[kind][0])
    assert task.enabled
    assert task.label_budget is None


@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize("loss", typing.get_args(LossName))
def test_that_a_loss_is_refused_exactly_when_it_is_not_one_of_the_kind(
    kind: TaskKind, loss: LossName
) -> None:
    task = Task.of_kind("y", kind)
    if loss in LOSSES[kind]:
        assert task.replaced(loss=loss).loss == loss
    else:
        with pytest.raises(ExperimentRefused) as caught:
            task.replaced(loss=loss)
        assert caught.value.path == "loss"
        assert str(caught.value.what_to_do) == f"Use one of: {', '.join(LOSSES[kind])}."


@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize("metric", typing.get_args(MetricName))
def test_that_a_metric_is_refused_exactly_when_it_is_not_one_of_the_kind(
    kind: TaskKind, metric: MetricName
) -> None:
    task = Task.of_kind("y", kind)
    if metric in METRICS[kind]:
        assert task.replaced(metric=metric).metric == metric
    else:
        with pytest.raises(ExperimentRefused) as caught:
            task.replaced(metric=metric)
        assert caught.value.path == "metric"


def test_that_errors_are_better_when_small_and_scores_when_large() -> None:
    better_high = {metric for metric in typing.get_args(MetricName) if higher_is_better(metric)}
    assert better_high == {"r2", "accuracy", "balanced_accuracy"}


@pytest.mark.parametrize("budget", [0, -1, 1.5, "10"])
def test_that_a_label_budget_is_a_positive_whole_number(budget: object) -> None:
    with pytest.raises(ExperimentRefused) as caught:
        Task.of_kind("y", "binary").replaced(label_budget=budget)
    assert caught.value.path == "label_budget"


def test_that_a_name_that_is_too_long_is_refused_when_a_task_is_made() -> None:
    with pytest.raises(ExperimentRefused, match="80 characters or less"):
        Task.of_kind("n" * 81, "binary")


def test_that_a_head_is_as_the_architecture_says_until_its_task_has_widths() -> None:
    task = Task.of_kind("y", "binary")
    assert task.widths_of_head((4, 3)) == (4, 3)
    assert task.replaced(head_widths=(6,)).widths_of_head((4, 3)) == (6,)
    assert task.replaced(head_widths=()).widths_of_head((4, 3)) == ()


@pytest.mark.parametrize("widths", [(0,), (4097,), (1.5,), (4,) * 9])
def test_that_hidden_layers_of_a_head_have_a_sensible_number_of_units(widths: object) -> None:
    with pytest.raises(ExperimentRefused) as caught:
        Task.of_kind("y", "binary").replaced(head_widths=widths)
    assert caught.value.path.startswith("head_widths")


def test_that_an_objective_has_no_head_to_describe() -> None:
    with pytest.raises(ExperimentRefused, match="has no head") as caught:
        Task.of_kind("y", "objective").replaced(head_widths=(4,))
    assert caught.value.path == "head_widths"


@pytest.mark.parametrize("kind", ["binary", "multiclass"])
def test_that_no_more_than_all_labels_of_a_class_can_be_wrong(kind: TaskKind) -> None:
    assert Task.of_kind("a", kind).replaced(label_noise=1.0).label_noise == 1
    with pytest.raises(ExperimentRefused, match="150%") as caught:
        Task.of_kind("a", kind).replaced(label_noise=1.5)
    assert caught.value.path == "label_noise"


def test_that_the_noise_of_numbers_can_be_larger_than_their_spread() -> None:
    assert Task.of_kind("a", "regression").replaced(label_noise=3.0).label_noise == 3
