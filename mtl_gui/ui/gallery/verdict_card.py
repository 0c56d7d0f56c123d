"""The verdict on a claim, in plain words and in large type."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from mtl_gui.spec import Study
from mtl_gui.study.findings import StudyFindings
from mtl_gui.study.minima_words import minima_sentences
from mtl_gui.study.rate_words import rates_sentence
from mtl_gui.study.study_words import CLAIM_TITLES, judged_sentence, worded
from mtl_gui.study.verdict import ClaimAnswer
from mtl_gui.ui.gallery.study_text import (
    ANSWER_SIGNS,
    answer_words,
    comparison_lines,
    counted_seeds,
    reason_text,
    target_text,
)
from mtl_gui.ui.plots.outcome_text import interval_text
from mtl_gui.ui.theme import GAP, GAP_LARGE
from mtl_gui.ui.translation import TranslatedWidget, said, translated

__all__ = ["VerdictCard", "answer_style"]

_ANSWER_SIZE = 2.0
_STYLES: dict[ClaimAnswer, str] = {
    "holds": "better",
    "fails": "worse",
    "no clear difference": "muted",
    "not yet": "caution",
}


def answer_style(answer: ClaimAnswer) -> str:
    """The style of a label with an answer; its sign and words say the same."""
    return _STYLES[answer]


class VerdictCard(TranslatedWidget):
    """The claim, the answer, why, on how many seeds, and every difference that it rests on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("study_verdict")
        self._study: Study | None = None
        self._findings: StudyFindings | None = None
        self._card = QFrame(self)
        self._card.setObjectName("card")
        self._claim, self._answer, self._reason, self._rests = (QLabel(self._card) for _ in range(4))
        self._differences = QLabel(self._card)
        self._claim.setObjectName("muted")
        self._reason.setObjectName("heading")
        self._rests.setObjectName("muted")
        inner = QVBoxLayout(self._card)
        inner.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        inner.setSpacing(GAP)
        for label in (self._claim, self._answer, self._reason, self._rests, self._differences):
            inner.addWidget(label)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inner.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._card)
        self.use_size(self.font().pointSizeF())
        self.retranslate()

    def show_study(self, study: Study, findings: StudyFindings | None) -> None:
        """Shows what a study has found; None where it has not been run."""
        self._study, self._findings = study, findings
        self.retranslate()

    def use_size(self, points: float) -> None:
        """Writes the answer so large that it leads, beside text of this size."""
        self._answer.setStyleSheet(f"font-size: {_ANSWER_SIZE * points:.1f}pt;")

    def sentences(self) -> Sequence[str]:
        """What is said, line by line."""
        labels = (self._claim, self._answer, self._reason, self._rests, self._differences)
        return [label.text() for label in labels if label.text()]

    def retranslate(self) -> None:
        """Sets every text."""
        if self._study is None:
            return
        claim = translated(CLAIM_TITLES[self._study.claim], "study")
        self._claim.setText(self.tr("The claim: {claim}").format(claim=claim))
        findings = self._findings
        if findings is None:
            self._show_answer("not yet", self.tr("Not run yet"))
            self._reason.setText("")
            self._rests.setText(said(judged_sentence(self._study)))
            self._differences.setText("")
            return
        verdict = findings.answer.verdict
        self._show_answer(verdict.answer, answer_words(verdict.answer))
        self._reason.setText(reason_text(findings))
        told = (said(judged_sentence(self._study)), target_text(findings), counted_seeds(findings))
        self._rests.setText(" ".join(filter(None, told)))
        self._differences.setText("\n".join(self._lines(findings)))

    def _show_answer(self, answer: ClaimAnswer, words: str) -> None:
        self._answer.setText(f"{ANSWER_SIGNS[answer]} {words}")
        style = answer_style(answer)
        if self._answer.objectName() != style:
            self._answer.setObjectName(style)
            self._answer.style().unpolish(self._answer)
            self._answer.style().polish(self._answer)

    def _lines(self, findings: StudyFindings) -> list[str]:
        lines = comparison_lines(findings)
        rates = rates_sentence(findings.answer, interval_text)
        if rates is not None:
            lines.append(worded(rates, findings.study, said))
        saved = findings.answer.labels_saved
        if saved is not None and saved.n:
            lines.append(
                self.tr("Labels saved at the smallest budget: {labels}").format(labels=interval_text(saved))
            )
        told = minima_sentences(findings.answer.minima, findings.answer.tasks[0])
        return lines + [said(sentence) for sentence in told]
