"""A table of all runs in SQLite, so that a long list opens at once. A cache: losing it loses nothing."""

import json
import sqlite3
import threading
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from mtl_gui.run_events import RunDigest, TaskDigest
from mtl_gui.runs.kept_sentence import sentence_of, told_sentence
from mtl_gui.runs.state import RunStatus
from mtl_gui.spec.settings import Settings
from mtl_gui.texts import Sentence

__all__ = ["IndexedRun", "Listing", "RunEntry", "RunIndex", "RunKind"]

RunKind = Literal["run", "study"]

_VERSION = 2
_TABLES = (
    "CREATE TABLE runs (id TEXT PRIMARY KEY, stamp TEXT NOT NULL, entry TEXT NOT NULL)",
    "CREATE TABLE digests (id TEXT PRIMARY KEY, stamp TEXT NOT NULL, digest TEXT NOT NULL)",
)
_SECONDS_TO_WAIT = 5.0


@dataclass(frozen=True, slots=True)
class RunEntry:
    """A line in the list of runs; `data` and `weighting` are the kinds in the experiment.

    `kind` tells a run of a study from that of an experiment.
    `hindrance` says why the run cannot be opened, None if it can. `digest` is None until the run was read for
    it, and again when it has gone on since.
    """

    id: str
    title: str
    created: datetime
    status: RunStatus
    tasks: tuple[str, ...]
    data: str
    weighting: str
    num_seeds: int
    tags: tuple[str, ...] = ()
    notes: str = ""
    settings: Settings = field(default_factory=dict)
    hindrance: Sentence | None = None
    digest: RunDigest | None = None
    kind: RunKind = "run"


@dataclass(frozen=True, slots=True)
class Listing:
    """Runs, newest first, and how many were left out because their folders would have to be read first."""

    entries: list[RunEntry]
    num_left_out: int


