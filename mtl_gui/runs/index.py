"""A table of all runs in SQLite, so that a long list opens at once. A cache: losing it loses nothing."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from mtl_gui.runs.state import RunStatus

__all__ = ["IndexedRun", "RunEntry", "RunIndex"]

_VERSION = 1
_TABLE = "CREATE TABLE runs (id TEXT PRIMARY KEY, stamp TEXT NOT NULL, entry TEXT NOT NULL)"
_SECONDS_TO_WAIT = 5.0


@dataclass(frozen=True, slots=True)
class RunEntry:
    """A line in the list of runs; `data` and `weighting` are the kinds in the experiment."""

    id: str
    title: str
    created: datetime
    status: RunStatus
    tasks: tuple[str, ...]
    data: str
    weighting: str
    num_seeds: int


@dataclass(frozen=True, slots=True)
class IndexedRun:
    """A line of the table, and the stamp of the files from which it was read."""

    stamp: str
    entry: RunEntry


class RunIndex:
    """The table in its file. Several processes may read and write it at once."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> dict[str, IndexedRun]:
        """All lines by run. Empty when the file is missing, damaged (it is then removed) or in use."""
        try:
            with self._open() as connection:
                rows = connection.execute("SELECT id, stamp, entry FROM runs").fetchall()
            return {run_id: _indexed(stamp, entry) for run_id, stamp, entry in rows}
        except sqlite3.OperationalError:
            return {}
        except (sqlite3.DatabaseError, ValueError, TypeError, KeyError):
            self.remove()
            return {}

    def change(self, found: Iterable[IndexedRun], gone: Iterable[str]) -> None:
        """Adds or replaces some lines and removes others; does nothing when the file cannot be written."""
        with suppress(sqlite3.DatabaseError), self._open() as connection:
            connection.executemany(
                "INSERT OR REPLACE INTO runs VALUES (?, ?, ?)", [_row(run) for run in found]
            )
            connection.executemany("DELETE FROM runs WHERE id = ?", [(run_id,) for run_id in gone])

    def remove(self) -> None:
        """Removes the file; it is made again when it is needed."""
        for path in (self._path, self._path.with_name(f"{self._path.name}-journal")):
            with suppress(OSError):
                path.unlink()

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self._path, timeout=_SECONDS_TO_WAIT)) as connection, connection:
            if connection.execute("PRAGMA user_version").fetchone()[0] != _VERSION:
                connection.execute("DROP TABLE IF EXISTS runs")
                connection.execute(_TABLE)
                connection.execute(f"PRAGMA user_version = {_VERSION}")
            yield connection


def _row(run: IndexedRun) -> tuple[str, str, str]:
    told = asdict(run.entry) | {"created": run.entry.created.isoformat()}
    return run.entry.id, run.stamp, json.dumps(told, ensure_ascii=False)


def _indexed(stamp: str, text: str) -> IndexedRun:
    told = json.loads(text)
    told |= {"created": datetime.fromisoformat(told["created"]), "tasks": tuple(told["tasks"])}
    return IndexedRun(stamp, RunEntry(**told))
