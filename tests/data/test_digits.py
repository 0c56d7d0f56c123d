import numpy as np
import pytest
from numpy.testing import assert_array_equal
from sklearn.datasets import load_digits

from mtl_gui.data import digits

_LOOPS_BY_HAND = {0: 1, 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 1, 7: 0, 8: 2, 9: 1}


def test_that_pictures_are_in_raw_grey_values() -> None:
    dataset = digits.load()
    assert dataset.inputs.shape == (1797, 1, 8, 8)
    assert (dataset.inputs.min(), dataset.inputs.max()) == (0.0, 16.0)
    assert_array_equal(dataset.inputs[:, 0], load_digits().images)


@pytest.mark.parametrize(
    ("task", "answer"),
    [
        ("digit", lambda digit: digit),
        ("parity", lambda digit: int(digit in (1, 3, 5, 7, 9))),
        ("at_least_five", lambda digit: int(digit in (5, 6, 7, 8, 9))),
        ("loops", _LOOPS_BY_HAND.__getitem__),
    ],
)
def test_that_every_question_follows_from_the_digit(task: str, answer: object) -> None:
    assert callable(answer)
    expected = [answer(int(digit)) for digit in load_digits().target]
    assert digits.load().column(task).labels.tolist() == expected


def test_that_every_class_has_a_name_and_occurs() -> None:
    for column in digits.load().columns:
        assert_array_equal(np.unique(column.labels), np.arange(len(column.offer.classes)))
    assert digits.load().column("loops").offer.classes == ("none", "one", "two")
