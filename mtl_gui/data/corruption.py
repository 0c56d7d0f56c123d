"""Inputs that are made worse on purpose, for networks that were trained on clean ones."""

import hashlib
from typing import assert_never

import numpy as np
import numpy.typing as npt

from mtl_gui.problems import Refused
from mtl_gui.spec.study_variations import CorruptionForm
from mtl_gui.texts import sentence, translatable

__all__ = ["corrupted"]

_NOISE = 3.0
_OFFSET = 3.0
_BLUR = 0.25
_SHIFT = 0.5


def corrupted(
    inputs: npt.NDArray[np.float32], form: CorruptionForm, strength: float, seed: int = 0
) -> npt.NDArray[np.float32]:
    """Corrupts standardised inputs [N, *shape]; the draw depends on the seed and the form alone.

    With strength s from 0 to 1:

        noise     x + 3 s e, e ~ N(0, 1)
        missing   each input is 0, the mean of the training rows, with probability s
        blur      of pictures: Gaussian of standard deviation s / 4 of their side
        shift     of pictures: s / 2 of their side in one of four directions, per picture, the lowest value
                  of its channel moving in; of tables: every input by 3 s up or down, the same for all rows

    The same entries are missing, and more, where the strength is larger.

    Raises:
        Refused: When rows that are no pictures are to be blurred.
    """
    random = _generator(seed, form)
    worse: npt.NDArray[np.floating]
    match form:
        case "noise":
            worse = inputs + _NOISE * strength * random.standard_normal(inputs.shape)
        case "missing":
            worse = np.where(random.random(inputs.shape) < strength, 0.0, inputs)
        case "blur":
            worse = _blurred(inputs, strength)
        case "shift" if inputs.ndim == 4:
            worse = _moved(inputs, round(_SHIFT * strength * inputs.shape[-1]), random)
        case "shift":
            signs = random.choice((-1.0, 1.0), inputs.shape[1:])
            worse = inputs + _OFFSET * strength * signs
        case _:
            assert_never(form)
    return worse.astype(np.float32)


def _blurred(inputs: npt.NDArray[np.float32], strength: float) -> npt.NDArray[np.float32]:
    from scipy.ndimage import gaussian_filter

    if inputs.ndim != 4:
        raise Refused(
            sentence(translatable("problems", "The inputs could not be blurred.")),
            sentence(translatable("problems", "Only pictures can be, and these rows are none.")),
            sentence(translatable("problems", "Leave out “blur” among the forms.")),
        )
    if strength == 0:
        return inputs
    spread = _BLUR * strength * inputs.shape[-1]
    blurred: npt.NDArray[np.float32] = gaussian_filter(inputs, (0, 0, spread, spread), mode="nearest")
    return blurred


def _moved(
    pictures: npt.NDArray[np.float32], pixels: int, random: np.random.Generator
) -> npt.NDArray[np.float32]:
    """Each picture moved left, right, up or down."""
    if pixels == 0:
        return pictures
    moved = np.empty_like(pictures)
    moved[:] = pictures.min(axis=(2, 3), keepdims=True)
    directions = random.integers(4, size=len(pictures))
    kept, gone = slice(None, -pixels), slice(pixels, None)
    whole = slice(None)
    for direction, (rows, columns, from_rows, from_columns) in enumerate(
        (
            (gone, whole, kept, whole),
            (kept, whole, gone, whole),
            (whole, gone, whole, kept),
            (whole, kept, whole, gone),
        )
    ):
        chosen = np.flatnonzero(directions == direction)
        block = moved[chosen]
        block[:, :, rows, columns] = pictures[chosen][:, :, from_rows, from_columns]
        moved[chosen] = block
    return moved


def _generator(seed: int, form: CorruptionForm) -> np.random.Generator:
    fingerprint = int.from_bytes(hashlib.sha256(form.encode()).digest()[:8], "big")
    return np.random.default_rng([seed, fingerprint])
