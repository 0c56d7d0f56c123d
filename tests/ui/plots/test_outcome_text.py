from dataclasses import replace

import pytest

from mtl_gui.events import CHOSEN, SINGLE_TASK, ControlApplied, SetLearningRate, SetTaskWeights
from mtl_gui.runs.record import RunRecord
from mtl_gui.spec import EarlyStopping, Experiment, ManualWeights
from mtl_gui.study.gain import DELTA_M, DELTA_P
from mtl_gui.study.statistics import Interval
from mtl_gui.study.summary import GainSummary, TaskSummary, Verdict
from mtl_gui.ui.plots.outcome import outcome_of
from mtl_gui.ui.plots.outcome_text import (
    answer_text,
    equal_text,
    gain_text,
    interval_text,
    mean_text,
    unequal_texts,
    verdict_text,
)
from tests.ui.plots.hand_made_runs import run_until

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("interval", "has_sign", "text"),
    [
        (Interval(0.88567, 0.8432, 0.9281, 5), False, "0.886 [0.843, 0.928]"),
        (Interval(-0.00889, -0.01748, -0.000301, 5), True, "−0.0089 [−0.0175, −0.0003]"),
        (Interval(56.804, 55.8, 57.8, 5), False, "56.8 [55.8, 57.8]"),
        (Interval(1234.6, 1100.0, 1369.0, 5), False, "1235 [1100, 1369]"),
        (Interval(0.5, 0.5, 0.5, 3), True, "+0.5 [+0.5, +0.5]"),
        (Interval(0.0, 0.0, 0.0, 5), True, "0 [0, 0]"),
        (Interval(-0.0001, -0.01, 0.01, 5), True, "0.000 [−0.010, +0.010]"),
        (Interval(0.87654, None, None, 2), False, "0.877"),
        (Interval(-0.05, None, None, 2), True, "−0.05"),
        (Interval(-14.5, -21.1, -7.9, 5), False, "−14.5 [−21.1, −7.9]"),
        (Interval(float("nan"), None, None, 0), False, "–"),
    ],
)
def test_that_an_interval_has_as_many_digits_as_it_allows(
    interval: Interval, *, has_sign: bool, text: str
) -> None:
    assert interval_text(interval, has_sign=has_sign) == text


def test_that_a_mean_is_rounded_like_its_interval() -> None:
    assert mean_text(Interval(0.88567, 0.8432, 0.9281, 5)) == "0.886"


def summary(verdict: Verdict | None, *, low: float | None = 0.01, high: float | None = 0.05) -> TaskSummary:
    arms = {CHOSEN: Interval(0.91, 0.90, 0.92, 5), SINGLE_TASK: Interval(0.88, 0.87, 0.89, 5)}
    if verdict is None:
        del arms[SINGLE_TASK]
    difference = None if verdict is None else Interval(0.03, low, high, 5)
    return TaskSummary("digit", "accuracy", True, "", arms, difference, verdict)  # noqa: FBT003


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (
            summary("better"),
            "digit is better with the others than alone: accuracy 0.910 instead of 0.880, "
            "difference +0.030 [+0.010, +0.050].",
        ),
        (
            summary("worse"),
            "digit is worse with the others than alone (negative transfer): accuracy 0.910 instead of "
            "0.880, difference +0.030 [+0.010, +0.050].",
        ),
        (
            summary("no clear difference"),
            "digit shows no clear difference: accuracy 0.910 with the others, 0.880 alone, "
            "difference +0.030 [+0.010, +0.050].",
        ),
        (
            summary("too few seeds", low=None, high=None),
            "digit cannot be judged from so few seeds: accuracy 0.910 with the others, 0.880 alone; "
            "an interval needs three.",
        ),
        (summary(None), "digit: accuracy 0.910 [0.900, 0.920]."),
    ],
)
def test_that_each_verdict_is_one_plain_sentence(told: TaskSummary, text: str) -> None:
    assert verdict_text(told) == text


def test_that_symbols_keep_their_capital_inside_a_sentence() -> None:
    assert "R² 0.910" in verdict_text(replace(summary("better"), metric="r2"))


