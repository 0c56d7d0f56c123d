"""Answers of studies whose results are written down by hand."""

from typing import Any

import numpy as np
import pytest

from mtl_gui.runs.study_record import StudyRecord
from mtl_gui.spec.study_arms import MultiTask, SingleTask, WeightDecay
from mtl_gui.spec.study_variations import Corruptions, LabelBudgets, LabelNoise, LearningRates, Starts
from mtl_gui.study.answer import answer_of
from mtl_gui.study.measures import measures_of
from mtl_gui.study.rate_words import rates_sentence
from mtl_gui.study.study_fairness import fairness_of_study
from mtl_gui.study.study_words import targets_sentence
from mtl_gui.study_events import ArmFacts, StudyFinished, StudyMeasured, StudyStarted
from tests.study.made_starts import wells_study
from tests.study.made_studies import made_study
from tests.study.measured_studies import measured_record

_SPREAD = np.array([0.02, -0.01, 0.0, -0.01])


def _record(**changes: Any) -> StudyRecord:
    """A started study with two arms, four seeds, the task “digit” and validations at 10, 20, 30 and 40."""
    study = made_study(**{"learning_rates": (0.1,), **changes})
    facts = tuple(
        ArmFacts(arm.name, tuple((rate, None) for rate in study.learning_rates), size, size)
        for arm, size in zip(study.arms, (100, 200, 200), strict=False)
    )
    total = len(study.arms) * len(study.varied.points) * len(study.learning_rates) * len(study.seeds)
    record = StudyRecord(study)
    record.append(
        StudyStarted(facts, study.measured_tasks, ("fraction",), np.array([10, 20, 30, 40]), 32, 200, total)
    )
    return record


def _measure(record: StudyRecord, arm: int, **values: Any) -> None:
    """Results of an arm at all points P, rates C and seeds R; arrays [P, C, R], `curves` [P, C, R, E]."""
    shape = record.arms[arm].is_done.shape
    points, candidates, seeds = (axis.ravel() for axis in np.indices(shape))

    def flat(name: str, default: float) -> np.ndarray:
        return np.broadcast_to(values.get(name, default), shape).reshape(-1, 1).astype(float)

    curves = np.broadcast_to(values.get("curves", 0.5), (*shape, 4)).reshape(-1, 4, 1).astype(float)
    record.append(
        StudyMeasured(
            arm,
            points,
            candidates,
            seeds,
            flat("train", 1.0),
            flat("validation", 0.5),
            flat("test", 0.5),
            flat("losses", 0.1),
            flat("first_losses", 1.0),
            curves,
            np.full(len(points), 2.0),
        )
    )


def _measures(record: StudyRecord) -> dict[str, list[np.ndarray]]:
    return {found.name: list(found.arms) for found in measures_of(record)}


def test_that_an_unstarted_study_has_no_answer_yet() -> None:
    found = answer_of(StudyRecord(made_study()))
    assert (found.verdict.answer, found.share_done, found.measures) == ("not yet", 0.0, ())


def test_that_the_verdict_is_about_the_judged_value_of_what_is_varied() -> None:
    answers = {}
    for judged in ("first", "last", "mean"):
        record = _record(judged=judged)
        _measure(record, 0, test=np.array([0.7, 0.6])[:, None, None] + _SPREAD)
        _measure(record, 1, test=np.array([0.5, 0.8])[:, None, None])
        answers[judged] = answer_of(record)
    found = {judged: answer.verdict.answer for judged, answer in answers.items()}
    assert found == {"first": "holds", "last": "fails", "mean": "no clear difference"}
    assert answers["first"].comparisons[0].difference.mean == pytest.approx(0.2)
    assert answers["first"].comparisons[0].unit == "fraction"


def test_that_a_study_in_progress_has_wide_intervals_and_then_narrow_ones() -> None:
    record = _record()
    assert answer_of(record).verdict.answer == "not yet"
    _measure(record, 0, test=0.7 + _SPREAD)
    assert answer_of(record).share_done == 0.5
    assert answer_of(record).verdict.n == 0
    _measure(record, 1, test=0.5)
    record.append(StudyFinished(None))
    assert record.is_finished
    assert (answer_of(record).verdict.answer, answer_of(record).share_done) == ("holds", 1.0)


def test_that_a_control_that_does_as_well_takes_the_claim_away() -> None:
    record = _record(arms=(MultiTask(), SingleTask(), WeightDecay(weight_decays=(0.1,))))
    _measure(record, 0, test=0.7 + _SPREAD)
    _measure(record, 1, test=0.5)
    _measure(record, 2, test=0.7)
    found = answer_of(record)
    assert found.verdict.answer == "no clear difference"
    assert "weight decay" in str(found.verdict.reason)


