from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from mtl_gui.events import CHOSEN, StepDone
from mtl_gui.runs.record import RunRecord
from mtl_gui.spec import Experiment
from mtl_gui.ui.pages.gradient_text import looking_sentence, solver_sentence
from tests.ui.plots.hand_made_gradients import look, solved_until, watched_until
from tests.ui.plots.hand_made_runs import run_until, started

pytestmark = pytest.mark.usefixtures("qapp")


def test_that_the_share_of_the_time_is_told(qapp: QApplication, digits_experiment: Experiment) -> None:
    record = watched_until(digits_experiment, 40)
    assert looking_sentence(record, is_active=True) == (
        "Last look at step 31. Looking takes 10 % of the chosen arm's training time."
    )


def test_that_before_the_first_timed_update_no_share_is_told(digits_experiment: Experiment) -> None:
    record = RunRecord(digits_experiment)
    record.append(started(digits_experiment, CHOSEN))
    record.append(replace(look(digits_experiment, 1), training_seconds=0.0))
    assert looking_sentence(record, is_active=True) == "Last look at step 1."


def test_that_without_a_look_it_says_when_there_will_be_one(digits_experiment: Experiment) -> None:
    record = run_until(digits_experiment, 40)
    assert "will be shown" in looking_sentence(record, is_active=True)
    assert "while this view is open" in looking_sentence(record, is_active=False)


def test_that_methods_without_a_solver_say_nothing_of_one(digits_experiment: Experiment) -> None:
    assert solver_sentence(run_until(digits_experiment, 40)) == ""
    assert solver_sentence(RunRecord(digits_experiment)) == ""


def test_that_fallbacks_and_the_largest_recent_residual_are_told_in_words(
    digits_experiment: Experiment,
) -> None:
    record = solved_until(digits_experiment, 150, fallbacks=(3, 70, 71))
    assert solver_sentence(record) == (
        "Solver: fell back at 3 of 150 steps (task weights are the documented fallback). "
        "Largest residual of the last 100 steps: 1.5e-07."
    )


def test_that_a_solver_that_never_fell_back_says_so(digits_experiment: Experiment) -> None:
    assert solver_sentence(solved_until(digits_experiment, 20)) == (
        "Solver: never fell back in 20 steps. Largest residual of the last 20 steps: 2e-08."
    )


def test_that_a_fallback_without_residuals_is_told_all_the_same(digits_experiment: Experiment) -> None:
    record = run_until(digits_experiment, 0)
    ones = np.ones((len(digits_experiment.seeds), len(digits_experiment.enabled_tasks)))
    record.append(StepDone(CHOSEN, 1, ones, ones, 0, None, np.ones(len(ones), np.bool_)))
    assert solver_sentence(record) == (
        "Solver: fell back at 1 of 1 steps (task weights are the documented fallback)."
    )
