import numpy as np

from mtl_gui.events import BarriersMeasured, FloatArray, TourMeasured
from mtl_gui.runs.barriers import barrier_heights
from mtl_gui.runs.together import joint_heights, joint_tour_heights, task_weights
from mtl_gui.texts import Sentence


def tour_of(losses: FloatArray, num_legs: int) -> TourMeasured:
    return TourMeasured(
        ("a", "b"),
        tuple("pqr"[: num_legs + 1]),
        np.linspace(0, num_legs, len(losses)),
        losses,
        np.ones(num_legs),
        np.zeros((num_legs, 2)),
        Sentence("Lines."),
    )


def test_that_the_barriers_of_opposite_losses_cancel_when_all_count_alike() -> None:
    bump = np.array([0.0, 1.0, 0.0, 3.0, 0.0])
    tour = tour_of(np.stack([bump, -bump], axis=1), 2)
    assert joint_tour_heights(tour, {}).tolist() == [0, 0]
    assert joint_tour_heights(tour, {"a": 2.0}).tolist() == [1, 3]
    assert joint_tour_heights(tour, {"a": 2.0, "b": 0.0}).tolist() == [2, 6]


def test_that_every_leg_has_its_own_chord() -> None:
    """On the first leg the loss lies on its chord, on the second 1 above it in the middle."""
    losses = np.array([[0.0, 0], [1, 0], [2, 0], [2, 0], [0, 0]])
    assert joint_tour_heights(tour_of(losses, 2), {}).tolist() == [0, 1]


def test_that_the_matrix_of_all_together_is_that_of_the_sum_of_the_losses() -> None:
    random = np.random.default_rng(0)
    losses = random.normal(size=(3, 3, 5, 2))
    measured = BarriersMeasured(
        ("a", "b"), ("p", "q", "r"), losses, np.zeros((3, 3)), np.zeros((3, 3, 2)), Sentence("Lines.")
    )
    found = joint_heights(measured, {"b": 0.5})
    for row in range(3):
        for column in range(3):
            summed = losses[row, column, :, 0] + 0.5 * losses[row, column, :, 1]
            np.testing.assert_allclose(found[row, column], barrier_heights(summed))


def test_that_a_task_which_is_not_named_has_weight_one() -> None:
    assert task_weights(("a", "b"), {"b": 0.0, "c": 9.0}).tolist() == [1, 0]
