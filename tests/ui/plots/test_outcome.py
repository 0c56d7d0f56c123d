import numpy as np
import pytest

from mtl_gui.events import CHOSEN, SINGLE_TASK
from mtl_gui.runs.record import RunRecord
from mtl_gui.spec import EarlyStopping, Experiment
from mtl_gui.study.statistics import mean_interval
from mtl_gui.ui.plots.outcome import outcome_of
from tests.ui.plots.hand_made_runs import run_until, started


@pytest.fixture
def record(digits_experiment: Experiment) -> RunRecord:
    return run_until(digits_experiment, 100)


def test_that_the_outcome_holds_every_seeds_last_test_metric(record: RunRecord) -> None:
    outcome = outcome_of(record)
    assert outcome is not None
    assert outcome.step == 100
    for position, task in enumerate(outcome.tasks):
        for arm in (CHOSEN, SINGLE_TASK):
            last = record.arms[arm].evaluations("test").metrics[:, -1, position]
            np.testing.assert_array_equal(task.values[arm], last)
            assert task.last[arm] == mean_interval(last)


def test_that_the_best_is_read_where_each_seeds_validation_loss_was_lowest(record: RunRecord) -> None:
    outcome = outcome_of(record)
    assert outcome is not None
    arm = record.arms[SINGLE_TASK]
    validation, test = arm.evaluations("validation"), arm.evaluations("test")
    expected = [
        test.metrics[seed, int(np.argmin(validation.losses[seed, :, 2])), 2] for seed in range(len(arm.seeds))
    ]
    assert outcome.tasks[2].best[SINGLE_TASK] == mean_interval(expected)


def test_that_a_finished_run_tells_its_best_steps_itself(digits_experiment: Experiment) -> None:
    stopping = digits_experiment.training.replaced(early_stopping=EarlyStopping())
    record = run_until(digits_experiment.replaced(training=stopping), 100, is_over=True)
    for arm in record.arms.values():
        assert arm.finished is not None
        arm.finished.best_steps[:] = 50
    outcome = outcome_of(record)
    assert outcome is not None
    place = int(np.flatnonzero(record.arms[CHOSEN].evaluations("test").steps == 50)[0])
    kept = record.arms[CHOSEN].evaluations("test").metrics[:, place, 0]
    assert outcome.tasks[0].best[CHOSEN] == mean_interval(kept)
    np.testing.assert_array_equal(outcome.tasks[0].values[CHOSEN], kept)


def test_that_there_is_no_outcome_before_both_arms_are_measured(digits_experiment: Experiment) -> None:
    record = RunRecord(digits_experiment)
    assert outcome_of(record) is None
    record.append(started(digits_experiment, CHOSEN))
    record.append(started(digits_experiment, SINGLE_TASK))
    assert outcome_of(record) is None


def test_that_a_run_without_baseline_has_an_outcome_of_one_arm(digits_experiment: Experiment) -> None:
    outcome = outcome_of(run_until(digits_experiment.replaced(single_task_baseline=False), 20))
    assert outcome is not None
    assert [list(task.values) for task in outcome.tasks] == [[CHOSEN]] * 4


def test_that_colours_count_switched_off_tasks_too(digits_experiment: Experiment) -> None:
    first, *others = digits_experiment.tasks
    without_first = digits_experiment.replaced(tasks=(first.replaced(enabled=False), *others))
    outcome = outcome_of(run_until(without_first, 20))
    assert outcome is not None
    assert [task.color for task in outcome.tasks] == [1, 2, 3]
