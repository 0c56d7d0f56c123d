"""All runs that are kept, a folder each."""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from mtl_gui.problems import Refused
from mtl_gui.run_events import RunDigest
from mtl_gui.runs.branch import copy_until
from mtl_gui.runs.copying import copy_whole
from mtl_gui.runs.durable import unwritable
from mtl_gui.runs.environment import environment
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.index import IndexedRun, Listing, RunEntry, RunIndex
from mtl_gui.runs.label import RunLabel
from mtl_gui.runs.layout import RunLayout
from mtl_gui.runs.stamps import names_in, told_file
from mtl_gui.runs.starting_point import copy_result
from mtl_gui.runs.state import Origin, RunState
from mtl_gui.runs.trash import Trash
from mtl_gui.spec import Experiment
from mtl_gui.spec.settings import settings_of
from mtl_gui.texts import sentence, translatable

__all__ = ["DeletedRun", "RunEntry", "RunStore", "no_such_run"]

_LONGEST_NAME = 40
_READ_TOGETHER = 25
_LAYOUT = RunLayout(Path())
_EXPERIMENT, _STATE, _LABEL = _LAYOUT.experiment.name, _LAYOUT.state.name, _LAYOUT.label.name


@dataclass(frozen=True, slots=True)
class DeletedRun:
    """A run in the trash."""

    id: str
    title: str
    deleted: datetime


