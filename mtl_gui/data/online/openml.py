"""Data sets of openml.org: what is fetched, and what is kept of it."""

import gzip
import json
from collections.abc import Generator, Mapping
from contextlib import closing
from http.client import HTTPException
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import quote, urlsplit

from mtl_gui.data.online.download import Resource, Share, downloaded, fetch_refused, opened
from mtl_gui.data.online.openml_table import OpenMlTable, write_table
from mtl_gui.problems import Refused
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["fetch"]

_API = "https://www.openml.org/api/v1/json/data"
_KINDS = ("features", "qualities")


def fetch(name: str, target: Path, title: str) -> Generator[Share, None, None]:
    """Fetches a data set by name or number and writes it as one table; each item is what has arrived.

    The files are put where `sklearn.datasets.fetch_openml` looks for them, which reads them without the
    network, checks the published checksum and removes row numbers and ignored columns. Columns of free text
    are left out: they are neither numbers nor classes.

    Raises:
        Refused: When it cannot be had, is damaged, or is no table of numbers and classes.
    """
    number = int(name) if name.strip().isdecimal() else _number_of(name.strip(), title)
    target.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=target.parent, ignore_cleanup_errors=True) as home:
        told = _told(f"{_API}/{number}", title)
        description = told["data_set_description"]
        features = _told(f"{_API}/features/{number}", title)
        _leave_texts_out(features)
        _keep(home, f"{_API}/{number}", told)
        _keep(home, f"{_API}/features/{number}", features)
        _keep(home, f"{_API}/qualities/{number}", _told(f"{_API}/qualities/{number}", title))
        yield from _file(home, description, title)
        write_table(_read(home, number, features, title), target)


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


def _leave_texts_out(features: dict[str, Any]) -> None:
    for feature in features["data_features"]["feature"]:
        if feature["data_type"] not in ("numeric", "nominal"):
            feature["is_ignore"] = "true"


def _place(home: str, url: str) -> Path:
    return Path(home) / "openml" / "openml.org" / f"{urlsplit(url).path.lstrip('/')}.gz"


def _keep(home: str, url: str, told: Mapping[str, Any]) -> None:
    place = _place(home, url)
    place.parent.mkdir(parents=True, exist_ok=True)
    with gzip.open(place, "wt", encoding="utf-8") as file:
        json.dump(told, file)


def _file(home: str, description: Mapping[str, Any], title: str) -> Generator[Share, None, None]:
    url = description["url"]
    checksum = description.get("md5_checksum", "")
    resource = Resource("content", url, f"md5:{checksum}" if checksum else "")
    yield from downloaded(resource, Path(home), title)
    place = _place(home, url)
    place.parent.mkdir(parents=True, exist_ok=True)
    with (Path(home) / "content").open("rb") as plain, gzip.open(place, "wb", compresslevel=1) as file:
        while chunk := plain.read(1 << 20):
            file.write(chunk)


def _read(home: str, number: int, features: Mapping[str, Any], title: str) -> OpenMlTable:
    """Lets scikit-learn read what was fetched.

    Raises:
        Refused: When it cannot.
    """
    import warnings

    from sklearn.datasets import fetch_openml

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            bunch = fetch_openml(
                data_id=number,
                data_home=home,
                as_frame=False,
                parser="liac-arff",
                target_column=None,
                n_retries=1,
            )
    except Exception as error:
        raise _not_understood(title, error) from error
    targets = [
        feature["name"]
        for feature in features["data_features"]["feature"]
        if feature["is_target"] == "true" and feature["name"] in bunch.feature_names
    ]
    return OpenMlTable.of_bunch(bunch, number, targets)


def _not_understood(title: str, error: Exception) -> Refused:
    reason: Sentence = sentence(
        translatable("problems", "What openml.org sent cannot be read: {reason}."),
        reason=f"{type(error).__name__}: {error}".rstrip("."),
    )
    return fetch_refused(title, reason, sentence(translatable("problems", "Choose another data set.")))
