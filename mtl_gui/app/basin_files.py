"""Writes what is known of basins into a file, as work for a thread."""

from collections.abc import Callable, Generator, Sequence
from copy import deepcopy
from pathlib import Path

from mtl_gui.events import Event, FloatArray, Progressed
from mtl_gui.runs.basins_record import BasinsRecord
from mtl_gui.texts import Sentence, translatable

__all__ = ["map_file_events", "seed_file_events"]


def map_file_events(
    record: BasinsRecord, path: Path, say: Callable[[Sentence], str]
) -> Generator[Event, None, None]:
    """Writes a map as it is now: figures as PNG, SVG or PDF, numbers as CSV or npz, by the path's ending."""
    return _written_map(deepcopy(record), path, say)


def seed_file_events(
    titles: Sequence[str], tasks: Sequence[str], losses: FloatArray, share: float, path: Path
) -> Generator[Event, None, None]:
    """Writes the ends of seeds as they are now, as CSV."""
    return _written_seeds(tuple(titles), tuple(tasks), losses.copy(), share, path)


def _written_map(
    record: BasinsRecord, path: Path, say: Callable[[Sentence], str]
) -> Generator[Event, None, None]:
    from mtl_gui.export.basin_tables import write_basins_csv
    from mtl_gui.export.basins_figure import draw_basins

    yield Progressed(0.0, _activity())
    match path.suffix.lower():
        case ".csv":
            write_basins_csv(record, path, say)
        case ".npz":
            record.save(path)
        case _:
            draw_basins(record, path, say)


def _written_seeds(
    titles: Sequence[str], tasks: Sequence[str], losses: FloatArray, share: float, path: Path
) -> Generator[Event, None, None]:
    from mtl_gui.export.basin_tables import write_seed_ends_csv

    yield Progressed(0.0, _activity())
    write_seed_ends_csv(titles, tasks, losses, share, path)


def _activity() -> Sentence:
    return Sentence(translatable("export", "Writing the file"), {}, "export")
