"""The Start page: a demo, one's own data, earlier experiments."""

import logging
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from mtl_gui.paths import preset_files
from mtl_gui.problems import Refused
from mtl_gui.spec import Experiment
from mtl_gui.ui.cells import move_to_cell
from mtl_gui.ui.page import Page, Workbench
from mtl_gui.ui.pages.choice_button import ChoiceButton
from mtl_gui.ui.pages.preset_card import PresetCard
from mtl_gui.ui.pages.recent_list import RecentList
from mtl_gui.ui.pages.restore_card import RestoreCard
from mtl_gui.ui.theme import GAP, GAP_LARGE

__all__ = ["StartPage"]

_WIDEST = 1120
_CARD_WIDTH = 23
_CHOICE_WIDTH = 17
"""Widths in heights of the text, below which fewer stand side by side."""


class StartPage(Page):
    """Three large choices, the recent files, and a card for every experiment that comes with the program.

    `file_wanted` carries a recent file, `restore_answered` whether the unsaved experiment of a crash is
    wanted.
    """

    file_wanted = Signal(object)
    restore_answered = Signal(bool)

    name = "start"
    icon_name = "start"

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self._restore = RestoreCard(workbench.theme, self)
        self._title = QLabel(self)
        self._title.setObjectName("title")
        self._title.setWordWrap(True)
        self._lead = QLabel(self)
        self._lead.setObjectName("muted")
        self._lead.setWordWrap(True)
        self._guide = QPushButton(self)
        self._guide.setObjectName("start_guide")
        self._demo = ChoiceButton("start_demo", "demo", workbench.theme, self)
        self._table = ChoiceButton("start_table", "table", workbench.theme, self)
        self._open = ChoiceButton("start_open", "open", workbench.theme, self)
        self._recent = RecentList(self)
        self._presets_title = QLabel(self)
        self._presets_title.setObjectName("heading")
        self._cards = [PresetCard(path, value, self) for path, value in _presets()]
        self._choices, self._grid = QGridLayout(), QGridLayout()
        self._lay_out()
        self._connect()
        self.retranslate()

    def title(self) -> str:
        """The page's name."""
        return self.tr("Start")

    def show_recent(self, files: Sequence[str]) -> None:
        """Lists the files that were opened or saved last."""
        self._recent.show_files(files)

    def offer_restore(self, experiment: Experiment) -> None:
        """Asks whether the experiment that a crash left unsaved is wanted."""
        self._restore.offer(experiment)

    def focus_first(self) -> None:
        """Puts the focus where Enter starts the demo, or on the question that has to be answered."""
        first = self._restore.first_button() if self._restore.isVisibleTo(self) else self._demo
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Sets every text."""
        self._title.setText(self.tr("Does learning tasks together help?"))
        self._lead.setText(
            self.tr(
                "Train one network on several tasks, and beside it one network per task, on the same data. "
                "See what they share, where they conflict, and whether it was worth it."
            )
        )
        self._demo.set_texts(
            self.tr("Try the demo"),
            self.tr("Four questions about handwritten digits. The first curves appear within seconds."),
        )
        self._table.set_texts(
            self.tr("Use my own data"),
            self.tr("A table or a folder of images: say what is to be predicted, the rest are inputs."),
        )
        self._open.set_texts(
            self.tr("Open an experiment"),
            self.tr("Go on with one that you saved, or that somebody sent you."),
        )
        self._guide.setText(self.tr("Take the guided tour"))
        self._guide.setAccessibleName(self._guide.text())
        self._guide.setToolTip(self.tr("Five steps, about two minutes: share less, run again, compare."))
        self._presets_title.setText(self.tr("Ready-made experiments"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Puts as many choices and cards side by side as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        widths = min(self.width(), _WIDEST) // self.fontMetrics().height()
        _put(self._choices, (self._demo, self._table, self._open), 3 if widths >= 3 * _CHOICE_WIDTH else 1)
        _put(self._grid, self._cards, max(1, min(3, widths // _CARD_WIDTH)))

    def _connect(self) -> None:
        self._demo.clicked.connect(lambda: self.requested.emit("file.demo"))
        self._guide.clicked.connect(lambda: self.requested.emit("help.guide"))
        self._table.clicked.connect(lambda: self.requested.emit("file.open_table"))
        self._open.clicked.connect(lambda: self.requested.emit("file.open"))
        self._recent.chosen.connect(self.file_wanted)
        self._restore.answered.connect(self.restore_answered)
        for card in self._cards:
            card.open_wanted.connect(lambda path: self.preset_wanted.emit(path, False))
            card.run_wanted.connect(lambda path: self.preset_wanted.emit(path, True))

    def _lay_out(self) -> None:
        self._choices.setSpacing(GAP_LARGE)
        self._grid.setSpacing(GAP_LARGE)
        self._arrange()
        content = QWidget(self)
        content.setObjectName("scrolled")
        content.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(content)
        column.setContentsMargins(2 * GAP_LARGE, 2 * GAP_LARGE, 2 * GAP_LARGE, 2 * GAP_LARGE)
        column.setSpacing(GAP)
        for part in (self._restore, self._title, self._lead):
            column.addWidget(part)
        column.addSpacing(GAP_LARGE)
        column.addLayout(self._choices)
        column.addWidget(self._guide, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(GAP_LARGE)
        column.addWidget(self._recent)
        column.addWidget(self._presets_title)
        column.addLayout(self._grid)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)


def _presets() -> list[tuple[Path, Experiment]]:
    """The shipped experiments; one that cannot be read is left out and noted."""
    found = []
    for path in preset_files():
        try:
            found.append((path, Experiment.from_file(path)))
        except Refused as refused:
            logging.getLogger(__name__).warning("%s: %s", path, refused)
    return found


def _put(grid: QGridLayout, widgets: Sequence[QWidget], num_columns: int) -> None:
    """Puts widgets into a number of equal columns, unless they stand so already."""
    stretched = [column for column in range(grid.columnCount()) if grid.columnStretch(column)]
    if grid.count() and len(stretched) == num_columns:  # Qt does not check the number of a column
        return
    for number, widget in enumerate(widgets):
        move_to_cell(grid, widget, number // num_columns, number % num_columns)
    for column in range(max(grid.columnCount(), num_columns + 1)):
        grid.setColumnStretch(column, 1 if column < num_columns else 0)
