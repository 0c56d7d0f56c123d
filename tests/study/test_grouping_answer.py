from dataclasses import replace

import numpy as np
import pytest

from mtl_gui.runs.grouping_record import GroupingRecord
from mtl_gui.study.grouping_answer import grouping_answer, proposals, transfer_of
from mtl_gui.study.pair_rounds import pair_rounds
from mtl_gui.study_events import AffinityMeasured, GroupingStarted, GroupsTrained
from tests.study.made_groupings import APART, made_grouping, made_record, trained


def test_that_transfer_is_the_share_by_which_the_error_is_smaller_beside_another_task() -> None:
    transfer = transfer_of(made_record())
    assert transfer is not None
    assert transfer[:, 0, 1] == pytest.approx(20.0)
    assert transfer[:, 3, 2] == pytest.approx(20.0)
    assert transfer[:, 0, 2] == pytest.approx(-50.0)
    assert np.isnan(transfer[:, 1, 1]).all()


def test_that_the_groups_proposed_are_those_whose_tasks_help_each_other() -> None:
    answer = grouping_answer(made_record())
    assert answer.proposed == (("a1", "a2"), ("b1", "b2"))
    assert answer.is_true
    assert replace(answer, truth=(("b1", "b2"), ("a1", "a2"))).is_true
    assert not replace(answer, truth=(("a1", "b1"), ("a2", "b2"))).is_true
    assert answer.is_exact


def test_that_groups_which_are_better_than_one_network_are_said_to_be() -> None:
    answer = grouping_answer(made_record())
    assert answer.over_together is not None
    assert answer.over_together.mean == pytest.approx(100.0)
    assert "better than one network for all" in str(answer.verdict)
    assert [check.name for check in answer.checks] == ["apart", "together", "proposed"]
    assert [check.gain.mean for check in answer.checks] == pytest.approx([0.0, -80.0, 20.0])


def test_that_nothing_is_proposed_before_every_pair_is_trained() -> None:
    record = GroupingRecord(made_grouping())
    record.append(trained(APART, is_check=False))
    answer = grouping_answer(record)
    assert answer.proposed is None
    assert answer.is_true is None
    assert not answer.matrices
    assert "Not every pair" in str(answer.verdict)


def test_that_proposed_groups_are_not_judged_before_they_are_trained() -> None:
    answer = grouping_answer(made_record(with_checks=False))
    assert answer.proposed is not None
    assert "not checked by training yet" in str(answer.verdict)


def test_that_strangers_are_left_apart_and_that_is_said() -> None:
    record = GroupingRecord(made_grouping())
    for groups in (APART, *pair_rounds(4)):
        errors = np.ones((1, 3, 4)) + 0.5 * (groups != APART) + np.array([[0.0], [0.1], [-0.1]])
        record.append(GroupsTrained(groups, is_check=False, validation=errors, test=errors))
    for groups in (APART, ((0, 1, 2, 3),)):
        errors = np.ones((1, 3, 4)) + 2.0 * (groups != APART) + np.array([[0.0], [0.1], [-0.1]])
        record.append(GroupsTrained(groups, is_check=True, validation=errors, test=errors))
    answer = grouping_answer(record)
    assert answer.proposed == (("a1",), ("a2",), ("b1",), ("b2",))
    assert str(answer.verdict).startswith(
        "No two tasks are proposed to share. The proposed groups are better"
    )


def test_that_affinities_propose_groups_of_their_own() -> None:
    record = made_record()
    affinities = np.full((3, 4, 4), -0.1)
    affinities[:, [0, 2, 1, 3], [2, 0, 3, 1]] = 0.2
    record.append(AffinityMeasured(affinities))
    assert proposals(record)["by affinity"] == ((0, 2), (1, 3))
    assert [matrix.name for matrix in grouping_answer(record).matrices] == ["transfer", "affinity"]


def test_that_a_row_is_what_its_task_does_for_others_and_not_what_it_receives() -> None:
    record = GroupingRecord(made_grouping())
    for event in made_record(with_checks=False).trained:
        validation = event.validation.copy()
        if (0, 1) in event.groups:
            validation[..., 1] -= 0.3  # the second task gains more than the first
        record.append(replace(event, validation=validation))
    transfer = transfer_of(record)
    assert transfer is not None
    assert transfer[:, 0, 1] == pytest.approx(50.0)
    assert transfer[:, 1, 0] == pytest.approx(20.0)


def test_that_the_matrix_fills_round_by_round() -> None:
    whole = made_record(with_checks=False)
    record = GroupingRecord(whole.study)
    for one in whole.trained[:2]:
        record.append(one)
    answer = grouping_answer(record)
    (matrix,) = answer.matrices
    known = {(i, j) for i in range(4) for j in range(4) if matrix.values[i][j] is not None}
    met = {(i, j) for group in whole.trained[1].groups for i in group for j in group if i != j}
    assert known == met
    assert answer.proposed is None
    assert answer.share_done == pytest.approx(2 / 9)


def test_that_affinities_are_shown_while_they_are_measured_but_propose_nothing_before_the_end() -> None:
    record = made_record(with_checks=False)
    record.append(AffinityMeasured(np.full((3, 4, 4), 0.1), 0.5))
    assert "by affinity" not in proposals(record)
    assert [matrix.name for matrix in grouping_answer(record).matrices] == ["transfer", "affinity"]
    record.append(AffinityMeasured(np.full((3, 4, 4), 0.1)))
    assert "by affinity" in proposals(record)


def test_that_the_fairness_box_tells_what_was_equal_and_what_was_not() -> None:
    record = made_record(with_checks=False)
    assert grouping_answer(record).fairness.equal == ()
    record.append(GroupingStarted(500, 64, 600))
    errors = np.ones((1, 3, 4))
    errors[0, 0] = np.inf
    record.append(GroupsTrained(APART, is_check=True, validation=errors, test=errors, num_parameters=400))
    together = ((0, 1, 2, 3),)
    record.append(GroupsTrained(together, is_check=True, validation=errors, test=errors, num_parameters=100))
    fairness = grouping_answer(record).fairness
    assert "500 steps of 64 rows" in " ".join(map(str, fairness.equal))
    warned = " ".join(map(str, fairness.warnings))
    assert "4.00 times the parameters" in warned
    assert "2 trainings diverged" in warned
