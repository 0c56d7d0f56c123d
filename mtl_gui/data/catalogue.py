"""All kinds of data: how each is called, loaded, and what an experiment may ask of it."""

import difflib
from functools import lru_cache
from pathlib import Path

from mtl_gui.data import joined, starting, toys
from mtl_gui.data.dataset import Dataset
from mtl_gui.data.entries import DATA_KINDS, LOADERS, DataKind
from mtl_gui.spec import (
    AnyData,
    Experiment,
    ExperimentRefused,
    ImportedFile,
    JoinedData,
    Split,
    TableFile,
    Task,
    Toy,
)
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["DATA_KINDS", "DataKind", "check", "load", "starting_experiment"]


def load(data: AnyData) -> Dataset:
    """The data set of a description. Recently used ones are kept; a changed file is read again.

    Raises:
        Refused: When a file cannot be used.
    """
    if isinstance(data, Toy):
        return _loaded(data, ())
    parts = data.parts if isinstance(data, JoinedData) else (data,)
    stamps = tuple(_stamp(Path(part.path)) for part in parts if isinstance(part, TableFile | ImportedFile))
    return _loaded(data.replaced(split=Split()), stamps)


def starting_experiment(data: AnyData) -> Experiment:
    """A sensible first experiment: all tasks, a small network, a budget of well under a minute.

    Raises:
        Refused: When a file cannot be used.
    """
    return starting.experiment_for(data, load(data))


def check(experiment: Experiment) -> None:
    """Makes sure that the data offers what the experiment asks for.

    Raises:
        Refused: When a file cannot be used, a task is not offered or of another kind, or the network
            expects pictures and there are none.
    """
    dataset = load(experiment.data)
    for position, task in enumerate(experiment.tasks):
        _check_task(f"tasks[{position}]", task, dataset)
    if experiment.architecture.kind == "cnn" and not dataset.is_image:
        raise _refused(
            "architecture.kind",
            sentence(
                translatable("problems", "A convolutional network needs pictures; “{data}” has none."),
                data=dataset.title,
            ),
            sentence(translatable("problems", "Use “mlp”.")),
        )


@lru_cache(maxsize=8)
def _loaded(data: AnyData, _stamps: tuple[tuple[int, int] | None, ...]) -> Dataset:
    if isinstance(data, Toy):
        return toys.load(data)
    if isinstance(data, JoinedData):
        return joined.join([load(part) for part in data.parts])
    return LOADERS[type(data)](data)


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size


def _check_task(path: str, task: Task, dataset: Dataset) -> None:
    offers = {offer.name: offer for offer in dataset.offers}
    if task.name not in offers:
        close = difflib.get_close_matches(task.name, offers, n=1) or list(offers)
        raise _refused(
            f"{path}.name",
            sentence(
                translatable("problems", "“{data}” does not offer a task “{name}”."),
                data=dataset.title,
                name=task.name,
            ),
            sentence(translatable("problems", "Use one of: {names}."), names=", ".join(close)),
        )
    offered = offers[task.name].kind
    if task.kind != offered:
        raise _refused(
            f"{path}.kind",
            sentence(
                translatable("problems", "The task “{name}” is {offered}, not {kind}."),
                name=task.name,
                offered=offered,
                kind=task.kind,
            ),
            sentence(translatable("problems", "Set its kind to “{offered}”."), offered=offered),
        )


def _refused(path: str, why: Sentence, what_to_do: Sentence) -> ExperimentRefused:
    what = sentence(translatable("problems", "The experiment's field “{path}” was refused."), path=path)
    return ExperimentRefused(path, what, why, what_to_do)
