"""Short signals that are digits drawn with one line."""

import numpy as np
import numpy.typing as npt

from mtl_gui.data.dataset import Dataset, TaskColumn
from mtl_gui.data.draws import stream
from mtl_gui.data.task_columns import classification, regression
from mtl_gui.spec import Signals
from mtl_gui.texts import translatable

__all__ = ["LENGTH", "SUMMARY", "TITLE", "load", "strokes"]

Array = npt.NDArray[np.float64]
Columns = tuple[TaskColumn, ...]

TITLE = translatable("data", "One-line digits")
SUMMARY = translatable("data", "Signals of 40 numbers: which digit, where it begins, and how far it leans.")

LENGTH = 40
"""Numbers of a signal."""

_SOURCE = (
    "generated as in S. Greydanus and D. Kobak, Scaling Down Deep Learning with MNIST-1D, ICML 2024 "
    "(arXiv:2011.14439)"
)
_DRAWN = (
    (5, 6, 6.5, 6.75, 7, 7, 7, 7, 6.75, 6.5, 6, 5),
    (5, 3, 3, 3.4, 3.8, 4.2, 4.6, 5, 5.4, 5.8, 5, 5),
    (5, 6, 6.5, 6.5, 6, 5.25, 4.75, 4, 3.5, 3.5, 4, 5),
    (5, 6, 6.5, 6.5, 6, 5, 5, 6, 6.5, 6.5, 6, 5),
    (5, 4.4, 3.8, 3.2, 2.6, 2.6, 5, 5, 5, 5, 5, 5),
    (5, 3, 3, 3, 3, 5, 6, 6.5, 6.5, 6, 4.5, 5),
    (5, 4, 3.5, 3.25, 3, 3, 3, 3, 3.25, 3.5, 4, 5),
    (5, 7, 7, 6.6, 6.2, 5.8, 5.4, 5, 4.6, 4.2, 5, 5),
    (5, 4, 3.5, 3.5, 4, 5, 5, 4, 3.5, 3.5, 4, 5),
    (5, 4, 3.5, 3.5, 4, 5, 5, 5, 5, 4.7, 4.3, 5),
)
_STROKE, _CANVAS = 12, 72
_LEAST_PADDING, _MOST_PADDING = 36, 60
_STRETCH = 0.4
_FARTHEST = 48
_FINE_NOISE = 0.02
_SMOOTHNESS = 2.0
_DIGIT, _PADDING, _HEIGHT, _PLACE, _LEAN, _AROUND, _FINE = range(7)


def strokes() -> Array:
    """The ten digits as lines, [10, 12]: each begins at 0 and has the standard deviation 1/6."""
    lines = np.array(_DRAWN, dtype=np.float64)
    lines = (lines - lines.mean(axis=1, keepdims=True)) / lines.std(axis=1, keepdims=True)
    moved: Array = (lines - lines[:, :1]) / 6
    return moved


def load(data: Signals) -> Dataset:
    """Draws signals: a line is padded, stretched, scaled, moved, surrounded by noise, sheared, thinned out.

    The numbers are those of the original's code; besides the digit, the place and the lean that were drawn
    are tasks here.
    """
    num_rows = data.num_rows
    digits = stream(data.seed, _DIGIT).integers(10, size=num_rows)
    padding = stream(data.seed, _PADDING).integers(_LEAST_PADDING, _MOST_PADDING + 1, size=num_rows)
    height = 1 + _STRETCH * (stream(data.seed, _HEIGHT).random(num_rows) - 0.5)
    places = stream(data.seed, _PLACE).integers(_FARTHEST, size=num_rows)
    leans = data.shear * (stream(data.seed, _LEAN).random(num_rows) - 0.5)
    moved, is_stroke = _moved(_stretched(strokes()[digits] + 1e-8, padding) * height[:, None], places)
    signals = np.where(is_stroke, moved, _noise_around(data)) + _FINE_NOISE * stream(
        data.seed, _FINE
    ).standard_normal((num_rows, _CANVAS))
    signals = signals - leans[:, None] * np.linspace(-0.5, 0.5, _CANVAS)
    inputs = _thinned(signals)
    return Dataset(
        title=TITLE,
        description=SUMMARY,
        source=_SOURCE,
        licence="Apache-2.0",
        inputs=((inputs - inputs.mean()) / inputs.std()).astype(np.float32),
        input_names=tuple(f"t{number + 1}" for number in range(LENGTH)),
        columns=_columns(digits, places, leans),
    )


def _columns(digits: npt.NDArray[np.int64], places: npt.NDArray[np.int64], leans: Array) -> Columns:
    which = translatable("data", "Which digit it is.")
    where = translatable("data", "Where the digit begins, as a share of the signal.")
    how = translatable("data", "How far the signal falls from its first number to its last.")
    return (
        classification("digit", which, digits, tuple(str(number) for number in range(10))),
        regression("place", where, places / _CANVAS),
        regression("lean", how, leans),
    )


def _stretched(lines: Array, padding: npt.NDArray[np.int64]) -> Array:
    """Lines [N, 12], padded with zeros each by its number, and stretched to the canvas: [N, 72]."""
    lengths = _STROKE + padding
    padded = np.zeros((len(lines), _STROKE + _MOST_PADDING))
    padded[:, :_STROKE] = lines
    places = np.linspace(0, 1, _CANVAS) * (lengths[:, None] - 1)
    return _between(padded, places)


def _moved(lines: Array, places: npt.NDArray[np.int64]) -> tuple[Array, npt.NDArray[np.bool_]]:
    """Each line moved round to its place, and where the digit is."""
    columns = (np.arange(_CANVAS) - places[:, None]) % _CANVAS
    moved = np.take_along_axis(lines, columns, axis=1)
    return moved, moved != 0


def _noise_around(data: Signals) -> Array:
    from scipy.ndimage import gaussian_filter1d

    drawn = data.noise * stream(data.seed, _AROUND).standard_normal((data.num_rows, _CANVAS))
    smooth: Array = gaussian_filter1d(drawn, _SMOOTHNESS, axis=1)
    return smooth


def _thinned(signals: Array) -> Array:
    places = np.linspace(0, _CANVAS - 1, LENGTH)
    return _between(signals, np.broadcast_to(places, (len(signals), LENGTH)))


def _between(values: Array, places: Array) -> Array:
    """Values [N, L] at places [N, M] counted in columns, linear between neighbours."""
    left = np.minimum(places.astype(np.int64), values.shape[1] - 2)
    share = places - left
    first, second = (np.take_along_axis(values, left + step, axis=1) for step in (0, 1))
    between: Array = (1 - share) * first + share * second
    return between
