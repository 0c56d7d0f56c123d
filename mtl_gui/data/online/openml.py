"""Data sets of openml.org: what is fetched, and what is kept of it."""

import json
from collections.abc import Generator
from contextlib import closing
from http.client import HTTPException
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import quote

from mtl_gui.data.online.download import Resource, Share, downloaded, fetch_refused, opened, unwritten
from mtl_gui.data.online.openml_table import table_of_arff, write_table
from mtl_gui.problems import Refused
from mtl_gui.texts import sentence, translatable

__all__ = ["fetch"]

_API = "https://www.openml.org/api/v1/json/data"


def fetch(name: str, target: Path, title: str) -> Generator[Share, None, None]:
    """Fetches a data set by name or number and writes it as one table; each item is what has arrived.

    The addresses, the published checksum, the roles of columns and the left-out row numbers are those of
    `sklearn.datasets.fetch_openml`, which however tells no progress and cannot be cancelled. Columns of free
    text are left out too: they are neither numbers nor classes.

    Raises:
        Refused: When it cannot be had, is damaged, or is no table of numbers and classes.
    """
    number = int(name) if name.strip().isdecimal() else _number_of(name.strip(), title)
    try:
        yield from _fetched(number, target, title)
    except OSError as error:
        raise unwritten(title, target, error) from error


def _fetched(number: int, target: Path, title: str) -> Generator[Share, None, None]:
    target.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=target.parent, ignore_cleanup_errors=True) as folder:
        description = _told(f"{_API}/{number}", title)["data_set_description"]
        columns = _told(f"{_API}/features/{number}", title)["data_features"]["feature"]
        checksum = description.get("md5_checksum", "")
        resource = Resource("content.arff", description["url"], f"md5:{checksum}" if checksum else "")
        yield from downloaded(resource, Path(folder), title)
        try:
            table = table_of_arff(Path(folder) / resource.name, description, columns)
        except (Refused, ValueError) as error:
            raise _not_understood(title, error) from error
        write_table(table, target)


def _number_of(name: str, title: str) -> int:
    found = _told(f"{_API}/list/data_name/{quote(name.lower(), safe='')}/status/active", title)
    versions: list[dict[str, Any]] = found["data"]["dataset"]
    return int(max(versions, key=lambda version: int(version["version"]))["did"])


def _told(url: str, title: str) -> dict[str, Any]:
    """What the server says.

    Raises:
        Refused: When it says nothing, or nothing that can be understood.
    """
    try:
        with closing(opened(url, title)) as response:
            told: dict[str, Any] = json.loads(response.read())
    except (ValueError, HTTPException, OSError) as error:
        raise _not_understood(title, error) from error
    return told


def _not_understood(title: str, error: Exception) -> Refused:
    reason = str(error.why) if isinstance(error, Refused) else f"{type(error).__name__}: {error}."
    why = sentence(translatable("problems", "What openml.org sent cannot be read: {reason}"), reason=reason)
    return fetch_refused(title, why, sentence(translatable("problems", "Choose another data set.")))
