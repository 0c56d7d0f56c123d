"""Everything that the Compare page says about one run."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mtl_gui.events import CHOSEN, SINGLE_TASK
from mtl_gui.runs.record import RunRecord
from mtl_gui.ui.pages.answer_card import AnswerCard
from mtl_gui.ui.pages.outcome_table import OutcomeTable
from mtl_gui.ui.pages.seed_numbers import SeedNumbers
from mtl_gui.ui.plots.data_table import DataDialog
from mtl_gui.ui.plots.dot_plot import DotPlot
from mtl_gui.ui.plots.outcome import Outcome, outcome_of
from mtl_gui.ui.plots.outcome_text import equal_text, unequal_texts
from mtl_gui.ui.theme import GAP, GAP_LARGE, Theme
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["OutcomeView"]

_DOT_COLUMNS = 2


class OutcomeView(TranslatedWidget):
    """Answer, table, dots and fairness of a run, from top to bottom."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._record: RunRecord | None = None
        self._outcome: Outcome | None = None
        self._answer = AnswerCard(self)
        self._table = OutcomeTable(theme, self)
        self._dots_heading = QLabel(self)
        self._dots_heading.setObjectName("heading")
        self._dots_note = QLabel(self)
        self._dots_note.setObjectName("muted")
        self._dots_note.setWordWrap(True)
        self._data = QPushButton(self)
        self._data.setObjectName("seed_data")
        self._data.clicked.connect(lambda: self._show_data(0))
        self._dots: list[DotPlot] = []
        self._grid = QGridLayout()
        self._fair_card = QFrame(self)
        self._fair_card.setObjectName("card")
        self._fair_heading = QLabel(self._fair_card)
        self._fair_heading.setObjectName("heading")
        self._fair = QLabel(self._fair_card)
        self._fair.setProperty("part", "fairness")
        self._fair.setWordWrap(True)
        self._fair.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out()
        self.retranslate()

    @property
    def outcome(self) -> Outcome | None:
        """What is shown."""
        return self._outcome

    def show_record(self, record: RunRecord) -> bool:
        """Shows a run as it stands; tells whether there is anything to show yet."""
        self._record = record
        self._outcome = outcome_of(record)
        if self._outcome is not None:
            self._show(record, self._outcome)
        return self._outcome is not None

    def sentences(self) -> list[str]:
        """What is said in words, line by line."""
        return [*self._answer.sentences(), *self._fair.text().split("\n")]

    def retranslate(self) -> None:
        """Sets every text."""
        self._dots_heading.setText(self.tr("Each seed"))
        self._dots_note.setText(
            self.tr(
                "Dots: the metric on the test rows. Bars: mean and 95 % interval. Lines join equal seeds."
            )
        )
        self._data.setText(self.tr("View data…"))
        self._data.setAccessibleName(self.tr("View each seed's values as a table"))
        self._table.retranslate()
        self._fair_heading.setText(self.tr("Is the comparison fair?"))
        if self._record is not None and self._outcome is not None:
            self._show(self._record, self._outcome)

    def _show(self, record: RunRecord, outcome: Outcome) -> None:
        self._answer.show_outcome(outcome)
        self._table.show_outcome(outcome)
        while len(self._dots) < len(outcome.tasks):
            self._add_dots()
        for place, dots in enumerate(self._dots):
            dots.setVisible(place < len(outcome.tasks))
        for dots, task in zip(self._dots, outcome.tasks, strict=False):
            dots.setObjectName(f"dots_{task.summary.task}")
            dots.show_outcome(task)
        is_pair = CHOSEN in record.arms and SINGLE_TASK in record.arms
        self._fair_card.setVisible(is_pair)
        if is_pair:
            self._fair.setText("\n".join((equal_text(record), *unequal_texts(record))))

    def _add_dots(self) -> None:
        place = len(self._dots)
        dots = DotPlot(self._theme, self)
        dots.data_wanted.connect(partial(self._show_data, place))
        self._dots.append(dots)
        self._grid.addWidget(dots, place // _DOT_COLUMNS, place % _DOT_COLUMNS)

    def _show_data(self, place: int) -> None:
        outcome = self._outcome
        if outcome is not None:
            tables = [
                (task.summary.task, partial(SeedNumbers, task, outcome.seeds)) for task in outcome.tasks
            ]
            DataDialog(tables, place, self).open()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP_LARGE)
        head.addWidget(self._dots_heading)
        head.addWidget(self._dots_note, 1)
        head.addWidget(self._data)
        self._grid.setSpacing(GAP)
        for column in range(_DOT_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        inner = QVBoxLayout(self._fair_card)
        inner.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        inner.setSpacing(GAP)
        inner.addWidget(self._fair_heading)
        inner.addWidget(self._fair)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_LARGE)
        layout.addWidget(self._answer)
        layout.addWidget(self._table)
        layout.addLayout(head)
        layout.addLayout(self._grid)
        layout.addWidget(self._fair_card)
        layout.addStretch(1)
