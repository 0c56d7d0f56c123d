import numpy as np
import pytest
from numpy.testing import assert_array_equal

from mtl_gui.events import CHOSEN, SINGLE_TASK, Progressed, RunFailed, RunFinished
from mtl_gui.runs.record import RunRecord
from mtl_gui.texts import sentence
from tests.runs.synthetic import (
    SEEDS,
    TASKS,
    an_experiment,
    both_arms,
    evaluated,
    events_of,
    run_started,
    step_done,
)


def _record(num_steps: int = 20) -> RunRecord:
    record = RunRecord(an_experiment())
    for event in both_arms(num_steps):
        record.append(event)
    return record


def test_that_axes_are_replica_step_and_task() -> None:
    arm = _record(20).arms[SINGLE_TASK]
    assert arm.losses.shape == arm.weights.shape == (len(SEEDS), 20, len(TASKS))
    for position, step in enumerate(arm.steps):
        assert_array_equal(arm.losses[:, position, :], step_done(int(step), SINGLE_TASK).losses)
        assert_array_equal(arm.weights[:, position, :], step_done(int(step), SINGLE_TASK).weights)


def test_that_each_part_keeps_its_own_evaluations() -> None:
    arm = _record(20).arms[CHOSEN]
    validation = arm.evaluations("validation")
    assert validation.steps.tolist() == [0, 5, 10, 15, 20]
    for position, step in enumerate(validation.steps):
        assert_array_equal(validation.losses[:, position], evaluated(int(step), "validation").losses)
        assert_array_equal(validation.metrics[:, position], evaluated(int(step), "validation").metrics)


def test_that_an_arm_knows_what_it_was_started_with() -> None:
    arm = _record().arms[CHOSEN]
    assert (arm.seeds, arm.tasks, arm.num_steps, arm.steps_per_epoch, arm.num_parameters) == (
        SEEDS,
        TASKS,
        20,
        4,
        17,
    )


def test_that_the_step_reached_is_known_before_the_first_step_of_a_resumed_run() -> None:
    record = RunRecord(an_experiment())
    record.append(run_started(step=15))
    assert record.arms[CHOSEN].step == 15


def test_that_resuming_at_a_checkpoint_gives_the_record_of_the_uninterrupted_run() -> None:
    resumed, whole = RunRecord(an_experiment()), _record().arms[CHOSEN]
    for event, _ in zip(events_of(), range(35), strict=False):
        resumed.append(event)
    assert resumed.arms[CHOSEN].step > 10
    for event in events_of(start=10):
        resumed.append(event)
    arm = resumed.arms[CHOSEN]
    assert_array_equal(arm.steps, whole.steps)
    assert_array_equal(arm.losses, whole.losses)
    assert_array_equal(arm.evaluations("test").metrics, whole.evaluations("test").metrics)
    assert arm.controls == whole.controls


def test_that_an_arm_that_starts_again_is_no_longer_finished() -> None:
    record = _record(20)
    record.append(run_started(step=10, num_steps=40))
    assert record.arms[CHOSEN].finished is None
    assert record.arms[CHOSEN].num_steps == 40
    assert record.arms[SINGLE_TASK].finished is not None


def test_that_measuring_a_step_again_replaces_its_measurement() -> None:
    record = RunRecord(an_experiment())
    record.append(run_started())
    for _ in range(2):
        record.append(evaluated(0))
    assert record.arms[CHOSEN].evaluations("test").steps.tolist() == [0]


def test_that_a_view_taken_earlier_does_not_change_while_the_run_goes_on() -> None:
    record = RunRecord(an_experiment())
    events = events_of(num_steps=200)
    for event, _ in zip(events, range(20), strict=False):
        record.append(event)
    losses = record.arms[CHOSEN].losses
    before = losses.copy()
    for event in events:
        record.append(event)
    assert_array_equal(losses, before)


def test_that_losses_are_not_copied_when_read() -> None:
    arm = _record().arms[CHOSEN]
    assert np.shares_memory(arm.losses, arm.losses)


def test_that_a_failure_is_kept_and_is_gone_after_a_new_start() -> None:
    record = _record()
    failure = RunFailed(sentence("a"), sentence("b"), sentence("c"), "details")
    record.append(failure)
    assert record.failure is failure
    record.append(run_started(step=20))
    assert record.failure is None


def test_that_events_of_other_jobs_change_nothing() -> None:
    record = RunRecord(an_experiment())
    record.append(Progressed(0.5, sentence("Measuring")))
    assert record.arms == {}


def test_that_an_arm_cannot_speak_before_it_has_started() -> None:
    with pytest.raises(KeyError):
        RunRecord(an_experiment()).append(step_done(1))


def test_that_a_run_is_finished_when_every_arm_it_asks_for_has_ended_by_itself() -> None:
    with_baseline, alone = an_experiment(), an_experiment().replaced(single_task_baseline=False)
    for experiment, ends_after_one in ((with_baseline, False), (alone, True)):
        record = RunRecord(experiment)
        assert not record.is_finished
        for event in events_of():
            record.append(event)
        assert record.is_finished == ends_after_one
    assert _record().is_finished


def test_that_a_run_whose_arm_was_stopped_is_not_finished() -> None:
    record = _record()
    ended = record.arms[CHOSEN].finished
    assert ended is not None
    record.append(RunFinished(CHOSEN, 20, "stopped", ended.best_steps))
    assert not record.is_finished
