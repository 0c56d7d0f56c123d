import json
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
import scipy.stats

from mtl_gui.data import catalogue
from mtl_gui.data.dataset import Dataset, TaskColumn, TaskOffer
from mtl_gui.events import CHOSEN, SINGLE_TASK, StepDone
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.record import RunRecord
from mtl_gui.runs.recorder import recorded
from mtl_gui.spec import TableFile
from mtl_gui.study.summary import Fallbacks, Summary, summarise, units_of
from tests.runs import synthetic
from tests.study.made_runs import a_run, an_experiment

_SINGLE = np.array([[0.80, 60.0], [0.82, 58.0], [0.78, 61.0], [0.81, 59.0], [0.79, 62.0]])
_BETTER_WORSE = _SINGLE + [[0.05, 3.0], [0.06, 3.5], [0.05, 2.5], [0.04, 3.0], [0.05, 3.2]]  # noqa: RUF005
_UNCLEAR = _SINGLE + [[0.05, 3.0], [-0.05, -3.0], [0.01, 0.5], [-0.02, 0.2], [0.01, -0.6]]  # noqa: RUF005


def _summary(chosen: npt.NDArray[np.float64], single: npt.NDArray[np.float64] = _SINGLE) -> Summary:
    experiment = an_experiment(len(chosen))
    runs = {CHOSEN: _with_earlier(chosen), SINGLE_TASK: _with_earlier(single)}
    return summarise(a_run(experiment, runs))


