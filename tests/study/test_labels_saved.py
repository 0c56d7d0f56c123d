import numpy as np
import pytest

from mtl_gui.study.labels_saved import labels_saved

_BUDGETS = (10, 100, 1000)


@pytest.mark.parametrize(
    ("together", "alone", "saved"),
    [
        (0.7, (0.5, 0.7, 0.9), 90.0),
        (0.6, (0.5, 0.7, 0.9), 10**1.5 - 10),
        (0.4, (0.5, 0.7, 0.9), 0.0),
        (0.95, (0.5, 0.7, 0.9), 990.0),
        (0.6, (0.5, 0.4, 0.7), 10**2.5 - 10),
    ],
)
def test_that_saved_labels_are_read_off_the_curve_of_learning_alone(
    together: float, alone: tuple[float, ...], saved: float
) -> None:
    found = labels_saved(np.array([[together], [1.0], [1.0]]), np.array(alone)[:, np.newaxis], _BUDGETS)
    assert found[0] == pytest.approx([saved])
    assert found.shape == (3, 1)


def test_that_at_every_budget_the_labels_are_counted_from_there_and_may_be_wanting() -> None:
    together = np.array([[0.5], [0.6], [0.7]])
    alone = np.array([[0.5], [0.7], [0.9]])
    found = labels_saved(together, alone, _BUDGETS)[:, 0]
    assert found == pytest.approx([0, 10**1.5 - 100, 100 - 1000])


def test_that_nothing_is_known_where_a_training_is_missing() -> None:
    alone = np.array([[0.5, 0.5], [np.nan, 0.7], [0.9, 0.9]])
    found = labels_saved(np.full((3, 2), 0.7), alone, _BUDGETS)
    assert np.isnan(found[0, 0])
    assert found[0, 1] == pytest.approx(90)
