"""A Gramian taken apart into lengths and angles."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from mtl_gui.engine.solvers.solution import Flags, Floats

__all__ = ["SMALLEST_SQUARE", "Cosines", "cosines_of", "identity", "times", "tolerated_at", "uniform"]

_TOLERATED = 1e-6
SMALLEST_SQUARE = float(np.finfo(np.float64).tiny)
"""The square of the length up to which a gradient counts as zero."""


@dataclass(frozen=True, slots=True)
class Cosines:
    """The Gramian G = D C D as lengths D and cosines C, so that tasks of any scale are seen equally sharply.

    Attributes:
        lengths: [R, T], ‖gₜ‖, and 1 where the gradient is zero. matrix: [R, T, T], ⟨gᵢ, gⱼ⟩ / (‖gᵢ‖
        ‖gⱼ‖), exactly symmetric, exactly 1 on the diagonal; a zero gradient is
            orthogonal to all others.
        present: [R, T], where the gradient is not zero.
        broken: [R], where the Gramian holds something that is no number; there all gradients count as zero.
        rounding: The relative precision of the numbers that the Gramian was given in.
    """

    lengths: Floats
    matrix: Floats
    present: Flags
    broken: Flags
    rounding: float

    @property
    def tolerated(self) -> float:
        """The relative error from which on equations count as not solved."""
        return tolerated_at(self.rounding)

    def relative_lengths(self) -> Floats:
        """The lengths [R, T] in units of the longest gradient of each replica; 1 where there is none."""
        if self.present.all():
            return np.asarray(self.lengths / self.lengths.max(1, keepdims=True))
        lengths = np.where(self.present, self.lengths, 0)
        longest = lengths.max(1, keepdims=True)
        return np.where(self.present, self.lengths / np.where(longest > 0, longest, 1), 1)


def cosines_of(gramian: npt.NDArray[np.floating]) -> Cosines:
    """Takes a Gramian [R, T, T] apart.

    Its number format is taken for the precision in which its entries are known: what differs by less is
    noise, so a Gramian computed in float32 should arrive in float32.
    """
    rounding = float(np.finfo(gramian.dtype).eps)
    products = gramian.astype(np.float64)
    broken = ~np.isfinite(products).all((1, 2))
    if broken.any():
        products[broken] = 0
    squares = products.diagonal(axis1=1, axis2=2)
    present = squares > SMALLEST_SQUARE
    all_present = bool(present.all())
    lengths = np.sqrt(squares if all_present else np.where(present, squares, 1))
    products /= lengths[:, :, None]
    products /= lengths[:, None, :]
    products = (products + products.transpose(0, 2, 1)) / 2
    if not all_present:
        products *= present[:, :, None] & present[:, None, :]
    np.minimum(products, 1, out=products)
    np.maximum(products, -1, out=products)
    products[:, *_diagonal(products.shape[1])] = 1
    return Cosines(lengths, products, present, np.asarray(broken), rounding)


def tolerated_at(rounding: float) -> float:
    """The relative error from which on equations count as not solved, at a relative precision."""
    return float(max(_TOLERATED, rounding**0.5))


def times(matrices: Floats, vectors: Floats) -> Floats:
    """The products [N, T] of matrices [N, T, T] and vectors [N, T]."""
    return np.asarray((matrices @ vectors[:, :, None])[:, :, 0])


@lru_cache(maxsize=64)
def identity(size: int) -> Floats:
    """The identity matrix, to be read only."""
    matrix = np.eye(size)
    matrix.flags.writeable = False
    return matrix


@lru_cache(maxsize=64)
def _diagonal(size: int) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    positions = np.arange(size)
    return positions, positions


def uniform(gramian: npt.NDArray[np.floating]) -> Floats:
    """The preference [R, T] in which all tasks have the share 1 / T."""
    return np.full(gramian.shape[:2], 1 / gramian.shape[1])
