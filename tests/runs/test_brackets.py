import numpy as np
import pytest

from mtl_gui.runs.barriers import barrier_heights
from mtl_gui.runs.brackets import brackets

POSITIONS = np.linspace(0.0, 2.0, 41)


def test_that_the_bracket_of_a_parabola_stands_in_the_middle_of_its_leg() -> None:
    """4 a (1 - a) above the chord from 1 to 3 is highest in the middle, where the chord is 2."""
    share = POSITIONS - np.floor(POSITIONS)
    rising = 1 + 2 * np.minimum(POSITIONS, 1)
    losses = (rising + 4 * share * (1 - share))[:, None]

    first, second = brackets(POSITIONS, losses)

    assert (first.leg, first.position) == pytest.approx((0, 0.5))
    assert (first.foot, first.top, first.height) == pytest.approx((2.0, 3.0, 1.0))
    assert (second.leg, second.position) == pytest.approx((1, 1.5))
    assert (second.foot, second.top) == pytest.approx((3.0, 4.0))


def test_that_the_heights_are_those_of_the_barriers_of_each_leg() -> None:
    losses = np.random.default_rng(0).normal(size=(41, 3))

    found = brackets(POSITIONS, losses)

    told = np.array([bracket.height for bracket in found]).reshape(2, 3)
    expected = [barrier_heights(losses[:21]), barrier_heights(losses[20:])]
    assert told == pytest.approx(np.stack(expected))


def test_that_a_convex_loss_has_no_barrier() -> None:
    found = brackets(POSITIONS, ((POSITIONS - 0.7) ** 2)[:, None])

    assert [bracket.height for bracket in found] == [0.0, 0.0]
    assert not any(bracket.is_barrier for bracket in found)


def test_that_a_leg_which_lacks_a_loss_has_no_bracket() -> None:
    losses = np.ones((41, 2))
    losses[5, 1] = np.nan

    assert [(bracket.leg, bracket.loss) for bracket in brackets(POSITIONS, losses)] == [
        (0, 0),
        (1, 0),
        (1, 1),
    ]
