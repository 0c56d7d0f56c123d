"""Keeps unsaved changes through a crash."""

from contextlib import suppress
from itertools import count
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from mtl_gui.app.session import Session
from mtl_gui.problems import Refused
from mtl_gui.runs.durable import write_text
from mtl_gui.spec import Experiment
from mtl_gui.texts import sentence, translatable

__all__ = ["Autosave"]

_REST_MILLISECONDS = 1000


class Autosave(QObject):
    """Writes the experiment to a journal while it has changes that are not saved.

    A journal that is there at the start was left by a crash: a window that is closed removes its own. It is
    moved aside until the person has decided about it. Each window has its own journal, `autosave.toml` for
    the first one. `failed` carries why changes cannot be kept.
    """

    failed = Signal(object)

    def __init__(self, session: Session, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._has_failed = False
        self._session = session
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        self._path, self._lock = _free_journal(folder)
        self._left = self._path.with_suffix(".left.toml")
        with suppress(OSError):
            self._path.replace(self._left)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST_MILLISECONDS)
        self._timer.timeout.connect(self.write)
        session.experiment_changed.connect(self._mark)
        session.undo_stack.cleanChanged.connect(self._mark)

    @property
    def path(self) -> Path:
        """The journal of this window."""
        return self._path

    def left_behind(self) -> Experiment | None:
        """The experiment that a crash left unsaved; None when there is none, or it cannot be read."""
        try:
            return Experiment.from_file(self._left) if self._left.exists() else None
        except Refused:
            self.forget_left_behind()
            return None

    def forget_left_behind(self) -> None:
        """Removes what a crash left, once it is restored or not wanted."""
        with suppress(OSError):
            self._left.unlink(missing_ok=True)

    def write(self) -> None:
        """Brings the journal up to date; that it cannot be written is told once, until it can be again."""
        if not self._session.is_modified:
            self._remove()
            return
        try:
            write_text(self._path, self._session.experiment.to_toml())
        except Refused as refused:
            if not self._has_failed:
                self.failed.emit(_not_kept(refused))
            self._has_failed = True
        else:
            self._has_failed = False

    def close(self) -> None:
        """Removes the journal of a window that is closed as it should be."""
        self._timer.stop()
        self._remove()
        self._lock.unlock()

    def _remove(self) -> None:
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def _mark(self) -> None:
        self._timer.start()


def _free_journal(folder: Path) -> tuple[Path, QLockFile]:
    for number in count(1):
        path = folder / ("autosave.toml" if number == 1 else f"autosave-{number}.toml")
        lock = QLockFile(str(path.with_suffix(".lock")))
        lock.setStaleLockTime(0)
        if lock.tryLock(0) or lock.error() != QLockFile.LockError.LockFailedError:
            return path, lock
    raise AssertionError("numbers do not end")


def _not_kept(refused: Refused) -> Refused:
    return Refused(
        sentence(
            translatable("problems", "Your unsaved changes would be lost in a crash: no copy can be kept.")
        ),
        refused.why,
        sentence(translatable("problems", "Save the experiment to another place, or make room on the disk.")),
    )
