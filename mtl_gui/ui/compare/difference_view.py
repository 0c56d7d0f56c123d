"""In which settings two runs differ, as text to read and to copy."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mtl_gui.run_events import RunRead
from mtl_gui.spec import group_letter
from mtl_gui.spec.settings import Difference, differences
from mtl_gui.ui.compare.run_texts import setting_text
from mtl_gui.ui.heard_name import set_heard_name
from mtl_gui.ui.theme import GAP, Theme
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["DifferenceView"]


class DifferenceView(TranslatedWidget):
    """Two of the tray's runs to choose, and their differing settings, a line each."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._runs: Sequence[RunRead] = ()
        self._titles: Mapping[str, str] = {}
        self._wanted = ("", "")
        self._first, self._second = QComboBox(self), QComboBox(self)
        self._first.setObjectName("difference_first")
        self._second.setObjectName("difference_second")
        for choice in (self._first, self._second):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._against = QLabel(self)
        self._copy = QPushButton(self)
        self._copy.setObjectName("difference_copy")
        self._text = QPlainTextEdit(self)
        self._text.setObjectName("difference_text")
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._lay_out()
        for choice in (self._first, self._second):
            choice.currentIndexChanged.connect(self._take)
        self._copy.clicked.connect(lambda: QApplication.clipboard().setText(self.text()))
        theme.changed.connect(self._paint_icons)
        self._paint_icons()
        self.retranslate()

    def show_runs(self, runs: Sequence[RunRead], titles: Mapping[str, str]) -> None:
        """Offers these runs, A first; the two that are chosen stay chosen as long as they are there."""
        self._runs, self._titles = tuple(runs), dict(titles)
        for place, choice in enumerate((self._first, self._second)):
            wanted = self._wanted[place]
            is_there = any(run.run_id == wanted for run in self._runs)
            chosen = wanted if is_there else choice.currentData()
            with QSignalBlocker(choice):
                choice.clear()
                for number, run in enumerate(self._runs):
                    choice.addItem(self._name(number), run.run_id)
                found = choice.findData(chosen)
                choice.setCurrentIndex(found if found >= 0 else min(place, choice.count() - 1))
        self._show()

    def pair(self) -> tuple[str, str]:
        """The ids of the two runs; empty where there is none."""
        return str(self._first.currentData() or ""), str(self._second.currentData() or "")

    def set_pair(self, first: str, second: str) -> None:
        """Chooses two runs, now or as soon as they are offered."""
        self._wanted = (first, second)
        self.show_runs(self._runs, self._titles)

    def text(self) -> str:
        """What is told."""
        return self._text.toPlainText()

    def retranslate(self) -> None:
        """Sets every text."""
        self._against.setText(self.tr("against"))
        self._copy.setText(self.tr("Copy"))
        self._copy.setAccessibleName(self.tr("Copy the differences"))
        set_heard_name(self._first, self.tr("First run"))
        set_heard_name(self._second, self.tr("Second run"))
        self._text.setAccessibleName(self.tr("Settings that differ"))
        self._show()

    def _take(self) -> None:
        self._wanted = self.pair()
        self._show()

    def _show(self) -> None:
        one, other = self._first.currentIndex(), self._second.currentIndex()
        if one < 0 or other < 0:
            return
        found = differences(self._runs[one].experiment, self._runs[other].experiment)
        names = f"{self._name(one)} → {self._name(other)}"
        told = _lines(found) if found else [self.tr("All settings are equal.")]
        self._text.setPlainText("\n".join((names, *told)))

    def _name(self, place: int) -> str:
        run_id = self._runs[place].run_id
        return f"{group_letter(place)}  {self._titles.get(run_id, run_id)}"

    def _paint_icons(self) -> None:
        self._copy.setIcon(self._theme.icon("copy"))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        for widget in (self._first, self._against, self._second):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self._copy)
        layout = QVBoxLayout(self)
        layout.setSpacing(GAP)
        layout.addLayout(head)
        layout.addWidget(self._text, 1)


def _lines(found: Sequence[Difference]) -> list[str]:
    """A line per setting; a dash where a run does not have it."""
    widest = max(len(change.path) for change in found)
    return [
        f"{change.path:<{widest}}  {setting_text(change.first) or '–'} → {setting_text(change.second) or '–'}"
        for change in found
    ]
