"""The data sets of a paper's table: which there are, adding somebody's own, and opening one as a project."""

from collections.abc import Callable, Generator
from pathlib import Path

from mtl_gui.events import Event, Progressed
from mtl_gui.paths import own_tables_folder
from mtl_gui.runs.durable import made_folder, write_text, writing_errors_told
from mtl_gui.spec.paper_table import PaperTable, TargetFile
from mtl_gui.study.study_words import phrase
from mtl_gui.texts import translatable

__all__ = [
    "NumericColumns",
    "column_events",
    "keep_own_table",
    "own_table_path",
    "project_events",
    "with_file",
    "without_file",
]

_SEEDS = 5
"""Of a project, which has seeds where the table has folds."""

NumericColumns = tuple[tuple[str, bool], ...]
"""Columns of numbers, each with whether it is proposed as a target."""


def with_file(study: PaperTable, path: Path, targets: tuple[str, ...]) -> PaperTable:
    """The table with a file more; one that is there already has other targets now."""
    kept = tuple(file for file in study.files if file.path != str(path))
    return study.replaced(files=(*kept, TargetFile(path=str(path), targets=targets)))


def without_file(study: PaperTable, place: int) -> PaperTable:
    """The table without the data set at a place among all; the last one stays."""
    data = tuple(one for number, one in enumerate(study.data) if number != place)
    files = tuple(one for number, one in enumerate(study.files, len(study.data)) if number != place)
    return study.replaced(data=data, files=files) if data or files else study


def own_table_path(name: str) -> Path:
    """Where the table of this name is kept once data were added to it."""
    return own_tables_folder() / f"{name}.toml"


def keep_own_table(name: str, study: PaperTable, shipped: PaperTable | None) -> Path:
    """Keeps a table with other data for the next start; forgets it where it is the shipped one again.

    Raises:
        Refused: When it cannot be written.
    """
    path = own_table_path(name)
    if study != shipped:
        _write(path, study.to_toml())
        return path
    with writing_errors_told(path):
        path.unlink(missing_ok=True)
    return path


def column_events(path: Path, tell: Callable[[NumericColumns], None]) -> Generator[Event, None, None]:
    """Reads which columns of a file hold numbers.

    Raises:
        Refused: When the file cannot be read, or holds fewer than two such columns.
    """
    from mtl_gui.data.table_experiments import numeric_columns

    told = phrase(translatable("study", "Reading the columns of {name}"), name=path.name)
    yield Progressed(0.0, told)
    tell(numeric_columns(path))
    yield Progressed(1.0, told)


def project_events(study: PaperTable, place: int, path: Path) -> Generator[Event, None, None]:
    """Writes the experiment behind a data set of the table, for opening it.

    Raises:
        Refused: When the data cannot be read, or the experiment not be written.
    """
    from mtl_gui.data.table_experiments import table_experiments

    told = phrase(translatable("study", "Reading the data set"))
    yield Progressed(0.0, told)
    experiment = table_experiments(_only(study, place))[0]
    experiment = experiment.replaced(seeds=tuple(range(study.seed, study.seed + _SEEDS)))
    _write(path, experiment.to_toml())
    yield Progressed(1.0, told)


def _write(path: Path, text: str) -> None:
    """Writes a file into a folder that need not be there yet."""
    made_folder(path.parent)
    write_text(path, text)


def _only(study: PaperTable, place: int) -> PaperTable:
    if place < len(study.data):
        return study.replaced(data=study.data[place : place + 1], files=())
    return study.replaced(data=(), files=(study.files[place - len(study.data)],))
