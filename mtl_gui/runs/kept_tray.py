"""The runs that were taken together to be compared, kept beside the runs."""

import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from mtl_gui.problems import Refused
from mtl_gui.runs.durable import write_text

__all__ = ["keep_tray", "kept_tray"]

_FILE = "tray.json"


def kept_tray(store: Path) -> tuple[str, ...]:
    """The ids that were kept last, A first; none where nothing was, or the file is damaged."""
    try:
        told = json.loads((store / _FILE).read_text(encoding="utf-8"))
        return tuple(str(run_id) for run_id in told["runs"])
    except (OSError, ValueError, KeyError, TypeError):
        return ()


def keep_tray(store: Path, run_ids: Sequence[str]) -> None:
    """Keeps the ids; where they cannot be written they hold until the program ends."""
    with suppress(Refused):
        write_text(store / _FILE, json.dumps({"runs": list(run_ids)}))
