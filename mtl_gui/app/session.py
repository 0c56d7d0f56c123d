"""The experiment on the screen, its history of changes, and the file it belongs to."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack
from shiboken6 import isValid

from mtl_gui.problems import Refused
from mtl_gui.runs.durable import write_text
from mtl_gui.spec import Experiment

__all__ = ["Session"]


class Session(QObject):
    """One experiment that is edited, undone, saved and opened.

    Every change goes through `edit`, so that undo is a list of values; what is done to kept runs joins the
    same history through `note_deed`. Opening another experiment starts a new history. `deed_failed` carries
    the `Refused` of a deed that could not be taken back, or not be done again.
    """

    experiment_changed = Signal(object)
    path_changed = Signal(object)
    deed_failed = Signal(object)

    def __init__(self, experiment: Experiment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._experiment = self._saved = experiment
        self._path: Path | None = None
        self.undo_stack = QUndoStack(self)

    @property
    def experiment(self) -> Experiment:
        """The experiment as it stands."""
        return self._experiment

    @property
    def path(self) -> Path | None:
        """The file the experiment was opened from or saved to."""
        return self._path

    @property
    def is_modified(self) -> bool:
        """Whether there are changes that are not saved."""
        return not self.undo_stack.isClean() and self._experiment != self._saved

    def edit(self, experiment: Experiment, text: str, merge: str = "") -> None:
        """Replaces the experiment by a changed one, as one entry of the history.

        Args:
            experiment: The changed value; an equal one changes nothing.
            text: What was changed, translated, for the history.
            merge: Changes in a row with the same non-empty key become one entry, as when a slider is dragged.
        """
        if experiment != self._experiment:
            self.undo_stack.push(_Change(self._show, self._experiment, experiment, text, merge))

    def note_deed(self, text: str, undo: Callable[[], None], redo: Callable[[], None]) -> None:
        """Adds something that was just done outside the experiment, as to a kept run, to the history.

        Args:
            text: What was done, translated.
            undo: Takes it back; may raise `Refused`.
            redo: Does it again; may raise `Refused`.
        """
        self.undo_stack.push(_Deed(text, undo, redo, self.deed_failed.emit))

    def start(self, experiment: Experiment, path: Path | None = None) -> None:
        """Shows another experiment with an empty history."""
        self._path = path
        self._saved = experiment
        self.undo_stack.clear()
        self._show(experiment)
        self.path_changed.emit(path)

    def open(self, path: Path) -> None:
        """Opens an experiment file.

        Raises:
            Refused: When the file does not hold an experiment; the current one stays.
        """
        self.start(Experiment.from_file(path), path)

    def save(self, path: Path) -> None:
        """Writes the experiment to a file, completely or not at all.

        Raises:
            Refused: When the file cannot be written.
        """
        write_text(path, self._experiment.to_toml())
        self._path = path
        self._saved = self._experiment
        self.undo_stack.setClean()
        self.path_changed.emit(path)

    def close(self) -> None:
        """Forgets the history and tells of nothing any more.

        An entry that is left would be deleted twice: by Qt with the stack, and by Python's collector, which
        takes entries that nothing else refers to for its own.
        """
        if isValid(self) and isValid(self.undo_stack):
            self.undo_stack.blockSignals(True)  # noqa: FBT003 - Qt's own signature
            self.blockSignals(True)  # noqa: FBT003
            self.undo_stack.clear()

    def __del__(self) -> None:
        """Python calls this before it takes any object of a ring apart."""
        self.close()

    def replace(self, changes: Mapping[str, object], text: str, merge: str = "") -> None:
        """Edits some fields of the experiment.

        Raises:
            Refused: When the changed experiment would not be valid.
        """
        self.edit(self._experiment.replaced(**changes), text, merge)

    def _show(self, experiment: Experiment) -> None:
        self._experiment = experiment
        self.experiment_changed.emit(experiment)


class _Change(QUndoCommand):
    """One entry of the history: the value before and the value after."""

    def __init__(
        self, show: Callable[[Experiment], None], before: Experiment, after: Experiment, text: str, merge: str
    ) -> None:
        super().__init__(text)
        self._show = show
        self._before = before
        self.after = after
        self.merge = merge

    def id(self) -> int:
        """The same number for changes that may become one entry; -1 for those that may not."""
        return hash(self.merge) & 0x7FFFFFFF if self.merge else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Takes over the end of a later change of the same kind."""
        if not isinstance(other, _Change) or other.merge != self.merge:
            return False
        self.after = other.after
        self.setObsolete(self.after == self._before)
        vars(other).clear()  # Qt deletes the entry, its Python half stays until the history ends
        return True

    def undo(self) -> None:
        """Shows the value before."""
        self._show(self._before)

    def redo(self) -> None:
        """Shows the value after."""
        self._show(self.after)


class _Deed(QUndoCommand):
    """One entry of the history that is no change of the experiment. It was done before it was added."""

    def __init__(
        self,
        text: str,
        undo: Callable[[], None],
        redo: Callable[[], None],
        report: Callable[[Refused], None],
    ) -> None:
        super().__init__(text)
        self._undo = undo
        self._redo = redo
        self._report = report
        self._is_new = True

    def undo(self) -> None:
        """Takes it back."""
        self._try(self._undo)

    def redo(self) -> None:
        """Does it again; the stack asks for it once when the entry is added."""
        if not self._is_new:
            self._try(self._redo)
        self._is_new = False

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except Refused as refused:
            self._report(refused)
