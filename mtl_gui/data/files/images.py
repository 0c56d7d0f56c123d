"""A folder of images as a table: a folder per class, or a table that names every image."""

import warnings
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from mtl_gui.data.files.cells import entries_of
from mtl_gui.data.files.sniff import sniffed_reading
from mtl_gui.data.files.source import choose_another, file_refused, images_in, reading_errors_told
from mtl_gui.data.files.table import Block, Declared, OpenTable
from mtl_gui.data.files.text_table import open_text
from mtl_gui.problems import Refused
from mtl_gui.spec import ImagesReading
from mtl_gui.texts import Sentence, sentence, translatable

if TYPE_CHECKING:
    import polars

__all__ = ["IMAGE", "open_images", "proposed_images"]

IMAGE = "image"
"""The column that names each row's image."""

_CLASS = "class"
_MOST_PIXELS = 50_000_000
_LOOKED_AT = 50


def proposed_images(folder: Path) -> ImagesReading:
    """Proposes size, colour and labels from the first images and the tables beside them.

    Raises:
        Refused: When the folder holds no image.
    """
    files = images_in(folder)
    if not files:
        raise file_refused(
            folder,
            sentence(translatable("problems", "There is no image in it.")),
            sentence(translatable("problems", "Choose a folder of PNG or JPEG images, or a table.")),
        )
    looked_at = files[:: max(1, len(files) // _LOOKED_AT)]
    sizes, modes = zip(*(_size_and_mode(folder, file) for file in looked_at), strict=True)
    (width, height), _ = Counter(sizes).most_common(1)[0]
    with reading_errors_told(folder):
        tables = sorted(file.name for file in folder.iterdir() if file.suffix.lower() in (".csv", ".tsv"))
    return ImagesReading(
        labels=tables[0] if tables else "",
        height=min(512, max(4, height)),
        width=min(512, max(4, width)),
        in_colour=any(mode not in ("1", "L", "I;16", "I", "F", "LA") for mode in modes),
    )


def open_images(folder: Path, reading: ImagesReading) -> OpenTable:
    """Opens a folder; the images themselves are read later, by `pictures`.

    Raises:
        Refused: When an image that the table names is missing, or there are no classes.
    """

    def pictures(cells: "polars.Series") -> npt.NDArray[np.float32]:
        return np.stack([_pixels(folder, str(name), reading) for name in cells])

    declared = {IMAGE: Declared("image", role="input")}
    if reading.labels:
        table = open_text(folder / reading.labels, sniffed_reading(folder / reading.labels))
        block, declared = _labelled(folder, table, declared)
    else:
        block = _by_folder(folder)
        declared[_CLASS] = Declared("category", role="task")
    return OpenTable(tuple(block.frame.columns), iter([block]), declared=declared, pictures=pictures)


def _by_folder(folder: Path) -> Block:
    import polars as pl

    names = [file.relative_to(folder) for file in images_in(folder)]
    names = [name for name in names if len(name.parts) > 1]
    if not names:
        raise file_refused(
            folder,
            sentence(
                translatable("problems", "Its images are not in class folders, and no table names them.")
            ),
            sentence(
                translatable(
                    "problems",
                    "Put each class into a folder of its own, or add a table that names the images.",
                )
            ),
        )
    frame = pl.DataFrame(
        {IMAGE: [name.as_posix() for name in names], _CLASS: [name.parts[0] for name in names]}
    )
    return Block(frame, np.arange(1, len(names) + 1), 1.0)


def _labelled(
    folder: Path, table: OpenTable, declared: dict[str, Declared]
) -> tuple[Block, dict[str, Declared]]:
    """The table with the column that names images called as `IMAGE` and put first."""
    import polars as pl

    blocks = list(table.blocks)
    if not blocks:
        why = translatable("problems", "Its table of labels has no rows.")
        raise file_refused(folder, sentence(why), choose_another())
    frame = pl.concat([block.frame for block in blocks])
    frame = frame.with_columns([entries_of(column, table.numbers) for column in frame])
    rows = np.concatenate([block.rows for block in blocks])
    known = {file.relative_to(folder).as_posix(): file for file in images_in(folder)}
    column = _naming_column(folder, frame, known)
    for row, name in zip(rows, frame[column], strict=True):
        if name not in known:
            why = translatable("problems", "Row {row} of its table names “{name}”, which is not there.")
            raise file_refused(folder, sentence(why, row=int(row), name=str(name)[:80]), choose_another())
    others = [name for name in frame.columns if name != column]
    frame = frame.select(pl.col(column).alias(IMAGE), *[pl.col(name) for name in others if name != IMAGE])
    return Block(frame, rows, 1.0), declared


def _naming_column(folder: Path, frame: "polars.DataFrame", known: dict[str, Path]) -> str:
    counts = {name: sum(cell in known for cell in frame[name]) for name in frame.columns}
    best = max(counts, key=lambda name: counts[name])
    if not counts[best]:
        raise file_refused(
            folder,
            sentence(translatable("problems", "No column of its table names the images in it.")),
            sentence(translatable("problems", "Add a column with their file names, such as “a/1.png”.")),
        )
    return best


def _size_and_mode(folder: Path, file: Path) -> tuple[tuple[int, int], str]:
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(file) as image:
                return image.size, image.mode
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError, ValueError, SyntaxError) as error:
        raise _unreadable(folder, file, str(error)) from error


def _pixels(folder: Path, name: str, reading: ImagesReading) -> npt.NDArray[np.float32]:
    """One image [channels, height, width], from 0 to 255."""
    from PIL import Image

    file = folder / name
    size, _ = _size_and_mode(folder, file)
    if size[0] * size[1] > _MOST_PIXELS:
        why = translatable("problems", "The image “{name}” has {width} x {height} pixels, which is too many.")
        raise _refused(folder, sentence(why, name=name, width=size[0], height=size[1]))
    if size != (reading.width, reading.height) and reading.other_sizes == "refuse":
        why = translatable(
            "problems", "The image “{name}” has {width} x {height} pixels, not {across} x {down}."
        )
        values = {"width": size[0], "height": size[1], "across": reading.width, "down": reading.height}
        raise _refused(folder, sentence(why, name=name, **values), resize=True)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(file) as image:
                whole = image.convert("RGB" if reading.in_colour else "L")
    except (OSError, Image.DecompressionBombError, ValueError, SyntaxError, MemoryError) as error:
        raise _unreadable(folder, file, str(error)) from error
    if whole.size != (reading.width, reading.height):
        whole = whole.resize((reading.width, reading.height), Image.Resampling.BILINEAR)
    pixels = np.asarray(whole, dtype=np.float32)
    return pixels[None] if pixels.ndim == 2 else np.moveaxis(pixels, 2, 0)


def _unreadable(folder: Path, file: Path, reason: str) -> Refused:
    why = translatable("problems", "The image “{name}” cannot be read: {reason}.")
    name = file.relative_to(folder).as_posix()
    return _refused(folder, sentence(why, name=name, reason=reason.rstrip(".")[:200]))


def _refused(folder: Path, why: Sentence, *, resize: bool = False) -> Refused:
    advice = (
        translatable("problems", "Mend or remove the image, or have other sizes fitted.")
        if resize
        else translatable("problems", "Mend or remove the image.")
    )
    return file_refused(folder, why, sentence(advice))
