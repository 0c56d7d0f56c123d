"""One study about no claim, large: pictures and tables that grow, verdict, fairness, notes."""

from pathlib import Path

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mtl_gui.app.other_studies import KnownOther, OtherControl
from mtl_gui.problems import Refused
from mtl_gui.runs.other_study import OtherStudy
from mtl_gui.spec.paper_table import PaperTable
from mtl_gui.study.grouping_answer import GroupingAnswer
from mtl_gui.study.other_findings import OtherFindings
from mtl_gui.study.other_pictures import other_pictures
from mtl_gui.study.study_fairness import StudyFairness
from mtl_gui.texts import Sentence
from mtl_gui.ui.cells import move_to_cell
from mtl_gui.ui.flow_layout import flowing
from mtl_gui.ui.gallery.fairness_box import FairnessBox
from mtl_gui.ui.gallery.kept_names import kept_names
from mtl_gui.ui.gallery.large_type import large_type
from mtl_gui.ui.gallery.other_numbers import OtherNumbers
from mtl_gui.ui.gallery.other_pictures_view import OtherPicturesView
from mtl_gui.ui.gallery.other_tables import difference_text, grouping_lines, shown_tables
from mtl_gui.ui.gallery.report_choice import chosen_report
from mtl_gui.ui.gallery.study_head import StudyHead
from mtl_gui.ui.gallery.table_editing import TableEditing
from mtl_gui.ui.gallery.versus_dialog import VersusDialog
from mtl_gui.ui.scrolled import scrolled
from mtl_gui.ui.theme import GAP, GAP_LARGE, Theme
from mtl_gui.ui.translation import TranslatedWidget, said, translated, without_mnemonic

__all__ = ["OtherView"]

_VERDICT_SIZE = 1.3
_SIDE_BY_SIDE = 52
"""Width in heights of the text from which fairness stands beside the verdict."""


