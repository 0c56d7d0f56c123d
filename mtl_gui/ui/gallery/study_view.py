"""One study, large enough to be projected: pictures that grow, verdict, fairness, numbers, notes."""

from pathlib import Path

from PySide6.QtCore import QLocale, QMargins, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from mtl_gui.app.studies import KnownStudy, StudyControl
from mtl_gui.problems import Refused
from mtl_gui.runs.study_folder import StudyFolder
from mtl_gui.spec import Study
from mtl_gui.study.arm_choice import ArmChoice
from mtl_gui.study.study_fairness import StudyFairness
from mtl_gui.texts import Sentence
from mtl_gui.ui.cells import move_to_cell
from mtl_gui.ui.compare.fact_table import FactTable
from mtl_gui.ui.gallery.arm_runs_box import ArmRunsBox
from mtl_gui.ui.gallery.fairness_box import FairnessBox
from mtl_gui.ui.gallery.kept_names import kept_names
from mtl_gui.ui.gallery.large_type import large_type
from mtl_gui.ui.gallery.report_choice import chosen_report
from mtl_gui.ui.gallery.study_head import StudyHead
from mtl_gui.ui.gallery.study_pictures_view import StudyPicturesView
from mtl_gui.ui.gallery.study_starts import StudyStarts
from mtl_gui.ui.gallery.study_text import answer_words, reason_text
from mtl_gui.ui.gallery.verdict_card import VerdictCard
from mtl_gui.ui.gallery.versus_dialog import VersusDialog
from mtl_gui.ui.scrolled import scrolled
from mtl_gui.ui.theme import GAP, GAP_LARGE, Theme
from mtl_gui.ui.translation import TranslatedWidget, said, translated

__all__ = ["StudyView"]

_SIDE_BY_SIDE = 52
"""Width in heights of the text from which the verdict stands beside the pictures."""


