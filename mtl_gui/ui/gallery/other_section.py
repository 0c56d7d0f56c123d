"""The cards of the studies about no claim, below those of the claims."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from mtl_gui.app.other_studies import KnownOther, OtherControl, shipped_other_studies
from mtl_gui.texts import Sentence
from mtl_gui.ui.gallery.other_card import OtherCard
from mtl_gui.ui.theme import GAP, GAP_LARGE
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["OtherSection"]

_SIDE_BY_SIDE = 54
"""Width in heights of the text from which two cards stand side by side."""


class OtherSection(TranslatedWidget):
    """`opened` and `run_wanted` carry a study's name, `project_wanted` the path of its file."""

    opened = Signal(str)
    run_wanted = Signal(str)
    project_wanted = Signal(object)

    def __init__(self, control: OtherControl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._control = control
        self._cards = {known.name: OtherCard(known, self) for known in shipped_other_studies()}
        self._heading = QLabel(self)
        self._heading.setObjectName("heading")
        self._heading.setWordWrap(True)
        self._heading.setVisible(bool(self._cards))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(GAP_LARGE)
        for name, card in self._cards.items():
            self._row.addWidget(card, 1)
            card.wanted.connect(lambda what, name=name: self._pass(name, what))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._heading)
        layout.addLayout(self._row)
        control.found.connect(self._show_findings)
        control.progressed.connect(self._show_progress)
        control.state_changed.connect(self._show_running)
        control.ended.connect(lambda _name: self._show_running())
        self.retranslate()
        control.read(list(self._cards))

    def known(self, name: str) -> KnownOther:
        """The study of this name."""
        return self._cards[name].known

    def card(self, name: str) -> OtherCard:
        """The card of this name."""
        return self._cards[name]

    def retranslate(self) -> None:
        """Sets every text."""
        self._heading.setText(self.tr("Other questions: which tasks belong together, and a paper's table"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Puts the cards below each other where there is no room beside."""
        super().resizeEvent(event)
        is_wide = self.width() >= _SIDE_BY_SIDE * self.fontMetrics().height()
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != direction:
            self._row.setDirection(direction)

    def _pass(self, name: str, what: str) -> None:
        match what:
            case "run":
                self.run_wanted.emit(name)
            case "look":
                self.opened.emit(name)
            case "project":
                self.project_wanted.emit(self.known(name).path)

    def _show_findings(self, name: str) -> None:
        if name in self._cards:
            self._cards[name].show_findings(self._control.findings(name))

    def _show_progress(self, fraction: float, _activity: Sentence, _seconds_left: float) -> None:
        running = self._control.running
        if running in self._cards:
            self._cards[running].show_share(fraction)

    def _show_running(self) -> None:
        for name, card in self._cards.items():
            if name != self._control.running:
                card.show_share(None)
