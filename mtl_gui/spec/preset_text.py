"""The text of a preset file, before it is known whether it holds an experiment or a study."""

import tomllib
from pathlib import Path
from typing import Any

from mtl_gui.problems import Refused
from mtl_gui.texts import sentence, translatable

__all__ = ["parsed_toml", "read_preset_text"]


def read_preset_text(path: Path) -> str:
    """Reads a file as text.

    Raises:
        Refused: When it cannot be read.
    """
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise Refused(
            sentence(translatable("problems", "The file {path} could not be opened."), path=str(path)),
            sentence(translatable("problems", "{reason}."), reason=reason.rstrip(".")),
            sentence(translatable("problems", "Check the path, or choose another file.")),
        ) from error


def parsed_toml(text: str) -> dict[str, Any]:
    """Reads TOML text.

    Raises:
        Refused: When it is none.
    """
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Refused(
            sentence(translatable("problems", "The experiment could not be read.")),
            sentence(translatable("problems", "It is not valid TOML: {reason}."), reason=str(error)),
            sentence(translatable("problems", "Mend the text at this place, or choose another file.")),
        ) from error
