"""An array that grows by rows."""

from typing import Any

import numpy as np
import numpy.typing as npt

__all__ = ["GrowingRows"]

_FIRST_CAPACITY = 64
_LARGEST_ROOM = 32 * 2**20
"""Bytes that are set aside beforehand at most."""


class GrowingRows:
    """Rows of one shape, appended at amortised constant cost.

    The room doubles when it is full, so n appends copy at most 2 n rows. `view` copies nothing; a view that
    was taken earlier keeps the rows it showed, unless rows were dropped and written anew.

    Args:
        shape: The shape of one row.
        dtype: The type of its numbers.
        expected: Rows that will come, as far as known: room for them is set aside at once, so that no append
            copies all that is there. The system gives a page of memory only when it is first written to.
    """

    __slots__ = ("_length", "_room")

    def __init__(
        self, shape: tuple[int, ...], dtype: npt.DTypeLike = np.float64, *, expected: int = 0
    ) -> None:
        row_bytes = max(int(np.prod(shape)) * np.dtype(dtype).itemsize, 1)
        capacity = max(min(expected, _LARGEST_ROOM // row_bytes), _FIRST_CAPACITY)
        self._room: npt.NDArray[Any] = np.empty((capacity, *shape), dtype)
        self._length = 0

    def __len__(self) -> int:
        """How many rows there are."""
        return self._length

    @property
    def view(self) -> npt.NDArray[Any]:
        """The rows, [n, *shape], not writeable."""
        rows = self._room[: self._length]
        rows.flags.writeable = False
        return rows

    def append(self, row: npt.ArrayLike) -> None:
        """Adds one row."""
        length = self._length
        if length == len(self._room):
            self._grow(length + 1)
        self._room[length] = row
        self._length = length + 1

    def extend(self, rows: npt.NDArray[Any]) -> None:
        """Adds many rows, [m, *shape]."""
        length = self._length + len(rows)
        if length > len(self._room):
            self._grow(length)
        self._room[self._length : length] = rows
        self._length = length

    def keep(self, length: int) -> None:
        """Drops all rows from number `length` on."""
        self._length = min(self._length, length)

    def _grow(self, needed: int) -> None:
        room = np.empty((max(needed, 2 * len(self._room)), *self._room.shape[1:]), self._room.dtype)
        room[: self._length] = self._room[: self._length]
        self._room = room
