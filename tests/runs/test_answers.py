import numpy as np
import pytest
from sklearn.metrics import accuracy_score, confusion_matrix, r2_score

from mtl_gui.answer_events import TaskAnswers
from mtl_gui.runs.answers import confusion, majority, mean_answers, quality

_TRUTHS = np.array([0.0, 1, 2, 2, np.nan, 1, 0])
_ANSWERS = np.array([[0.0, 1, 2, 1, 0, 1, 2], [0.0, 2, 2, 1, 1, 1, 0], [1.0, 1, 0, 2, 2, 1, 2]])


@pytest.fixture
def classes() -> TaskAnswers:
    return TaskAnswers("a", "multiclass", ("x", "y", "z"), "", _TRUTHS, _ANSWERS)


@pytest.fixture
def values() -> TaskAnswers:
    truths = np.array([1.0, 2, np.nan, 4])
    return TaskAnswers("a", "regression", (), "mm", truths, np.array([[1.5, 2, 9, 3], [1.0, 1, 9, 5]]))


def test_that_confusion_is_that_of_scikit_learn_over_all_seeds(classes: TaskAnswers) -> None:
    known = np.isfinite(_TRUTHS)
    expected = confusion_matrix(np.tile(_TRUTHS[known], 3), _ANSWERS[:, known].ravel(), normalize="true")
    np.testing.assert_allclose(confusion(classes), expected)


def test_that_a_class_without_rows_has_no_shares() -> None:
    task = TaskAnswers("a", "binary", ("no", "yes"), "", np.zeros(3), np.array([[0.0, 1, 0]]))
    shares = confusion(task)
    np.testing.assert_allclose(shares[0], [2 / 3, 1 / 3])
    assert np.isnan(shares[1]).all()


def test_that_most_seeds_decide_on_a_class(classes: TaskAnswers) -> None:
    assert majority(classes).tolist() == [0, 1, 2, 1, 0, 1, 2]


def test_that_quality_of_classes_is_the_share_of_right_ones(classes: TaskAnswers) -> None:
    known = np.isfinite(_TRUTHS)
    expected = [accuracy_score(_TRUTHS[known], answers[known]) for answers in _ANSWERS]
    np.testing.assert_allclose(quality(classes), expected)


def test_that_quality_of_values_is_r2(values: TaskAnswers) -> None:
    known = np.isfinite(values.truths)
    expected = [r2_score(values.truths[known], answers[known]) for answers in values.answers]
    np.testing.assert_allclose(quality(values), expected)
    assert mean_answers(values).tolist() == [1.25, 1.5, 9, 4]


def test_that_nothing_is_known_without_labels() -> None:
    task = TaskAnswers("a", "regression", (), "", np.full(2, np.nan), np.zeros((3, 2)))
    assert np.isnan(quality(task)).all()