class RunStore:
    """Makes, lists and removes runs. Any number of processes may use one store at once.

    Attributes:
        path: The folder that holds the runs; it is made with the first one.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._trash = Trash(path / "trash")
        self._index = RunIndex(path / "index.sqlite")
        self._entries: dict[str, tuple[IndexedRun, RunDigest | None, RunEntry]] = {}

    @property
    def is_empty(self) -> bool:
        """Whether no run is kept."""
        return next(self._stamps(), None) is None

    def create(self, experiment: Experiment) -> RunFolder:
        """Makes the folder of a new run.

        Raises:
            Refused: When it cannot be written.
        """
        return self._created(experiment)

    def branch(self, source: RunFolder, step: int) -> RunFolder:
        """Makes the folder of a new run that begins where another one was at a step.

        Raises:
            Refused: As `create` does, and when nothing is left to train after the step.
        """
        folder = self._created(source.experiment(), Origin(source.run_id, step))
        with _nothing_left_of(folder.path):
            copy_until(source, folder, step)
        return folder

    def create_from(self, experiment: Experiment, source: RunFolder) -> RunFolder:
        """Makes the folder of a new run that begins with the trained networks of another, where they fit.

        Raises:
            Refused: As `create` does, and when the other holds none that could fit.
        """
        snapshots = [step for arm in source.arms() for step, _ in source.snapshots(arm)[-1:]]
        origin = Origin(source.run_id, max(snapshots, default=0), is_start=True)
        folder = self._created(experiment, origin)
        with _nothing_left_of(folder.path):
            copy_result(source, folder)
        return folder

    def adopt(self, source: RunFolder) -> str:
        """Takes a copy of a run that lies elsewhere, unless it is kept here already, and tells its id.

        Raises:
            Refused: When it is being recorded, or the copy cannot be written.
        """
        if source.path.resolve().parent == self.path.resolve():
            return source.run_id
        if _is_recorded(source):
            raise Refused(
                sentence(translatable("problems", "The run {run} was not taken."), run=source.run_id),
                sentence(translatable("problems", "It is being recorded.")),
                sentence(translatable("problems", "Stop it first.")),
            )
        for path in self._paths(source.run_id):
            if path.exists() and _are_same(RunFolder(path), source):
                return path.name
            if not path.exists() and not self._trash.holds(path.name):
                copy_whole(source, path)
                return path.name
        raise AssertionError("numbers do not end")

    def open(self, run_id: str) -> RunFolder:
        """Opens a run.

        Raises:
            Refused: When there is no such run.
        """
        return _in(self.path, run_id)

    def entries(self) -> list[RunEntry]:
        """All runs, newest first. Folders that changed since the last list are read again."""
        return self.listed().entries

    def listed(self, most_read: int | None = None) -> Listing:
        """As `entries`, but where more folders than `most_read` have changed, only the newest are read.

        The others are left out until `catch_up` has read them, as after the index was lost.
        """
        return self._listed(self._index.read(), most_read)

    def catch_up(self) -> Iterator[tuple[int, int]]:
        """Reads all folders that changed since the last list, and tells at times how many of how many."""
        known, now = self._index.read(), dict(self._stamps())
        changed = _changed(known, now)
        for start in range(0, len(changed), _READ_TOGETHER):
            batch = changed[start : start + _READ_TOGETHER]
            self._index.change([self._read(run_id, now[run_id]) for run_id in batch], ())
            yield start + len(batch), len(changed)

    def holds(self, run_id: str) -> bool:
        """Whether there is such a run."""
        return run_id in names_in(str(self.path)) and RunFolder(self.path / run_id).is_run

    def rebuild(self) -> list[RunEntry]:
        """All runs, with every folder read again."""
        self._index.remove()
        return self._listed({}).entries

    def delete(self, run_id: str) -> None:
        """Moves a run to the store's trash.

        Raises:
            Refused: When there is no such run, or it is being recorded.
        """
        folder = self.open(run_id)
        if folder.status() == "running":
            raise Refused(
                sentence(translatable("problems", "The run {run} was not deleted."), run=run_id),
                sentence(translatable("problems", "It is being recorded.")),
                sentence(translatable("problems", "Stop it first.")),
            )
        self._trash.put(folder.path, run_id)

    def restore(self, run_id: str) -> None:
        """Brings a run back from the trash.

        Raises:
            Refused: When it is not there.
        """
        _in(self._trash.path, run_id)
        self._trash.bring_back(run_id, self.path / run_id)

    def deleted(self) -> list[DeletedRun]:
        """The runs in the trash, the one deleted last first."""
        found = [
            DeletedRun(folder.run_id, _entry(folder).title, self._trash.deleted(folder.run_id))
            for folder in self._deleted_folders()
        ]
        return sorted(found, key=lambda run: (run.deleted, run.id), reverse=True)

    def empty_trash(self, older_than: timedelta = timedelta(0)) -> int:
        """Removes the runs that were deleted longer ago than this, for good, and tells how many.

        Raises:
            Refused: When one cannot be removed.
        """
        folders = (folder.run_id for folder in self._deleted_folders())
        return self._trash.remove_older(folders, older_than)

    def set_label(self, run_id: str, label: RunLabel) -> None:
        """Writes tags and a note on a run.

        Raises:
            Refused: When there is no such run, or it cannot be written to.
        """
        self.open(run_id).set_label(label)

    def keep_digest(self, run_id: str, digest: RunDigest) -> None:
        """Keeps what the list tells of a run's outcome, until the run goes on."""
        stamp = _stamp(str(self.path / run_id))
        if stamp is not None:
            self._index.keep_digest(run_id, stamp, digest)

    def _listed(self, known: dict[str, IndexedRun], most_read: int | None = None) -> Listing:
        now, digests = dict(self._stamps()), self._index.digests()
        fresh = {run_id: run for run_id, run in known.items() if now.get(run_id) == run.stamp}
        changed = _changed(known, now)
        read = {run_id: self._read(run_id, now[run_id]) for run_id in changed[:most_read]}
        gone = known.keys() - now.keys()
        if read or gone:
            self._index.change(read.values(), gone)
        entries = [
            self._with_status_now(self._joined(run, run.digest(digests.get(run_id))))
            for run_id, run in (fresh | read).items()
        ]
        entries.sort(key=lambda entry: (entry.created, entry.id), reverse=True)
        return Listing(entries, len(changed) - len(read))

    def _read(self, run_id: str, stamp: str) -> IndexedRun:
        return IndexedRun(stamp, _entry(RunFolder(self.path / run_id)))

    def _deleted_folders(self) -> list[RunFolder]:
        paths = self._trash.path.iterdir() if self._trash.path.is_dir() else ()
        return [folder for folder in map(RunFolder, paths) if folder.is_run]

    def _stamps(self) -> Iterator[tuple[str, str]]:
        """Every run with what changes when its files are replaced."""
        for name in names_in(str(self.path)):
            folder = f"{self.path}{os.sep}{name}"  # of a thousand runs, paths as objects would take most time
            stamp = _stamp(folder)
            if stamp is not None:
                yield name, f"{stamp} {told_file(f'{folder}{os.sep}{_LABEL}')}"

    def _joined(self, run: IndexedRun, digest: RunDigest | None) -> RunEntry:
        """The entry with its digest; the same object as long as neither changes."""
        known = self._entries.get(run.entry.id)
        if known is None or known[0] is not run or known[1] is not digest:
            known = self._entries[run.entry.id] = run, digest, replace(run.entry, digest=digest)
        return known[2]

    def _with_status_now(self, entry: RunEntry) -> RunEntry:
        """The entry; when it was running as its state was written, it is looked at again."""
        if entry.status != "running":
            return entry
        with suppress(Refused):
            return replace(entry, status=RunFolder(self.path / entry.id).status())
        return replace(entry, status="failed")

    def _paths(self, name: str) -> Iterator[Path]:
        """Where a run of this name can lie: there, else with a number."""
        taken = name if name != self._trash.path.name else f"{name}-1"
        yield self.path / taken
        yield from (self.path / f"{name}-{number}" for number in count(2))

    def _created(self, experiment: Experiment, origin: Origin | None = None) -> RunFolder:
        path = self._new_folder(experiment)
        with _nothing_left_of(path):
            return RunFolder.create(path, experiment, environment(), origin)

    def _new_folder(self, experiment: Experiment) -> Path:
        for path in self._paths(f"{datetime.now(UTC):%Y%m%d-%H%M%S}-{_short(experiment)}"):
            if self._trash.holds(path.name):
                continue
            try:
                path.mkdir(parents=True)
            except FileExistsError:
                continue
            except OSError as error:
                raise unwritable(path, error) from error
            return path
        raise AssertionError("numbers do not end")


