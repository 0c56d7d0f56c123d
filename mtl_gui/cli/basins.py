"""`mtl-gui basins`: where each method ends from every start of a toy, or from every seed of a network."""

from argparse import Namespace
from pathlib import Path
from typing import Any

from mtl_gui.cli.aligned import aligned
from mtl_gui.cli.interruption import Interruption
from mtl_gui.cli.methods import method_with_settings, named_method
from mtl_gui.cli.output_file import checked_ending
from mtl_gui.cli.progress import ProgressBar
from mtl_gui.cli.run import preset_file
from mtl_gui.cli.seed_ends import seed_ends
from mtl_gui.cli.terminal import answer
from mtl_gui.events import Progressed
from mtl_gui.problems import Refused
from mtl_gui.runs.basins_record import BasinsRecord
from mtl_gui.spec import AnyWeighting, EqualWeights, Experiment
from mtl_gui.spec.basins import BasinsRequest, plane_toy, single_task_methods, usual_basins
from mtl_gui.texts import Sentence

__all__ = ["basins"]

_ENDINGS = ("npz", "csv", "png", "svg", "pdf")


def basins(options: Namespace) -> int:
    """Follows every method, and every task alone, from every start, or with `--seeds` from every seed.

    Raises:
        Refused: When the experiment is no toy of two parameters, there is no such method, a method does not
            fit it, or the file cannot be written.
    """
    if options.seeds is not None:
        return seed_ends(Experiment.from_file(preset_file(options.preset)), _methods(options), options)
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
    toy = plane_toy(experiment)
    if toy is None:
        raise _refused(
            Sentence("“{name}” is no toy of two parameters.", {"name": options.preset}),
            Sentence(
                "Name another experiment, for instance the preset double-wells, or ask for the seeds of its "
                "network, for instance --seeds 16."
            ),
        )
    values: dict[str, Any] = {
        "methods": (*single_task_methods(toy), *(_methods(options) or [EqualWeights()])),
        "starts_per_axis": options.starts,
    }
    if options.steps is not None:
        values["steps"] = options.steps
    for axis in ("x", "y"):
        if (ends := getattr(options, axis)) is not None:
            values |= {f"{axis}_low": ends[0], f"{axis}_high": ends[1]}
    return usual_basins(experiment).replaced(**values)


def _methods(options: Namespace) -> list[AnyWeighting]:
    """Those by name, then those with settings."""
    names = [name.strip() for name in (options.methods or "").split(",") if name.strip()]
    return [named_method(name) for name in names] + [method_with_settings(typed) for typed in options.method]


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
    elif ending == "csv":
        from mtl_gui.export.basin_tables import write_basins_csv

        write_basins_csv(record, out)
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