class OtherView(TranslatedWidget):
    """Shows a study and what is known of it. `wanted` carries what is asked for: back, counter, project.

    `changed` carries the study with other data than before, `opened` the path of an experiment to open.
    """

    problem = Signal(object)
    announced = Signal(str)
    wanted = Signal(str)
    changed = Signal(object)
    opened = Signal(object)

    def __init__(self, theme: Theme, control: OtherControl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._control = control
        self._known: KnownOther | None = None
        self._head = StudyHead(self, "other", has_versus=True)
        self._verdict, self._groups = QLabel(self), QLabel(self)
        self._notes_heading, self._notes = QLabel(self), QLabel(self)
        self._verdict.setObjectName("other_verdict")
        self._notes_heading.setObjectName("heading")
        self._pictures, self._fairness = OtherPicturesView(theme, self), FairnessBox(self)
        self._data = TableEditing(control, self)
        self._buttons = {name: QPushButton(self) for name in ("copy", "export")}
        for name, button in self._buttons.items():
            button.setObjectName(f"other_{name}")
        self._numbers = OtherNumbers(self)
        self._grid = QGridLayout()
        self._lay_out()
        self._connect()
        self._use_large(is_large=False)
        self.retranslate()

    @property
    def known(self) -> KnownOther | None:
        """The study that is shown."""
        return self._known

    def show_known(self, known: KnownOther) -> None:
        """Shows another study."""
        self._known = known
        self._head.show_study(known.study)
        self._data.show_known(known)
        self._control.read_all(known.name)
        self._show_findings(known.name)
        self.retranslate()

    def focus_first(self) -> None:
        """Puts the focus where the keyboard begins."""
        self._head.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def run(self) -> None:
        """Starts the study, or goes on with it."""
        if self._known is None:
            return
        if self._control.job.is_active:
            self.announced.emit(self.tr("Another study is at work; cancel it first, then run this one."))
            return
        try:
            self._control.run(self._known.name, self._asked(self._known))
        except Refused as refused:
            self.problem.emit(refused)

    def choose_report(self) -> None:
        """Asks for a file and writes the report into it."""
        known = self._known
        if known is None or self._control.findings(known.name) is None:
            self.announced.emit(self.tr("There is nothing to report yet: run the study first."))
            return
        path = chosen_report(self, known.name)
        if path is not None:
            self.announced.emit(self.tr("Writing the report…"))
            self._control.report(known.name, path, said)

    def retranslate(self) -> None:
        """Sets every text."""
        self._notes_heading.setText(self.tr("Teacher's notes"))
        for name, text in (
            ("copy", self.tr("Copy the ta&bles")),
            ("export", self.tr("E&xport the tables…")),
        ):
            self._buttons[name].setText(text)
            self._buttons[name].setAccessibleName(without_mnemonic(text))
        if self._known is not None:
            self._notes.setText(translated(self._known.study.notes, "presets").strip())
            self._show_findings(self._known.name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Puts fairness beside the verdict where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to all studies."""
        if event.key() == Qt.Key.Key_Escape:
            self.wanted.emit("back")
        else:
            super().keyPressEvent(event)

    def _asked(self, known: KnownOther) -> OtherStudy:
        return known.study.quick() if self._head.is_quick else known.study

    def _connect(self) -> None:
        self._head.run_wanted.connect(self.run)
        self._head.cancel_wanted.connect(self._control.cancel)
        self._head.kept_wanted.connect(self._look_at)
        self._head.quick_changed.connect(self._show_state)
        self._head.large_wanted.connect(lambda is_large: self._use_large(is_large=is_large))
        self._head.wanted.connect(self._pass)
        self._pictures.announced.connect(self.announced)
        self._data.changed.connect(self.changed)
        self._data.problem.connect(self.problem)
        self._data.announced.connect(self.announced)
        self._buttons["copy"].clicked.connect(self._copy)
        self._buttons["export"].clicked.connect(self._choose_export)
        self._control.found.connect(self._show_findings)
        self._control.progressed.connect(self._show_progress)
        self._control.state_changed.connect(lambda _state: self._show_state())
        self._control.finished.connect(self._tell_end)
        self._control.reported.connect(self._tell_report)
        self._control.exported.connect(self._tell_export)
        self._control.project_ready.connect(self.opened)

    def _pass(self, what: str) -> None:
        known = self._known
        if what == "report":
            self.choose_report()
        elif what == "versus":
            self._show_versus()
        elif what == "project" and known is not None and isinstance(known.study, PaperTable):
            self._data.open_project()
        else:
            self.wanted.emit(what)

    def _show_versus(self) -> None:
        if self._known is None:
            return
        kept = self._control.runs.kept(self._known.name)
        names, _ = kept_names(kept, None)
        found = {place: self._control.found_by(folder) for place, folder in enumerate(kept)}
        known = {place: findings for place, findings in found.items() if findings is not None}
        VersusDialog(list(zip(names, kept, strict=True)), known, self).open()

    def _copy(self) -> None:
        QApplication.clipboard().setText(self._numbers.text())
        self.announced.emit(self.tr("The tables are in the clipboard."))

    def _choose_export(self) -> None:
        title = self.tr("Export the tables")
        chosen = QFileDialog.getExistingDirectory(self, title, str(Path.home()))
        if chosen and self._known is not None:
            self._control.export(self._known.name, Path(chosen))

    def _show_findings(self, name: str) -> None:
        known = self._known
        if known is None or known.name != name:
            return
        findings = self._control.findings(name)
        self._show_state()
        self._head.show_kept(*kept_names(self._control.runs.kept(name), self._control.shown(name)))
        self._verdict.setText(self._verdict_text(findings, known))
        fairness = StudyFairness((), ()) if findings is None else findings.answer.fairness
        self._fairness.show_fairness(known.study, fairness)
        self._pictures.show_pictures(() if findings is None else other_pictures(findings.answer))
        self._numbers.show_tables(() if findings is None else shown_tables(findings.answer))
        answer = None if findings is None else findings.answer
        self._groups.setVisible(isinstance(answer, GroupingAnswer))
        if isinstance(answer, GroupingAnswer):
            self._groups.setText("\n".join(grouping_lines(answer)))

    def _verdict_text(self, findings: OtherFindings | None, known: KnownOther) -> str:
        if findings is None:
            return self.tr("Not run yet")
        return f"{said(findings.verdict)} {difference_text(findings.study, known.study)}".strip()

    def _look_at(self, place: int) -> None:
        known = self._known
        kept = () if known is None else self._control.runs.kept(known.name)
        if known is not None and place < len(kept):
            self._control.look_at(known.name, kept[place])

    def _show_state(self) -> None:
        known = self._known
        if known is None:
            return
        is_busy, is_done = self._control.running == known.name, self._control.findings(known.name) is not None
        self._head.show_state(
            is_busy=is_busy,
            can_start=not self._control.job.is_active,
            is_resumed=self._control.can_resume(known.name, self._asked(known)),
            is_done=is_done,
        )
        self._data.show_busy(is_busy=is_busy)
        for button in self._buttons.values():
            button.setEnabled(is_done)

    def _show_progress(self, fraction: float, activity: Sentence, seconds_left: float) -> None:
        if self._known is not None and self._control.running == self._known.name:
            self._head.show_progress(fraction, activity, seconds_left)

    def _tell_end(self, name: str) -> None:
        findings = self._control.findings(name)
        if findings is not None:
            self.announced.emit(said(findings.verdict))

    def _tell_report(self, path: Path) -> None:
        self.announced.emit(self.tr("The report is in {path}.").format(path=str(path)))

    def _tell_export(self, folder: Path) -> None:
        self.announced.emit(self.tr("The results are in {path}.").format(path=str(folder)))

    def _use_large(self, *, is_large: bool) -> None:
        font, rules = large_type(self.font(), is_large=is_large)
        self._body.setStyleSheet(rules)
        self._pictures.use_font(font)
        self._verdict.setStyleSheet(f"font-size: {_VERDICT_SIZE * font.pointSizeF():.1f}pt;")

    def _arrange(self) -> None:
        is_wide = self.width() >= _SIDE_BY_SIDE * self.fontMetrics().height()
        move_to_cell(self._grid, self._card, 0, 0)
        move_to_cell(self._grid, self._fairness, *((0, 1) if is_wide else (1, 0)))
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2 if is_wide else 0)

    def _lay_out(self) -> None:
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        self._card = QFrame(self._body)
        self._card.setObjectName("card")
        inner = QVBoxLayout(self._card)
        inner.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        for label in (self._verdict, self._groups):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            inner.addWidget(label)
        inner.addStretch(1)
        self._grid.setSpacing(GAP_LARGE)
        self._arrange()
        holder = flowing(self._buttons.values(), self._body)
        column.addWidget(self._head)
        column.addLayout(self._grid)
        for part in (self._pictures, self._numbers, holder, self._data, self._notes_heading, self._notes):
            column.addWidget(part)
        for label in (self._verdict, self._groups, self._notes):
            label.setWordWrap(True)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(self._body, QMargins(2 * GAP_LARGE, GAP_LARGE, 2 * GAP_LARGE, GAP_LARGE)))
