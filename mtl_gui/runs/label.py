"""What people write on a run: tags, a note, and another name."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from mtl_gui.runs.durable import write_text

__all__ = ["RunLabel"]

_LONGEST_NOTE = 20_000
_LONGEST_TAG = 60
_LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class RunLabel:
    """Tags, each once and in their order, and a note. Nothing is computed from them.

    `title` is what the run is called instead of its experiment's title; empty where it keeps that.
    """

    tags: tuple[str, ...] = ()
    notes: str = ""
    title: str = ""

    @classmethod
    def of(cls, tags: Iterable[str], notes: str, title: str = "") -> Self:
        """A label from what was typed: without spaces round it, empty and repeated tags, too long texts."""
        stripped = (tag.strip()[:_LONGEST_TAG] for tag in tags)
        own_title = " ".join(title.split())[:_LONGEST_TITLE]
        own_tags = tuple(dict.fromkeys(tag for tag in stripped if tag))
        return cls(own_tags, notes.strip()[:_LONGEST_NOTE], own_title)

    @classmethod
    def read(cls, path: Path) -> Self:
        """Reads a label; a file that is missing or damaged is an empty one."""
        try:
            told = json.loads(path.read_text(encoding="utf-8"))
            return cls.of([str(tag) for tag in told["tags"]], str(told["notes"]), str(told.get("title", "")))
        except (OSError, ValueError, KeyError, TypeError):
            return cls()

    def write(self, path: Path) -> None:
        """Writes the label.

        Raises:
            Refused: When it cannot be written.
        """
        told = {"tags": self.tags, "notes": self.notes, "title": self.title}
        write_text(path, json.dumps(told, indent=2, ensure_ascii=False))
