import numpy as np

from mtl_gui.study.rate_choice import of_best_rates

VALIDATION = np.array(
    [
        [[1.0, 30.0], [1.0, 30.0]],
        [[4.0, 10.0], [4.0, 10.0]],
    ]
)
"""Two rates, two seeds, two tasks: the first task prefers the first rate, the second task the other."""
TEST = np.array([[[0.1, 0.2], [0.3, 0.4]], [[0.5, 0.6], [0.7, 0.8]]])


def test_that_tasks_apart_have_a_learning_rate_each() -> None:
    picked = of_best_rates(((0,), (1,)), VALIDATION, TEST)
    assert picked.tolist() == [[0.1, 0.6], [0.3, 0.8]]


def test_that_tasks_together_have_one_whatever_their_units_are() -> None:
    # relative to their means the errors are 0.4, 1.5 at the first rate and 1.6, 0.5 at the second
    picked = of_best_rates(((0, 1),), VALIDATION, TEST)
    assert picked.tolist() == TEST[0].tolist()


def test_that_a_rate_which_diverged_for_one_seed_is_out() -> None:
    validation = VALIDATION.copy()
    validation[0, 1] = np.inf
    assert of_best_rates(((0, 1),), validation, TEST).tolist() == TEST[1].tolist()


def test_that_a_group_without_any_rate_left_is_infinite() -> None:
    validation = np.full_like(VALIDATION, np.inf)
    assert np.isinf(of_best_rates(((0, 1),), validation, TEST)).all()
