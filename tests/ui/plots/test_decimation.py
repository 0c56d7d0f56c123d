import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtl_gui.ui.plots.decimation import MAX_POINTS, extremes


def test_that_a_short_line_keeps_every_point() -> None:
    assert extremes(np.arange(600.0)).tolist() == list(range(600))


def test_that_every_peak_of_a_long_flat_line_is_kept() -> None:
    values = np.zeros(100_000)
    peaks, pits = [1, 777, 50_000, 99_998], [12_345, 80_000]
    values[peaks] = 1.0
    values[pits] = -1.0
    kept = set(extremes(values).tolist())
    assert kept >= {*peaks, *pits, 0, 99_999}


@given(
    st.integers(601, 5000), st.integers(4, 600), st.integers(0, 2**32 - 1), st.sampled_from([0.0, 0.2, 0.999])
)
def test_that_each_stretch_keeps_its_extremes_within_the_allowed_number(
    length: int, max_points: int, seed: int, share_unknown: float
) -> None:
    random = np.random.default_rng(seed)
    values = random.normal(size=length)
    values[random.random(length) < share_unknown] = np.nan
    kept = extremes(values, max_points)
    assert len(kept) <= max_points
    assert kept[0] == 0
    assert kept[-1] == length - 1
    assert (np.diff(kept) > 0).all()
    stretch = -(-length // ((max_points - 2) // 2))
    for start in range(0, length, stretch):
        known = values[start : start + stretch]
        if np.isfinite(known).any():
            seen = values[kept[(kept >= start) & (kept < start + stretch)]]
            assert np.nanmin(seen) == np.nanmin(known)
            assert np.nanmax(seen) == np.nanmax(known)


def test_that_a_gap_stays_a_gap() -> None:
    values = np.ones(10_000)
    values[4000:6000] = np.nan
    kept = extremes(values)
    assert np.isnan(values[kept]).any()
    assert np.isfinite(values[kept[(kept < 4000) | (kept >= 6000)]]).all()


def test_that_values_before_the_first_wanted_one_are_left_out() -> None:
    kept = extremes(np.arange(5000.0), first=1000)
    assert kept[0] == 1000
    assert len(kept) <= MAX_POINTS


@pytest.mark.parametrize("length", [0, 1])
def test_that_a_line_of_no_or_one_point_is_kept_as_it_is(length: int) -> None:
    assert extremes(np.zeros(length)).tolist() == list(range(length))
