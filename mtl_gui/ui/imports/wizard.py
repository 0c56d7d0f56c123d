"""The way from a person's own file to an experiment, in four steps."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from mtl_gui.app.import_draft import STEPS, ColumnEdit, ImportDraft, ImportStep
from mtl_gui.app.import_work import ImportWork
from mtl_gui.events import RunFailed
from mtl_gui.file_events import DataWarned, FileDivided, FilePreviewed, FileScanned
from mtl_gui.problems import Refused
from mtl_gui.spec import AnyReading, Experiment, ImportedFile, Split
from mtl_gui.texts import Sentence
from mtl_gui.ui.imports.parse_step import ParseStep
from mtl_gui.ui.imports.roles_step import RolesStep
from mtl_gui.ui.imports.source_step import SourceStep
from mtl_gui.ui.imports.split_step import SplitStep
from mtl_gui.ui.pages.measure_bar import MeasureBar
from mtl_gui.ui.theme import GAP, Theme
from mtl_gui.ui.translation import TranslatedWidget, said

__all__ = ["ImportWizard"]

_SETTLING_MILLISECONDS = 500


class ImportWizard(TranslatedWidget):
    """Source, parse, roles, split. Going back keeps every choice; beside Next stands why one cannot go on.

    `chosen` carries the `ImportedFile` and loss and metric of the tasks for which they were chosen;
    `cancelled` nothing; `announced` a sentence for the status bar.
    """

    chosen = Signal(object, object)
    cancelled = Signal()
    announced = Signal(str)

    def __init__(self, theme: Theme, work: ImportWork | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work or ImportWork(parent=self)
        self._draft = ImportDraft()
        self._step: ImportStep = "source"
        self._activity: Sentence | None = None
        self._checked: ImportedFile | None = None
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLING_MILLISECONDS)
        self._title, self._reason = QLabel(self), QLabel(self)
        self._marks = {step: QPushButton(self) for step in STEPS}
        self._steps = QStackedWidget(self)
        self._source, self._parse = SourceStep(self), ParseStep(theme, self)
        self._roles, self._split = RolesStep(theme, self), SplitStep(theme, self)
        self._bar = MeasureBar("import", self)
        self._cancel, self._back, self._next = (QPushButton(self) for _ in range(3))
        self._lay_out()
        self._connect_steps()
        self._connect_work()
        self.retranslate()

    @property
    def draft(self) -> ImportDraft:
        """What is chosen so far."""
        return self._draft

    @property
    def step(self) -> ImportStep:
        """The step that is shown."""
        return self._step

    def open_file(self, path: Path) -> None:
        """Begins with a file; what was chosen for the same file stays."""
        if path != self._draft.path or self._draft.failure is not None:
            self._draft = ImportDraft(path=path)
        self._go_to("source")
        self._work.read(path, self._draft.reading)

    def begin(self) -> None:
        """Asks for a file."""
        self._go_to("source")

    def change(self, data: ImportedFile, experiment: Experiment) -> None:
        """Begins with the choices that have led to a recipe."""
        self._draft = ImportDraft.of_recipe(data, experiment)
        self._show_step("parse")
        self._work.read(Path(data.path), data.reading)

    def show_problem(self, failure: RunFailed) -> None:
        """Says why the file cannot be used as it was chosen."""
        self._put(replace(self._draft, failure=failure))

    def close_work(self) -> bool:
        """Ends what is read in the background; tells whether it ended."""
        return self._work.close()

    def retranslate(self) -> None:
        """Sets every text."""
        titles = self._titles()
        for number, step in enumerate(STEPS, 1):
            self._marks[step].setText(f"{number}  {titles[step]}")
            name = self.tr("Step {number} of {count}: {title}")
            self._marks[step].setAccessibleName(
                name.format(number=number, count=len(STEPS), title=titles[step])
            )
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setAccessibleName(self.tr("Leave the file out"))
        self._back.setText(self.tr("&Back"))
        self._bar.set_texts(
            self.tr("Read again"),
            self.tr("Stop"),
            self.tr("Stop reading the file"),
            self.tr("Progress of reading the file"),
        )
        self._refresh()

    def _titles(self) -> dict[ImportStep, str]:
        return {
            "source": self.tr("Source"),
            "parse": self.tr("How it is read"),
            "roles": self.tr("Roles"),
            "split": self.tr("Split"),
        }

    def _lay_out(self) -> None:
        self._title.setObjectName("title")
        self._reason.setObjectName("import_reason")
        self._reason.setWordWrap(True)
        for step, mark in self._marks.items():
            mark.setObjectName(f"import_step_{step}")
            mark.setCheckable(True)
            mark.setProperty("quiet", True)
        for button, name in ((self._cancel, "leave"), (self._back, "back"), (self._next, "next")):
            button.setObjectName(f"import_{name}")
        self._next.setProperty("primary", True)
        for widget in (self._source, self._parse, self._roles, self._split):
            self._steps.addWidget(widget)
        marks, foot = QHBoxLayout(), QHBoxLayout()
        for mark in self._marks.values():
            marks.addWidget(mark)
        marks.addStretch(1)
        foot.setSpacing(GAP)
        foot.addWidget(self._cancel)
        foot.addWidget(self._reason, 1)
        foot.addWidget(self._back)
        foot.addWidget(self._next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._title)
        layout.addLayout(marks)
        layout.addWidget(self._steps, 1)
        layout.addWidget(self._bar)
        layout.addLayout(foot)

    def _connect_steps(self) -> None:
        self._source.path_chosen.connect(self.open_file)
        self._parse.reading_changed.connect(self._take_reading)
        self._parse.bad_cells_changed.connect(self._take_bad_cells)
        self._roles.edited.connect(self._take_edit)
        self._roles.measured.connect(lambda task, value: self._put(self._draft.with_measures(task, value)))
        self._split.changed.connect(self._take_split)
        self._cancel.clicked.connect(self._leave)
        self._back.clicked.connect(lambda: self._go_to(STEPS[STEPS.index(self._step) - 1]))
        self._next.clicked.connect(self._go_on)
        for step, mark in self._marks.items():
            mark.clicked.connect(lambda _on, step=step: self._go_to(step))

    def _connect_work(self) -> None:
        self._work.previewed.connect(self._take_preview)
        self._work.scanned.connect(self._take_scan)
        self._work.divided.connect(self._take_division)
        self._work.warned.connect(self._take_warnings)
        self._work.failed.connect(self._take_failure)
        self._work.progressed.connect(self._show_progress)
        self._work.changed.connect(self._refresh)
        self._bar.measure_wanted.connect(self._read_again)
        self._bar.cancel_wanted.connect(self._work.cancel)
        self._settling.timeout.connect(self._check)

    def _take_preview(self, preview: FilePreviewed) -> None:
        if preview.path == self._draft.path:
            self._put(self._draft.with_preview(preview))
            self._work.scan(preview.path, preview.reading)

    def _take_scan(self, scanned: FileScanned) -> None:
        if scanned.path == self._draft.path:
            self._put(self._draft.with_scan(scanned))
            self._check_soon()

    def _take_division(self, divided: FileDivided) -> None:
        self._put(replace(self._draft, divided=divided))

    def _take_warnings(self, warned: DataWarned) -> None:
        self._put(replace(self._draft, warnings=warned.warnings))
        if warned.warnings:
            self.announced.emit(
                self.tr("{count} warnings about the data.").format(count=len(warned.warnings))
            )

    def _take_failure(self, stage: str, failure: RunFailed) -> None:
        """Says why; rows that were read in another way are not shown any longer."""
        preview = None if stage == "preview" else self._draft.preview
        self._put(replace(self._draft, preview=preview, failure=failure))

    def _take_reading(self, reading: AnyReading) -> None:
        assert self._draft.path is not None
        self._put(replace(self._draft, reading=reading, scanned=None, failure=None))
        self._work.read(self._draft.path, reading)

    def _take_bad_cells(self, choice: str) -> None:
        self._change(lambda draft: replace(draft, bad_cells="missing" if choice == "missing" else "refuse"))

    def _take_edit(self, names: list[str], edit: ColumnEdit) -> None:
        self._change(lambda draft: draft.with_edits(names, edit))

    def _take_split(self, split: Split) -> None:
        manner = self._draft.manner if split.by == self._draft.shown_split().by else split.by
        self._change(lambda draft: replace(draft, split=split, manner=manner))

    def _change(self, change: Callable[[ImportDraft], ImportDraft]) -> None:
        """Makes a change after which the file has to be checked again."""
        self._put(replace(change(self._draft), divided=None, warnings=None, failure=None))
        self._check_soon()

    def _check_soon(self) -> None:
        if self._step in ("roles", "split"):
            self._settling.start()

    def _check(self) -> None:
        """Loads and checks the file, if the choices fit together and it has not been done."""
        draft = self._draft
        is_checked = draft.divided is not None and draft.warnings is not None
        if draft.hindrance("roles") is None and not is_checked:
            self._start_check()

    def _start_check(self) -> None:
        try:
            data = self._draft.result()
        except Refused:
            return  # what is refused stands beside the button
        if data != self._checked or self._work.stage not in ("check", "warn"):
            self._checked = data
            self._work.check(data)

    def _read_again(self) -> None:
        draft = replace(self._draft, failure=None)
        self._put(draft)
        if draft.path is None:
            return
        if draft.preview is None or draft.scanned is None:
            self._work.read(draft.path, draft.reading)
        else:
            self._put(replace(draft, divided=None, warnings=None))
            self._start_check()

    def _go_to(self, step: ImportStep) -> None:
        earlier = STEPS[: STEPS.index(step)]
        if any(self._draft.hindrance(each) is not None for each in earlier):
            self._refresh()
            return
        self._show_step(step)

    def _show_step(self, step: ImportStep) -> None:
        self._step = step
        self._steps.setCurrentIndex(STEPS.index(step))
        shown = self._steps.currentWidget()
        if shown is not None and self.isVisible():
            shown.setFocus()
        self._check_soon()
        self._refresh()

    def _go_on(self) -> None:
        if self._step != "split":
            self._go_to(STEPS[STEPS.index(self._step) + 1])
        elif self._draft.hindrance("split") is None:
            self.chosen.emit(self._draft.result(), self._draft.chosen_measures())

    def _leave(self) -> None:
        self._settling.stop()
        self._work.cancel()
        self._draft = ImportDraft()
        self._go_to("source")
        self._put(self._draft)
        self.cancelled.emit()

    def _put(self, draft: ImportDraft) -> None:
        self._draft = draft
        self._refresh()

    def _show_progress(self, fraction: float, activity: Sentence, seconds_left: float) -> None:
        self._activity = activity
        self._bar.show_progress(fraction, seconds_left)
        self._show_reason()

    def _refresh(self) -> None:
        draft = self._draft
        self._source.set_value(draft)
        self._parse.set_value(draft)
        if self._step == "roles":
            self._roles.set_value(draft)
        elif self._step == "split":
            self._split.set_value(draft)
        name = self.tr("Use my own data") if draft.path is None else draft.path.name
        self._title.setText(name)
        is_busy = self._work.stage is not None
        if not is_busy:
            self._activity = None
        is_unfinished = draft.failure is not None or draft.scanned is None
        self._bar.setVisible(draft.path is not None and (is_busy or is_unfinished))
        self._bar.show_busy(is_busy=is_busy, can_start=draft.path is not None)
        self._back.setEnabled(self._step != "source")
        self._next.setText(self.tr("&Use this file") if self._step == "split" else self.tr("&Next"))
        self._show_marks()
        self._show_reason()

    def _show_marks(self) -> None:
        is_open = True
        for step, mark in self._marks.items():
            mark.setChecked(step == self._step)
            mark.setEnabled(is_open)
            is_open = is_open and self._draft.hindrance(step) is None

    def _show_reason(self) -> None:
        hindrance = self._draft.hindrance(self._step)
        self._next.setEnabled(hindrance is None)
        text = "" if hindrance is None else said(hindrance)
        if hindrance is not None and self._activity is not None and self._draft.failure is None:
            text = f"{text} {said(self._activity)}…"
        self._reason.setText(text)
        self._next.setAccessibleDescription(text)
