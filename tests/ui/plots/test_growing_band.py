import numpy as np

from mtl_gui.study.bands import band_over_seeds
from mtl_gui.ui.plots.growing_band import GrowingBand


def test_that_a_band_grown_in_pieces_equals_the_band_at_once() -> None:
    values = np.random.default_rng(0).normal(size=(5, 1000))
    growing = GrowingBand()
    for length in (0, 1, 7, 7, 300, 1000):
        grown = growing.of(values[:, :length])
        at_once = band_over_seeds(values[:, :length])
        for line in ("mean", "low", "high"):
            np.testing.assert_array_equal(getattr(grown, line), getattr(at_once, line))


def test_that_a_run_which_went_back_is_summarised_anew() -> None:
    random = np.random.default_rng(1)
    growing = GrowingBand()
    growing.of(random.normal(size=(3, 50)))
    after = random.normal(size=(3, 20))
    np.testing.assert_array_equal(growing.of(after).mean, band_over_seeds(after).mean)


def test_that_an_earlier_band_keeps_its_values_when_the_run_grows() -> None:
    values = np.random.default_rng(2).normal(size=(4, 600))
    growing = GrowingBand()
    early = growing.of(values[:, :100])
    before = early.mean.copy()
    growing.of(values)
    np.testing.assert_array_equal(early.mean, before)


def test_that_the_interval_of_ratios_stays_above_zero_and_is_that_of_their_logarithms() -> None:
    values = np.array([[1.0, 2.0, np.inf], [10.0, 2.0, 4.0], [100.0, 2.0, 4.0], [1.0, 2.0, 4.0]])
    found = GrowingBand(of_ratios=True).of(values)
    expected = band_over_seeds(np.log(values[:, :2]))
    np.testing.assert_allclose(found.mean, [*np.exp(expected.mean), 4.0])
    np.testing.assert_allclose(found.low[:2], np.exp(expected.low))
    assert band_over_seeds(values).low[0] < 0 < found.low[0]


def test_that_the_bands_of_all_tasks_at_once_are_those_of_each() -> None:
    values = np.random.default_rng(3).normal(size=(4, 40, 3))
    values[0, 5, 1] = np.nan
    values[1:, 7, 2] = np.nan
    growing = GrowingBand()
    growing.of(values[:, :10])
    together = growing.of(values)
    for task in range(3):
        alone = GrowingBand().of(values[:, :, task])
        for name in ("mean", "low", "high"):
            np.testing.assert_array_equal(getattr(together.of_task(task), name), getattr(alone, name))
