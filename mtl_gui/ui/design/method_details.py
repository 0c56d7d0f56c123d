"""What a method does, costs and is from, above its settings."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from mtl_gui.spec.weighting import SCALES
from mtl_gui.ui.design.weighting_groups import WeightingKind
from mtl_gui.ui.theme import GAP, GAP_SMALL
from mtl_gui.ui.translation import TranslatedWidget, translated

__all__ = ["MethodDetails"]


class MethodDetails(TranslatedWidget):
    """Tells about one method; `show_form` puts its settings under it."""

    def __init__(self, kind: WeightingKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._title, self._summary, self._problem = QLabel(self), QLabel(self), QLabel(self)
        self._facts = tuple((QLabel(self), QLabel(self)) for _ in range(3))
        self._title.setObjectName("heading")
        self._summary.setObjectName("weighting_summary")
        self._problem.setObjectName("worse")
        for label in (self._title, self._summary, self._problem):
            label.setWordWrap(True)
        facts = QGridLayout()
        facts.setHorizontalSpacing(GAP)
        facts.setVerticalSpacing(GAP_SMALL)
        facts.setColumnStretch(1, 1)
        for row, (name, text) in enumerate(self._facts):
            name.setObjectName("muted")
            text.setWordWrap(True)
            facts.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            facts.addWidget(text, row, 1)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GAP)
        self._layout.addWidget(self._title)
        self._layout.addWidget(self._summary)
        self._layout.addLayout(facts)
        self._layout.addWidget(self._problem)
        self._layout.addStretch(1)
        self.show_problem("")
        self.retranslate()

    def show_kind(self, kind: WeightingKind) -> None:
        """Tells about another method."""
        if kind is not self._kind:
            self._kind = kind
            self.retranslate()

    def show_form(self, form: QWidget) -> None:
        """Puts a form under the texts."""
        self._layout.insertWidget(self._layout.count() - 2, form)

    def show_problem(self, sentence: str) -> None:
        """Says why an edit was refused; an empty sentence takes it away."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def retranslate(self) -> None:
        """Sets every text."""
        self._title.setText(translated(self._kind.title))
        self._summary.setText(translated(self._kind.summary))
        texts = (
            (self.tr("Cost"), translated(self._kind.cost)),
            (self.tr("Scale"), translated(SCALES[self._kind.scale])),
            (self.tr("Paper"), self._kind.source),
        )
        for (name, text), (said_name, said_text) in zip(self._facts, texts, strict=True):
            name.setText(said_name)
            text.setText(said_text)
            name.setVisible(bool(said_text))
            text.setVisible(bool(said_text))
        self._facts[1][0].setToolTip(
            self.tr("How large updates are: under plain SGD one learning rate does not suit all methods.")
        )
