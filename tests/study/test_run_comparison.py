import numpy as np
import pytest
from scipy.stats import rankdata, ttest_rel

from mtl_gui.spec import Diabetes, SharingPlan, Split
from mtl_gui.study.run_comparison import compare_runs
from tests.study.made_runs import an_experiment
from tests.study.read_runs import ALONE, SCATTER, read_run
from tests.study.test_holm import literal

BETTER = ALONE + np.array([0.05, -4.0]) + 1.5 * np.roll(SCATTER, 2, axis=0)
WORSE = ALONE + np.array([-0.05, 4.0]) - SCATTER
SAME = ALONE + SCATTER


def test_that_each_run_is_compared_with_its_own_single_task_networks() -> None:
    found = compare_runs([read_run("a", BETTER), read_run("b", WORSE)])
    accuracy, error = found.tasks
    verdicts = [
        [run.contrast.verdict for run in task.runs if run is not None and run.contrast is not None]
        for task in (accuracy, error)
    ]
    assert verdicts == [["better", "worse"]] * 2
    first = accuracy.runs[0]
    assert first is not None
    assert first.contrast is not None
    expected = ttest_rel(BETTER[:, 0], ALONE[:, 0])
    interval = expected.confidence_interval(0.95)
    assert first.contrast.interval.n == 5
    assert first.contrast.interval.low == pytest.approx(interval.low)
    assert first.contrast.interval.high == pytest.approx(interval.high)


def test_that_the_p_values_of_all_tasks_and_runs_are_one_family() -> None:
    runs = [read_run("a", BETTER), read_run("b", SAME), read_run("c", WORSE)]
    found = compare_runs(runs)
    raw = [
        ttest_rel(values[:, column], ALONE[:, column]).pvalue
        for column in range(2)
        for values in (BETTER, SAME, WORSE)
    ]
    adjusted = [run.contrast.p_value for task in found.tasks for run in task.runs if run and run.contrast]
    np.testing.assert_allclose(adjusted, literal(raw))


def test_that_pairs_of_runs_are_paired_by_seed_and_adjusted_together() -> None:
    found = compare_runs([read_run("a", BETTER), read_run("b", SAME), read_run("c", WORSE)])
    raw = [
        ttest_rel(one[:, column], other[:, column]).pvalue
        for column in range(2)
        for one, other in ((BETTER, SAME), (BETTER, WORSE), (SAME, WORSE))
    ]
    pairs = [pair for task in found.tasks for pair in task.pairs]
    np.testing.assert_allclose([pair.contrast.p_value for pair in pairs], literal(raw))
    assert [(pair.first, pair.second) for pair in found.tasks[0].pairs] == [(0, 1), (0, 2), (1, 2)]
    assert pairs[1].contrast.interval.mean == pytest.approx((BETTER - WORSE)[:, 0].mean())


def test_that_a_run_which_is_its_own_baseline_does_not_count_in_the_family() -> None:
    experiment = an_experiment(5)
    apart = experiment.replaced(sharing=SharingPlan.apart(1, 2), title="All apart")
    found = compare_runs([read_run("a", BETTER), read_run("b", ALONE, ALONE, apart)])
    contrasts = [
        [run.contrast for run in task.runs if run is not None and run.contrast is not None]
        for task in found.tasks
    ]
    assert [[each.verdict for each in row] for row in contrasts] == [["better", "the same"]] * 2
    assert all(np.isnan(row[1].p_value) and row[1].interval.mean == 0 for row in contrasts)
    raw = [ttest_rel(BETTER[:, column], ALONE[:, column]).pvalue for column in range(2)]
    np.testing.assert_allclose([row[0].p_value for row in contrasts], literal(raw))


def test_that_a_run_made_once_more_is_not_tested_against_the_first() -> None:
    again = an_experiment(5).replaced(title="Once more")
    found = compare_runs([read_run("a", BETTER), read_run("b", BETTER, ALONE, again), read_run("c", WORSE)])
    pairs = [pair for task in found.tasks for pair in task.pairs]
    assert [pair.contrast.verdict for pair in pairs[:3]] == ["the same", "better", "better"]
    raw = [ttest_rel(BETTER[:, column], WORSE[:, column]).pvalue for column in (0, 0, 1, 1)]
    tested = [pair.contrast.p_value for pair in pairs if pair.contrast.verdict != "the same"]
    np.testing.assert_allclose(tested, literal(raw))


def test_that_equal_results_of_different_settings_stay_in_the_family() -> None:
    experiment = an_experiment(5)
    other = experiment.replaced(training=experiment.training.replaced(learning_rate=0.5))
    found = compare_runs([read_run("a", BETTER), read_run("b", BETTER, ALONE, other), read_run("c", WORSE)])
    pairs = [pair for task in found.tasks for pair in task.pairs]
    assert pairs[0].contrast.verdict == "no clear difference"
    raw = [1.0, *[ttest_rel(BETTER[:, 0], WORSE[:, 0]).pvalue] * 2]
    raw += [1.0, *[ttest_rel(BETTER[:, 1], WORSE[:, 1]).pvalue] * 2]
    np.testing.assert_allclose([pair.contrast.p_value for pair in pairs], literal(raw))


