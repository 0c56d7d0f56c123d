"""`mtl-gui basins`: where each method ends from every start of a toy, as a table, numbers or maps."""

from argparse import Namespace
from pathlib import Path
from typing import Any, get_args

import numpy as np

from mtl_gui.cli.aligned import aligned
from mtl_gui.cli.interruption import Interruption
from mtl_gui.cli.methods import method_with_settings, named_method
from mtl_gui.cli.output_file import checked_ending
from mtl_gui.cli.progress import ProgressBar
from mtl_gui.cli.run import preset_file
from mtl_gui.cli.terminal import answer
from mtl_gui.events import Progressed
from mtl_gui.problems import Refused
from mtl_gui.runs.basins_record import BasinsRecord
from mtl_gui.spec import AnyPlaneToy, AnyWeighting, EqualWeights, Experiment
from mtl_gui.spec.basins import BasinsRequest, single_task_methods
from mtl_gui.texts import Sentence

__all__ = ["basins"]

_ENDINGS = ("npz", "png", "svg", "pdf")
_ROOM = 0.1


def basins(options: Namespace) -> int:
    """Follows every method, and every task alone, from every start.

    Raises:
        Refused: When the experiment is no toy of two parameters, there is no such method, a method does not
            fit it, or the file cannot be written.
    """
    ending = None if options.out is None else checked_ending(options.out, _ENDINGS)
    record = BasinsRecord(_request(options))
    _measure(record)
    answer(_text(record))
    if ending is not None:
        _write(record, options.out, ending)
        answer(f"{options.out}: {len(record.starts)} starts, {len(record.request.methods)} methods")
    return 0


def _request(options: Namespace) -> BasinsRequest:
    experiment = Experiment.from_file(preset_file(options.preset))
    toy = experiment.data
    if not isinstance(toy, get_args(get_args(AnyPlaneToy)[0])):
        raise _refused(
            Sentence("“{name}” is no toy of two parameters.", {"name": options.preset}),
            Sentence("Name another experiment, for instance the preset double-wells."),
        )
    values: dict[str, Any] = {
        "toy": toy,
        "methods": (*single_task_methods(toy), *_methods(options)),
        "optimiser": experiment.training.optimiser,
        "learning_rate": experiment.training.learning_rate,
        "steps": experiment.training.steps if options.steps is None else options.steps,
        "starts_per_axis": options.starts,
    }
    return BasinsRequest.checked(values | _extent(toy, options))


def _methods(options: Namespace) -> list[AnyWeighting]:
    """Those by name, then those with settings; equal weights if there are none."""
    names = [name.strip() for name in (options.methods or "").split(",") if name.strip()]
    methods = [named_method(name) for name in names] + [
        method_with_settings(typed) for typed in options.method
    ]
    return methods or [EqualWeights()]


def _extent(toy: AnyPlaneToy, options: Namespace) -> dict[str, float]:
    """The map that was asked for; otherwise that around the toy's own starts, if these span one."""
    low, high = np.min(toy.starts, axis=0), np.max(toy.starts, axis=0)
    room = _ROOM * (high - low)
    around = zip((low - room).tolist(), (high + room).tolist(), strict=True)
    extent: dict[str, float] = {}
    for name, typed, own in zip("xy", (options.x, options.y), around, strict=True):
        lower, upper = own if typed is None else typed
        if typed is not None or lower < upper:
            extent |= {f"{name}_low": lower, f"{name}_high": upper}
    return extent


def _measure(record: BasinsRecord) -> None:
    from mtl_gui.app.jobs import basin_events

    with Interruption("Nothing was written.") as interruption, ProgressBar("Basins") as bar:
        for event in interruption.watched(basin_events(record.request)):
            record.append(event)
            if isinstance(event, Progressed):
                bar.show(event.fraction, str(event.activity))


def _write(record: BasinsRecord, out: Path, ending: str) -> None:
    if ending == "npz":
        record.save(out)
    else:
        from mtl_gui.export.basins_figure import draw_basins

        draw_basins(record, out)


def _text(record: BasinsRecord) -> str:
    """A row per method: the share of its starts that leads to each end."""
    from mtl_gui.runs.basin_places import basin_places
    from mtl_gui.runs.method_titles import method_title

    places = basin_places(record)
    ends = [f"{number + 1} ({x:z.2f}, {y:z.2f})" for number, (x, y) in enumerate(places.centres.tolist())]
    rows = [["method", *ends, "elsewhere", "no end", "still moving"]]
    for method, shares, moving in zip(record.request.methods, places.shares, places.moving, strict=True):
        title = str(method_title(method, record.tasks))
        rows.append([title, *(f"{share:.1%}" for share in (*shares, moving))])
    return "\n".join(aligned(rows))


def _refused(why: Sentence, what_to_do: Sentence) -> Refused:
    return Refused(Sentence("The map of basins could not be made."), why, what_to_do)
