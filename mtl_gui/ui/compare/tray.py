"""The tray: the runs that are compared, each with a letter and a symbol."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from mtl_gui.spec import group_letter
from mtl_gui.ui.compare.run_model import RUN_MIME
from mtl_gui.ui.compare.run_texts import short_titles, without_middle
from mtl_gui.ui.flow_layout import FlowLayout
from mtl_gui.ui.plots.markers import task_icon
from mtl_gui.ui.theme import GAP, GAP_SMALL, Theme
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["MOST_RUNS", "Tray"]

MOST_RUNS = 8
_LONGEST_TITLE, _SHORTEST_TITLES = 28, (18, 12)
_MOST_LINES = 2


class Tray(TranslatedWidget):
    """Takes up to eight runs, by `add` or by dragging rows of the list onto it.

    `changed` carries the ids in their order; `full` tells that some were left out.
    """

    changed = Signal(tuple)
    full = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._titles: dict[str, str] = {}
        self._chips: list[_Chip] = []
        self.setObjectName("tray")
        self.setAcceptDrops(True)
        self._card = QFrame(self)
        self._card.setObjectName("card")
        self._name, self._hint = QLabel(self._card), QLabel(self._card)
        self._hint.setObjectName("muted")
        self._clear = QPushButton(self._card)
        self._clear.setObjectName("tray_clear")
        self._clear.clicked.connect(self.clear)
        self._row = FlowLayout(gap=GAP)
        for widget in (self._name, self._hint):
            self._row.addWidget(widget)
        inner = QHBoxLayout(self._card)
        inner.setContentsMargins(GAP, GAP_SMALL, GAP, GAP_SMALL)
        inner.addLayout(self._row, 1)
        inner.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignTop)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._card)
        theme.changed.connect(self._show)
        self.retranslate()

    @property
    def run_ids(self) -> tuple[str, ...]:
        """The runs in the tray, A first."""
        return tuple(self._titles)

    def add(self, runs: Sequence[tuple[str, str]]) -> None:
        """Takes runs, ids with titles, that are not there yet; beyond eight they are left out."""
        before = dict(self._titles)
        for run_id, title in runs:
            if run_id in self._titles or len(self._titles) < MOST_RUNS:
                self._titles[run_id] = title
            else:
                self.full.emit()
                break
        self._show()
        if list(before) != list(self._titles):
            self.changed.emit(self.run_ids)

    def remove(self, run_id: str) -> None:
        """Takes a run out."""
        if self._titles.pop(run_id, None) is not None:
            self._show()
            self.changed.emit(self.run_ids)

    def clear(self) -> None:
        """Takes all runs out."""
        self._titles.clear()
        self._show()
        self.changed.emit(())

    def keep_only(self, known: dict[str, str]) -> None:
        """Takes out what is not kept any more, and takes over new titles."""
        gone = [run_id for run_id in self._titles if run_id not in known]
        self._titles = {run_id: known[run_id] for run_id in self._titles if run_id in known}
        self._show()
        if gone:
            self.changed.emit(self.run_ids)

    def retranslate(self) -> None:
        """Sets every text."""
        self.setAccessibleName(self.tr("Tray of runs to compare"))
        self._name.setText(self.tr("Tray"))
        self._hint.setText(self.tr("Choose runs in the list and press Insert, or drag them here."))
        self._clear.setText(self.tr("Clear"))
        self._clear.setAccessibleName(self.tr("Take all runs out of the tray"))
        self._show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes runs of the list."""
        if event.mimeData().hasFormat(RUN_MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Takes the runs that were dragged here; their titles follow with the next reading of the list."""
        ids = bytes(event.mimeData().data(RUN_MIME).data()).decode().split("\n")
        event.acceptProposedAction()
        self.add([(run_id, self._titles.get(run_id, run_id)) for run_id in ids if run_id])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tells titles as far as there is room."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follows another size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _show(self) -> None:
        while len(self._chips) < len(self._titles):
            chip = _Chip(self._card)
            chip.removed.connect(self.remove)
            self._chips.append(chip)
            self._row.addWidget(chip)
        for place, chip in enumerate(self._chips):
            chip.setVisible(place < len(self._titles))
        titles = list(self._titles.values())
        shorter = [[without_middle(title, _LONGEST_TITLE) for title in titles]]
        shorter += [short_titles(titles, longest) for longest in _SHORTEST_TITLES]
        for place, (run_id, title) in enumerate(self._titles.items()):
            self._chips[place].show_run(
                self._theme, place, run_id, (title, *(texts[place] for texts in shorter))
            )
        self._hint.setVisible(not self._titles)
        self._clear.setVisible(bool(self._titles))
        self._fit()

    def _fit(self) -> None:
        """Cuts titles, at last to their letters, where they would take more than two lines from the page."""
        shown = self._chips[: len(self._titles)]
        room = self.width() - self._clear.sizeHint().width() - 6 * GAP
        for shortness in range(len(_SHORTEST_TITLES) + 2):
            for chip in shown:
                chip.tell(shortness)
            line = max((chip.sizeHint().height() for chip in shown), default=0) + GAP
            self._row.invalidate()
            if self._row.heightForWidth(max(room, 1)) <= _MOST_LINES * line:
                break


class _Chip(QPushButton):
    """A run in the tray; pressing it, or Delete on it, takes it out."""

    removed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._run_id = ""
        self._texts: tuple[str, ...] = ("",)
        self.clicked.connect(lambda: self.removed.emit(self._run_id))

    def show_run(self, theme: Theme, place: int, run_id: str, titles: Sequence[str]) -> None:
        """Shows a run at its place; after its title there are ever shorter ones."""
        self._run_id, title = run_id, titles[0]
        letter = group_letter(place)
        self.setObjectName(f"tray_{letter}")
        self._texts = (*(f"{letter}  {short}  ✕".replace("&", "&&") for short in titles[1:]), f"{letter}  ✕")
        self.tell(0)
        self.setIcon(task_icon(theme, place))
        told = self.tr("Run {letter}: {title}. Press to take it out of the tray.")
        self.setAccessibleName(told.format(letter=letter, title=title))
        self.setToolTip(told.format(letter=letter, title=title))

    def tell(self, shortness: int) -> None:
        """Shows the letter and, up to the last degree of shortness, the title; the tip has it in any case."""
        self.setText(self._texts[shortness])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the run out, as pressing does."""
        if event.key() == Qt.Key.Key_Delete:
            self.click()
        else:
            super().keyPressEvent(event)
