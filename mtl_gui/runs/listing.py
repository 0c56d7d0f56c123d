"""The list of runs as a table: which columns there are, what is in them, how they are sorted and filtered."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from mtl_gui.problems import Refused
from mtl_gui.runs.durable import write_text
from mtl_gui.runs.index import RunEntry
from mtl_gui.spec.settings import Setting, differing

__all__ = [
    "FACTS",
    "Cell",
    "columns_of",
    "differing_columns",
    "first_columns",
    "has_words",
    "keep_columns",
    "kept_columns",
    "metrics_of",
    "sorted_runs",
    "value_of",
]

Cell = Setting | None
"""What stands in a cell; None where there is nothing."""

FACTS = (
    "title",
    "kind",
    "created",
    "status",
    "verdict",
    "tags",
    "data",
    "weighting",
    "seeds",
    "step",
    "parameters",
    "seconds",
    "gain",
    "notes",
)
"""The columns that every list has."""

_OF_STUDIES = ("kind", "verdict")
_BEFORE_RESULTS = ("title", "status", "weighting", "seeds")
_AFTER_RESULTS = ("gain", "created", "parameters", "seconds", "tags", "notes")
_MOST_TASKS = 8
"""Of how many tasks results are shown until somebody chooses columns."""

_RESULTS = ("best", "last")


def columns_of(entries: Iterable[RunEntry]) -> tuple[str, ...]:
    """All columns that some runs can have: facts, ``best:<task>`` and ``last:<task>``, ``set:<setting>``."""
    entries = list(entries)
    tasks = dict.fromkeys(task for entry in entries for task in entry.tasks)
    settings = dict.fromkeys(path for entry in entries for path in entry.settings)
    results = [f"{which}:{task}" for task in tasks for which in _RESULTS]
    return (*FACTS, *results, *(f"set:{path}" for path in settings))


def first_columns(entries: Iterable[RunEntry]) -> tuple[str, ...]:
    """Those that are shown until somebody chooses: facts, and the best metric of the tasks of most runs.

    What runs of studies alone have is shown where there are any.
    """
    entries = list(entries)
    counts = Counter(task for entry in entries if entry.hindrance is None for task in entry.tasks)
    tasks = [task for task, _ in counts.most_common(_MOST_TASKS)]
    of_studies = _OF_STUDIES if any(entry.kind == "study" for entry in entries) else ()
    title, *facts = _BEFORE_RESULTS
    return (title, *of_studies, *facts, *(f"best:{task}" for task in tasks), *_AFTER_RESULTS)


def metrics_of(entries: Iterable[RunEntry]) -> dict[str, str]:
    """The metric by which each task is judged, of the tasks that all these runs judge alike."""
    known: dict[str, set[str]] = {}
    for entry in entries:
        for found in entry.digest.tasks if entry.digest else ():
            known.setdefault(found.task, set()).add(found.metric)
    return {task: next(iter(metrics)) for task, metrics in known.items() if len(metrics) == 1}


def differing_columns(entries: Sequence[RunEntry]) -> tuple[str, ...]:
    """The title, the settings in which runs that can be read differ, and their results; studies have none."""
    readable = [entry for entry in entries if entry.hindrance is None and entry.kind == "run"]
    settings = [f"set:{path}" for path in differing([entry.settings for entry in readable])]
    tasks = dict.fromkeys(task for entry in readable for task in entry.tasks)
    return ("title", *settings, "gain", *(f"last:{task}" for task in tasks))


def value_of(entry: RunEntry, column: str) -> Cell:
    """What a run has in a column, for sorting and for showing."""
    kind, _, name = column.partition(":")
    if kind == "set":
        return entry.settings.get(name)
    if kind in _RESULTS:
        return _result(entry, kind, name)
    return _fact(entry, column)


def sorted_runs(entries: Iterable[RunEntry], column: str, *, descending: bool = False) -> list[RunEntry]:
    """The runs by a column, numbers before texts; those that have nothing there come last either way."""
    known: list[RunEntry] = []
    unknown: list[RunEntry] = []
    for entry in entries:
        value = value_of(entry, column)
        (unknown if value is None or value == "" else known).append(entry)
    return [*sorted(known, key=lambda entry: _key(value_of(entry, column)), reverse=descending), *unknown]


def has_words(text: str, words: str) -> bool:
    """Whether every word is somewhere in the text, whatever its case."""
    folded = text.casefold()
    return all(word in folded for word in words.casefold().split())


def kept_columns(path: Path) -> tuple[str, ...] | None:
    """The columns that were chosen last; None when nothing was, or the file is damaged."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        columns = tuple(str(column) for column in told["columns"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return columns or None


def keep_columns(path: Path, columns: Sequence[str] | None) -> None:
    """Keeps the choice of columns; where it cannot be written it holds until the program ends."""
    with suppress(Refused):
        write_text(path, json.dumps({"columns": list(columns or ())}, ensure_ascii=False))


def _fact(entry: RunEntry, column: str) -> Cell:
    digest = entry.digest
    facts: dict[str, Cell] = {
        "title": entry.title or entry.data,
        "kind": entry.kind,
        "created": entry.created.timestamp(),
        "status": entry.status,
        "verdict": str(digest.verdict) if digest and digest.verdict else None,
        "tags": ", ".join(entry.tags),
        "data": entry.data,
        "weighting": entry.weighting,
        "seeds": entry.num_seeds or None,
        "step": digest.step if digest else None,
        "parameters": digest.num_parameters if digest else None,
        "seconds": digest.seconds if digest else None,
        "gain": digest.gain if digest else None,
        "notes": entry.notes,
    }
    return facts.get(column)


def _result(entry: RunEntry, kind: str, task: str) -> Cell:
    for found in entry.digest.tasks if entry.digest else ():
        if found.task == task:
            return found.best if kind == "best" else found.last
    return None


def _key(value: Cell) -> tuple[int, float, str]:
    if isinstance(value, bool | int | float):
        return 0, float(value), ""
    return 1, 0.0, str(value).casefold()
