"""All kinds of data: how each is called, loaded, and what an experiment may ask of it."""

import difflib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import assert_never

from mtl_gui.data import (
    diabetes,
    digits,
    joined,
    related_regressions,
    starting,
    table_file,
    toys,
)
from mtl_gui.data.dataset import Dataset
from mtl_gui.spec import (
    AnyData,
    Diabetes,
    Digits,
    DoubleWells,
    Experiment,
    ExperimentRefused,
    FonsecaFleming,
    FormulaToy,
    GaussianWells,
    JoinedData,
    RelatedRegressions,
    Split,
    SurgeryToy,
    TableFile,
    Task,
    Toy,
    TwoParameterToy,
)
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["DATA_KINDS", "DataKind", "check", "load", "starting_experiment"]


@dataclass(frozen=True, slots=True)
class DataKind:
    """An entry of the catalogue; `default` is where to start from, None when a file must be chosen."""

    kind: str
    title: str
    summary: str
    default: AnyData | None


DATA_KINDS = (
    DataKind("digits", digits.TITLE, digits.SUMMARY, Digits()),
    DataKind("diabetes", diabetes.TITLE, diabetes.SUMMARY, Diabetes()),
    DataKind(
        "related_regressions",
        related_regressions.TITLE,
        related_regressions.SUMMARY,
        RelatedRegressions(num_tasks=4),
    ),
    *(DataKind(toy.kind, *toys.title_and_summary(toy), toy) for toy in toys.TOYS),
    DataKind("joined", joined.TITLE, joined.SUMMARY, JoinedData()),
    DataKind("table_file", table_file.TITLE, table_file.SUMMARY, None),
)
"""The data sets in the order in which they are offered."""


def load(data: AnyData) -> Dataset:
    """The data set of a description. Recently used ones are kept; a changed file is read again.

    Raises:
        Refused: When a file cannot be used.
    """
    if isinstance(data, Toy):
        return _loaded(data, ())
    parts = data.parts if isinstance(data, JoinedData) else (data,)
    stamps = tuple(_stamp(Path(part.path)) for part in parts if isinstance(part, TableFile))
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
    match data:
        case Digits():
            return digits.load()
        case Diabetes():
            return diabetes.load()
        case RelatedRegressions():
            return related_regressions.load(data)
        case (
            TwoParameterToy()
            | DoubleWells()
            | GaussianWells()
            | SurgeryToy()
            | FonsecaFleming()
            | FormulaToy()
        ):
            return toys.load(data)
        case TableFile():
            return table_file.load(data)
        case JoinedData():
            return joined.join([load(part) for part in data.parts])
        case _:
            assert_never(data)


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
