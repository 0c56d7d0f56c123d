"""One-line digits against the original's algorithm, written out signal by signal."""

import numpy as np
import numpy.typing as npt
import pytest
from scipy.interpolate import interp1d
from sklearn.linear_model import LinearRegression

from mtl_gui.data import signals
from mtl_gui.data.draws import stream
from mtl_gui.spec import Signals

_Array = npt.NDArray[np.float64]


def _stretched(line: _Array, length: int) -> _Array:
    return np.asarray(interp1d(np.linspace(0, 1, len(line)), line)(np.linspace(0, 1, length)))


def _literal(line: _Array, padding: int, height: float, place: int, lean: float) -> _Array:
    """The original's `transform` without its noise."""
    padded = np.concatenate([line + 1e-8, np.zeros(padding)])
    wide = _stretched(padded, 12 + 60) * height
    moved = np.concatenate([wide[-place:], wide[:-place]])
    return _stretched(moved - lean * np.linspace(-0.5, 0.5, len(moved)), 40)


def test_that_a_signal_is_made_as_in_the_original(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signals, "_FINE_NOISE", 0.0)
    data = Signals(num_rows=200, noise=0.0, seed=5)
    found = signals.load(data)
    padding = stream(5, signals._PADDING).integers(36, 61, size=200)
    height = 1 + 0.4 * (stream(5, signals._HEIGHT).random(200) - 0.5)
    digits, places, leans = (column.labels for column in found.columns)
    lines = signals.strokes()[digits]
    drawn = zip(lines, padding, height, np.rint(places * 72).astype(int), leans, strict=True)
    expected = np.stack([_literal(*signal) for signal in drawn])
    expected = (expected - expected.mean()) / expected.std()
    np.testing.assert_allclose(found.inputs, expected, atol=1e-5)


def test_that_a_stroke_begins_at_zero_and_has_the_spread_of_the_original() -> None:
    strokes = signals.strokes()
    assert strokes.shape == (10, 12)
    np.testing.assert_allclose(strokes[:, 0], 0)
    np.testing.assert_allclose(strokes.std(axis=1), 1 / 6)


def test_that_noise_lies_around_the_digit_only_and_is_smooth() -> None:
    clean, noisy = (signals.load(Signals(num_rows=400, noise=noise, shear=0.0)) for noise in (0.0, 2.0))
    for name in ("digit", "place", "lean"):
        np.testing.assert_array_equal(clean.column(name).labels, noisy.column(name).labels)
    drawn = signals._noise_around(Signals(num_rows=400, noise=1.0))
    assert np.corrcoef(drawn[:, :-1].ravel(), drawn[:, 1:].ravel())[0, 1] > 0.8
    assert drawn.std() < 0.5


def test_that_the_lean_is_what_a_line_through_the_signal_finds() -> None:
    found = signals.load(Signals(num_rows=1000, noise=0.1))
    score = LinearRegression().fit(found.inputs, found.column("lean").labels)
    assert score.score(found.inputs, found.column("lean").labels) > 0.7


def test_that_digits_come_about_equally_often() -> None:
    counts = np.bincount(signals.load(Signals(num_rows=5000)).column("digit").labels.astype(int))
    assert len(counts) == 10
    assert counts.min() > 400
