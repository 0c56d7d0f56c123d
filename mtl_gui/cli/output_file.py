"""The file that a command is to write."""

from pathlib import Path

from mtl_gui.problems import Refused
from mtl_gui.texts import Sentence

__all__ = ["checked_ending"]


def checked_ending(out: Path, endings: tuple[str, ...]) -> str:
    """The ending of a file that is to be written, without its dot, in small letters.

    Raises:
        Refused: When it is none of `endings`, or there is no such folder: before anything is computed.
    """
    ending = out.suffix.lower().removeprefix(".")
    what = Sentence("The file {path} could not be written.", {"path": out})
    if ending not in endings:
        raise Refused(
            what,
            Sentence(
                "The file's ending says how to write it, and “{ending}” is unknown.", {"ending": out.suffix}
            ),
            Sentence("Use one of: {endings}.", {"endings": ", ".join(f".{name}" for name in endings)}),
        )
    if not out.parent.is_dir():
        raise Refused(
            what,
            Sentence("There is no folder {folder}.", {"folder": out.parent}),
            Sentence("Make the folder first, or name another."),
        )
    return ending
