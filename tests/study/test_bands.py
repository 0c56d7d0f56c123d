import subprocess
import sys

import numpy as np
import pytest
import scipy.stats
from numpy.testing import assert_allclose, assert_array_equal

from mtl_gui.study.bands import band_over_seeds


@pytest.mark.parametrize("confidence", [0.5, 0.95, 0.99])
def test_that_every_point_of_a_band_has_the_interval_of_scipy(confidence: float) -> None:
    values = np.random.default_rng(0).normal(size=(6, 40))
    band = band_over_seeds(values, confidence)
    error = scipy.stats.sem(values, axis=0)
    low, high = scipy.stats.t.interval(confidence, 5, values.mean(axis=0), error)
    assert_allclose(band.mean, values.mean(axis=0))
    assert_allclose(band.low, low)
    assert_allclose(band.high, high)


def test_that_seeds_whose_value_is_not_known_do_not_count() -> None:
    values = np.random.default_rng(0).normal(size=(6, 3))
    values[[1, 4], 1] = np.nan, np.inf
    whole = band_over_seeds(values[[0, 2, 3, 5], :])
    for name in ("mean", "low", "high"):
        assert getattr(band_over_seeds(values), name)[1] == pytest.approx(getattr(whole, name)[1])


def test_that_fewer_than_three_known_values_have_a_mean_and_no_interval() -> None:
    values = np.array([[1.0, np.nan, np.nan], [3.0, 5.0, np.nan], [np.nan, np.nan, np.nan]])
    band = band_over_seeds(values)
    assert_array_equal(band.mean, [2.0, 5.0, np.nan])
    assert np.isnan(band.low).all()
    assert np.isnan(band.high).all()


def test_that_bands_are_imported_without_torch_and_scipy() -> None:
    code = (
        "import sys, mtl_gui.study.bands, mtl_gui.study.gain, mtl_gui.study.summary;"
        "print({'torch', 'scipy', 'sklearn', 'polars'} & set(sys.modules))"
    )
    asked = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert asked.stdout.strip() == "set()"
