import pytest

from mtl_gui.events import CHOSEN, SINGLE_TASK
from mtl_gui.spec import Experiment
from mtl_gui.ui.pages.seed_numbers import SeedNumbers
from mtl_gui.ui.plots.outcome import outcome_of
from tests.ui.plots.hand_made_runs import run_until

pytestmark = pytest.mark.usefixtures("qapp")


def test_that_each_seed_has_its_values_and_their_difference(digits_experiment: Experiment) -> None:
    outcome = outcome_of(run_until(digits_experiment.replaced(seeds=(7, 3, 9)), 50))
    assert outcome is not None
    task = outcome.tasks[1]
    model = SeedNumbers(task, outcome.seeds)
    rows = [[model.cell(row, column) for column in range(4)] for row in range(model.length())]
    assert [row[0] for row in rows] == ["7", "3", "9"]
    for row, chosen, alone in zip(rows, task.values[CHOSEN], task.values[SINGLE_TASK], strict=True):
        told = [float(text) for text in row[1:]]
        assert told == pytest.approx([chosen, alone, chosen - alone], rel=1e-5, abs=1e-6)


def test_that_without_a_baseline_there_is_one_column_of_values(digits_experiment: Experiment) -> None:
    outcome = outcome_of(run_until(digits_experiment.replaced(single_task_baseline=False), 20))
    assert outcome is not None
    assert list(SeedNumbers(outcome.tasks[0], outcome.seeds).headings()) == ["Seed", "Chosen"]
