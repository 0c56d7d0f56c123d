"""Measures all task losses on straight lines between networks: a tour, or every two of them."""

from collections.abc import Generator
from contextlib import suppress
from itertools import combinations, pairwise

import numpy as np

from mtl_gui.data.preparation import PreparedData
from mtl_gui.engine.network import Parameters
from mtl_gui.events import BarriersMeasured, Event, FloatArray, Progressed, TourMeasured
from mtl_gui.landscape.caption import tour_caption
from mtl_gui.landscape.lines import Lines, stop_name
from mtl_gui.landscape.refusal import of_lines
from mtl_gui.landscape.sources import sources
from mtl_gui.landscape.work import within
from mtl_gui.problems import Refused
from mtl_gui.runs.barriers import barrier_heights
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.lines_record import LinesRecord
from mtl_gui.spec import AnyStop, BarrierRequest, JointNetwork, SingleTaskNetwork, TourRequest
from mtl_gui.texts import Sentence, translatable

__all__ = ["barriers", "tour"]


def tour(
    folder: RunFolder, request: TourRequest, *, data: PreparedData | None = None
) -> Generator[Event, None, None]:
    """Measures the lines from stop to stop; `Progressed` all along, last `TourMeasured`.

    The networks come from the runs' checkpoints: what is live is not touched. The losses are kept in the run,
    and the same request about the same networks is answered from there.

    Args:
        folder: The run.
        request: The stops, and how they are measured.
        data: The experiment's data, if it is prepared already.

    Raises:
        Refused: When one of the networks is missing, or does not fit the others.
    """
    with of_lines():
        lines = Lines(sources(folder, request, data), request, request.points_per_leg)
        networks = [lines.network(stop) for stop in request.stops]
    kept = _kept(folder, lines.key(networks))
    if kept is not None:
        yield kept
        return
    legs: list[FloatArray] = []
    for number, (first, second) in enumerate(pairwise(networks)):
        legs.append((yield from _measured(lines, first, second, number, len(networks) - 1)))
    names = tuple(map(stop_name, request.stops))
    rest = [leg[1:] for leg in legs[1:]]
    losses = np.concatenate([legs[0], *rest])
    measured = TourMeasured(
        tasks=lines.found.chosen.network.task_names,
        stops=names,
        positions=np.linspace(0.0, len(legs), len(losses)),
        losses=losses,
        distances=np.array([lines.distance(first, second) for first, second in pairwise(networks)]),
        heights=np.stack([barrier_heights(leg) for leg in legs]),
        caption=tour_caption(names, request, lines.facts()),
    )
    yield measured
    LinesRecord(request, lines.key(networks), lines.step, measured).save(folder.next_lines())


def barriers(
    folder: RunFolder, request: BarrierRequest, *, data: PreparedData | None = None
) -> Generator[Event, None, None]:
    """Measures the lines between every two of a run's networks; last comes `BarriersMeasured`.

    They are kept in the run as tours are.

    Args:
        folder: The run.
        request: How they are measured.
        data: The experiment's data, if it is prepared already.

    Raises:
        Refused: When the run has no single-task networks.
    """
    with of_lines():
        lines = Lines(sources(folder, request, data), request, request.points_per_leg)
        tasks = lines.found.chosen.network.task_names
        stops: list[AnyStop] = [JointNetwork(), *(SingleTaskNetwork(task=name) for name in tasks)]
        networks = [lines.network(stop) for stop in stops]
    kept = _kept(folder, lines.key(networks))
    if kept is not None:
        yield kept
        return
    count = len(networks)
    losses = np.empty((count, count, request.points_per_leg, len(tasks)))
    distances = np.zeros((count, count))
    pairs = list(combinations(range(count), 2))
    for number, (row, column) in enumerate(pairs):
        on_line = yield from _measured(lines, networks[row], networks[column], number, len(pairs))
        losses[row, column], losses[column, row] = on_line, on_line[::-1]
        losses[row, row], losses[column, column] = on_line[0], on_line[-1]
        distance = lines.distance(networks[row], networks[column])
        distances[row, column] = distances[column, row] = distance
    names = tuple(map(stop_name, stops))
    measured = BarriersMeasured(
        tasks=tasks,
        networks=names,
        losses=losses,
        distances=distances,
        heights=barrier_heights(np.moveaxis(losses, 2, 0)),
        caption=tour_caption(names, request, lines.facts()),
    )
    yield measured
    LinesRecord(request, lines.key(networks), lines.step, measured).save(folder.next_lines())


def _kept(folder: RunFolder, key: str) -> TourMeasured | BarriersMeasured | None:
    """What was measured before with the same fingerprint."""
    for path in reversed(folder.lines()):
        with suppress(Refused):
            record = LinesRecord.load(path)
            if record.key == key:
                return record.measured
    return None


def _measured(
    lines: Lines, first: Parameters, second: Parameters, number: int, count: int
) -> Generator[Progressed, None, FloatArray]:
    """The losses [S, T] on line `number` of `count`."""
    work = within(lines.losses(first, second), number / count, (number + 1) / count)
    while True:
        try:
            share = next(work)
        except StopIteration as end:
            losses: FloatArray = end.value
            return losses
        yield Progressed(share, Sentence(translatable("landscape", "Measuring the lines"), {}, "landscape"))
