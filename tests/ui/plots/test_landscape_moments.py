import numpy as np
import pytest

from mtl_gui.ui.plots.landscape_moments import checkpoint_steps, moments_at
from tests.ui.plots.hand_made_landscapes import path, single_task_path

PATHS = (path(steps=(0, 10, 20)), single_task_path(1, steps=(0, 15)))


def test_that_the_steps_are_those_of_all_paths_in_order() -> None:
    assert checkpoint_steps(PATHS) == (0, 10, 15, 20)


@pytest.mark.parametrize(("step", "steps"), [(0, [0, 0]), (10, [10, 0]), (15, [10, 15]), (99, [20, 15])])
def test_that_each_network_is_at_its_last_checkpoint_up_to_the_step(step: int, steps: list[int]) -> None:
    assert [moment.step for moment in moments_at(PATHS, step)] == steps


def test_that_a_moment_has_point_residual_and_true_losses_of_its_checkpoint() -> None:
    moment, _ = moments_at(PATHS, 20)

    assert moment.is_joint
    assert moment.point == (1.0, 0.0)
    assert moment.residual == pytest.approx(0.2)
    assert np.array_equal(moment.losses, [1.0, 2.0])


def test_that_before_any_checkpoint_a_network_is_at_its_first() -> None:
    (moment,) = moments_at([path(steps=(5, 10))], 0)

    assert moment.step == 5
