import numpy as np

from mtl_gui.data.catalogue import starting_experiment
from mtl_gui.spec import Digits, Linnerud
from mtl_gui.study.grouping_training import as_errors, grouped


def test_that_what_should_be_high_becomes_an_error_and_what_diverged_the_worst() -> None:
    digits = starting_experiment(Digits())
    accuracies = np.full((1, len(digits.enabled_tasks)), 0.9)
    accuracies[0, 0] = np.nan
    errors = as_errors(digits, accuracies)
    assert np.isinf(errors[0, 0])
    np.testing.assert_allclose(errors[0, 1:], 0.1)


def test_that_errors_in_the_target_s_unit_stay_as_they_are() -> None:
    men = starting_experiment(Linnerud())
    assert as_errors(men, np.array([[20.0, 3.0, 7.0]])).tolist() == [[20.0, 3.0, 7.0]]


def test_that_tasks_of_a_group_share_every_block_and_no_other() -> None:
    plan = grouped(starting_experiment(Linnerud()), ((0, 2), (1,))).sharing
    assert set(plan.blocks) == {("A", "B", "A")}