def test_that_tables_hold_means_of_the_chosen_rate_and_paired_differences() -> None:
    record = _record(learning_rates=(0.1, 0.2, 0.3))
    validation = np.array([0.1, 0.9, 0.5])[None, :, None]
    test = np.array([0.3, 0.6, 0.9])[None, :, None]
    _measure(record, 0, validation=validation, test=test + _SPREAD)
    _measure(record, 1, validation=validation[:, ::-1], test=test)
    found = answer_of(record)
    table = next(table for table in found.measures if table.name == "test")
    assert found.learning_rates == (((0.2,), (0.2,)), ((0.2,), (0.2,)))
    assert table.arms[0][1][0].mean == pytest.approx(0.6)
    assert table.differences[0][0][0].mean == pytest.approx(0.0)
    assert any("2.00 times the parameters" in str(warning) for warning in found.fairness.warnings)


def test_that_the_end_of_the_grid_and_divergence_are_warned_of() -> None:
    record = _record(learning_rates=(0.1, 0.2, 0.3))
    losses = np.full((2, 3, 4), 0.1)
    losses[0, 0, 1] = np.nan
    validation = np.array([0.1, 0.2, 0.3])[None, :, None]
    for arm in (0, 1):
        _measure(record, arm, losses=losses, validation=validation)
    warnings = " ".join(str(warning) for warning in answer_of(record).fairness.warnings)
    assert "multi-task chose the learning rate 0.3, an end of the grid." in warnings
    assert "multi-task: 1 of 24 trainings diverged" in warnings


def test_that_a_rate_inside_the_grid_is_not_warned_of() -> None:
    record = _record(learning_rates=(0.1, 0.2, 0.3))
    for arm in (0, 1):
        _measure(record, arm, validation=np.array([0.1, 0.3, 0.2])[None, :, None])
    warnings = " ".join(str(warning) for warning in answer_of(record).fairness.warnings)
    assert "an end of the grid" not in warnings


def test_that_steps_samples_seconds_and_compute_lead_to_the_target() -> None:
    record = _record(varied=LearningRates(target=0.6), measure="steps_to_target")
    _measure(record, 0, curves=[0.1, 0.7, 0.5, 0.8])
    _measure(record, 1, curves=[0.1, 0.2, 0.3, 0.4])
    found = _measures(record)
    assert [arm[0, 0, 0] for arm in found["steps_to_target"]] == [20, 40]
    assert [arm[0, 0, 0] for arm in found["samples_to_target"]] == [640, 1280]
    assert [arm[0, 0, 0] for arm in found["seconds_to_target"]] == pytest.approx([1.0, 2.0])
    assert [arm[0, 0, 0] for arm in found["compute_to_target"]] == [640 * 300, 1280 * 600]
    assert [arm[0, 0, 0] for arm in found["area_under_curve"]] == pytest.approx([0.525, 0.25])
    assert answer_of(record).verdict.answer == "holds"


def test_that_without_a_target_the_weaker_arms_end_is_the_target() -> None:
    record = _record(varied=LearningRates(), measure="steps_to_target")
    _measure(record, 0, curves=[0.5, 0.7, 0.8, 0.9])
    _measure(record, 1, curves=[0.1, 0.2, 0.3, 0.5])
    assert [arm[0, 0, 0] for arm in _measures(record)["steps_to_target"]] == [10, 40]


def test_that_the_target_is_told_with_the_answer() -> None:
    record = _record(varied=LearningRates(), measure="steps_to_target")
    assert answer_of(_record(varied=LearningRates())).targets == pytest.approx((np.nan,), nan_ok=True)
    _measure(record, 0, curves=[0.5, 0.7, 0.8, 0.9])
    _measure(record, 1, curves=[0.1, 0.2, 0.3, 0.5])
    found = answer_of(record)
    assert found.targets == pytest.approx((0.5,))
    told = targets_sentence(record.study, found.targets, ("fraction",), lambda value: f"{value:g}")
    assert str(told) == "The target, what the weaker arm's validation ends with: digit 50 %."
    assert answer_of(_record()).targets == ()


def test_that_the_largest_rate_that_trains_is_found_seed_by_seed() -> None:
    record = _record(varied=LearningRates(), learning_rates=(0.01, 0.1, 1.0))
    losses = np.full((1, 3, 4), 0.1)
    losses[0, 2, :2] = np.nan
    losses[0, 2, 2] = 1.5
    _measure(record, 0, losses=losses)
    assert _measures(record)["largest_rate"][0][0, :, 0].tolist() == [-1, -1, -1, 0]


