import pytest

from mtl_gui.events import CHOSEN, ControlApplied, SetLearningRate
from mtl_gui.spec import Experiment
from mtl_gui.ui.pages.legend_entries import legend_entries
from mtl_gui.ui.plots.curve_source import View
from tests.ui.plots.hand_made_runs import run_until

pytestmark = pytest.mark.usefixtures("qapp")


def _texts(experiment: Experiment, view: View) -> list[str]:
    return [entry.text for entry in legend_entries(run_until(experiment, 10), view)]


def test_that_arms_widths_band_and_best_value_are_explained(digits_experiment: Experiment) -> None:
    assert _texts(digits_experiment, View()) == [
        "chosen",
        "single-task",
        "thick: validation",
        "thin: training",
        "95 % interval, n = 5",
        "lowest validation loss",
    ]


def test_that_what_is_not_shown_is_not_explained(digits_experiment: Experiment) -> None:
    assert _texts(digits_experiment, View(frozenset({"test"}), has_baseline=False)) == [
        "chosen",
        "thick: test",
        "95 % interval, n = 5",
    ]


def test_that_the_losses_of_every_step_are_explained_where_they_are_drawn(
    digits_experiment: Experiment,
) -> None:
    assert "faint: every step" in _texts(digits_experiment, View(has_batches=True))


@pytest.mark.parametrize("seeds", [(0,), (0, 1)])
def test_that_too_few_seeds_for_an_interval_are_said(
    digits_experiment: Experiment, seeds: tuple[int, ...]
) -> None:
    texts = _texts(digits_experiment.replaced(seeds=seeds), View())
    assert any(f"n = {len(seeds)}" in text and "no interval below three" in text for text in texts)


def test_that_changes_by_hand_are_explained_once_there_are_any(digits_experiment: Experiment) -> None:
    record = run_until(digits_experiment, 10)
    assert not any(entry.is_change for entry in legend_entries(record, View()))
    record.append(ControlApplied(CHOSEN, 5, SetLearningRate(0.1)))
    assert any(entry.is_change for entry in legend_entries(record, View()))
