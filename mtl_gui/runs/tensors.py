"""Named arrays to safetensors files and back."""

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from safetensors import SafetensorError
from safetensors.numpy import load, save

from mtl_gui.events import TensorMap
from mtl_gui.runs.durable import write_bytes

__all__ = ["read_tensors", "write_tensors"]


def write_tensors(path: Path, tensors: TensorMap) -> None:
    """Writes named arrays, completely or not at all.

    Raises:
        Refused: When the file cannot be written.
    """
    rows_first = {name: np.asarray(array, order="C") for name, array in tensors.items()}
    write_bytes(path, save(rows_first))  # save() takes the memory as it lies, so it must lie in C order


def read_tensors(path: Path) -> dict[str, npt.NDArray[Any]]:
    """Reads named arrays; they are the reader's own and may be written to.

    Raises:
        OSError: When the file cannot be read.
        ValueError: When it is truncated or damaged.
    """
    try:
        tensors: dict[str, npt.NDArray[Any]] = load(path.read_bytes())
    except (SafetensorError, ValueError, KeyError) as error:
        raise ValueError(f"{path.name}: {error}") from error
    return tensors
