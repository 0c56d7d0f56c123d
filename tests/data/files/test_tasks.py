import numpy as np

from mtl_gui.data.dataset import TaskColumn, TaskOffer
from mtl_gui.data.files.tasks import proposed_task

_NORMAL = np.random.default_rng(0).normal(size=5000)


def _number(labels: np.ndarray) -> TaskColumn:
    return TaskColumn(TaskOffer("y", "regression", ""), labels)


def _class(labels: np.ndarray) -> TaskColumn:
    return TaskColumn(TaskOffer("y", "binary", "", ("no", "yes")), labels)


def test_that_plain_labels_have_the_usual_loss_and_metric() -> None:
    assert (proposed_task(_number(_NORMAL)).loss, proposed_task(_number(_NORMAL)).metric) == ("mse", "rmse")
    assert proposed_task(_class(np.arange(100) % 2)).metric == "accuracy"


def test_that_labels_far_away_call_for_a_loss_that_does_not_square_them() -> None:
    far = _NORMAL.copy()
    far[::200] *= 100
    assert proposed_task(_number(far)).loss == "huber"


def test_that_unequal_classes_call_for_balanced_accuracy() -> None:
    assert proposed_task(_class((np.arange(100) < 5).astype(int))).metric == "balanced_accuracy"
