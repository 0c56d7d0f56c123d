"""In which of several equal ways a run is computed, kept in a file."""

import json
from collections.abc import Mapping
from pathlib import Path

from mtl_gui.runs.durable import write_text

__all__ = ["Forms", "read_forms", "write_forms"]

Forms = Mapping[str, tuple[int, int]]
"""By what is computed, the two numbers that stand for its form."""


def read_forms(path: Path) -> Forms:
    """The forms in a file; none where there is no file.

    Raises:
        OSError: When it cannot be read.
        ValueError: When it holds something else.
    """
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        return {what: (int(by_hand), int(at_once)) for what, (by_hand, at_once) in told.items()}
    except FileNotFoundError:
        return {}
    except (TypeError, AttributeError) as error:
        raise ValueError(str(error)) from error


def write_forms(path: Path, forms: Forms) -> None:
    """Writes the forms, so that what goes on rounds as it did before.

    Raises:
        Refused: When the file cannot be written.
    """
    write_text(path, json.dumps(dict(forms), indent=2))
