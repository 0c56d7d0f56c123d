"""What was equal between the arms of a study, and what was not."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from mtl_gui.runs.other_study import OtherStudy
from mtl_gui.spec import Study
from mtl_gui.study.study_fairness import StudyFairness
from mtl_gui.study.study_words import worded
from mtl_gui.texts import Sentence
from mtl_gui.ui.theme import GAP, GAP_LARGE
from mtl_gui.ui.translation import TranslatedWidget, said

__all__ = ["FairnessBox"]


class FairnessBox(TranslatedWidget):
    """Two lists: equal, and to be kept in mind; each line with a sign before it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._study: Study | OtherStudy | None = None
        self._fairness = StudyFairness((), ())
        card = QFrame(self)
        card.setObjectName("card")
        self._heading, self._equal, self._warnings = (QLabel(card) for _ in range(3))
        self._heading.setObjectName("heading")
        self._warnings.setObjectName("caution")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        inner.setSpacing(GAP)
        for label in (self._heading, self._equal, self._warnings):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            inner.addWidget(label)
        inner.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)
        self.retranslate()

    def show_fairness(self, study: Study | OtherStudy, fairness: StudyFairness) -> None:
        """Shows what is known of a study."""
        self._study, self._fairness = study, fairness
        self.retranslate()

    def sentences(self) -> list[str]:
        """What is said, line by line."""
        return [*self._equal.text().splitlines(), *self._warnings.text().splitlines()]

    def retranslate(self) -> None:
        """Sets every text."""
        self._heading.setText(self.tr("Is the comparison fair?"))
        study = self._study
        if study is None:
            return
        for label, sign, sentences in (
            (self._equal, "=", self._fairness.equal),
            (self._warnings, "⚠", self._fairness.warnings),
        ):
            lines = (_worded(sentence, study) for sentence in sentences)
            label.setText("\n".join(f"{sign} {line}" for line in lines))
            label.setVisible(bool(sentences))
        if not self._fairness.equal:
            self._equal.setText(self.tr("This is known once the study is planned."))
            self._equal.setVisible(True)


def _worded(sentence: Sentence, study: Study | OtherStudy) -> str:
    return worded(sentence, study, said) if isinstance(study, Study) else said(sentence)
