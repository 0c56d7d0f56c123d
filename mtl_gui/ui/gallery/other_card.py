"""A study about no claim on the Gallery page: its question, its last answer, and what to do with it."""

from PySide6.QtWidgets import QWidget

from mtl_gui.app.other_studies import KnownOther
from mtl_gui.spec.grouping_study import GroupingStudy
from mtl_gui.study.other_findings import OtherFindings, expected_other_seconds
from mtl_gui.ui.gallery.gallery_card import GalleryCard
from mtl_gui.ui.gallery.other_tables import difference_text
from mtl_gui.ui.gallery.study_text import length_text
from mtl_gui.ui.translation import said

__all__ = ["OtherCard"]


class OtherCard(GalleryCard):
    """The card of a study of groups, or of a paper's table."""

    def __init__(self, known: KnownOther, parent: QWidget | None = None) -> None:
        super().__init__(known.name, parent)
        self._known = known
        self._findings: OtherFindings | None = None
        self._answer.setObjectName(f"answer_{known.name}")
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

    def retranslate(self) -> None:
        """Sets every text."""
        study = self._known.study
        self._say(study.title, study.question, study.notes, has_counter=study.counter_example is not None)
        self._size.setText(self._size_text())
        self._answer.setText(self._answer_text())

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
        return self.tr("{size} · {length}").format(size=text, length=self._length())

    def _length(self) -> str:
        """As long as the last run of this very study took; a guess before."""
        findings = self._findings
        if findings is not None and findings.is_finished and findings.study == self._known.study:
            return self.tr("took {length}").format(length=length_text(findings.seconds))
        guess = expected_other_seconds(self._known.study)
        return self.tr("about {length}").format(length=length_text(guess))

    def _answer_text(self) -> str:
        findings = self._findings
        if findings is None:
            return self._with_share(self.tr("Not run yet"))
        told = [said(findings.verdict)]
        if self._share is None and not findings.is_finished:
            told.append(self.tr("The run was broken off; Run goes on with it."))
        told += [difference_text(findings.study, self._known.study)]
        return self._with_share(" ".join(sentence for sentence in told if sentence))
