"""The cards of the studies about no claim, below those of the claims."""

from itertools import count
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from mtl_gui.app.other_studies import KnownOther, OtherControl, shipped_other_studies
from mtl_gui.runs.other_folder import OtherFolder
from mtl_gui.runs.other_study import read_other_study
from mtl_gui.texts import Sentence
from mtl_gui.ui.cells import move_to_cell
from mtl_gui.ui.gallery.other_card import OtherCard
from mtl_gui.ui.theme import GAP, GAP_LARGE
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["OtherSection"]

_SIDE_BY_SIDE = 54
"""Width in heights of the text from which two cards stand side by side."""


class OtherSection(TranslatedWidget):
    """All signals carry a study's name."""

    opened = Signal(str)
    run_wanted = Signal(str)
    project_wanted = Signal(str)
    counter_wanted = Signal(str)

    def __init__(self, control: OtherControl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.control = control
        self._cards = {known.name: OtherCard(known, self) for known in shipped_other_studies()}
        self._heading = QLabel(self)
        self._heading.setObjectName("heading")
        self._heading.setWordWrap(True)
        self._heading.setVisible(bool(self._cards))
        self._grid, self._columns = QGridLayout(), 0
        self._grid.setSpacing(GAP_LARGE)
        for card in self._cards.values():
            self._connect_card(card)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._heading)
        layout.addLayout(self._grid)
        control.found.connect(self._show_findings)
        control.progressed.connect(self._show_progress)
        control.state_changed.connect(lambda _state: self._show_running())
        self._arrange()
        self.retranslate()
        control.read(list(self._cards))

    def is_known(self, name: str) -> bool:
        """Whether there is a study of this name."""
        return name in self._cards

    def known(self, name: str) -> KnownOther:
        """The study of this name."""
        return self._cards[name].known

    def add(self, path: Path) -> str:
        """Adds somebody's own study, or shows it as its file says now; tells its name.

        Raises:
            Refused: When the file cannot be read or holds no such study.
        """
        study = read_other_study(path)
        names = (path.stem if number == 1 else f"{path.stem} {number}" for number in count(1))
        name = next(one for one in names if one not in self._cards or self.known(one).path == path)
        self.show_known(KnownOther(name, path, study))
        self.control.read([name])
        return name

    def know(self, name: str, folder: OtherFolder) -> None:
        """Adds the study of a kept run, where there is no card of its name.

        Raises:
            Refused: When it cannot be read.
        """
        if name not in self._cards:
            self.show_known(KnownOther(name, folder.study_path, folder.study()))

    def card(self, name: str) -> OtherCard:
        """The card of this name."""
        return self._cards[name]

    def retranslate(self) -> None:
        """Sets every text."""
        self._heading.setText(self.tr("Other questions: which tasks belong together, and a paper's table"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Puts the cards below each other where there is no room beside."""
        super().resizeEvent(event)
        self._arrange()

    def show_known(self, known: KnownOther) -> None:
        """Shows a study as it is now, on a card of its own."""
        if known.name in self._cards:
            self._cards[known.name].show_known(known)
            return
        self._cards[known.name] = OtherCard(known, self)
        self._connect_card(self._cards[known.name])
        self._columns = 0
        self._arrange()
        self._heading.show()

    def _arrange(self) -> None:
        columns = 2 if self.width() >= _SIDE_BY_SIDE * self.fontMetrics().height() else 1
        if self._columns == columns:
            return
        self._columns = columns
        for number, card in enumerate(self._cards.values()):
            move_to_cell(self._grid, card, number // columns, number % columns)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, columns - 1)

    def _connect_card(self, card: OtherCard) -> None:
        name = card.known.name
        card.wanted.connect(lambda what: self._pass(name, what))

    def _pass(self, name: str, what: str) -> None:
        signals = {
            "run": self.run_wanted,
            "look": self.opened,
            "project": self.project_wanted,
            "counter": self.counter_wanted,
        }
        signals[what].emit(name)

    def _show_findings(self, name: str) -> None:
        if name in self._cards:
            self._cards[name].show_findings(self.control.last_findings(name))

    def _show_progress(self, fraction: float, _activity: Sentence, _seconds_left: float) -> None:
        running = self.control.running
        if running in self._cards:
            self._cards[running].show_share(fraction)

    def _show_running(self) -> None:
        for name, card in self._cards.items():
            if name != self.control.running:
                card.show_share(None)
