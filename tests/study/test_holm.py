import numpy as np
import pytest

from mtl_gui.study.holm import holm


def literal(p_values: list[float]) -> list[float]:
    """Holm's steps as they are described: from the smallest on, until one is not rejected at its level."""
    count = len(p_values)
    order = sorted(range(count), key=p_values.__getitem__)
    adjusted = [0.0] * count
    for index in range(count):
        # the smallest level at which this test and all before it are rejected
        levels = [(count - place) * p_values[order[place]] for place in range(index + 1)]
        adjusted[order[index]] = min(max(levels), 1.0)
    return adjusted


def test_that_the_example_of_a_textbook_comes_out() -> None:
    # as p.adjust of R has it
    np.testing.assert_allclose(holm([0.01, 0.04, 0.03, 0.005]), [0.03, 0.06, 0.06, 0.02])


def test_that_random_families_are_adjusted_as_step_by_step() -> None:
    random = np.random.default_rng(1)
    for count in (1, 2, 7, 30):
        p_values = random.uniform(0, 0.2, count).round(2).tolist()
        np.testing.assert_allclose(holm(p_values), literal(p_values))


def test_that_a_test_which_could_not_be_made_does_not_count() -> None:
    np.testing.assert_allclose(holm([0.01, np.nan, 0.03]), [0.02, np.nan, 0.03])


def test_that_chance_alone_seldom_finds_anything_among_ten_tests() -> None:
    p_values = np.random.default_rng(2).uniform(size=(4000, 10))
    alarms = np.mean([bool((holm(family) < 0.05).any()) for family in p_values])
    assert alarms == pytest.approx(0.05, abs=0.012)


def test_that_an_empty_family_has_nothing_to_adjust() -> None:
    assert holm([]).shape == (0,)
