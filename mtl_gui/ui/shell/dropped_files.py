"""Does with each of several files what is sensible for it, and says in one sentence what was done."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMainWindow

from mtl_gui.run_events import RunUnreadable
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.shell.document import Document
from mtl_gui.ui.shell.held_files import HeldFiles
from mtl_gui.ui.translation import listed_clauses, said

__all__ = ["DroppedFiles"]


class DroppedFiles(QObject):
    """Opens the first experiment and the first table, and takes all runs into the list and the tray.

    `announced` carries the sentence once all is done.

    Args:
        workbench: Where runs are kept.
        document: What opens experiments and data.
        show_run: Shows a run that lies anywhere.
        take_runs: Takes kept runs into the tray, and shows it if asked to; tells how many of them are in it.
        window: The parent.
    """

    announced = Signal(str)

    def __init__(
        self,
        workbench: Workbench,
        document: Document,
        show_run: Callable[[Path], None],
        take_runs: Callable[[Sequence[str], bool], int],
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._workbench, self._document = workbench, document
        self._show_run, self._take_runs = show_run, take_runs
        self._facts: list[str] = []
        self._is_comparing = False
        workbench.run_library.adopted.connect(self._take_adopted)

    def take(self, held: HeldFiles) -> None:
        """Does it; a run alone is shown where it lies, without becoming one of the list."""
        if held.count == 1 and held.runs:
            self._show_run(held.runs[0])
            return
        if held.count == 1:
            self._document.open_file((*held.experiments, *held.tables, *held.others)[0])
            return
        self._facts = [*self._open_experiments(held.experiments), *self._open_tables(held.tables)]
        if held.others:
            self._facts.append(self.tr("%n files cannot be opened", "", len(held.others)))
        self._is_comparing = not (held.experiments or held.tables)
        library = self._workbench.run_library
        if held.runs and library.is_adopting:
            self._facts.append(self.tr("the runs were left out, since others are still being copied"))
        elif held.runs:
            library.adopt(self._workbench.training.store, held.runs)
            return
        self._say()

    def take_shown_run(self) -> None:
        """Takes the run that all pages show into the tray; one from elsewhere is copied into the list."""
        training, library = self._workbench.training, self._workbench.run_library
        if training.folder is None:
            return
        if training.store.path.resolve() == training.folder.path.resolve().parent:
            self._take_runs([training.folder.run_id], True)
        elif not library.is_adopting:
            self._is_comparing = True
            library.adopt(training.store, [training.folder.path])

    def _open_experiments(self, paths: Sequence[Path]) -> list[str]:
        if not paths:
            return []
        first, *others = paths
        is_open = self._document.open_file(first)
        self._document.note_recent(others)
        template = self.tr("“{name}” is open") if is_open else self.tr("“{name}” was not opened")
        facts = [template.format(name=first.name)]
        if others:
            facts.append(self.tr("%n other experiments are among the recent ones", "", len(others)))
        return facts

    def _open_tables(self, paths: Sequence[Path]) -> list[str]:
        if not paths:
            return []
        first, *others = paths
        self._document.open_file(first)
        facts = [self.tr("“{name}” is read as data").format(name=first.name)]
        if others:
            facts.append(self.tr("%n other files of data wait: one is read at a time", "", len(others)))
        return facts

    def _take_adopted(self, run_ids: list[str], refused: list[RunUnreadable]) -> None:
        num_in_tray = self._take_runs(run_ids, self._is_comparing) if run_ids else 0
        if run_ids and num_in_tray == len(run_ids):
            self._facts.append(self.tr("%n runs are in the list and in the tray", "", len(run_ids)))
        elif run_ids:
            partly = self.tr(
                "%n runs are in the list, {count} of them in the tray, which is full", "", len(run_ids)
            )
            self._facts.append(partly.format(count=num_in_tray))
        told = self.tr("the run {run} was left out: {why}")
        self._facts += [
            told.format(run=each.run_id, why=said(each.why).removesuffix(".").removesuffix("。"))
            for each in refused
        ]
        self._say()

    def _say(self) -> None:
        """After what opening each file says by itself."""
        sentence = self.tr("{facts}.").format(facts=listed_clauses(self._facts))
        self._facts = []
        QTimer.singleShot(0, self, lambda: self.announced.emit(sentence[:1].upper() + sentence[1:]))
