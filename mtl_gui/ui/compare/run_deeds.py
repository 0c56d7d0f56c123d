"""What is done to kept runs, so that undo takes it back."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from mtl_gui.app.session import Session
from mtl_gui.runs.archive import Archive
from mtl_gui.runs.label import RunLabel

__all__ = ["RunDeeds"]


class RunDeeds(QObject):
    """Deletes, restores and labels runs, each as one entry of the history. `done` tells that runs changed."""

    done = Signal()

    def __init__(self, session: Session, archive: Archive, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._archive = archive

    def delete(self, run_ids: Sequence[str], title: str) -> None:
        """Moves runs to the trash.

        Raises:
            Refused: When one cannot be moved; those before it are in the trash, and can be brought back.
        """
        moved: list[str] = []
        try:
            for run_id in run_ids:
                self._archive.delete(run_id)
                moved.append(run_id)
        finally:
            if moved:
                text = (
                    self.tr("Delete the run “{title}”").format(title=title)
                    if len(moved) == 1
                    else self.tr("Delete %n runs", "", len(moved))
                )
                self._note(text, partial(self._bring_back, moved), partial(self._remove, moved))

    def restore(self, run_id: str, title: str) -> None:
        """Brings a run back from the trash.

        Raises:
            Refused: When it is not there any more.
        """
        self._archive.restore(run_id)
        text = self.tr("Restore the run “{title}”").format(title=title)
        self._note(text, partial(self._remove, [run_id]), partial(self._bring_back, [run_id]))

    def label(self, run_id: str, label: RunLabel, title: str) -> None:
        """Writes tags and a note on a run.

        Raises:
            Refused: When it cannot be written to.
        """
        before = self._archive.label(run_id)
        self._archive.set_label(run_id, label)
        text = self.tr("Tags and notes of “{title}”").format(title=title)
        self._note(text, partial(self._write, run_id, before), partial(self._write, run_id, label))

    def _note(self, text: str, undo: partial[None], redo: partial[None]) -> None:
        self._session.note_deed(text, undo, redo)
        self.done.emit()

    def _bring_back(self, run_ids: Sequence[str]) -> None:
        try:
            for run_id in run_ids:
                self._archive.restore(run_id)
        finally:
            self.done.emit()

    def _remove(self, run_ids: Sequence[str]) -> None:
        try:
            for run_id in run_ids:
                self._archive.delete(run_id)
        finally:
            self.done.emit()

    def _write(self, run_id: str, label: RunLabel) -> None:
        self._archive.set_label(run_id, label)
        self.done.emit()