def test_that_the_largest_rate_together_is_told_as_a_multiple_of_that_alone() -> None:
    record = _record(varied=LearningRates(), learning_rates=(0.01, 0.1, 1.0))
    small, large = np.full((1, 3, 4), 0.1), np.full((1, 3, 4), 0.1)
    small[0, 1:] = np.nan
    large[0, 2] = np.nan
    _measure(record, 0, losses=large)
    _measure(record, 1, losses=small)
    told = str(rates_sentence(answer_of(record), lambda ratio: f"{ratio.mean:.1f}"))
    assert "as a multiple of that of single-task: digit 10.0." in told
    assert rates_sentence(answer_of(_record()), str) is None


def test_that_corruptions_are_summed_up_by_area_and_worst_case() -> None:
    varied = Corruptions(forms=("noise", "missing"), strengths=(0.0, 0.5, 1.0))
    record = _record(varied=varied, judged="mean")
    _measure(record, 0, test=np.array([0.9, 0.8, 0.7, 0.9, 0.5, 0.3])[:, None, None])
    found = _measures(record)
    area = ((0.9 + 0.8) / 4 + (0.8 + 0.7) / 4 + (0.9 + 0.5) / 4 + (0.5 + 0.3) / 4) / 2
    assert found["area_over_strengths"][0].ravel() == pytest.approx([area] * 4)
    assert found["worst_case"][0].ravel() == pytest.approx([0.3] * 4)


def test_that_wrong_labels_are_summed_up_by_area_and_worst_case_too() -> None:
    record = _record(varied=LabelNoise(shares=(0.0, 0.25, 1.0)), measure="area_over_strengths")
    _measure(record, 0, test=np.array([0.9, 0.8, 0.4])[:, None, None])
    found = _measures(record)
    assert found["area_over_strengths"][0].ravel() == pytest.approx([0.25 * 0.85 + 0.75 * 0.6] * 4)
    assert found["worst_case"][0].ravel() == pytest.approx([0.4] * 4)


def test_that_the_area_at_a_single_share_is_the_metric_there() -> None:
    record = _record(varied=LabelNoise(shares=(0.3,)))
    _measure(record, 0, test=np.array([0.7])[:, None, None])
    assert _measures(record)["area_over_strengths"][0].ravel() == pytest.approx([0.7] * 4)


def test_that_starts_count_by_whether_the_training_loss_is_small_enough() -> None:
    record = _record(varied=Starts(reached=0.2), measure="reached", interval="bca")
    _measure(record, 0, losses=np.array([0.1, 0.2, 0.3, np.nan]))
    assert _measures(record)["reached"][0].ravel().tolist() == [1, 1, 0, 0]


def test_that_the_labels_saved_are_told_for_label_budgets() -> None:
    record = _record(varied=LabelBudgets(task="digit", budgets=(10, 100)))
    _measure(record, 0, test=0.7)
    _measure(record, 1, test=np.array([0.5, 0.7])[:, None, None])
    found = answer_of(record).labels_saved
    assert found is not None
    assert found.mean == pytest.approx(90)


def test_that_the_gap_is_how_far_training_runs_ahead_of_the_test() -> None:
    record = _record()
    _measure(record, 0, train=0.95, test=0.7)
    assert _measures(record)["gap"][0].ravel() == pytest.approx([0.25] * 8)


def test_that_an_arm_with_more_settings_to_choose_from_is_named() -> None:
    arms = (MultiTask(), SingleTask(), WeightDecay(weight_decays=(0.1, 1.0)))
    study = made_study(arms=arms)
    tests = [np.full((2, num, 4, 1), 0.5) for num in (3, 3, 6)]
    told = [str(sentence) for sentence in fairness_of_study(measured_record(study, tests)).warnings]
    assert "single-task, weight decay: validation chooses among 6 settings, not 3." in told
    assert not any(sentence.startswith("single-task: validation") for sentence in told)


def test_that_a_study_of_a_toy_speaks_of_starts_in_place_of_rows() -> None:
    record = measured_record(wells_study(num_seeds=4), [np.full((1, 1, 4, 1), 0.1)] * 3, unit="")
    told = [str(sentence) for sentence in fairness_of_study(record).equal]
    assert "Starts: the same 4 in every arm." in told
    assert not any("rows" in sentence.lower() for sentence in told)