def _with_earlier(final: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Final metrics [R, T] after two earlier measurements that must not count."""
    return np.stack([np.zeros_like(final), 7 * final, final], axis=1)


def test_that_each_arm_has_the_interval_of_its_last_test_metrics() -> None:
    accuracy, error = _summary(_BETTER_WORSE).tasks
    assert (accuracy.task, accuracy.metric, accuracy.unit) == ("sex", "accuracy", "fraction")
    assert (error.task, error.metric) == ("progression", "rmse")
    low, high = scipy.stats.t.interval(0.95, 4, np.mean(_SINGLE[:, 1]), scipy.stats.sem(_SINGLE[:, 1]))
    found = error.arms[SINGLE_TASK]
    assert (found.mean, found.low, found.high, found.n) == pytest.approx((60.0, low, high, 5))


def test_that_the_difference_is_paired_by_seed_in_the_units_of_the_task() -> None:
    error = _summary(_BETTER_WORSE).tasks[1]
    expected = scipy.stats.ttest_rel(_BETTER_WORSE[:, 1], _SINGLE[:, 1]).confidence_interval(0.95)
    assert error.difference is not None
    assert error.difference.mean == pytest.approx(3.04)
    assert (error.difference.low, error.difference.high) == pytest.approx((expected.low, expected.high))


def test_that_more_is_better_for_accuracy_and_worse_for_error() -> None:
    assert [task.verdict for task in _summary(_BETTER_WORSE).tasks] == ["better", "worse"]
    turned = _summary(_SINGLE, _BETTER_WORSE)
    assert [task.verdict for task in turned.tasks] == ["worse", "better"]


def test_that_an_interval_around_zero_is_no_clear_difference() -> None:
    assert [task.verdict for task in _summary(_UNCLEAR).tasks] == ["no clear difference"] * 2


def test_that_equal_arms_do_not_differ() -> None:
    assert [task.verdict for task in _summary(_SINGLE).tasks] == ["no clear difference"] * 2


def test_that_two_seeds_are_too_few_for_a_verdict() -> None:
    summary = _summary(_BETTER_WORSE[:2], _SINGLE[:2])
    assert [task.verdict for task in summary.tasks] == ["too few seeds"] * 2
    assert summary.tasks[0].difference is not None
    assert summary.tasks[0].difference.low is None
    assert summary.gains[0].interval.n == 2


def test_that_both_gains_are_means_over_the_seeds_own_gains() -> None:
    metric_mean, task_mean = _summary(_BETTER_WORSE).gains
    relative = (_BETTER_WORSE - _SINGLE) / _SINGLE * [1, -1]
    by_seed = 100 * relative.mean(axis=1)
    low, high = scipy.stats.t.interval(0.95, 4, by_seed.mean(), scipy.stats.sem(by_seed))
    assert (task_mean.convention.symbol, metric_mean.convention.symbol) == ("Δp", "Δm")
    found = task_mean.interval
    assert (found.mean, found.low, found.high) == pytest.approx((by_seed.mean(), low, high))
    found = metric_mean.interval
    assert (found.mean, found.low, found.high) == pytest.approx((-by_seed.mean(), -high, -low))


def test_that_a_seed_whose_baseline_is_zero_has_no_gain() -> None:
    single = _SINGLE.copy()
    single[2, 0] = 0.0
    summary = _summary(_BETTER_WORSE, single)
    assert [gain.interval.n for gain in summary.gains] == [4, 4]
    assert summary.tasks[0].arms[SINGLE_TASK].n == 5


def test_that_without_a_baseline_there_is_nothing_to_compare() -> None:
    experiment = an_experiment(5, baseline=False)
    summary = summarise(a_run(experiment, {CHOSEN: _with_earlier(_SINGLE)}))
    assert summary.gains == ()
    assert (summary.tasks[0].difference, summary.tasks[0].verdict) == (None, None)
    assert summary.is_finished
    assert "delta_m" not in json.loads(summary.to_json())


def test_that_with_early_stopping_the_kept_parameters_count() -> None:
    experiment = an_experiment(3, early_stopping=True)
    metrics = np.stack([_SINGLE[:3], _SINGLE[:3] + 1, _SINGLE[:3] + 2], axis=1)
    summary = summarise(a_run(experiment, {CHOSEN: metrics, SINGLE_TASK: metrics}, best_steps=10))
    assert summary.moment == "kept"
    assert summary.tasks[0].arms[CHOSEN].mean == pytest.approx(1.8)


def test_that_a_run_that_has_measured_nothing_is_summarised_too() -> None:
    nothing = np.empty((3, 0, 2))
    record = a_run(an_experiment(3), {CHOSEN: nothing, SINGLE_TASK: nothing}, finished=False)
    told = json.loads(summarise(record).to_json())
    assert told["tasks"]["sex"]["arms"]["chosen"] == {
        "mean": None,
        "low": None,
        "high": None,
        "n": 0,
        "unit": "fraction",
    }
    assert told["finished"] is False


def test_that_json_tells_all_that_the_summary_tells() -> None:
    summary = _summary(_BETTER_WORSE)
    told = json.loads(summary.to_json())
    assert told["measured"] == {"part": "test", "moment": "last"}
    assert (told["seeds"], told["confidence"], told["finished"]) == ([0, 1, 2, 3, 4], 0.95, True)
    error = told["tasks"]["progression"]
    assert (error["metric"], error["higher_is_better"], error["verdict"]) == ("rmse", False, "worse")
    assert set(error["arms"]) == {"chosen", "single-task"}
    assert set(error["difference"]) == {"mean", "low", "high", "n", "unit"}
    assert error["difference"]["mean"] == pytest.approx(3.04)
    assert error["difference"]["unit"] == summary.tasks[1].unit
    assert told["delta_m"]["mean"] == pytest.approx(-told["delta_p"]["mean"])
    assert (told["delta_m"]["unit"], told["delta_m"]["higher_is_better"]) == ("%", False)
    assert told["delta_p"]["higher_is_better"] is True


def test_that_units_may_be_given() -> None:
    record = a_run(an_experiment(3), {CHOSEN: _with_earlier(_SINGLE[:3])})
    assert [task.unit for task in summarise(record, {"progression": "points"}).tasks] == ["", "points"]


def test_that_the_data_set_is_asked_for_the_units_of_its_targets(monkeypatch: pytest.MonkeyPatch) -> None:
    offers = (
        TaskOffer("sex", "binary", "", unit="none"),
        TaskOffer("progression", "regression", "", unit="points"),
    )
    columns = tuple(TaskColumn(offer, np.zeros(2)) for offer in offers)
    dataset = Dataset("", "", "", "", np.zeros((2, 1), np.float32), ("x",), columns)
    monkeypatch.setattr(catalogue, "load", {an_experiment(3).data: dataset}.__getitem__)
    assert units_of(an_experiment(3)) == {"sex": "fraction", "progression": "points"}


def test_that_a_data_set_that_is_gone_leaves_numbers_without_a_unit() -> None:
    experiment = an_experiment(3).replaced(data=TableFile(path="/nowhere/at all.csv", tasks=("y",)))
    assert units_of(experiment) == {"sex": "fraction", "progression": ""}


def test_that_every_recorded_value_counts_live_and_stored(tmp_path: Path) -> None:
    folder = RunFolder.create(tmp_path / "run", synthetic.an_experiment(60), {})
    live = RunRecord(folder.experiment())
    for event in recorded(synthetic.both_arms(60), folder):
        live.append(event)
    finals = [synthetic.evaluated(60, "test", arm).metrics for arm in (CHOSEN, SINGLE_TASK)]
    summary = summarise(folder.record())
    assert summary == summarise(live)
    for column, task in enumerate(summary.tasks):
        expected = scipy.stats.ttest_rel(finals[0][:, column], finals[1][:, column]).confidence_interval(0.95)
        assert task.difference is not None
        assert (task.difference.low, task.difference.high) == pytest.approx((expected.low, expected.high))


def test_that_the_steps_are_counted_in_which_any_seed_fell_back() -> None:
    record = a_run(an_experiment(2), {CHOSEN: [[[0.5, 1.0]], [[0.5, 1.0]]]})
    for step, fallen_back in enumerate(([False, False], [True, False], [True, True], [False, False]), 1):
        losses = np.zeros((2, 2))
        event = StepDone(
            CHOSEN, step, losses, losses, residuals=np.zeros(2), fallen_back=np.array(fallen_back)
        )
        record.append(event)
    assert summarise(record).fallbacks == Fallbacks(2, 4)
    assert json.loads(summarise(record).to_json())["fallbacks"] == {"count": 2, "num_steps": 4}
