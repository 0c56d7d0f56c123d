"""A study on the Gallery page: its question, what the last run answered, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mtl_gui.app.studies import KnownStudy
from mtl_gui.study.findings import StudyFindings, expected_seconds
from mtl_gui.study.study_words import CLAIM_TITLES
from mtl_gui.ui.flow_layout import FlowLayout
from mtl_gui.ui.gallery.study_text import ANSWER_SIGNS, answer_words, length_text, reason_text
from mtl_gui.ui.gallery.verdict_card import answer_style
from mtl_gui.ui.theme import GAP, GAP_LARGE, GAP_SMALL
from mtl_gui.ui.translation import TranslatedWidget, number, translated

__all__ = ["StudyCard"]


class StudyCard(TranslatedWidget):
    """`opened`, `run_wanted`, `project_wanted` and `counter_wanted` carry the study's name."""

    opened = Signal(str)
    run_wanted = Signal(str)
    project_wanted = Signal(str)
    counter_wanted = Signal(str)

    def __init__(self, known: KnownStudy, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = known
        self._findings: StudyFindings | None = None
        self._share: float | None = None
        self._title, self._question, self._size = QLabel(self), QLabel(self), QLabel(self)
        self._answer, self._reason, self._notes = QLabel(self), QLabel(self), QLabel(self)
        self._title.setObjectName("heading")
        for label in (self._size, self._notes):
            label.setObjectName("muted")
        self._buttons = {name: QPushButton(self) for name in ("run", "look", "notes", "project", "counter")}
        for name, button in self._buttons.items():
            button.setObjectName(f"{name}_{known.name}")
        self._buttons["notes"].setCheckable(True)
        self._notes.hide()
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def known(self) -> KnownStudy:
        """The study."""
        return self._known

    def show_known(self, known: KnownStudy) -> None:
        """Shows the study as its file says now."""
        self._known = known
        self.retranslate()

    def show_findings(self, findings: StudyFindings | None) -> None:
        """Shows what the last run has found; None where there is none."""
        self._findings = findings
        self.retranslate()

    def show_share(self, share: float | None) -> None:
        """Shows how far the run is that is at work; None when it is not."""
        self._share = share
        self.retranslate()

    def answer(self) -> str:
        """What is said of the last run."""
        return f"{self._answer.text()} {self._reason.text()}".strip()

    def retranslate(self) -> None:
        """Sets every text."""
        study = self._known.study
        self._buttons["counter"].setVisible(study.counter_example is not None)
        title = translated(study.title, "presets")
        self._title.setText(title)
        self._question.setText(translated(study.question, "presets"))
        self._notes.setText(translated(study.notes, "presets").strip())
        claim = translated(CLAIM_TITLES[study.claim], "study")
        self._size.setText(
            self.tr("{claim} · {seeds} · {length}").format(
                claim=claim, seeds=self.tr("%n seeds", "", len(study.seeds)), length=self._length()
            )
        )
        self._show_answer()
        for name, text, spoken in (
            ("run", self.tr("Run"), self.tr("Run the study “{title}”")),
            ("look", self.tr("Look"), self.tr("Look at the study “{title}”")),
            ("notes", self.tr("Teacher's notes"), self.tr("Teacher's notes on “{title}”")),
            ("project", self.tr("Open as project"), self.tr("Open the experiment of “{title}”")),
            ("counter", self.tr("Counter-example"), self.tr("Counter-example of “{title}”")),
        ):
            self._buttons[name].setText(text)
            self._buttons[name].setAccessibleName(spoken.format(title=title))

    def _length(self) -> str:
        """As long as the last run of this very study took; a guess before."""
        findings = self._findings
        if findings is not None and findings.is_finished and findings.study == self._known.study:
            return self.tr("took {length}").format(length=length_text(findings.seconds))
        return self.tr("about {length}").format(length=length_text(expected_seconds(self._known.study)))

    def _show_answer(self) -> None:
        findings = self._findings
        if findings is None:
            sign, words, reason, style = "", self.tr("Not run yet"), "", "muted"
        else:
            answer = findings.answer.verdict.answer
            sign, words, style = ANSWER_SIGNS[answer], answer_words(answer), answer_style(answer)
            reason = f"{reason_text(findings)} {self._state(findings)}".strip()
        if self._share is not None:
            told = self.tr("running, {percent} % done").format(percent=number(round(100 * self._share)))
            words = f"{words} · {told}"
        self._answer.setText(f"{sign} {words}".strip())
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        if self._answer.objectName() != style:
            self._answer.setObjectName(style)
            self._answer.style().unpolish(self._answer)
            self._answer.style().polish(self._answer)

    def _state(self, findings: StudyFindings) -> str:
        """How the last run differs from the study as it is shipped."""
        if self._share is None and not findings.is_finished:
            return self.tr("The run was broken off; Run goes on with it.")
        if findings.study != self._known.study:
            return self.tr("This was a quick look, with {seeds}.").format(
                seeds=self.tr("%n seeds", "", len(findings.study.seeds))
            )
        return ""

    def _connect(self) -> None:
        name = self._known.name
        for button, signal in (
            ("run", self.run_wanted),
            ("look", self.opened),
            ("project", self.project_wanted),
            ("counter", self.counter_wanted),
        ):
            self._buttons[button].clicked.connect(lambda _checked=False, told=signal: told.emit(name))
        self._buttons["notes"].toggled.connect(self._notes.setVisible)

    def _lay_out(self) -> None:
        card = QFrame(self)
        card.setObjectName("card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP)
        inner.setSpacing(GAP)
        for label in (self._title, self._question, self._size, self._answer, self._reason, self._notes):
            label.setWordWrap(True)
            inner.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        inner.addStretch(1)
        holder = QWidget(card)
        row = FlowLayout(holder, GAP_SMALL)
        for button in self._buttons.values():
            row.addWidget(button)
        inner.addWidget(holder)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
