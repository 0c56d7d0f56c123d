"""The user's preferences, kept as JSON."""

import json
import logging
from contextlib import suppress
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError
from PySide6.QtCore import QObject, Signal

from mtl_gui.problems import Refused
from mtl_gui.runs.durable import write_text
from mtl_gui.spec import Description

__all__ = ["TEXT_SCALES", "Layout", "Preferences", "Settings", "SettingsFile"]

TEXT_SCALES = (80, 90, 100, 110, 125, 150, 175, 200)
"""Sizes of text in per cent."""


Layout = Literal["simple", "standard", "present"]


class Settings(Description):
    """Preferences of the window; not part of any experiment."""

    version: Literal[1] = 1
    language: Literal["system", "en", "zh_CN"] = "system"
    scheme: Literal["system", "light", "dark"] = "system"
    text_scale: int = Field(100, ge=80, le=200)
    layout: Layout = "standard"
    recent: tuple[str, ...] = Field((), max_length=10)
    show_welcome: bool = True
    trains_apart: bool = False
    """Whether trainings compute in a process of their own."""
    data_folder: str = ""
    """Where runs are kept; empty at the usual place of the system."""
    device: Literal["auto", "cpu", "cuda", "mps"] = "auto"
    """What new experiments are computed on."""
    threads: int = Field(1, ge=1, le=64)
    """Threads of PyTorch on the processor."""
    shortcuts: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Keys by the id of the command, where they are not the program's own."""
    tells_of_long_runs: bool = True
    """Whether the end of a long run is told when the window is not in front."""
    landscape_share: int = Field(10, ge=1, le=50)
    """Percent of the time that a landscape may take from a training which it follows."""

    def with_recent(self, path: Path) -> "Settings":
        """Puts a file at the head of the recent ones."""
        others = tuple(other for other in self.recent if other != str(path))
        return self.replaced(recent=(str(path), *others)[:10])


class SettingsFile:
    """Reads and writes the settings; a broken file is put aside and the defaults are used."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Settings:
        """The stored settings, or the defaults."""
        try:
            return Settings.model_validate_json(self._path.read_bytes())
        except FileNotFoundError:
            return Settings()
        except (OSError, ValidationError):
            self._put_aside()
            return Settings()

    def save(self, settings: Settings) -> None:
        """Writes the settings, completely or not at all.

        Raises:
            Refused: When the folder cannot be written.
        """
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
        write_text(self._path, json.dumps(settings.model_dump(mode="json"), indent=2))

    def reset(self) -> None:
        """Puts the stored settings aside, so that the defaults are used."""
        with suppress(OSError):
            self._path.replace(self._path.with_suffix(".earlier.json"))

    def _put_aside(self) -> None:
        with suppress(OSError):
            self._path.replace(self._path.with_suffix(".broken.json"))


class Preferences(QObject):
    """The settings in use; every change is kept at once."""

    changed = Signal()

    def __init__(self, file: SettingsFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._settings = file.load()

    @property
    def settings(self) -> Settings:
        """The preferences as they stand."""
        return self._settings

    def change(self, settings: Settings) -> None:
        """Uses other preferences; when they cannot be written they hold until the program ends."""
        if settings == self._settings:
            return
        self._settings = settings
        try:
            self._file.save(settings)
        except Refused as refused:
            logging.getLogger(__name__).warning("%s", refused)
        self.changed.emit()
