"""The user's preferences, kept as JSON."""

import json
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError

from mtl_gui.spec import Description

__all__ = ["Settings", "SettingsFile"]


class Settings(Description):
    """Preferences of the window; not part of any experiment."""

    version: Literal[1] = 1
    language: Literal["system", "en", "zh_CN"] = "system"
    scheme: Literal["system", "light", "dark"] = "system"
    text_scale: int = Field(100, ge=80, le=200)
    recent: tuple[str, ...] = Field((), max_length=10)
    show_welcome: bool = True

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
            OSError: When the folder cannot be written.
        """
        self._path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = self._path.with_suffix(".unfinished")
        unfinished.write_text(json.dumps(settings.model_dump(mode="json"), indent=2), encoding="utf-8")
        unfinished.replace(self._path)

    def _put_aside(self) -> None:
        if self._path.is_file():
            self._path.replace(self._path.with_suffix(".broken.json"))
