"""The answer of a run: did learning together help, task by task, in plain sentences."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from mtl_gui.study.summary import Verdict
from mtl_gui.ui.plots.outcome import Outcome
from mtl_gui.ui.plots.outcome_text import SIGNS, answer_text, gain_text, verdict_text
from mtl_gui.ui.theme import GAP, GAP_LARGE
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["AnswerCard"]

_STYLES: dict[Verdict | None, str] = {
    "better": "better",
    "worse": "worse",
    "no clear difference": "muted",
    "too few seeds": "caution",
    None: "muted",
}


class AnswerCard(TranslatedWidget):
    """The question, one sentence of answer, a line per task with a sign, and the multi-task gain."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outcome: Outcome | None = None
        self._card = QFrame(self)
        self._card.setObjectName("card")
        self._question, self._answer, self._gain_heading = (QLabel(self._card) for _ in range(3))
        self._question.setObjectName("muted")
        self._answer.setObjectName("heading")
        self._answer.setWordWrap(True)
        self._gain_heading.setObjectName("muted")
        self._verdicts = QGridLayout()
        self._verdicts.setSpacing(GAP)
        self._verdicts.setColumnStretch(1, 1)
        self._gains = QVBoxLayout()
        inner = QVBoxLayout(self._card)
        inner.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        inner.setSpacing(GAP)
        inner.addWidget(self._question)
        inner.addWidget(self._answer)
        inner.addLayout(self._verdicts)
        inner.addWidget(self._gain_heading)
        inner.addLayout(self._gains)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._card)
        self._signs: list[QLabel] = []
        self._sentences: list[QLabel] = []
        self._gain_lines: list[QLabel] = []
        self.retranslate()

    def show_outcome(self, outcome: Outcome) -> None:
        """Shows an outcome."""
        self._outcome = outcome
        self.retranslate()

    def sentences(self) -> list[str]:
        """What is said, line by line."""
        return [self._answer.text(), *(label.text() for label in self._sentences if not label.isHidden())]

    def retranslate(self) -> None:
        """Sets every text."""
        self._question.setText(self.tr("Did learning together help?"))
        self._gain_heading.setText(self.tr("Multi-task gain over all tasks, relative to single-task:"))
        outcome = self._outcome
        if outcome is None:
            return
        if not outcome.summary.is_finished:
            so_far = self.tr("Did learning together help? So far, at step {step}:")
            self._question.setText(so_far.format(step=QLocale().toString(outcome.step)))
        self._answer.setText(answer_text(outcome))
        _match(self._sentences, len(outcome.tasks), self._add_verdict)
        for task, sign, label in zip(outcome.tasks, self._signs, self._sentences, strict=False):
            verdict = task.summary.verdict
            sign.setText(SIGNS[verdict] if verdict else "·")
            _set_style(sign, _STYLES[verdict])
            label.setText(verdict_text(task.summary))
        gains = outcome.summary.gains
        _match(self._gain_lines, len(gains), self._add_gain)
        for gain, label in zip(gains, self._gain_lines, strict=False):
            label.setText(gain_text(gain))
        self._gain_heading.setVisible(bool(gains))
        for sign, label in zip(self._signs, self._sentences, strict=True):
            sign.setVisible(not label.isHidden())

    def _add_verdict(self) -> QLabel:
        row = len(self._sentences)
        sign, label = QLabel(self._card), QLabel(self._card)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._signs.append(sign)
        self._verdicts.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
        self._verdicts.addWidget(label, row, 1)
        return label

    def _add_gain(self) -> QLabel:
        label = QLabel(self._card)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._gains.addWidget(label)
        return label


def _match(labels: list[QLabel], count: int, add: Callable[[], QLabel]) -> None:
    """Makes as many labels visible as are needed, and new ones where there are too few."""
    while len(labels) < count:
        labels.append(add())
    for place, label in enumerate(labels):
        label.setVisible(place < count)


def _set_style(label: QLabel, name: str) -> None:
    if label.objectName() != name:
        label.setObjectName(name)
        label.style().unpolish(label)
        label.style().polish(label)
