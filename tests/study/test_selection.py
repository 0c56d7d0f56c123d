import numpy as np
from numpy.testing import assert_array_equal

from mtl_gui.events import CHOSEN, RunFinished
from mtl_gui.study.selection import final_metrics, metrics_at, moment_of
from tests.study.made_runs import a_run, an_experiment

_METRICS = np.arange(18.0).reshape(3, 3, 2)
_BEST = np.array([[0, 20], [10, 10], [20, 0]])


def test_that_the_last_measurement_counts_without_early_stopping() -> None:
    record = a_run(an_experiment(3, baseline=False), {CHOSEN: _METRICS}, _BEST)
    assert moment_of(record) == "last"
    assert_array_equal(final_metrics(record.arms[CHOSEN], "last"), _METRICS[:, -1])


def test_that_with_early_stopping_every_network_counts_at_its_own_best_step() -> None:
    record = a_run(an_experiment(3, early_stopping=True, baseline=False), {CHOSEN: _METRICS}, _BEST)
    assert moment_of(record) == "kept"
    expected = [[_METRICS[r, _BEST[r, t] // 10, t] for t in range(2)] for r in range(3)]
    assert_array_equal(final_metrics(record.arms[CHOSEN], "kept"), expected)


def test_that_the_last_measurement_counts_while_an_arm_still_trains() -> None:
    record = a_run(an_experiment(3, early_stopping=True), {CHOSEN: _METRICS}, _BEST)
    assert moment_of(record) == "last"


def test_that_a_stopped_run_has_not_kept_anything_yet() -> None:
    record = a_run(an_experiment(3, early_stopping=True, baseline=False), {CHOSEN: _METRICS}, finished=False)
    record.append(RunFinished(CHOSEN, 20, "stopped", _BEST))
    assert moment_of(record) == "last"


def test_that_a_step_that_was_not_measured_has_no_metric() -> None:
    record = a_run(an_experiment(3), {CHOSEN: _METRICS})
    found = metrics_at(record.arms[CHOSEN], np.array([[5, 10], [10, 30], [0, 0]]))
    assert_array_equal(found, [[np.nan, 3.0], [8.0, np.nan], [12.0, 13.0]])


def test_that_nothing_counts_before_anything_was_measured() -> None:
    record = a_run(an_experiment(3), {CHOSEN: np.empty((3, 0, 2))}, finished=False)
    assert_array_equal(final_metrics(record.arms[CHOSEN], "last"), np.full((3, 2), np.nan))
