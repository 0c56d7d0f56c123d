"""A suggestion for the sharing plan with its evidence, to be applied or left."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mtl_gui.spec import SharingPlan
from mtl_gui.ui.design.suggestion_text import ShownSuggestion
from mtl_gui.ui.theme import GAP
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["SuggestionCard"]

_FEWEST_ROWS = 5
"""Of the evidence are in view; more are where there is room."""


class SuggestionCard(TranslatedWidget):
    """Shown only while there is a suggestion; nothing changes before `applied`, which carries a plan."""

    applied = Signal(object)
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: SharingPlan | None = None
        self._heading, self._reason = QLabel(self), QLabel(self)
        self._heading.setObjectName("heading")
        self._card = QFrame(self)
        self._table = QTableWidget(self)
        self._apply, self._leave = QPushButton(self), QPushButton(self)
        self._lay_out()
        self._apply.clicked.connect(self._answer)
        self._leave.clicked.connect(self.dismiss)
        self.retranslate()
        self.hide()

    def offer(self, suggestion: ShownSuggestion) -> None:
        """Shows a suggestion and what speaks for it."""
        self._plan = suggestion.plan
        self._heading.setText(suggestion.heading)
        self._reason.setText(suggestion.reason)
        self._table.setColumnCount(len(suggestion.headers))
        self._table.setHorizontalHeaderLabels(suggestion.headers)
        self._table.setRowCount(len(suggestion.rows))
        for row, texts in enumerate(suggestion.rows):
            for column, text in enumerate(texts):
                self._table.setItem(row, column, QTableWidgetItem(text))
        self._show_rows(_FEWEST_ROWS)
        self.show()
        self._apply.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shows as many rows of the evidence as there is room for."""
        super().resizeEvent(event)
        room = self.height() - self._card.sizeHint().height()
        shown = self._table.height() - self._table.horizontalHeader().sizeHint().height()
        rows = (shown + room) // self._table.verticalHeader().defaultSectionSize()
        if room > 0:
            self._show_rows(max(rows, _FEWEST_ROWS))

    def dismiss(self) -> None:
        """Takes the suggestion away; nothing was changed."""
        if not self.isHidden():
            self.hide()
            self.dismissed.emit()

    def retranslate(self) -> None:
        """Sets the texts that are not the suggestion's."""
        self._apply.setText(self.tr("Apply"))
        self._apply.setAccessibleName(self.tr("Apply the suggestion"))
        self._leave.setText(self.tr("Leave it"))
        self._leave.setAccessibleName(self.tr("Leave the suggestion"))
        self._table.setAccessibleName(self.tr("Evidence for the suggestion"))

    def _show_rows(self, num_rows: int) -> None:
        rows = min(num_rows, self._table.rowCount()) * self._table.verticalHeader().defaultSectionSize()
        self._table.setFixedHeight(rows + self._table.horizontalHeader().sizeHint().height() + 4)

    def _answer(self) -> None:
        self.hide()
        if self._plan is not None:
            self.applied.emit(self._plan)

    def _lay_out(self) -> None:
        self._apply.setObjectName("apply_suggestion")
        self._apply.setProperty("primary", "true")
        self._leave.setObjectName("leave_suggestion")
        self._table.setObjectName("suggestion_evidence")
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setTabKeyNavigation(False)
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for label in (self._heading, self._reason):
            label.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self._apply)
        buttons.addWidget(self._leave)
        buttons.addStretch(1)
        card = self._card
        card.setObjectName("card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(GAP, GAP, GAP, GAP)
        inner.setSpacing(GAP)
        inner.addWidget(self._heading)
        inner.addWidget(self._reason)
        inner.addLayout(buttons)  # above the evidence, which may be long
        inner.addWidget(self._table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
        layout.addStretch(1)