def test_that_runs_measured_on_other_rows_are_neither_tested_against_each_other_nor_ranked() -> None:
    other = an_experiment(5).replaced(data=Diabetes(split=Split(seed=9)))
    runs = [read_run("a", BETTER), read_run("b", WORSE, ALONE, other), read_run("c", SAME)]
    found = compare_runs(runs)
    assert [[(pair.first, pair.second) for pair in task.pairs] for task in found.tasks] == [
        [(0, 2)],
        [(0, 2)],
    ]
    raw = [ttest_rel(BETTER[:, column], SAME[:, column]).pvalue for column in range(2)]
    adjusted = [task.pairs[0].contrast.p_value for task in found.tasks]
    np.testing.assert_allclose(adjusted, literal(raw))
    assert np.isnan(found.ranks).all()
    assert found.tasks[0].runs[1] is not None  # against its own single-task networks it is


def test_that_only_common_seeds_are_paired() -> None:
    other = an_experiment(3).replaced(seeds=(4, 2, 9))
    third = read_run("b", SAME[:3], ALONE[:3], other)
    [pair] = compare_runs([read_run("a", BETTER), third]).tasks[0].pairs
    expected = np.mean([BETTER[4, 0] - SAME[0, 0], BETTER[2, 0] - SAME[1, 0]])
    assert pair.contrast.interval.mean == pytest.approx(expected)
    assert (pair.contrast.interval.n, pair.contrast.interval.low) == (2, None)
    assert pair.contrast.verdict == "too few seeds"


def test_that_two_seeds_give_neither_interval_nor_verdict() -> None:
    found = compare_runs([read_run("a", BETTER[:2], ALONE[:2]), read_run("b", WORSE[:2], ALONE[:2])])
    for task in found.tasks:
        for run in task.runs:
            assert run is not None
            assert run.contrast is not None
            assert (run.interval.low, run.contrast.interval.low) == (None, None)
            assert run.contrast.verdict == "too few seeds"
            assert np.isnan(run.contrast.p_value)


def test_that_the_mean_rank_is_over_the_tasks_that_all_have() -> None:
    runs = [read_run(name, values) for name, values in zip("abc", (SAME, BETTER, WORSE), strict=True)]
    means = np.array([[values[:, 0].mean(), -values[:, 1].mean()] for values in (SAME, BETTER, WORSE)])
    np.testing.assert_allclose(compare_runs(runs).ranks, rankdata(-means.T, axis=1).mean(axis=0))


def test_that_a_run_alone_has_no_rank() -> None:
    assert np.isnan(compare_runs([read_run("a", BETTER)]).ranks).tolist() == [True]


def test_that_a_task_which_a_run_does_not_have_is_left_open() -> None:
    experiment = an_experiment(5)
    first, second = experiment.tasks
    other = experiment.replaced(tasks=(first, second.replaced(metric="mae")))
    found = compare_runs([read_run("a", BETTER), read_run("b", WORSE, ALONE, other)])
    assert [(task.task, task.metric) for task in found.tasks] == [
        ("sex", "accuracy"),
        ("progression", "rmse"),
        ("progression", "mae"),
    ]
    assert [run is None for run in found.tasks[1].runs] == [False, True]
    assert found.tasks[1].pairs == ()
    assert found.ranks == (1.0, 2.0)


def test_that_a_run_without_single_task_networks_has_no_gain_and_no_difference() -> None:
    found = compare_runs([read_run("a", BETTER, None), read_run("b", WORSE)])
    assert found.gains[0] == ()
    assert [gain.convention.symbol for gain in found.gains[1]] == ["Δm", "Δp"]
    alone = found.tasks[0].runs[0]
    assert alone is not None
    assert (alone.alone, alone.contrast) == (None, None)


def test_that_both_gains_are_those_of_the_definitions() -> None:
    [gains] = compare_runs([read_run("a", WORSE)]).gains
    relative = np.stack([(WORSE - ALONE)[:, 0] / ALONE[:, 0], -(WORSE - ALONE)[:, 1] / ALONE[:, 1]], axis=1)
    assert gains[0].interval.mean == pytest.approx(-100 * relative.mean())
    assert gains[1].interval.mean == pytest.approx(100 * relative.mean())


def test_that_many_runs_of_pure_noise_are_seldom_told_apart() -> None:
    random = np.random.default_rng(5)
    alarms = 0
    for _ in range(60):
        runs = [read_run(name, ALONE + random.normal(0, 0.01, ALONE.shape), None) for name in "abcd"]
        pairs = [pair for task in compare_runs(runs).tasks for pair in task.pairs]
        alarms += any(pair.contrast.verdict in ("better", "worse") for pair in pairs)
    assert alarms <= 8  # 3 are expected of 60 at 5 %; more than 8 has a chance below 1 %