class StudyView(TranslatedWidget):
    """Shows a study and what is known of it. `wanted` carries what is asked for: back, counter, project."""

    problem = Signal(object)
    announced = Signal(str)
    wanted = Signal(str)

    def __init__(self, theme: Theme, control: StudyControl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.control = control
        self._known: KnownStudy | None = None
        self._is_large = False
        self._head = StudyHead(self, has_versus=True)
        self._pictures = StudyPicturesView(theme, self)
        self._starts = StudyStarts(theme, self)
        self._verdict = VerdictCard(self)
        self._fairness = FairnessBox(self)
        self._networks = ArmRunsBox(self)
        self._numbers = FactTable("study_numbers", self, most_rows=24)
        self._notes_heading, self._notes = QLabel(self), QLabel(self)
        self._notes_heading.setObjectName("heading")
        self._notes.setWordWrap(True)
        self._grid = QGridLayout()
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def known(self) -> KnownStudy | None:
        """The study that is shown."""
        return self._known

    @property
    def verdict(self) -> VerdictCard:
        """The verdict."""
        return self._verdict

    def show_known(self, known: KnownStudy) -> None:
        """Shows another study."""
        self._known = known
        self._pictures.show_findings(None)  # every study begins with its own first picture
        self._head.show_study(known.study)
        self._show_findings(known.name)
        self.control.read_all(known.name)
        self.retranslate()

    def focus_first(self) -> None:
        """Puts the focus where the keyboard begins."""
        self._head.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def run(self) -> None:
        """Starts the study, or goes on with it."""
        if self._known is None:
            return
        if self.control.job.is_active:
            self.announced.emit(self.tr("Another study is at work; cancel it first, then run this one."))
            return
        try:
            self.control.run(self._known.name, self._asked(self._known))
        except Refused as refused:
            self.problem.emit(refused)

    def choose_report(self) -> None:
        """Asks for a file and writes the report into it."""
        if self._known is None or self.control.findings(self._known.name) is None:
            self.announced.emit(self.tr("There is nothing to report yet: run the study first."))
            return
        path = chosen_report(self, self._known.name)
        if path is not None:
            self.announced.emit(self.tr("Writing the report…"))
            self.control.report(self._known.name, path, said)

    def retranslate(self) -> None:
        """Sets every text."""
        self._notes_heading.setText(self.tr("Teacher's notes"))
        self._numbers.setAccessibleName(self.tr("Numbers of the picture"))
        if self._known is not None:
            self._notes.setText(translated(self._known.study.notes, "presets").strip())
            self._show_numbers()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Puts the verdict beside the pictures where there is room."""
        super().resizeEvent(event)
        self._arrange(event.size())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to all studies."""
        if event.key() == Qt.Key.Key_Escape:
            self.wanted.emit("back")
        else:
            super().keyPressEvent(event)

    def _asked(self, known: KnownStudy) -> Study:
        return known.study.quick() if self._head.is_quick else known.study

    def _connect(self) -> None:
        self._head.run_wanted.connect(self.run)
        self._head.cancel_wanted.connect(self.control.cancel)
        self._head.kept_wanted.connect(self._look_at)
        self._head.quick_changed.connect(self._show_state)
        self._head.large_wanted.connect(self._use_large)
        self._head.wanted.connect(self._follow)
        self._pictures.announced.connect(self.announced)
        self._pictures.shown.connect(self._show_numbers)
        self._networks.wanted.connect(self._find_experiments)
        self.control.found.connect(self._show_findings)
        self.control.progressed.connect(self._show_progress)
        self.control.state_changed.connect(lambda _state: self._show_state())
        self.control.finished.connect(self._tell_end)
        self.control.reported.connect(self._tell_report)
        self._theme.changed.connect(self._follow_theme)

    def _find_experiments(self, choice: ArmChoice) -> None:
        if self._known is not None:
            self.control.find_experiments(self._known.name, choice, said)

    def _follow(self, what: str) -> None:
        own = {"report": self.choose_report, "versus": self._show_versus}
        if what in own:
            own[what]()
        else:
            self.wanted.emit(what)

    def _show_versus(self) -> None:
        if self._known is None:
            return
        kept = self.control.runs.kept(self._known.name)
        names, _ = kept_names(kept, None, self._outcome)
        found = {place: self.control.found_by(folder) for place, folder in enumerate(kept)}
        known = {place: findings for place, findings in found.items() if findings is not None}
        VersusDialog(list(zip(names, kept, strict=True)), known, self).open()

    def _outcome(self, folder: StudyFolder) -> str:
        """The verdict of a run and on how many seeds it rests, as far as it is known."""
        found = self.control.found_by(folder)
        if found is None:
            return ""
        verdict = found.answer.verdict
        return self.tr("{verdict}, n = {count}").format(
            verdict=answer_words(verdict.answer), count=QLocale().toString(verdict.n)
        )

    def _show_findings(self, name: str) -> None:
        known = self._known
        if known is None or known.name != name:
            return
        findings = self.control.findings(name)
        study = known.study if findings is None else findings.study
        self._pictures.show_findings(findings)
        self._verdict.show_study(study, findings)
        self._starts.show_findings(findings)
        fairness = StudyFairness((), ()) if findings is None else findings.answer.fairness
        self._fairness.show_fairness(study, fairness)
        self._networks.show_study(study, is_measured=findings is not None and findings.answer.share_done > 0)
        self._show_numbers()
        self._show_state()
        self._show_kept(known.name)

    def _show_kept(self, name: str) -> None:
        """Names the kept runs by number and by when they were begun."""
        self._head.show_kept(
            *kept_names(self.control.runs.kept(name), self.control.shown(name), self._outcome)
        )

    def _look_at(self, place: int) -> None:
        known = self._known
        kept = () if known is None else self.control.runs.kept(known.name)
        if known is not None and place < len(kept):
            self.control.look_at(known.name, kept[place])

    def _show_numbers(self) -> None:
        numbers = self._pictures.numbers()
        self._numbers.setVisible(numbers is not None)
        if numbers is not None:
            columns = range(numbers.columnCount())
            rows = [[numbers.cell(row, column) for column in columns] for row in range(numbers.length())]
            self._numbers.show_rows(numbers.headings(), rows)

    def _show_state(self) -> None:
        known = self._known
        if known is None:
            return
        self._head.show_state(
            is_busy=self.control.running == known.name,
            can_start=not self.control.job.is_active,
            is_resumed=self.control.can_resume(known.name, self._asked(known)),
            is_done=self.control.findings(known.name) is not None,
        )

    def _show_progress(self, fraction: float, activity: Sentence, seconds_left: float) -> None:
        if self._known is not None and self.control.running == self._known.name:
            self._head.show_progress(fraction, activity, seconds_left)

    def _tell_end(self, name: str) -> None:
        findings = self.control.findings(name)
        if findings is not None:
            answer = answer_words(findings.answer.verdict.answer)
            self.announced.emit(f"{answer}: {reason_text(findings)}")

    def _tell_report(self, path: Path) -> None:
        self.announced.emit(self.tr("The report is in {path}.").format(path=str(path)))

    def _follow_theme(self) -> None:
        self._use_large(self._is_large)

    def _use_large(self, is_large: bool) -> None:  # noqa: FBT001 - a slot
        """Larger type than the window's, for the last row of a lecture hall; the window's stays."""
        self._is_large = is_large
        font, rules = large_type(self.font(), is_large=is_large)
        self._body.setStyleSheet(rules)
        self._pictures.use_font(font)
        self._starts.use_font(font)
        self._verdict.use_size(font.pointSizeF())

    def _arrange(self, size: QSize) -> None:
        is_wide = size.width() >= _SIDE_BY_SIDE * self.fontMetrics().height()
        places = ((0, 0), (0, 1), (2, 0), (2, 1)) if is_wide else ((1, 0), (0, 0), (3, 0), (4, 0))
        for part, (row, column) in zip(
            (self._pictures, self._verdict, self._numbers, self._fairness), places, strict=True
        ):
            at_top = Qt.AlignmentFlag.AlignTop if part is self._numbers else Qt.AlignmentFlag(0)
            move_to_cell(self._grid, part, row, column, alignment=at_top)
        move_to_cell(self._grid, self._starts, 1 if is_wide else 2, 0, num_columns=2)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2 if is_wide else 0)

    def _lay_out(self) -> None:
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        self._grid.setSpacing(GAP_LARGE)
        column.addWidget(self._head)
        column.addLayout(self._grid, 1)
        column.addWidget(self._networks)
        column.addWidget(self._notes_heading)
        column.addWidget(self._notes)
        self._arrange(self.size())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(self._body, QMargins(2 * GAP_LARGE, GAP_LARGE, 2 * GAP_LARGE, GAP_LARGE)))
