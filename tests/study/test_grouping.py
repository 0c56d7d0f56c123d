from pathlib import Path

import numpy as np
import pytest

from mtl_gui.data.preparation import prepare
from mtl_gui.events import Event, Progressed
from mtl_gui.runs.grouping_record import GroupingRecord
from mtl_gui.runs.other_folder import OtherFolder
from mtl_gui.spec import Replica
from mtl_gui.spec.study_variations import LearningRates
from mtl_gui.study.grouping import grouping
from mtl_gui.study.grouping_answer import grouping_answer
from mtl_gui.study.stack_training import StackTraining
from mtl_gui.study_events import AffinityMeasured, GroupingStarted, GroupsTrained, StudyFinished
from tests.study.broken_off import kept_numbers, run_in_pieces
from tests.study.made_groupings import made_grouping


@pytest.fixture(scope="module")
def short() -> list[Event]:
    return list(grouping(made_grouping(steps=10)))


def test_that_every_pair_is_trained_then_affinities_measured_then_groups_checked(short: list[Event]) -> None:
    told = [event for event in short if not isinstance(event, Progressed)]
    pairs = [event for event in told if isinstance(event, GroupsTrained) and not event.is_check]
    checks = [event for event in told if isinstance(event, GroupsTrained) and event.is_check]
    assert isinstance(told[0], GroupingStarted)
    assert told[1:5] == pairs
    looks = [event for event in told if isinstance(event, AffinityMeasured)]
    assert told[5 : 5 + len(looks)] == looks
    shares = [look.share for look in looks]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0 > shares[-2]
    assert {event.groups for event in checks} >= {((0, 1, 2, 3),), ((0,), (1,), (2,), (3,))}
    assert isinstance(told[-1], StudyFinished)


def test_that_progress_only_rises(short: list[Event]) -> None:
    shares = [event.fraction for event in short if isinstance(event, Progressed)]
    assert shares == sorted(shares)
    assert 0 <= shares[0] < shares[-1] <= 1


def test_that_a_pair_among_others_is_trained_as_it_would_be_for_itself(short: list[Event]) -> None:
    study = made_grouping(steps=10)
    beside = next(event for event in short if isinstance(event, GroupsTrained) and (1, 3) in event.groups)
    tasks = tuple(task.replaced(enabled=place in (1, 3)) for place, task in enumerate(study.experiment.tasks))
    alone = study.experiment.replaced(tasks=tasks)
    replicas = [Replica(seed=seed, learning_rate=1e-2) for seed in study.seeds]
    training = StackTraining(alone, prepare(alone), replicas, LearningRates(), 1).run()
    while True:
        try:
            next(training)
        except StopIteration as end:
            expected = end.value.validation
            break
    np.testing.assert_allclose(beside.validation[0][:, [1, 3]], expected, rtol=1e-4)


def test_that_the_true_groups_of_clustered_tasks_are_found_and_better_than_one_network() -> None:
    study = made_grouping(steps=500, seeds=(0, 1, 2))
    record = GroupingRecord(study)
    for event in grouping(study):
        record.append(event)
    answer = grouping_answer(record)
    assert answer.truth == (("a1", "a2"), ("b1", "b2"))
    assert answer.is_true
    gains = {check.name: check.gain.mean for check in answer.checks}
    assert gains["proposed"] > max(0.0, gains["together"])


def test_that_a_study_which_is_broken_off_ends_as_one_that_is_not_to_the_last_bit(tmp_path: Path) -> None:
    study = made_grouping(steps=10)
    whole, pieces = (OtherFolder.create(tmp_path / name, study) for name in ("whole", "pieces"))
    list(grouping(study, whole))
    assert run_in_pieces(lambda: grouping(study, pieces)) >= 3
    assert pieces.is_finished
    assert kept_numbers(study, pieces) == kept_numbers(study, whole)


def test_that_what_is_done_is_not_trained_again(tmp_path: Path) -> None:
    study = made_grouping(steps=10)
    folder = OtherFolder.create(tmp_path, study)
    list(grouping(study, folder))
    again = list(grouping(study, folder))
    assert [type(event) for event in again] == [GroupingStarted, StudyFinished]
