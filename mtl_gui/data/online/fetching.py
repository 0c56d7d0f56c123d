"""Fetching what an experiment names: one by one, with progress."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from mtl_gui.data.online import california_housing, covertype, openml
from mtl_gui.data.online.cache import dataset_folder
from mtl_gui.data.online.download import Resource, Share, downloaded
from mtl_gui.data.online.mnist import COLLECTIONS
from mtl_gui.data.online.multi_mnist import collections_of
from mtl_gui.data.online.openml_dataset import table_file
from mtl_gui.events import Event, Progressed
from mtl_gui.spec import (
    AnyData,
    CaliforniaHousing,
    Covertype,
    FashionMnist,
    JoinedData,
    Mnist,
    MultiMnist,
    OpenMl,
)
from mtl_gui.texts import Sentence, translatable

__all__ = ["Missing", "fetch_events", "missing_files"]

_MEGABYTE = 1e6


@dataclass(frozen=True, slots=True)
class Missing:
    """A file that has to be fetched: for which data set, from which server, and into which folder.

    `data` is what OpenML is asked for, `resource` a file with an address of its own; one of them is set.
    """

    title: str
    server: str
    folder: str
    resource: Resource | None = None
    data: OpenMl | None = None


def missing_files(data: AnyData) -> tuple[Missing, ...]:
    """What of a data set is not on this computer; empty where it can be loaded."""
    parts = data.parts if isinstance(data, JoinedData) else (data,)
    found = [missing for part in parts for missing in _needed(part)]
    return tuple(dict.fromkeys(missing for missing in found if not _is_there(missing)))


def fetch_events(data: AnyData) -> Generator[Event, None, None]:
    """Fetches all that is missing, and says after every piece how far it is.

    Raises:
        Refused: When something cannot be had; what has arrived whole is kept.
    """
    missing = missing_files(data)
    for position, file in enumerate(missing):
        for share in _fetched(file):
            fraction = share.done / share.total if share.total else 0.0
            yield Progressed((position + min(fraction, 1.0)) / len(missing), _activity(file, share))


def _needed(part: AnyData) -> Iterator[Missing]:
    match part:
        case Mnist() | FashionMnist():
            yield from _files(COLLECTIONS[part.kind].title, part.kind, COLLECTIONS[part.kind].resources)
        case MultiMnist():
            for collection in collections_of(part):
                yield from _files(collection.title, collection.name, collection.resources)
        case CaliforniaHousing():
            yield from _files(california_housing.TITLE, part.kind, california_housing.RESOURCES)
        case Covertype():
            yield from _files(covertype.TITLE, part.kind, covertype.RESOURCES)
        case OpenMl():
            yield Missing(f"OpenML {part.name.strip()}", "www.openml.org", part.kind, data=part)
        case _:
            pass


def _files(title: str, folder: str, resources: tuple[Resource, ...]) -> Iterator[Missing]:
    for resource in resources:
        yield Missing(title, urlsplit(resource.url).hostname or "", folder, resource)


def _is_there(missing: Missing) -> bool:
    if missing.data is not None:
        return table_file(missing.data).is_file()
    assert missing.resource is not None
    return (dataset_folder(missing.folder) / missing.resource.name).is_file()


def _fetched(missing: Missing) -> Generator[Share, None, None]:
    if missing.data is not None:
        return openml.fetch(missing.data.name, table_file(missing.data), missing.title)
    assert missing.resource is not None
    return downloaded(missing.resource, dataset_folder(missing.folder), missing.title)


def _activity(missing: Missing, share: Share) -> Sentence:
    done = f"{share.done / _MEGABYTE:.1f}"
    if not share.total:
        template = translatable("progress", "Fetching {data} from {server}: {done} MB")
        return Sentence(template, {"data": missing.title, "server": missing.server, "done": done}, "progress")
    template = translatable("progress", "Fetching {data} from {server}: {done} of {total} MB")
    total = f"{share.total / _MEGABYTE:.1f}"
    values = {"data": missing.title, "server": missing.server, "done": done, "total": total}
    return Sentence(template, values, "progress")
