"""Files from the internet: with progress, cancel, checksum, and whole or not at all."""

import hashlib
from collections.abc import Generator, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from typing import BinaryIO
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from mtl_gui.problems import Refused
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["Resource", "Share", "downloaded", "fetch_refused", "opened", "unwritten"]

_CHUNK = 1 << 16
_SECONDS = 20.0
_AGENT = "mtl-gui"


@dataclass(frozen=True, slots=True)
class Resource:
    """A file and what it must be.

    Attributes:
        name: How the file is called here.
        url: Where it is.
        checksum: Algorithm and hexadecimal digest, as in ``md5:9fb6...``; empty where none is published.
        size: Bytes, to tell the progress where the server does not.
    """

    name: str
    url: str
    checksum: str = ""
    size: int = 0


@dataclass(frozen=True, slots=True)
class Share:
    """How much of a file has arrived, in bytes; `total` is 0 where nobody knows."""

    done: int
    total: int


def downloaded(resource: Resource, folder: Path, title: str) -> Generator[Share, None, None]:
    """Fetches a file into a folder unless it is there; each item is what has arrived.

    The file gets its name only when it is whole and its checksum right. Closing the generator cancels and
    leaves nothing behind.

    Raises:
        Refused: When the file cannot be had, is damaged or cannot be written.
    """
    target = folder / resource.name
    if target.is_file():
        return
    part = target.with_name(f"{target.name}.part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with closing(opened(resource.url, title)) as response, part.open("wb") as file:
            yield from _copied(response, file, resource, title)
        part.replace(target)
    except OSError as error:
        raise unwritten(title, target, error) from error
    finally:
        with suppress(OSError):
            part.unlink()


def opened(url: str, title: str) -> HTTPResponse:
    """Opens an address.

    Raises:
        Refused: When there is no connection, or the server has no such file.
    """
    request = Request(url, headers={"User-Agent": _AGENT})
    try:
        response: HTTPResponse = urlopen(request, timeout=_SECONDS)
    except HTTPError as error:
        error.close()
        raise _answered(title, url, error.code) from error
    except (URLError, HTTPException, OSError) as error:
        raise _unreachable(title, url, error) from error
    return response


def fetch_refused(title: str, why: Sentence, what_to_do: Sentence) -> Refused:
    """What is raised when a data set cannot be fetched."""
    what = sentence(translatable("problems", "“{data}” could not be fetched."), data=title)
    return Refused(what, why, what_to_do)


def _copied(response: HTTPResponse, file: BinaryIO, resource: Resource, title: str) -> Iterator[Share]:
    algorithm, _, expected = resource.checksum.partition(":")
    digest = hashlib.new(algorithm, usedforsecurity=False) if algorithm else None
    total = int(response.headers.get("Content-Length") or resource.size)
    done = 0
    yield Share(0, total)
    while chunk := _read(response, resource.url, title):
        file.write(chunk)
        if digest is not None:
            digest.update(chunk)
        done += len(chunk)
        yield Share(done, max(total, done))
    announced = response.headers.get("Content-Length")
    if announced is not None and done < int(announced):
        raise _unreachable(title, resource.url, HTTPException("it broke off"))
    if digest is not None and digest.hexdigest() != expected:
        raise _damaged(title, resource.name, digest.hexdigest(), expected)


def _read(response: HTTPResponse, url: str, title: str) -> bytes:
    try:
        return response.read(_CHUNK)
    except (HTTPException, OSError) as error:
        raise _unreachable(title, url, error) from error


def _answered(title: str, url: str, code: int) -> Refused:
    return fetch_refused(
        title,
        sentence(
            translatable("problems", "{server} has nothing of this name: it answers {code} for {url}."),
            server=urlsplit(url).hostname,
            code=code,
            url=url,
        ),
        sentence(translatable("problems", "Check the name and try again later.")),
    )


def _unreachable(title: str, url: str, error: Exception) -> Refused:
    cause = getattr(error, "reason", error)
    reason = (getattr(cause, "strerror", None) or str(cause)) or type(error).__name__
    return fetch_refused(
        title,
        sentence(
            translatable("problems", "There is no connection to {server}: {reason}."),
            server=urlsplit(url).hostname,
            reason=reason.rstrip("."),
        ),
        sentence(
            translatable(
                "problems",
                "Check the network and fetch again; what was fetched before needs no network.",
            )
        ),
    )


def _damaged(title: str, name: str, found: str, expected: str) -> Refused:
    return fetch_refused(
        title,
        sentence(
            translatable("problems", "{file} arrived damaged: its checksum is {found}, not {expected}."),
            file=name,
            found=found,
            expected=expected,
        ),
        sentence(translatable("problems", "Fetch again; nothing of it was kept.")),
    )


def unwritten(title: str, path: Path, error: OSError) -> Refused:
    """Says that what was fetched could not be kept."""
    return fetch_refused(
        title,
        sentence(
            translatable("problems", "{path} cannot be written: {reason}."),
            path=path,
            reason=error.strerror or type(error).__name__,
        ),
        sentence(translatable("problems", "Make room on the disk, or make the folder writable.")),
    )
