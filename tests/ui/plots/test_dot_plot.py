from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mtl_gui.events import CHOSEN, SINGLE_TASK
from mtl_gui.spec import Experiment
from mtl_gui.ui.plots.dot_plot import DotPlot
from mtl_gui.ui.plots.outcome import TaskOutcome, outcome_of
from mtl_gui.ui.theme import Theme
from tests.ui.gestures import press
from tests.ui.plots.hand_made_runs import run_until
from tests.ui.plots.pictures import count, picture_of


@pytest.fixture
def outcome(digits_experiment: Experiment) -> TaskOutcome:
    outcome = outcome_of(run_until(digits_experiment, 100))
    assert outcome is not None
    return outcome.tasks[0]


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme, outcome: TaskOutcome) -> DotPlot:
    plot = DotPlot(theme)
    qtbot.addWidget(plot)
    plot.resize(360, 140)
    plot.show_outcome(outcome)
    plot.show()
    return plot


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_that_both_arms_are_painted_in_both_palettes(plot: DotPlot, theme: Theme, scheme: str) -> None:
    theme.use(scheme)  # type: ignore[arg-type]
    picture = picture_of(plot)
    assert count(picture, theme.task_color(0)) > 20
    assert count(picture, theme.color("baseline")) > 20


def test_that_better_values_lie_further_right(plot: DotPlot, theme: Theme) -> None:
    picture = picture_of(plot)
    chosen, alone = (
        np.argwhere(picture == (color.rgb() & 0xFFFFFF))[:, 1].mean()
        for color in (theme.task_color(0), theme.color("baseline"))
    )
    assert chosen > alone + 30


def test_that_the_plot_says_means_intervals_and_seeds(plot: DotPlot) -> None:
    assert plot.accessibleName() == "Accuracy of each seed, digit"
    chosen, alone = plot.accessibleDescription().split("; ")
    assert chosen.startswith("chosen: 0.")
    assert chosen.endswith("n = 5")
    assert alone.startswith("single-task: 0.")


def test_that_values_which_are_not_known_are_left_out(plot: DotPlot, outcome: TaskOutcome) -> None:
    values = {CHOSEN: np.array([0.5, np.nan, 0.7]), SINGLE_TASK: np.array([np.nan, 0.4, 0.6])}
    plot.show_outcome(replace(outcome, values=values))
    assert not plot.grab().isNull()


def test_that_return_asks_for_the_numbers(qtbot: QtBot, plot: DotPlot) -> None:
    with qtbot.waitSignal(plot.data_wanted):
        press(plot, Qt.Key.Key_Return)


def test_that_the_interval_is_a_bar_above_the_dots(plot: DotPlot, theme: Theme) -> None:
    is_task = picture_of(plot) == (theme.task_color(0).rgb() & 0xFFFFFF)
    lengths = is_task.sum(axis=1)
    bar = int(lengths.argmax())
    others = np.flatnonzero((lengths > 0) & (np.abs(np.arange(len(lengths)) - bar) > 7))
    assert lengths[bar] > 20
    assert len(others)
    assert (others > bar).all()
