"""Pictures as an MP4 video, encoded by the program ffmpeg where there is one."""

import importlib
import shutil
import subprocess
from collections.abc import Generator, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING

from mtl_gui.problems import Refused
from mtl_gui.runs.durable import unwritable
from mtl_gui.texts import Sentence, sentence, translatable

if TYPE_CHECKING:
    from PIL.Image import Image

__all__ = ["check_encoder", "encoder", "no_encoder", "written_video"]

_TO_EVEN_SIDES = "pad=ceil(iw/2)*2:ceil(ih/2)*2:color=white"
"""H.264 stores colours for two by two points."""


def encoder() -> str | None:
    """Where ffmpeg is: the system's, else that of the package imageio-ffmpeg; None where there is none."""
    found = shutil.which("ffmpeg")
    if found is not None:
        return found
    with suppress(ImportError, RuntimeError):
        return str(importlib.import_module("imageio_ffmpeg").get_ffmpeg_exe())
    return None


def no_encoder() -> tuple[Sentence, Sentence]:
    """Why there can be no video, and what to do."""
    return (
        sentence(translatable("problems", "MP4 needs the program ffmpeg, which is not installed.")),
        sentence(
            translatable(
                "problems", "Install ffmpeg or the Python package imageio-ffmpeg, or choose another format."
            )
        ),
    )


def check_encoder(path: Path) -> None:
    """Looks for the program before anything is drawn.

    Raises:
        Refused: When there is none.
    """
    if encoder() is None:
        raise Refused(_not_written(path), *no_encoder())


def written_video(path: Path, pictures: Iterable["Image"], fps: float) -> Generator[int, None, None]:
    """Encodes pictures of one size; yields how many are done. Closing it before its end leaves no file.

    Raises:
        Refused: When there is no encoder, or it fails.
    """
    check_encoder(path)
    unfinished = path.parent / f".{path.name}.unfinished"
    try:
        with TemporaryFile() as said:
            yield from _encoded(unfinished, iter(pictures), fps, said)
            if not unfinished.exists() or not unfinished.stat().st_size:
                raise Refused(_not_written(path), _reason(said), _another())
        unfinished.replace(path)
    except OSError as error:
        raise unwritable(path, error) from error
    finally:
        unfinished.unlink(missing_ok=True)


def _encoded(out: Path, pictures: Iterator["Image"], fps: float, said: IO[bytes]) -> Iterator[int]:
    first = next(pictures).convert("RGB")
    size = f"{first.width}x{first.height}"
    raw = ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", size, "-r", f"{fps:g}", "-i", "-"]
    video = ["-vf", _TO_EVEN_SIDES, "-c:v", "libx264", "-pix_fmt", "yuv420p", "-movflags", "+faststart"]
    command = [encoder() or "ffmpeg", "-loglevel", "error", "-y", *raw, *video, "-f", "mp4", str(out)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=said) as process:
        assert process.stdin is not None
        try:
            process.stdin.write(first.tobytes())
            yield 1
            for number, picture in enumerate(pictures, 2):
                process.stdin.write(picture.convert("RGB").tobytes())
                yield number
            process.stdin.close()
            process.wait()
        except BrokenPipeError:
            process.wait()  # it has said why
        finally:
            process.kill()
    if process.returncode:
        out.unlink(missing_ok=True)


def _not_written(path: Path) -> Sentence:
    return sentence(translatable("problems", "The animation {path} could not be written."), path=str(path))


def _reason(said: IO[bytes]) -> Sentence:
    said.seek(0)
    lines = said.read().decode(errors="replace").strip().splitlines()
    reason = lines[-1].strip().rstrip(".") if lines else "ffmpeg"
    return sentence(translatable("problems", "{reason}."), reason=reason)


def _another() -> Sentence:
    return sentence(translatable("problems", "Choose another format, or another folder."))
