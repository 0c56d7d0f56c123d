"""A study about no claim on the Gallery page: its question, its last answer, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mtl_gui.app.other_studies import KnownOther
from mtl_gui.spec.grouping_study import GroupingStudy
from mtl_gui.study.other_findings import OtherFindings
from mtl_gui.ui.flow_layout import FlowLayout
from mtl_gui.ui.gallery.study_text import length_text
from mtl_gui.ui.theme import GAP, GAP_LARGE, GAP_SMALL
from mtl_gui.ui.translation import TranslatedWidget, number, said, translated

__all__ = ["OtherCard"]


class OtherCard(TranslatedWidget):
    """`wanted` carries what is asked for: run, look, project."""

    wanted = Signal(str)

    def __init__(self, known: KnownOther, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = known
        self._findings: OtherFindings | None = None
        self._share: float | None = None
        self._title, self._question, self._size = QLabel(self), QLabel(self), QLabel(self)
        self._answer, self._notes = QLabel(self), QLabel(self)
        self._answer.setObjectName(f"answer_{known.name}")
        self._title.setObjectName("heading")
        for label in (self._size, self._notes):
            label.setObjectName("muted")
        self._buttons = {name: QPushButton(self) for name in ("run", "look", "notes", "project")}
        for name, button in self._buttons.items():
            button.setObjectName(f"{name}_{known.name}")
        self._buttons["notes"].setCheckable(True)
        self._buttons["notes"].toggled.connect(self._notes.setVisible)
        for name in ("run", "look", "project"):
            self._buttons[name].clicked.connect(lambda _checked=False, told=name: self.wanted.emit(told))
        self._notes.hide()
        self._lay_out()
        self.retranslate()

    @property
    def known(self) -> KnownOther:
        """The study."""
        return self._known

    def show_known(self, known: KnownOther) -> None:
        """Shows the study as its file says now."""
        self._known = known
        self.retranslate()

    def show_findings(self, findings: OtherFindings | None) -> None:
        """Shows what the last run has found; None where there is none."""
        self._findings = findings
        self.retranslate()

    def show_share(self, share: float | None) -> None:
        """Shows how far the run is that is at work; None when it is not."""
        self._share = share
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text."""
        study = self._known.study
        title = translated(study.title, "presets")
        self._buttons["project"].setVisible(isinstance(study, GroupingStudy))
        self._title.setText(title)
        self._question.setText(translated(study.question, "presets"))
        self._notes.setText(translated(study.notes, "presets").strip())
        self._size.setText(self._size_text())
        self._answer.setText(self._answer_text())
        for name, text, spoken in (
            ("run", self.tr("Run"), self.tr("Run the study “{title}”")),
            ("look", self.tr("Look"), self.tr("Look at the study “{title}”")),
            ("notes", self.tr("Teacher's notes"), self.tr("Teacher's notes on “{title}”")),
            ("project", self.tr("Open as project"), self.tr("Open the experiment of “{title}”")),
        ):
            self._buttons[name].setText(text)
            self._buttons[name].setAccessibleName(spoken.format(title=title))

    def _size_text(self) -> str:
        """How much is trained, and how long the last run took where it was of this very study."""
        study = self._known.study
        if isinstance(study, GroupingStudy):
            tasks, seeds = len(study.experiment.enabled_tasks), len(study.seeds)
            text = self.tr("{tasks} · {seeds}").format(
                tasks=self.tr("%n tasks", "", tasks), seeds=self.tr("%n seeds", "", seeds)
            )
        else:
            text = self.tr("{sets} · {folds}").format(
                sets=self.tr("%n data sets", "", len(study.data) + len(study.files)),
                folds=self.tr("%n folds", "", study.folds),
            )
        findings = self._findings
        if findings is None:
            return text
        took = self.tr("the last run took {length}").format(length=length_text(findings.seconds))
        return self.tr("{size} · {length}").format(size=text, length=took)

    def _answer_text(self) -> str:
        findings = self._findings
        words = self.tr("Not run yet") if findings is None else said(findings.verdict)
        if findings is not None and findings.study != self._known.study:
            words = self.tr("{answer} This was a quick look.").format(answer=words)
        if self._share is not None:
            told = self.tr("running, {percent} % done").format(percent=number(round(100 * self._share)))
            words = self.tr("{answer} · {progress}").format(answer=words, progress=told)
        return words

    def _lay_out(self) -> None:
        card = QFrame(self)
        card.setObjectName("card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP)
        inner.setSpacing(GAP)
        for label in (self._title, self._question, self._size, self._answer, self._notes):
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