@pytest.mark.parametrize(
    ("verdicts", "text"),
    [
        (
            ["better", "better", "worse", "no clear difference"],
            "Learning together, of 4 tasks: better for 2; worse for 1; no clear difference for 1.",
        ),
        (["worse"] * 4, "Learning together, of 4 tasks: worse for 4."),
        (["no clear difference"] * 4, "Learning together made no clear difference."),
        (["too few seeds"] * 4, "Too few seeds to tell: train at least three."),
        ([None] * 4, "There is nothing to compare with: this run has no single-task networks."),
    ],
)
def test_that_the_answer_counts_gains_and_losses_alike(
    digits_experiment: Experiment, verdicts: list[Verdict | None], text: str
) -> None:
    outcome = outcome_of(run_until(digits_experiment, 20))
    assert outcome is not None
    tasks = tuple(
        replace(task, summary=replace(task.summary, verdict=verdict))
        for task, verdict in zip(outcome.tasks, verdicts, strict=True)
    )
    assert answer_text(replace(outcome, tasks=tasks)) == text


def test_that_a_run_of_tasks_apart_says_that_nothing_is_learned_together(
    digits_experiment: Experiment,
) -> None:
    outcome = outcome_of(run_until(digits_experiment.baseline(), 20))
    assert outcome is not None
    assert answer_text(outcome).startswith("Nothing is learned together here")
    weighted = digits_experiment.baseline().replaced(weighting=ManualWeights(weights={"digit": 3.0}))
    other = outcome_of(run_until(weighted, 20))
    assert other is not None
    assert not other.is_own_baseline


def test_that_a_gain_is_told_with_its_aggregation_and_its_good_sign() -> None:
    interval = Interval(-1.85, -3.27, -0.43, 5)
    assert gain_text(GainSummary(DELTA_M, interval)) == (
        "Δm −1.9 [−3.3, −0.4] %: mean over all metrics, lower is better"
    )
    assert gain_text(GainSummary(DELTA_P, Interval(1.85, None, None, 2))) == (
        "Δp +1.85 %: mean over each task's metrics, then over tasks, higher is better"
    )


@pytest.fixture
def record(digits_experiment: Experiment) -> RunRecord:
    return run_until(digits_experiment, 40, is_over=True)


def test_that_what_was_equal_is_told(record: RunRecord) -> None:
    assert equal_text(record) == (
        "Equal for both: rows, 5 seeds, starting parameters, batch order, settings, "
        "and a budget of 560 steps."
    )


def test_that_early_stopping_is_told_among_what_was_equal(digits_experiment: Experiment) -> None:
    stopping = digits_experiment.training.replaced(early_stopping=EarlyStopping())
    assert "early stopping" in equal_text(run_until(digits_experiment.replaced(training=stopping), 20))


def test_that_the_number_of_parameters_and_the_shared_settings_are_always_told(record: RunRecord) -> None:
    parameters, settings = unequal_texts(record)
    assert "9000 parameters together, 33000" in parameters
    assert "not tuned for each" in settings


def test_that_what_was_done_by_hand_to_one_side_only_is_told(record: RunRecord) -> None:
    record.append(ControlApplied(CHOSEN, 3, SetTaskWeights({"digit": 2.0})))
    assert any("task weights were moved by hand" in text for text in unequal_texts(record))


def test_that_a_learning_rate_moved_at_other_steps_is_told(record: RunRecord) -> None:
    for arm in (CHOSEN, SINGLE_TASK):
        record.append(ControlApplied(arm, 3, SetLearningRate(0.1)))
    assert not any("other steps" in text for text in unequal_texts(record))
    record.append(ControlApplied(CHOSEN, 5, SetLearningRate(0.2)))
    record.append(ControlApplied(SINGLE_TASK, 6, SetLearningRate(0.2)))
    assert any("other steps" in text for text in unequal_texts(record))


def test_that_unequal_numbers_of_steps_are_told(record: RunRecord) -> None:
    record.arms[SINGLE_TASK].step = 38
    assert any("40 steps together, 38" in text for text in unequal_texts(record))
