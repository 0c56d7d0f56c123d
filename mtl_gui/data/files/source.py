"""What a person's file is: its format by its content, and that it can be read at all."""

import hashlib
import os
import stat
import zipfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

from mtl_gui.problems import Refused
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = [
    "IMAGE_ENDINGS",
    "TABLE_ENDINGS",
    "FileFormat",
    "Stamp",
    "choose_another",
    "file_refused",
    "fingerprint",
    "format_of",
    "images_in",
    "reading_errors_told",
    "stamp_of",
]

Stamp = tuple[int, int]
FileFormat = str

IMAGE_ENDINGS = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".tif", ".tiff", ".webp", ".pgm", ".ppm")
TABLE_ENDINGS = (".csv", ".tsv", ".txt", ".gz", ".zip", ".parquet", ".xlsx", ".xls", ".ods", ".arff", ".npz")

_PIECE = 2**20
_MOST_IMAGES = 200_000
_DEEPEST = 2


def file_refused(path: Path, why: Sentence, what_to_do: Sentence) -> Refused:
    """Makes the refusal of a file."""
    what = sentence(translatable("problems", "The file {path} cannot be used."), path=str(path))
    return Refused(what, why, what_to_do)


def choose_another() -> Sentence:
    """The advice when the file itself cannot be mended here."""
    return sentence(translatable("problems", "Mend the file, or choose another one."))


@contextmanager
def reading_errors_told(path: Path) -> Iterator[None]:
    """Turns what the operating system says of a file into a refusal that names it.

    Raises:
        Refused: When there is no such file, it may not be read, or it vanishes while it is read.
    """
    try:
        yield
    except (OSError, RuntimeError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise file_refused(
            path,
            sentence(translatable("problems", "{reason}."), reason=reason.rstrip(".")),
            sentence(translatable("problems", "Check the path, or choose another file.")),
        ) from error


def stamp_of(path: Path) -> Stamp:
    """When a file was last changed and how long it is; differs once it was written to.

    Raises:
        Refused: When there is no such file, or it is neither a file nor a folder.
    """
    with reading_errors_told(path):
        status = path.stat()
    if not (stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode)):
        raise file_refused(
            path,
            sentence(translatable("problems", "It is neither a file nor a folder.")),
            sentence(translatable("problems", "Choose a file, or a folder of images.")),
        )
    return status.st_mtime_ns, status.st_size


def format_of(path: Path) -> FileFormat:
    """The format by content, not by name: text, parquet, excel, arff, npz or images.

    Raises:
        Refused: When it cannot be read, is empty, or is an archive of something else.
    """
    stamp_of(path)
    if path.is_dir():
        return "images"
    with reading_errors_told(path), path.open("rb") as file:
        head = file.read(4096)
    if not head:
        raise file_refused(
            path,
            sentence(translatable("problems", "The file is empty.")),
            sentence(translatable("problems", "Choose a file with a header line and rows.")),
        )
    if head.startswith(b"PAR1"):
        return "parquet"
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        return "excel"
    if head.startswith(b"PK\x03\x04"):
        return _format_of_archive(path)
    return "arff" if _is_arff(path, head) else "text"


def _is_arff(path: Path, head: bytes) -> bool:
    lines = [line.strip().lower() for line in head.removeprefix(b"\xef\xbb\xbf").splitlines()]
    told = [line for line in lines if line and not line.startswith(b"%")]
    return told[0].startswith(b"@relation") if told else path.suffix.lower() == ".arff"


def _format_of_archive(path: Path) -> FileFormat:
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, NotImplementedError, ValueError) as error:
        raise file_refused(
            path,
            sentence(translatable("problems", "It is an archive that is damaged or cut off.")),
            sentence(translatable("problems", "Copy or download it again.")),
        ) from error
    if any(name in ("xl/workbook.xml", "xl/workbook.bin", "content.xml") for name in names):
        return "excel"
    if names and all(name.endswith(".npy") for name in names):
        return "npz"
    tables = [name for name in names if not name.endswith("/") and not name.startswith("__MACOSX/")]
    if len(tables) == 1:
        return "text"
    raise file_refused(
        path,
        sentence(translatable("problems", "It is an archive of {count} files."), count=len(tables)),
        sentence(translatable("problems", "Unpack it, and choose the table or the folder of images.")),
    )


def images_in(folder: Path) -> list[Path]:
    """The images in a folder and its class folders, sorted; links to folders are not followed.

    Raises:
        Refused: When the folder cannot be read, or holds too many.
    """
    found: list[Path] = []
    with reading_errors_told(folder):
        for place, folders, files in os.walk(folder, followlinks=False):
            depth = len(Path(place).relative_to(folder).parts)
            if depth >= _DEEPEST:
                folders.clear()
            found += [Path(place) / name for name in files if name.lower().endswith(IMAGE_ENDINGS)]
            if len(found) > _MOST_IMAGES:
                raise file_refused(
                    folder,
                    sentence(
                        translatable("problems", "It holds more than {most} images."), most=_MOST_IMAGES
                    ),
                    sentence(translatable("problems", "Choose a folder with fewer of them.")),
                )
    return sorted(found)


def fingerprint(path: Path) -> Generator[float, None, str]:
    """SHA-256 of the content, in pieces; yields the fraction that is done.

    Of a folder: of the relative names and contents of its images and tables.

    Raises:
        Refused: When the file cannot be read, or vanishes meanwhile.
    """
    digest = hashlib.sha256()
    if not path.is_dir():
        yield from _digested(path, digest, max(1, stamp_of(path)[1]))
        return digest.hexdigest()
    with reading_errors_told(path):
        tables = [file for file in path.iterdir() if file.suffix.lower() in TABLE_ENDINGS and file.is_file()]
    files = sorted([*images_in(path), *tables])
    for position, file in enumerate(files):
        digest.update(file.relative_to(path).as_posix().encode(errors="surrogateescape") + b"\0")
        for _ in _digested(file, digest, 1):
            pass
        yield (position + 1) / len(files)
    return digest.hexdigest()


def _digested(path: Path, digest: "hashlib._Hash", size: int) -> Iterator[float]:
    done = 0
    with reading_errors_told(path), path.open("rb") as file:
        while piece := file.read(_PIECE * 4):
            digest.update(piece)
            done += len(piece)
            yield min(1.0, done / size)
