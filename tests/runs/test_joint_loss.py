import numpy as np
import pytest

from mtl_gui.runs.joint_loss import JointKind, JointLoss

LOSSES = np.array([[1.0, 4.0, 0.25], [2.0, 2.0, 8.0]])
WEIGHTS = (3.0, 1.0)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("sum", [5.0, 14.0, 8.75]),
        ("chebyshev", [2.25, 11.25, 6.0]),
        ("geometric", [2 ** (1 / 4), 128 ** (1 / 4), (8 / 64) ** (1 / 4)]),
        ("uncertainty", [1 + np.log(2) / 2, 1 + np.log(8) / 2, 1 + np.log(2) / 2]),
    ],
)
def test_that_each_kind_is_its_formula_at_every_point(kind: JointKind, expected: list[float]) -> None:
    joint = JointLoss(kind, WEIGHTS).of(LOSSES, LOSSES.min(axis=1))

    assert joint == pytest.approx(expected)


@pytest.mark.parametrize("kind", ["sum", "chebyshev", "geometric"])
def test_that_where_no_task_counts_there_is_no_joint_loss(kind: JointKind) -> None:
    assert np.isnan(JointLoss(kind, (0.0, 0.0)).of(LOSSES, LOSSES.min(axis=1))).all()


@pytest.mark.parametrize("kind", ["sum", "chebyshev", "geometric", "uncertainty"])
def test_that_a_point_without_data_of_one_task_has_no_joint_loss(kind: JointKind) -> None:
    losses = LOSSES.copy()
    losses[0, 1] = np.nan

    joint = JointLoss(kind, WEIGHTS).of(losses, np.nanmin(losses, axis=1))

    assert np.isnan(joint).tolist() == [False, True, False]


def test_that_the_joint_loss_stands_behind_the_losses_on_lines() -> None:
    losses = np.array([[[1.0, 5.0], [3.0, 4.0]]])
    np.testing.assert_allclose(JointLoss("sum", (1.0, 2.0)).beside(losses)[..., 2], [[11.0, 11.0]])
    worst = JointLoss("chebyshev", (1.0, 2.0)).beside(losses)
    np.testing.assert_allclose(worst, [[[1.0, 5.0, 2.0], [3.0, 4.0, 2.0]]])
