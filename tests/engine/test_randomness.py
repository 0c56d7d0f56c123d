import numpy as np
import pytest

from mtl_gui.engine.randomness import generator


def test_that_the_same_key_and_step_give_the_same_numbers() -> None:
    once, again = (generator(3, "trunk", "x", step=5).random(8) for _ in range(2))
    np.testing.assert_array_equal(once, again)


@pytest.mark.parametrize(
    "other", [(4, "trunk", "x", 5), (3, "head", "x", 5), (3, "trunk", "y", 5), (3, "trunk", "x", 6)]
)
def test_that_seed_purpose_name_and_step_each_change_the_numbers(other: tuple[int, str, str, int]) -> None:
    seed, purpose, name, step = other
    mine = generator(3, "trunk", "x", step=5).random(8)
    assert not np.any(mine == generator(seed, purpose, name, step=step).random(8))


def test_that_a_name_that_looks_like_another_key_is_a_key_of_its_own() -> None:
    assert generator(1, "head", "1").random() != generator(1, "head", 1).random()


def test_that_the_numbers_are_the_same_in_every_version_and_on_every_machine() -> None:
    drawn = generator(0, "batches", step=2).permutation(6).tolist()
    assert drawn == [4, 1, 3, 5, 0, 2]
