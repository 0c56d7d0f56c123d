"""The kept runs of all studies as a list, whatever they are about."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from mtl_gui.problems import Refused
from mtl_gui.run_events import RunDigest
from mtl_gui.runs.index import IndexedRun, RunEntry, RunIndex
from mtl_gui.runs.kept_runs import TRASH
from mtl_gui.runs.label import RunLabel
from mtl_gui.runs.other_folder import OtherFolder
from mtl_gui.runs.stamps import names_in, told_file
from mtl_gui.runs.store import DeletedRun, no_such_run
from mtl_gui.runs.study_folder import StudyFolder
from mtl_gui.runs.trash import Trash
from mtl_gui.spec.paper_table import PaperTable
from mtl_gui.texts import sentence, translatable

__all__ = ["KeptFolder", "StudyShelf", "kept_folder"]

KeptFolder = StudyFolder | OtherFolder

_RUNS = "[0-9]*"


class StudyShelf:
    """Lists, labels and removes runs; a run's id is its study's name and its number.

    Making one touches no file.

    Attributes:
        root: The folder above them all.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._trash = Trash(root / TRASH)
        self._index = RunIndex(root / "index.sqlite")

    def open(self, run_id: str) -> KeptFolder:
        """Opens a run.

        Raises:
            Refused: When there is no such run.
        """
        return _found(self.root, run_id)

    def entries(self) -> list[RunEntry]:
        """All runs, in no order. Folders that changed since the last list are read again."""
        known, digests, now = self._index.read(), self._index.digests(), dict(self._stamps())
        fresh = {run_id: run for run_id, run in known.items() if now.get(run_id) == run.stamp}
        read = {
            run_id: IndexedRun(stamp, _entry(kept_folder(self.root / run_id), run_id))
            for run_id, stamp in now.items()
            if run_id not in fresh
        }
        gone = known.keys() - now.keys()
        if read or gone:
            self._index.change(read.values(), gone)
        return [self._now(run, run.digest(digests.get(run_id))) for run_id, run in (fresh | read).items()]

    def keep_digest(self, run_id: str, digest: RunDigest) -> None:
        """Keeps what the list tells of a run's outcome, until the run goes on."""
        stamp = _stamp(str(self.root / run_id))
        if stamp is not None:
            self._index.keep_digest(run_id, stamp.partition(" ")[0], digest)

    def delete(self, run_id: str) -> None:
        """Moves a run to the trash.

        Raises:
            Refused: When there is no such run, or it is being measured.
        """
        folder = self.open(run_id)
        if folder.status == "running":
            raise Refused(
                sentence(translatable("problems", "The run {run} was not deleted."), run=run_id),
                sentence(translatable("problems", "Its study is at work.")),
                sentence(translatable("problems", "Cancel it first.")),
            )
        self._trash.put(folder.path, run_id)

    def restore(self, run_id: str) -> None:
        """Brings a run back from the trash.

        Raises:
            Refused: When it is not there.
        """
        _found(self._trash.path, run_id)
        self._trash.bring_back(run_id, self.root / run_id)

    def deleted(self) -> list[DeletedRun]:
        """The runs in the trash."""
        return [
            DeletedRun(
                run_id,
                _entry(kept_folder(self._trash.path / run_id), run_id).title,
                self._trash.deleted(run_id),
            )
            for run_id in self._deleted_ids()
        ]

    def empty_trash(self, older_than: timedelta = timedelta(0)) -> int:
        """Removes the runs that were deleted longer ago than this, for good, and tells how many.

        Raises:
            Refused: When one cannot be removed.
        """
        return self._trash.remove_older(self._deleted_ids(), older_than)

    def set_label(self, run_id: str, label: RunLabel) -> None:
        """Writes tags and a note on a run.

        Raises:
            Refused: When there is no such run, or it cannot be written to.
        """
        self.open(run_id).set_label(label)

    def _deleted_ids(self) -> list[str]:
        found = sorted(path for path in self._trash.path.glob(f"*/{_RUNS}") if path.is_dir())
        return [_id_of(path) for path in found if kept_folder(path).study_path.is_file()]

    def _stamps(self) -> Iterator[tuple[str, str]]:
        """Every run with what changes when its files are replaced."""
        for name in names_in(str(self.root)):
            if name.startswith("."):
                continue
            for number in names_in(f"{self.root}{os.sep}{name}"):
                stamp = _stamp(f"{self.root}{os.sep}{name}{os.sep}{number}") if number.isdigit() else None
                if stamp is not None:
                    yield f"{name}/{number}", stamp

    def _now(self, run: IndexedRun, digest: RunDigest | None) -> RunEntry:
        """The entry as it stands: one that was not finished when it was read may be at work by now."""
        entry = replace(run.entry, digest=digest)
        if entry.status == "finished":
            return entry
        return replace(entry, status=kept_folder(self.root / entry.id).status)


def kept_folder(path: Path) -> KeptFolder:
    """The folder of a run, of whichever kind its study is."""
    other = OtherFolder(path)
    return other if other.is_study else StudyFolder(path)


def _found(parent: Path, run_id: str) -> KeptFolder:
    known = {_id_of(path) for path in parent.glob(f"*/{_RUNS}")}
    if run_id in known and (folder := kept_folder(parent / run_id)).study_path.is_file():
        return folder
    raise no_such_run(run_id, parent)


def _id_of(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def _stamp(folder: str) -> str | None:
    """What changes when a run goes on, and, behind a space, when its label does; None where there is none."""
    study, finished, measured, label = (told_file(f"{folder}{os.sep}{name}") for name in StudyFolder.files)
    return f"{study}-{finished}-{measured} {label}" if study else None


def _entry(folder: KeptFolder, run_id: str) -> RunEntry:
    """What the list says of a run; a damaged one, or one of another version, is listed all the same."""
    label = folder.label()
    entry = RunEntry(
        run_id,
        "",
        folder.created,
        folder.status,
        (),
        "",
        "",
        0,
        tags=label.tags,
        notes=label.notes,
        kind="study",
    )
    try:
        study = folder.study()
    except Refused as refused:
        return replace(entry, hindrance=refused.why)
    entry = replace(entry, title=label.title or study.title or study.question)
    if isinstance(study, PaperTable):
        kinds = dict.fromkeys([source.kind for source in study.data] + ["table_file" for _ in study.files])
        return replace(entry, data=", ".join(kinds), num_seeds=1)
    experiment = study.experiment
    return replace(
        entry,
        title=entry.title or experiment.title,
        data=experiment.data.kind,
        weighting=experiment.weighting.kind,
        num_seeds=len(study.seeds),
    )
