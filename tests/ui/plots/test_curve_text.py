from dataclasses import replace
from typing import get_args

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from mtl_gui.events import CHOSEN, Arm, ControlApplied, Part, SetLearningRate, SetTaskWeights
from mtl_gui.spec import LossName, MetricName
from mtl_gui.study.bands import band_over_seeds
from mtl_gui.ui.plots.curve_text import (
    Trend,
    arm_text,
    change_text,
    described,
    loss_text,
    metric_text,
    part_text,
    trend,
)
from mtl_gui.ui.plots.curves import Curve, CurveContent, Mark

pytestmark = pytest.mark.usefixtures("qapp")


def curve(name: str, values: list[list[float]], task: int | None = 0) -> Curve:
    rows = np.array(values)
    return Curve(name, task, 200 * np.arange(rows.shape[1]), rows, band_over_seeds(rows))


@pytest.mark.parametrize(
    ("values", "heading"),
    [
        (np.linspace(0, 1, 30), "rising"),
        (np.linspace(1, 0, 30), "falling"),
        (np.ones(30), "flat"),
        (np.concatenate([np.linspace(1, 0, 30), np.zeros(20)]), "flat"),
        (1 + 0.1 * (-1.0) ** np.arange(30), "flat"),
        (np.array([np.nan, *np.linspace(0, 1, 10), np.nan]), "rising"),
    ],
)
def test_that_a_trend_is_where_the_last_values_are_heading(values: np.ndarray, heading: Trend) -> None:
    assert trend(values) == heading


def test_that_three_values_have_no_trend() -> None:
    assert trend(np.array([1.0, 2.0, 3.0])) is None


def test_that_a_line_drawn_upside_down_has_the_opposite_trend() -> None:
    values = np.random.default_rng(3).normal(size=40).cumsum()
    opposite = {"rising": "falling", "falling": "rising", "flat": "flat"}
    heading = trend(values)
    assert heading is not None
    assert trend(-values) == opposite[heading]


def test_that_a_plot_is_described_by_its_last_values_and_its_direction(qtbot: QtBot) -> None:
    chosen = curve("chosen", [[0.1, 0.4, 0.7, 0.91], [0.1, 0.4, 0.7, 0.91]])
    alone = curve("single-task", [[0.1, 0.4, 0.6, 0.85]], task=None)
    content = CurveContent("accuracy", "digit", [chosen, alone], 600)
    assert described(content) == (
        "digit: accuracy 0.91 (chosen, rising), 0.85 (single-task, rising) at step 600"
    )


def test_that_a_line_that_ended_before_the_others_says_where(qtbot: QtBot) -> None:
    long = curve("A", [[0.1, 0.4, 0.7, 0.91]])
    whole = curve("B", [[0.9, 0.6, 0.3, 0.1]])
    short = replace(
        whole, steps=whole.steps[:2], values=whole.values[:, :2], band=band_over_seeds(whole.values[:, :2])
    )
    told = described(CurveContent("accuracy", "digit", [long, short], 600))
    assert told == "digit: accuracy 0.91 (A, rising), 0.6 (B, ended at step 200) at step 600"


def test_that_a_reading_names_the_interval_and_the_change_made_there(qtbot: QtBot) -> None:
    chosen = curve("chosen", [[1.0, 2.0], [1.0, 4.0], [1.0, 3.0]])
    content = CurveContent("loss", "digit", [chosen], 600, marks=[Mark(200, "rate 0.01"), Mark(50, "×")])
    low, high = 3 - 4.302653 / 3**0.5, 3 + 4.302653 / 3**0.5  # t of two degrees of freedom, s = 1
    assert described(content, 200) == (
        f"digit: loss 3 [{low:.3g}, {high:.3g}] (chosen) at step 200; rate 0.01"
    )


def test_that_a_step_at_which_nothing_was_measured_has_no_reading(qtbot: QtBot) -> None:
    content = CurveContent("loss", "digit", [curve("chosen", [[1.0, 2.0, 4.0]])], 600)
    assert described(content, 700) == "digit: loss not known (chosen) at step 700"
    assert described(content, 500) == "digit: loss 4 (chosen) at step 500"


def test_that_an_empty_plot_says_that_nothing_is_measured(qtbot: QtBot) -> None:
    assert described(CurveContent("loss", "digit", (), 10)) == "digit: loss, nothing measured yet"


def test_that_only_the_weights_that_were_changed_are_named(qtbot: QtBot) -> None:
    applied = ControlApplied(CHOSEN, 5, SetTaskWeights({"digit": 2.0, "parity": 1.0}))
    assert change_text(applied, {"digit": 1.0, "parity": 1.0}) == "digit × 2"


def test_that_a_changed_learning_rate_is_named(qtbot: QtBot) -> None:
    assert change_text(ControlApplied(CHOSEN, 5, SetLearningRate(0.003)), {}) == "rate 0.003"


def test_that_every_arm_part_loss_and_metric_has_words(qtbot: QtBot) -> None:
    words = [
        [arm_text(arm) for arm in get_args(Arm)],
        [part_text(part) for part in get_args(Part)],
        [loss_text(loss) for loss in get_args(LossName)],
        [metric_text(metric) for metric in get_args(MetricName)],
    ]
    for group in words:
        assert all(group)
        assert len(set(group)) == len(group)