def _changed(known: dict[str, IndexedRun], now: dict[str, str]) -> list[str]:
    """The runs of which the index has no line, or an old one, the newest first: names begin with the date."""
    found = (run_id for run_id, stamp in now.items() if run_id not in known or known[run_id].stamp != stamp)
    return sorted(found, reverse=True)


def _is_recorded(folder: RunFolder) -> bool:
    """Whether a run is at work; not one that this version cannot read."""
    try:
        return folder.status() == "running"
    except Refused:
        return False


def _are_same(one: RunFolder, other: RunFolder) -> bool:
    """Whether two folders hold one run: the same experiment, begun at the same moment."""
    try:
        texts = [folder.layout.experiment.read_bytes() for folder in (one, other)]
    except OSError:
        return False
    return texts[0] == texts[1] and _state(one).created == _state(other).created


@contextmanager
def _nothing_left_of(path: Path) -> Iterator[None]:
    """Removes the folder of a run that could not be made whole."""
    try:
        yield
    except Refused:
        shutil.rmtree(path, ignore_errors=True)
        raise


def _stamp(folder: str) -> str | None:
    """What changes when the run's experiment or state is replaced; None where there is no run.

    One whose state is lost is a run all the same, which the list tells of.
    """
    experiment, state = (told_file(f"{folder}{os.sep}{name}") for name in (_EXPERIMENT, _STATE))
    return f"{experiment}-{state}" if experiment else None


def _short(experiment: Experiment) -> str:
    """What a folder is called after: the title as far as it is plain letters, else the data."""
    plain = re.sub(r"[^a-z0-9]+", "-", experiment.title.lower()).strip("-")
    return plain[:_LONGEST_NAME].strip("-") or experiment.data.kind.replace("_", "-")


def _in(parent: Path, run_id: str) -> RunFolder:
    if run_id not in names_in(str(parent)):
        raise no_such_run(run_id, parent)
    return RunFolder.open(parent / run_id)


def no_such_run(run_id: str, store: Path) -> Refused:
    """Says that a store does not hold a run."""
    return Refused(
        sentence(translatable("problems", "There is no run “{run}”."), run=run_id),
        sentence(translatable("problems", "The store in {path} does not hold it."), path=str(store)),
        sentence(translatable("problems", "Choose one of the runs that are listed.")),
    )


def _state(folder: RunFolder) -> RunState:
    try:
        return folder.state()
    except Refused:
        return RunState(_last_written(folder), "failed")


def _last_written(folder: RunFolder) -> datetime:
    """When the experiment's file was written; long ago where nobody knows."""
    try:
        return datetime.fromtimestamp(folder.layout.experiment.stat().st_mtime, UTC)
    except OSError:
        return datetime.fromtimestamp(0, UTC)


def _entry(folder: RunFolder) -> RunEntry:
    """What the list says of a run; one of another version, or a damaged one, is listed all the same."""
    state = _state(folder)
    label = folder.label()
    entry = RunEntry(
        folder.run_id,
        label.title,
        state.created,
        state.status,
        (),
        "",
        "",
        0,
        tags=label.tags,
        notes=label.notes,
    )
    try:
        folder.state()
        experiment = folder.experiment()
    except Refused as refused:
        return replace(entry, hindrance=refused.why)
    return replace(
        entry,
        title=label.title or experiment.title,
        tasks=tuple(task.name for task in experiment.enabled_tasks),
        data=experiment.data.kind,
        weighting=experiment.weighting.kind,
        num_seeds=len(experiment.seeds),
        settings=settings_of(experiment),
    )
