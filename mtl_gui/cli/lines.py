"""`mtl-gui tour` and `mtl-gui barriers`: losses on straight lines between the networks of a run."""

from argparse import Namespace
from collections.abc import Generator, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

from mtl_gui.cli.aligned import aligned
from mtl_gui.cli.interruption import Interruption
from mtl_gui.cli.output_file import checked_ending
from mtl_gui.cli.progress import ProgressBar
from mtl_gui.cli.run_folders import existing_run
from mtl_gui.cli.terminal import answer
from mtl_gui.events import BarriersMeasured, Event, FloatArray, Progressed, TourMeasured
from mtl_gui.paths import runs_folder
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.line_record import save_barriers, save_tour
from mtl_gui.runs.together import joint_heights, joint_tour_heights
from mtl_gui.spec import (
    AnyStop,
    BarrierRequest,
    JointNetwork,
    SingleTaskNetwork,
    StoredNetwork,
    TourRequest,
)
from mtl_gui.texts import Sentence

__all__ = ["barriers", "tour"]

_OPTIONS = ("moved", "part", "num_rows", "seed", "points_per_leg")
_JOINT = "joint", "chosen"
_TOGETHER = "all together"

_Last = TypeVar("_Last", TourMeasured, BarriersMeasured)


def tour(options: Namespace) -> int:
    """Measures the losses on the way from one network to another, and prints the barriers on it.

    Raises:
        Refused: When there is no such run or network, or the file cannot be written.
    """
    from mtl_gui.app.jobs import tour_events
    from mtl_gui.export.outputs import joint_weights

    ending = None if options.out is None else checked_ending(options.out, ("npz", "png", "svg", "pdf"))
    folder = existing_run(options.run)
    stops = tuple(_stop(folder, name) for name in (options.start, *options.via, options.end))
    request = TourRequest.checked({"stops": stops, **_asked(options)})
    measured = _last(tour_events(folder, request), TourMeasured, "Tour")
    weights = joint_weights(folder.experiment())
    answer(_tour_text(measured, weights))
    if ending is not None:
        _write_tour(measured, options.out, ending, weights)
        answer(f"{options.out}: {len(measured.losses)} points")
    return 0


def barriers(options: Namespace) -> int:
    """Measures the barriers between every two of a run's networks, and prints them.

    Raises:
        Refused: When there is no such run, it has no single-task networks, or the file cannot be written.
    """
    from mtl_gui.app.jobs import barrier_events
    from mtl_gui.export.outputs import joint_weights

    ending = None if options.out is None else checked_ending(options.out, ("npz", "json", "csv"))
    folder = existing_run(options.run)
    request = BarrierRequest.checked(_asked(options))
    measured = _last(barrier_events(folder, request), BarriersMeasured, "Barriers")
    weights = joint_weights(folder.experiment())
    answer(_barriers_text(measured, weights))
    if ending is not None:
        _write_barriers(measured, options.out, ending, weights)
        answer(f"{options.out}: {len(measured.networks)} networks")
    return 0


def _stop(folder: RunFolder, name: str) -> AnyStop:
    """A task by its name, the joint network, or another run by its folder or its name."""
    tasks = [task.name for task in folder.experiment().enabled_tasks]
    if name in tasks:
        return SingleTaskNetwork(task=name)
    if name in _JOINT:
        return JointNetwork()
    if Path(name).is_dir() or (runs_folder() / name).is_dir():
        return StoredNetwork(folder=str(existing_run(name).path))
    raise Refused(
        Sentence("The tour could not be measured."),
        Sentence("“{name}” is neither a network of the run nor another run.", {"name": name}),
        Sentence("Use one of: {names}; or another run.", {"names": ", ".join([*tasks, _JOINT[0]])}),
    )


def _asked(options: Namespace) -> dict[str, Any]:
    asked = {name: getattr(options, name) for name in _OPTIONS}
    return {name: value for name, value in asked.items() if value is not None}


def _last(events: Generator[Event, None, None], kind: type[_Last], title: str) -> _Last:
    """The result, which comes last."""
    found = None
    with Interruption("Nothing was written.") as interruption, ProgressBar(title) as bar:
        for event in interruption.watched(events):
            if isinstance(event, Progressed):
                bar.show(event.fraction, str(event.activity))
            elif isinstance(event, kind):
                found = event
    assert found is not None
    return found


def _write_tour(measured: TourMeasured, out: Path, ending: str, weights: Mapping[str, float]) -> None:
    from mtl_gui.export.tour_figure import draw_tour

    if ending == "npz":
        save_tour(measured, out)
    else:
        draw_tour(measured, out, weights)


def _write_barriers(measured: BarriersMeasured, out: Path, ending: str, weights: Mapping[str, float]) -> None:
    from mtl_gui.export.barrier_tables import write_barriers_csv, write_barriers_json

    if ending == "npz":
        save_barriers(measured, out)
    elif ending == "csv":
        write_barriers_csv(measured, out, weights)
    else:
        write_barriers_json(measured, out, weights)


def _tour_text(tour: TourMeasured, weights: Mapping[str, float]) -> str:
    """A row per task with the barrier on every leg, and the legs' lengths."""
    legs = [f"{first} to {second}" for first, second in pairwise(tour.stops)]
    rows = [["barrier", *legs]]
    rows += [[task, *_numbers(tour.heights[:, column])] for column, task in enumerate(tour.tasks)]
    rows.append([_TOGETHER, *_numbers(joint_tour_heights(tour, weights))])
    rows.append(["distance", *_numbers(tour.distances)])
    return "\n".join(aligned(rows))


def _barriers_text(measured: BarriersMeasured, weights: Mapping[str, float]) -> str:
    """A matrix, networks by networks, for all together and per task."""
    matrices = {_TOGETHER: joint_heights(measured, weights)}
    matrices |= {task: measured.heights[:, :, column] for column, task in enumerate(measured.tasks)}
    return "\n\n".join(
        "\n".join(aligned(list(_matrix(f"barrier, {name}", measured.networks, heights))))
        for name, heights in matrices.items()
    )


def _matrix(title: str, names: Sequence[str], heights: FloatArray) -> Iterator[list[str]]:
    yield [title, *names]
    for name, row in zip(names, heights, strict=True):
        yield [name, *_numbers(row)]


def _numbers(values: FloatArray) -> list[str]:
    return [f"{value:.4g}" for value in values.tolist()]
