"""One study about no claim, large: progress, verdict, tables of numbers, notes."""

from pathlib import Path

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mtl_gui.app.other_studies import KnownOther, OtherControl
from mtl_gui.problems import Refused
from mtl_gui.spec.grouping_study import GroupingStudy
from mtl_gui.study.grouping_answer import GroupingAnswer
from mtl_gui.texts import Sentence
from mtl_gui.ui.flow_layout import FlowLayout
from mtl_gui.ui.gallery.other_numbers import OtherNumbers
from mtl_gui.ui.gallery.other_tables import grouping_lines, shown_tables
from mtl_gui.ui.pages.measure_bar import MeasureBar
from mtl_gui.ui.scrolled import scrolled
from mtl_gui.ui.theme import GAP, GAP_LARGE, GAP_SMALL
from mtl_gui.ui.translation import TranslatedWidget, said, translated, without_mnemonic

__all__ = ["OtherView"]

_BUTTONS = ("back", "project", "copy", "export")
_VERDICT_SIZE = 1.3


class OtherView(TranslatedWidget):
    """Shows a study and what its last run has found; `project_wanted` carries the path of its file."""

    problem = Signal(object)
    announced = Signal(str)
    back_wanted = Signal()
    project_wanted = Signal(object)

    def __init__(self, control: OtherControl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._control = control
        self._known: KnownOther | None = None
        self._title, self._question, self._activity = QLabel(self), QLabel(self), QLabel(self)
        self._verdict, self._groups = QLabel(self), QLabel(self)
        self._notes_heading, self._notes = QLabel(self), QLabel(self)
        self._verdict.setObjectName("other_verdict")
        self._verdict.setStyleSheet(f"font-size: {_VERDICT_SIZE * self.font().pointSizeF():.1f}pt;")
        for label, style in ((self._title, "title"), (self._question, "heading"), (self._activity, "muted")):
            label.setObjectName(style)
        self._notes_heading.setObjectName("heading")
        self._quick = QCheckBox(self)
        self._quick.setObjectName("other_quick")
        self._bar = MeasureBar("other", self)
        self._buttons = {name: QPushButton(self) for name in _BUTTONS}
        for name, button in self._buttons.items():
            button.setObjectName(f"other_{name}")
        self._numbers = OtherNumbers(self)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def known(self) -> KnownOther | None:
        """The study that is shown."""
        return self._known

    def show_known(self, known: KnownOther) -> None:
        """Shows another study."""
        self._known = known
        self._buttons["project"].setVisible(isinstance(known.study, GroupingStudy))
        self._show_state()
        self.retranslate()

    def focus_first(self) -> None:
        """Puts the focus where the keyboard begins."""
        self._quick.setFocus(Qt.FocusReason.OtherFocusReason)

    def run(self) -> None:
        """Starts the study, if none is at work."""
        if self._known is None:
            return
        if self._control.job.is_active:
            self.announced.emit(self.tr("Another study is at work; cancel it first, then run this one."))
            return
        study = self._known.study
        try:
            self._control.run(self._known.name, study.quick() if self._quick.isChecked() else study)
        except Refused as refused:
            self.problem.emit(refused)

    def choose_export(self) -> None:
        """Asks for a folder and writes the files of the last run into it."""
        if self._known is None or self._control.findings(self._known.name) is None:
            self.announced.emit(self.tr("There is nothing to export yet: run the study first."))
            return
        title = self.tr("Export the results")
        chosen = QFileDialog.getExistingDirectory(self, title, str(Path.home()))
        if chosen:
            self._control.export(self._known.name, Path(chosen))

    def retranslate(self) -> None:
        """Sets every text."""
        self._bar.set_texts(
            self.tr("&Run the study"),
            self.tr("Cancel"),
            self.tr("Cancel the study"),
            self.tr("Share of the study done"),
        )
        self._quick.setText(self.tr("&Quick look"))
        self._quick.setToolTip(self.tr("Fewer seeds or folds, one learning rate and a third of the steps"))
        self._notes_heading.setText(self.tr("Teacher's notes"))
        for name, text in (
            ("back", self.tr("All &studies")),
            ("project", self.tr("Open as &project")),
            ("copy", self.tr("&Copy the tables")),
            ("export", self.tr("E&xport the results…")),
        ):
            self._buttons[name].setText(text)
            self._buttons[name].setAccessibleName(without_mnemonic(text))
        if self._known is not None:
            self._title.setText(translated(self._known.study.title, "presets"))
            self._question.setText(translated(self._known.study.question, "presets"))
            self._notes.setText(translated(self._known.study.notes, "presets").strip())
            self._show_findings(self._known.name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to all studies."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self._bar.measure_wanted.connect(self.run)
        self._bar.cancel_wanted.connect(self._control.cancel)
        self._buttons["back"].clicked.connect(self.back_wanted)
        self._buttons["project"].clicked.connect(self._want_project)
        self._buttons["copy"].clicked.connect(self._copy)
        self._buttons["export"].clicked.connect(self.choose_export)
        self._control.found.connect(self._show_findings)
        self._control.progressed.connect(self._show_progress)
        self._control.state_changed.connect(lambda _state: self._show_state())
        self._control.finished.connect(self._tell_end)
        self._control.exported.connect(self._tell_export)

    def _want_project(self) -> None:
        if self._known is not None:
            self.project_wanted.emit(self._known.path)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self._numbers.text())
        self.announced.emit(self.tr("The tables are in the clipboard."))

    def _show_findings(self, name: str) -> None:
        if self._known is None or self._known.name != name:
            return
        findings = self._control.findings(name)
        self._show_state()
        if findings is None:
            self._verdict.setText(self.tr("Not run yet"))
            self._groups.hide()
            self._numbers.show_tables(())
            return
        verdict = said(findings.verdict)
        if findings.study != self._known.study:
            verdict = self.tr("{answer} This was a quick look.").format(answer=verdict)
        self._verdict.setText(verdict)
        is_grouping = isinstance(findings.answer, GroupingAnswer)
        self._groups.setVisible(is_grouping)
        if isinstance(findings.answer, GroupingAnswer):
            self._groups.setText("\n".join(grouping_lines(findings.answer)))
        self._numbers.show_tables(shown_tables(findings.answer))

    def _show_state(self) -> None:
        if self._known is None:
            return
        is_busy = self._control.running == self._known.name
        self._bar.show_busy(is_busy=is_busy, can_start=not self._control.job.is_active)
        self._quick.setEnabled(not is_busy)
        self._activity.setVisible(is_busy)
        for name in ("copy", "export"):
            self._buttons[name].setEnabled(self._control.findings(self._known.name) is not None)

    def _show_progress(self, fraction: float, activity: Sentence, seconds_left: float) -> None:
        if self._known is not None and self._control.running == self._known.name:
            self._bar.show_progress(fraction, seconds_left)
            self._activity.setText(said(activity))

    def _tell_end(self, name: str) -> None:
        findings = self._control.findings(name)
        if findings is not None:
            self.announced.emit(said(findings.verdict))

    def _tell_export(self, folder: Path) -> None:
        self.announced.emit(self.tr("The results are in {path}.").format(path=str(folder)))

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        holder = QWidget(body)
        row = FlowLayout(holder, GAP_SMALL)
        for button in self._buttons.values():
            row.addWidget(button)
        card = QFrame(body)
        card.setObjectName("card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        for label in (self._verdict, self._groups):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            inner.addWidget(label)
        start = QHBoxLayout()
        start.setSpacing(GAP)
        start.addWidget(self._quick)
        start.addWidget(self._bar, 1)
        for part in (holder, self._title, self._question):
            column.addWidget(part)
        column.addLayout(start)
        for part in (self._activity, card, self._numbers, self._notes_heading, self._notes):
            column.addWidget(part)
        labels = (self._title, self._question, self._activity, self._verdict, self._groups, self._notes)
        for label in labels:
            label.setWordWrap(True)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(body, QMargins(2 * GAP_LARGE, GAP_LARGE, 2 * GAP_LARGE, GAP_LARGE)))
