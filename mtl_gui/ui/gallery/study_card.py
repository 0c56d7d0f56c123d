"""A study on the Gallery page: its question, what the last run answered, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mtl_gui.app.studies import KnownStudy
from mtl_gui.study.findings import StudyFindings, expected_seconds
from mtl_gui.study.study_words import CLAIM_TITLES
from mtl_gui.ui.gallery.gallery_card import GalleryCard
from mtl_gui.ui.gallery.study_text import ANSWER_SIGNS, answer_words, length_text, reason_text
from mtl_gui.ui.gallery.verdict_card import answer_style
from mtl_gui.ui.translation import translated

__all__ = ["StudyCard"]


class StudyCard(GalleryCard):
    """`opened`, `run_wanted`, `project_wanted` and `counter_wanted` carry the study's name."""

    opened = Signal(str)
    run_wanted = Signal(str)
    project_wanted = Signal(str)
    counter_wanted = Signal(str)

    def __init__(self, known: KnownStudy, parent: QWidget | None = None) -> None:
        super().__init__(known.name, parent)
        self._known = known
        self._findings: StudyFindings | None = None
        self.wanted.connect(self._pass)
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

    def answer(self) -> str:
        """What is said of the last run."""
        return f"{self._answer.text()} {self._reason.text()}".strip()

    def retranslate(self) -> None:
        """Sets every text."""
        study = self._known.study
        self._say(study.title, study.question, study.notes, has_counter=study.counter_example is not None)
        claim = translated(CLAIM_TITLES[study.claim], "study")
        self._size.setText(
            self.tr("{claim} · {seeds} · {length}").format(
                claim=claim, seeds=self.tr("%n seeds", "", len(study.seeds)), length=self._length()
            )
        )
        self._show_answer()

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
        self._answer.setText(f"{sign} {self._with_share(words)}".strip())
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

    def _pass(self, what: str) -> None:
        signals = {
            "run": self.run_wanted,
            "look": self.opened,
            "project": self.project_wanted,
            "counter": self.counter_wanted,
        }
        signals[what].emit(self._known.name)
