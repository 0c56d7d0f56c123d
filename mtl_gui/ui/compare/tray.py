"""The tray: the runs that are compared, each with a letter and a symbol."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from mtl_gui.spec import group_letter
from mtl_gui.ui.compare.run_model import RUN_MIME
from mtl_gui.ui.flow_layout import FlowLayout
from mtl_gui.ui.plots.markers import task_icon
from mtl_gui.ui.theme import GAP, GAP_SMALL, Theme
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["MOST_RUNS", "Tray"]

MOST_RUNS = 8
_LONGEST_TITLE = 28
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
        for place, (run_id, title) in enumerate(self._titles.items()):
            self._chips[place].show_run(self._theme, place, run_id, title)
        self._hint.setVisible(not self._titles)
        self._clear.setVisible(bool(self._titles))
        self._fit()

    def _fit(self) -> None:
        """Leaves titles out where they would take more than two lines from what the tray is for."""
        shown = self._chips[: len(self._titles)]
        for chip in shown:
            chip.tell(is_short=False)
        room = self.width() - self._clear.sizeHint().width() - 6 * GAP
        line = max((chip.sizeHint().height() for chip in shown), default=0) + GAP
        if self._row.heightForWidth(max(room, 1)) > _MOST_LINES * line:
            for chip in shown:
                chip.tell(is_short=True)
        self._row.invalidate()


class _Chip(QPushButton):
    """A run in the tray; pressing it, or Delete on it, takes it out."""

    removed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._run_id = ""
        self._texts = ("", "")
        self.clicked.connect(lambda: self.removed.emit(self._run_id))

    def show_run(self, theme: Theme, place: int, run_id: str, title: str) -> None:
        """Shows a run at its place."""
        self._run_id = run_id
        letter = group_letter(place)
        self.setObjectName(f"tray_{letter}")
        short = title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1]}…"
        self._texts = (f"{letter}  {short}  ✕".replace("&", "&&"), f"{letter}  ✕")
        self.tell(is_short=False)
        self.setIcon(task_icon(theme, place))
        told = self.tr("Run {letter}: {title}. Press to take it out of the tray.")
        self.setAccessibleName(told.format(letter=letter, title=title))
        self.setToolTip(told.format(letter=letter, title=title))

    def tell(self, *, is_short: bool) -> None:
        """Shows the letter, and the title unless it is to be short; the tip has it in any case."""
        self.setText(self._texts[is_short])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the run out, as pressing does."""
        if event.key() == Qt.Key.Key_Delete:
            self.click()
        else:
            super().keyPressEvent(event)
