"""The published rows are of NYUv2: segmentation (2 metrics), depth (2), surface normals (5)."""

from itertools import pairwise

import numpy as np
import pytest

from mtl_gui.study.gain import DELTA_M, DELTA_P, TaskMetrics, delta_m, delta_p

_TASK_SIZES = (2, 2, 5)
_HIGHER: tuple[bool, ...] = (True, True, False, False, False, False, True, True, True)
_SINGLE: tuple[float, ...] = (38.30, 63.76, 0.6754, 0.2780, 25.01, 19.21, 30.14, 57.20, 69.15)
_ROWS = {
    "LS": ((39.29, 65.33, 0.5493, 0.2263, 28.15, 23.96, 22.09, 47.50, 61.08), 5.59, -0.878),
    "RLW": ((37.17, 63.77, 0.5759, 0.2410, 28.27, 24.18, 22.26, 47.05, 60.62), 7.78, 2.158),
    "DWA": ((39.11, 65.31, 0.5510, 0.2285, 27.61, 23.18, 24.17, 50.18, 62.39), 3.57, -1.934),
    "CAGrad": ((39.79, 65.49, 0.5486, 0.2250, 26.31, 21.58, 25.61, 52.36, 65.58), 0.20, -4.328),
}


def _tasks(values: tuple[float, ...], baseline: tuple[float, ...] = _SINGLE) -> list[TaskMetrics]:
    ends = np.cumsum((0, *_TASK_SIZES))
    parts = [slice(start, end) for start, end in pairwise(ends)]
    return [TaskMetrics(values[part], baseline[part], _HIGHER[part]) for part in parts]


def _one(value: float, baseline: float, *, higher: bool = True) -> list[TaskMetrics]:
    return [TaskMetrics([value], [baseline], [higher])]


@pytest.mark.parametrize("method", _ROWS)
def test_that_the_published_rows_are_reproduced(method: str) -> None:
    values, published, _ = _ROWS[method]
    assert delta_m(_tasks(values)) == pytest.approx(published, abs=0.01)


@pytest.mark.parametrize("method", _ROWS)
def test_that_the_task_mean_of_the_published_rows_has_the_other_sign(method: str) -> None:
    values, _, flipped = _ROWS[method]
    assert delta_p(_tasks(values)) == pytest.approx(-flipped, abs=0.0005)


def test_that_the_example_in_the_documentation_of_libmtl_is_reproduced() -> None:
    tasks = [
        TaskMetrics([93, 99], [96, 98], [True, False]),
        TaskMetrics([0.5], [0.2], [True]),
    ]
    assert delta_p(tasks) / 100 == pytest.approx(0.739636, abs=5e-7)


def test_that_the_single_task_networks_gain_nothing_over_themselves() -> None:
    assert delta_m(_tasks(_SINGLE)) == delta_p(_tasks(_SINGLE)) == 0


def test_that_both_conventions_agree_but_for_the_sign_when_each_task_has_one_metric() -> None:
    tasks = [*_one(0.9, 0.8), *_one(3.0, 2.5, higher=False), *_one(0.1, 0.4)]
    assert delta_m(tasks) == pytest.approx(-delta_p(tasks))


def test_that_the_conventions_tell_which_way_is_better() -> None:
    better = _one(0.9, 0.8)
    assert (delta_m(better) > 0) == DELTA_M.higher_is_better
    assert (delta_p(better) > 0) == DELTA_P.higher_is_better
    assert DELTA_M.aggregation != DELTA_P.aggregation


@pytest.mark.parametrize(("value", "gain"), [(-1.0, 50.0), (-3.0, -50.0), (1.0, 150.0)])
def test_that_a_negative_baseline_does_not_turn_the_sign(value: float, gain: float) -> None:
    assert delta_p(_one(value, -2.0)) == pytest.approx(gain)
    assert delta_m(_one(value, -2.0)) == pytest.approx(-gain)


@pytest.mark.parametrize(("value", "baseline"), [(1.0, 0.0), (0.0, 0.0), (np.nan, 1.0), (1.0, np.inf)])
def test_that_there_is_no_gain_without_a_usable_baseline_and_value(value: float, baseline: float) -> None:
    tasks = [*_one(0.9, 0.8), *_one(value, baseline)]
    assert np.isnan(delta_m(tasks))
    assert np.isnan(delta_p(tasks))