@dataclass(frozen=True, slots=True)
class IndexedRun:
    """A line of the table, and the stamp of the files from which it was read; its entry has no digest."""

    stamp: str
    entry: RunEntry

    def digest(self, kept: tuple[str, RunDigest] | None) -> RunDigest | None:
        """The digest that was kept, if the run has not gone on since; a label that changed is no going on.

        Args:
            kept: It, with the stamp of the run as it was then, which is the part of `stamp` before the space.
        """
        return kept[1] if kept is not None and kept[0] == self.stamp.partition(" ")[0] else None


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the file held when it was read, and its stamp; None when there was no file."""

    stamp: tuple[int, int, int] | None
    runs: dict[str, IndexedRun]
    digests: dict[str, tuple[str, RunDigest]]


class RunIndex:
    """The table in its file. Several processes may read and write it at once.

    What cannot be written is kept in memory, so that a folder without room is not read again and again.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._seen: _Seen | None = None
        self._unwritten = _Seen(None, {}, {})
        self._lock = threading.Lock()

    def read(self) -> dict[str, IndexedRun]:
        """All lines by run. Empty when the file is missing, damaged (it is then removed) or in use."""
        return self._now().runs | self._unwritten.runs

    def digests(self) -> dict[str, tuple[str, RunDigest]]:
        """What was kept of the runs' outcomes, each with its stamp; empty when it cannot be read."""
        return self._now().digests | self._unwritten.digests

    def _now(self) -> "_Seen":
        """What the file holds; it is read again only after it has changed, as by another process."""
        stamp = self._stamp()
        with self._lock:
            if self._seen is None or stamp is None or self._seen.stamp != stamp:
                self._seen = _Seen(stamp, self._read_runs(), self._read_digests())
            return self._seen

    @contextmanager
    def _changing(self) -> Iterator[tuple[dict[str, IndexedRun], dict[str, tuple[str, RunDigest]]]]:
        """Takes a change of the file into what was read of it, so that it need not be read again."""
        with self._lock:
            seen, before = self._seen, self._stamp()
            is_current = seen is not None and seen.stamp == before
            runs, digests = (dict(seen.runs), dict(seen.digests)) if seen is not None else ({}, {})
            yield runs, digests
            self._seen = _Seen(self._stamp(), runs, digests) if is_current else None

    def _stamp(self) -> tuple[int, int, int] | None:
        try:
            file = self._path.stat()
        except OSError:
            return None
        return file.st_mtime_ns, file.st_ino, file.st_size

    def _read_runs(self) -> dict[str, IndexedRun]:
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
        """Adds or replaces some lines and removes others; in memory alone when the file cannot be written."""
        lines, gone = {run.entry.id: run for run in found}, list(gone)
        for run_id in (*lines, *gone):
            self._unwritten.runs.pop(run_id, None)
        try:
            with self._changing() as (runs, _), self._open() as connection:
                rows = [_row(run) for run in lines.values()]
                connection.executemany("INSERT OR REPLACE INTO runs VALUES (?, ?, ?)", rows)
                connection.executemany("DELETE FROM runs WHERE id = ?", [(run_id,) for run_id in gone])
                runs.update(lines)
                for run_id in gone:
                    runs.pop(run_id, None)
        except sqlite3.DatabaseError:
            self._unwritten.runs.update(lines)

    def _read_digests(self) -> dict[str, tuple[str, RunDigest]]:
        try:
            with self._open() as connection:
                rows = connection.execute("SELECT id, stamp, digest FROM digests").fetchall()
            return {run_id: (stamp, _digest(digest)) for run_id, stamp, digest in rows}
        except (sqlite3.DatabaseError, ValueError, TypeError, KeyError):
            return {}

    def keep_digest(self, run_id: str, stamp: str, digest: RunDigest) -> None:
        """Keeps what a run's outcome is; in memory alone when the file cannot be written."""
        told = asdict(replace(digest, verdict=None))
        told["verdict"] = told_sentence(digest.verdict) if digest.verdict is not None else None
        row = (run_id, stamp, json.dumps(told, ensure_ascii=False))
        self._unwritten.digests.pop(run_id, None)
        try:
            with self._changing() as (_, digests), self._open() as connection:
                connection.execute("INSERT OR REPLACE INTO digests VALUES (?, ?, ?)", row)
                digests[run_id] = stamp, digest
        except sqlite3.DatabaseError:
            self._unwritten.digests[run_id] = stamp, digest

    def remove(self) -> None:
        """Removes the file; it is made again when it is needed."""
        for path in (self._path, self._path.with_name(f"{self._path.name}-journal")):
            with suppress(OSError):
                path.unlink()

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self._path, timeout=_SECONDS_TO_WAIT)) as connection, connection:
            connection.execute("PRAGMA synchronous = OFF")  # a power failure may cost the cache, no more
            if connection.execute("PRAGMA user_version").fetchone()[0] != _VERSION:
                for name, table in zip(("runs", "digests"), _TABLES, strict=True):
                    connection.execute(f"DROP TABLE IF EXISTS {name}")
                    connection.execute(table)
                connection.execute(f"PRAGMA user_version = {_VERSION}")
            yield connection


def _row(run: IndexedRun) -> tuple[str, str, str]:
    entry = run.entry
    told = {place.name: getattr(entry, place.name) for place in fields(entry) if place.name != "digest"}
    told["created"] = entry.created.isoformat()
    told["hindrance"] = told_sentence(entry.hindrance) if entry.hindrance is not None else None
    return run.entry.id, run.stamp, json.dumps(told, ensure_ascii=False)


def _indexed(stamp: str, text: str) -> IndexedRun:
    told: dict[str, Any] = json.loads(text)
    told["created"] = datetime.fromisoformat(told["created"])
    for name in ("tasks", "tags"):
        told[name] = tuple(told[name])
    if told["hindrance"] is not None:
        told["hindrance"] = sentence_of(told["hindrance"])
    return IndexedRun(stamp, RunEntry(**told))


def _digest(text: str) -> RunDigest:
    told: dict[str, Any] = json.loads(text)
    digest = RunDigest(**told)
    verdict = told.get("verdict")
    return replace(
        digest,
        tasks=tuple(TaskDigest(**task) for task in told["tasks"]),
        verdict=sentence_of(verdict) if verdict is not None else None,
    )
