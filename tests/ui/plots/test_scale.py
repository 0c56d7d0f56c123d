import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtl_gui.ui.plots.scale import Scale, label_digits

values = st.floats(-1e6, 1e6, allow_subnormal=False)


@given(st.lists(values, min_size=1, max_size=20), st.booleans())
def test_that_a_scale_holds_all_its_values(numbers: list[float], is_log: bool) -> None:  # noqa: FBT001
    scale = Scale.around([np.array(numbers)], is_log=is_log)
    seen = [number for number in numbers if not scale.is_log or number > 0]
    assert scale.low < scale.high
    slack = 1e-9 * (scale.high - scale.low)
    assert all(scale.low - slack <= number <= scale.high + slack for number in seen)


@given(st.floats(-1e4, 1e4), st.floats(1e-3, 1e4), st.floats(0, 1), st.booleans())
def test_that_pixels_lead_back_to_values(low: float, width: float, share: float, is_log: bool) -> None:  # noqa: FBT001
    scale = Scale(abs(low) + 0.1, abs(low) + 0.1 + width, is_log=True) if is_log else Scale(low, low + width)
    pixel = 30 + share * 500
    assert scale.position(scale.value(pixel, 30, 530), 30, 530) == pytest.approx(pixel, abs=1e-3)


@given(st.floats(-1e4, 1e4), st.floats(1e-3, 1e4), st.integers(1, 10))
def test_that_there_are_at_least_two_numbers_beside_an_axis_and_all_lie_on_it(
    low: float, width: float, count: int
) -> None:
    scale = Scale(low, low + width)
    ticks = scale.ticks(count)
    slack = 1e-6 * width
    assert len(ticks) >= 2
    assert all(scale.low - slack <= tick <= scale.high + slack for tick in ticks)
    assert np.allclose(np.diff(ticks), ticks[1] - ticks[0])


@pytest.mark.parametrize(
    ("low", "high", "count", "ticks"),
    [
        (0.0, 1.0, 5, [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]),
        (0.0, 560.0, 3, [0.0, 200.0, 400.0]),
        (-3.0, 3.0, 3, [-2.0, 0.0, 2.0]),
    ],
)
def test_that_ticks_are_round_numbers(low: float, high: float, count: int, ticks: list[float]) -> None:
    assert Scale(low, high).ticks(count) == pytest.approx(ticks)


def test_that_a_logarithmic_axis_is_numbered_by_powers_of_ten() -> None:
    assert Scale(0.005, 200.0, is_log=True).ticks(8) == pytest.approx([0.01, 0.1, 1, 10, 100])


def test_that_a_logarithmic_axis_within_one_decade_still_has_numbers() -> None:
    ticks = Scale(0.31, 0.88, is_log=True).ticks(4)
    assert len(ticks) >= 2
    assert all(0.31 <= tick <= 0.88 for tick in ticks)


def test_that_equal_decades_are_equally_long() -> None:
    scale = Scale(0.01, 100.0, is_log=True)
    pixels = scale.positions(np.array([0.01, 0.1, 1.0, 10.0, 100.0]), 0, 400)
    np.testing.assert_allclose(pixels, [0, 100, 200, 300, 400], atol=1e-9)


def test_that_values_which_are_not_known_do_not_stretch_the_axis() -> None:
    scale = Scale.around([np.array([1.0, np.nan, 2.0, np.inf])])
    assert (scale.low, scale.high) == (1.0, 2.0)


def test_that_a_logarithmic_axis_without_positive_values_becomes_linear() -> None:
    assert not Scale.around([np.array([-1.0, 0.0])], is_log=True).is_log


def test_that_an_axis_without_any_value_is_still_an_axis() -> None:
    scale = Scale.around([])
    assert math.isfinite(scale.low)
    assert scale.low < scale.high


@pytest.mark.parametrize(
    ("ticks", "digits"), [([0.0, 0.5, 1.0], 1), ([0.0, 200.0], 0), ([0.0, 0.01], 2), ([0.3], 2)]
)
def test_that_labels_have_as_many_digits_as_tell_them_apart(ticks: list[float], digits: int) -> None:
    assert label_digits(ticks) == digits
