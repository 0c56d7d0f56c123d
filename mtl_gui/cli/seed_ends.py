"""`mtl-gui basins --seeds N`: how many seeds of a network reach each end with each method."""

from argparse import Namespace
from collections.abc import Sequence

import numpy as np

from mtl_gui.basin_events import SeedsArrived
from mtl_gui.cli.aligned import aligned
from mtl_gui.cli.interruption import Interruption
from mtl_gui.cli.output_file import checked_ending
from mtl_gui.cli.progress import ProgressBar
from mtl_gui.cli.terminal import answer
from mtl_gui.events import FloatArray, Progressed
from mtl_gui.spec import AnyWeighting, Experiment
from mtl_gui.spec.seed_ends import SeedEndsRequest, usual_seed_ends

__all__ = ["seed_ends"]

_SHARE = 0.2
"""Losses less apart than this share of their range are one end, as the window begins with."""


def seed_ends(experiment: Experiment, methods: Sequence[AnyWeighting], options: Namespace) -> int:
    """Trains every method, and every task alone, from every seed.

    Args:
        experiment: The network, its data and its training.
        methods: Those to compare; without any, equal weights and the experiment's own.
        options: `seeds`, `steps` and `out`.

    Raises:
        Refused: When a method does not fit the experiment, or the file cannot be written.
    """
    if options.out is not None:
        checked_ending(options.out, ("csv",))
    request = usual_seed_ends(experiment).replaced(num_seeds=options.seeds, steps=options.steps)
    if methods:
        request = request.replaced(methods=tuple(methods))
    losses = _measured(experiment, request)
    tasks = tuple(task.name for task in experiment.enabled_tasks)
    titles = _titles(request, tasks)
    answer(_text(titles, losses))
    if options.out is not None:
        from mtl_gui.export.basin_tables import write_seed_ends_csv

        write_seed_ends_csv(titles, tasks, losses, _SHARE, options.out)
        answer(f"{options.out}: {request.num_seeds} seeds, {request.num_trainings} methods")
    return 0


def _measured(experiment: Experiment, request: SeedEndsRequest) -> FloatArray:
    """The losses [M, N, T] at the ends."""
    from mtl_gui.app.jobs import seed_end_events

    found = []
    with Interruption("Nothing was written.") as interruption, ProgressBar("Seeds") as bar:
        for event in interruption.watched(seed_end_events(experiment, request)):
            if isinstance(event, SeedsArrived):
                found.append(event.losses)
            elif isinstance(event, Progressed):
                bar.show(event.fraction, str(event.activity))
    return np.stack(found)


def _titles(request: SeedEndsRequest, tasks: tuple[str, ...]) -> list[str]:
    from mtl_gui.runs.method_titles import method_title

    alone = ["every task alone"] if request.has_single_tasks else []
    return [*alone, *(str(method_title(method, tasks)) for method in request.methods)]


def _text(titles: Sequence[str], losses: FloatArray) -> str:
    """A row per method: how many of its seeds reach each end, the lowest first, by its mean losses."""
    from mtl_gui.runs.seed_classes import seed_classes

    found = seed_classes(losses, range(losses.shape[2]), _SHARE)
    ends = [
        f"{number + 1} ({', '.join(f'{mean:.3g}' for mean in means)})"
        for number, means in enumerate(found.means.tolist())
    ]
    rows = [["method", *ends, "others", "diverged"]]
    rows += [[title, *map(str, counts)] for title, counts in zip(titles, found.counts.tolist(), strict=True)]
    return "\n".join(aligned(rows))
