import numpy as np
import pytest

from mtl_gui.app.failure import failure_of
from mtl_gui.app.job import JobState
from mtl_gui.events import CHOSEN, SINGLE_TASK, RunFinished
from mtl_gui.runs.record import RunRecord
from mtl_gui.spec import Experiment
from mtl_gui.ui.pages.training_text import progress_of, spoken_summary, state_sentence
from tests.ui.plots.hand_made_runs import run_until, started

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def three_tasks(digits_experiment: Experiment) -> Experiment:
    *others, last = digits_experiment.tasks
    return digits_experiment.replaced(tasks=(*others, last.replaced(enabled=False)))


def test_that_progress_is_that_of_the_slower_arm(digits_experiment: Experiment) -> None:
    record = run_until(digits_experiment, 30)
    record.append(started(digits_experiment, SINGLE_TASK))
    assert progress_of(record) == (0, 560)


def test_that_an_arm_which_stopped_early_does_not_hold_progress_up(digits_experiment: Experiment) -> None:
    record = run_until(digits_experiment, 30)
    record.append(RunFinished(CHOSEN, 30, "early_stopping", np.zeros((5, 4), np.int64)))
    assert progress_of(record) == (30, 560)
    record.append(RunFinished(SINGLE_TASK, 30, "early_stopping", np.zeros((5, 4), np.int64)))
    assert progress_of(record) == (560, 560)


def test_that_a_run_which_was_stopped_is_not_through(digits_experiment: Experiment) -> None:
    record = run_until(digits_experiment, 30)
    for arm in (CHOSEN, SINGLE_TASK):
        record.append(RunFinished(arm, 30, "stopped", np.zeros((5, 4), np.int64)))
    assert progress_of(record) == (30, 560)
    assert state_sentence("stopped", record).startswith("Stopped at step 30 of 560.")


def test_that_the_summary_tells_epoch_metric_and_direction_of_every_task(three_tasks: Experiment) -> None:
    record = run_until(three_tasks, 100)
    means = record.arms[CHOSEN].evaluations("validation").metrics[:, -1].mean(axis=0)
    first, *_, last = spoken_summary("running", record).split("; ")
    per_epoch = record.arms[CHOSEN].steps_per_epoch
    assert first == f"Epoch {100 / per_epoch:.4g} of {560 / per_epoch:.4g}"
    assert last == f"at_least_five: Accuracy {means[2]:.3g}, improving."


def test_that_the_summary_of_a_run_without_measurements_is_its_state(digits_experiment: Experiment) -> None:
    record = RunRecord(digits_experiment)
    assert spoken_summary("running", record) == state_sentence("running", record)


def test_that_a_stored_run_which_failed_says_so(digits_experiment: Experiment) -> None:
    record = run_until(digits_experiment, 30)
    assert state_sentence("idle", record).startswith("Stopped at step 30")
    record.failure = failure_of(MemoryError())
    assert state_sentence("idle", record) == "The run failed at step 30 of 560."


def test_that_a_run_which_loads_says_so(digits_experiment: Experiment) -> None:
    record = RunRecord(digits_experiment)
    assert progress_of(record) == (0, 0)
    assert state_sentence("running", record).startswith("Loading the data")


def test_that_a_running_training_tells_the_step_and_how_each_task_is_getting_on(
    three_tasks: Experiment,
) -> None:
    record = run_until(three_tasks, 100)
    assert state_sentence("running", record) == (
        "Training step 100 of 560: digit improving, parity improving, at_least_five improving."
    )


def test_that_many_tasks_are_counted_instead_of_named(digits_experiment: Experiment) -> None:
    many = digits_experiment.replaced(
        tasks=(*digits_experiment.tasks, digits_experiment.tasks[0].replaced(name="again")),
        sharing=type(digits_experiment.sharing).together(2, 5),
    )
    assert state_sentence("running", run_until(many, 100)).endswith(": 5 improving.")


@pytest.mark.parametrize(
    ("state", "is_over", "start"),
    [
        ("paused", False, "Paused at step 40 of 560: "),
        ("stopping", False, "Stopping after step 40…"),
        ("stopped", False, "Stopped at step 40 of 560."),
        ("failed", False, "The run failed at step 40 of 560."),
        ("finished", True, "Finished after 560 steps."),
        ("idle", True, "Finished after 560 steps."),
    ],
)
def test_that_each_state_has_its_sentence(
    digits_experiment: Experiment, state: JobState, *, is_over: bool, start: str
) -> None:
    assert state_sentence(state, run_until(digits_experiment, 40, is_over=is_over)).startswith(start)


def test_that_early_stopping_is_told(digits_experiment: Experiment) -> None:
    record = run_until(digits_experiment, 40)
    for arm in (CHOSEN, SINGLE_TASK):
        record.append(RunFinished(arm, 40, "early_stopping", np.zeros((5, 4), np.int64)))
    assert "stopped early" in state_sentence("finished", record)
