"""NumPy arrays in an npz file as a table: one or two axes are columns, more are images."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

from mtl_gui.data.files.packed import check_archive
from mtl_gui.data.files.source import choose_another, file_refused
from mtl_gui.data.files.table import Block, Declared, NumberFormat, OpenTable, checked_names
from mtl_gui.problems import Refused
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["open_arrays"]

_ROWS_AT_ONCE = 65_536
_MOST_CHANNELS = 4


def open_arrays(path: Path) -> OpenTable:
    """Opens an npz file: an array [N] is a column, [N, k] are k columns, [N, ...] images.

    Raises:
        Refused: When it is damaged, holds Python objects, or its arrays have different numbers of rows.
    """
    check_archive(path)
    arrays = _arrays(path)
    lengths = {name: len(array) for name, array in arrays.items()}
    num_rows = max(lengths.values(), default=0)
    for name, length in lengths.items():
        if length != num_rows or not length:
            why = translatable("problems", "The array “{name}” has {found} rows, another one {expected}.")
            raise _refused(path, sentence(why, name=name, found=length, expected=num_rows))
    pictures = {name: array for name, array in arrays.items() if array.ndim > 2}
    if len(pictures) > 1:
        why = translatable("problems", "The arrays {names} all hold images; only one can be used.")
        raise _refused(path, sentence(why, names=", ".join(pictures)))
    columns = dict(_columns(arrays))
    names = checked_names(path, list(columns))
    declared = {name: Declared("image", role="input") for name in pictures}
    images = next((_images(path, name, array) for name, array in pictures.items()), None)
    return OpenTable(
        names,
        _blocks(dict(zip(names, columns.values(), strict=True)), num_rows),
        NumberFormat(),
        declared,
        pictures=None if images is None else lambda cells: images[cells.cast(int).to_numpy()],
    )


def _arrays(path: Path) -> dict[str, npt.NDArray[np.generic]]:
    try:
        with np.load(path, allow_pickle=False) as archive:
            arrays = {name: archive[name] for name in archive.files}
    except (ValueError, OSError, EOFError, KeyError, zipfile.BadZipFile, MemoryError, SyntaxError) as error:
        why = translatable("problems", "Its arrays cannot be read: {reason}.")
        raise _refused(path, sentence(why, reason=str(error).splitlines()[0].rstrip("."))) from error
    for name, array in arrays.items():
        if array.dtype.kind not in "biufUSM" or array.ndim > 4:
            why = translatable(
                "problems", "The array “{name}” of type {dtype} with {axes} axes cannot be used."
            )
            raise _refused(path, sentence(why, name=name, dtype=str(array.dtype), axes=array.ndim))
    return {name: array for name, array in arrays.items() if array.ndim}


def _columns(
    arrays: dict[str, npt.NDArray[np.generic]],
) -> Iterator[tuple[str, npt.NDArray[np.generic]]]:
    for name, array in arrays.items():
        if array.ndim == 1:
            yield name, array
        elif array.ndim == 2 and array.shape[1] == 1:
            yield name, array[:, 0]
        elif array.ndim == 2:
            yield from ((f"{name}_{place + 1}", array[:, place]) for place in range(array.shape[1]))
        else:
            yield name, np.arange(len(array))


def _images(path: Path, name: str, array: npt.NDArray[np.generic]) -> npt.NDArray[np.float32]:
    """As [N, channels, height, width]; channels are the first or last axis, whichever is short."""
    if array.dtype.kind not in "buif":
        raise _refused(
            path, sentence(translatable("problems", "The images “{name}” are no numbers."), name=name)
        )
    pixels = array.astype(np.float32)
    if pixels.ndim == 3:
        return pixels[:, None]
    if pixels.shape[1] > _MOST_CHANNELS >= pixels.shape[3]:
        return np.ascontiguousarray(np.moveaxis(pixels, 3, 1))
    return pixels


def _blocks(columns: dict[str, npt.NDArray[np.generic]], num_rows: int) -> Iterator[Block]:
    import polars as pl

    step = max(1, min(_ROWS_AT_ONCE, 2**23 // len(columns)))
    for start in range(0, num_rows, step):
        stop = min(num_rows, start + step)
        frame = pl.DataFrame({name: _series(array[start:stop]) for name, array in columns.items()})
        yield Block(frame, np.arange(start + 1, stop + 1), stop / num_rows)


def _series(array: npt.NDArray[np.generic]) -> npt.NDArray[np.generic]:
    if array.dtype.kind == "S":
        return np.char.decode(array.astype(np.bytes_), "utf-8", "replace")
    if array.dtype == np.float16:
        return array.astype(np.float32)
    return np.ascontiguousarray(array)


def _refused(path: Path, why: Sentence) -> Refused:
    return file_refused(path, why, choose_another())
