import pytest

from mtl_gui.spec import Training
from mtl_gui.training.schedule import Schedule
from tests.engine.small_data import MIXED, small_data

_DATA = small_data(MIXED)  # 36 training rows


def test_that_epochs_become_steps_without_the_last_short_batch() -> None:
    schedule = Schedule.of(Training(epochs=5, batch_size=8), _DATA)
    assert (schedule.steps_per_epoch, schedule.num_steps) == (4, 20)


def test_that_a_batch_larger_than_the_part_is_one_step() -> None:
    schedule = Schedule.of(Training(epochs=5, batch_size=100), _DATA)
    assert (schedule.steps_per_epoch, schedule.num_steps) == (1, 5)


@pytest.mark.parametrize(("steps", "every"), [(20, 4), (400, 4), (401, 5), (1000, 10)])
def test_that_evaluations_come_every_epoch_but_at_most_a_hundred_times(steps: int, every: int) -> None:
    assert Schedule.of(Training(steps=steps, batch_size=8), _DATA).evaluate_every == every


@pytest.mark.parametrize(("steps", "every"), [(20, 1), (400, 10), (401, 11)])
def test_that_there_are_forty_checkpoints(steps: int, every: int) -> None:
    assert Schedule.of(Training(steps=steps, batch_size=8), _DATA).checkpoint_every == every


def test_that_described_intervals_are_kept_and_the_last_step_is_always_measured_and_saved() -> None:
    training = Training(steps=10, batch_size=8, evaluate_every=4, checkpoint_every=3)
    schedule = Schedule.of(training, _DATA)
    assert [step for step in range(11) if schedule.evaluates_at(step)] == [0, 4, 8, 10]
    assert [step for step in range(1, 11) if schedule.saves_at(step)] == [3, 6, 9, 10]
    assert [schedule.events_after(step) for step in (1, 3, 4, 10)] == [0, 2, 3, 5]


def test_that_a_later_end_keeps_the_former_one_and_an_earlier_end_changes_nothing() -> None:
    schedule = Schedule.of(Training(steps=10, batch_size=8, evaluate_every=4, checkpoint_every=3), _DATA)
    longer = schedule.ending_at(15)
    assert longer.num_steps == 15
    assert [step for step in range(16) if longer.evaluates_at(step)] == [0, 4, 8, 10, 12, 15]
    for num_steps in (10, 7):
        assert schedule.ending_at(num_steps) == schedule
