"""The IDX format of MNIST."""

import gzip
import struct
from pathlib import Path

import numpy as np
import numpy.typing as npt

__all__ = ["read_idx"]

_UNSIGNED_BYTES = 8


def read_idx(path: Path) -> npt.NDArray[np.uint8]:
    """The array of a compressed IDX file of bytes.

    Two zero bytes, the type (8: unsigned byte), the number of axes, then the length of each axis as four
    bytes, the most significant first, then the values.

    Source: LeCun et al., "The MNIST Database of Handwritten Digits", section "File formats".

    Raises:
        ValueError: When it is no such file, or its values are too few or too many.
        OSError: When it cannot be read or decompressed.
    """
    with gzip.open(path) as file:
        content = file.read()
    if len(content) < 4 or content[:3] != bytes((0, 0, _UNSIGNED_BYTES)):
        raise ValueError(f"{path.name} is not an IDX file of bytes")
    num_axes = content[3]
    start = 4 + 4 * num_axes
    if len(content) < start:
        raise ValueError(f"{path.name} ends within its head")
    shape = struct.unpack(f">{num_axes}I", content[4:start])
    values = np.frombuffer(content, dtype=np.uint8, offset=start)
    if values.size != np.prod(shape, dtype=np.int64):
        raise ValueError(f"{path.name} holds {values.size} values, not those of {shape}")
    return values.reshape(shape)
