"""After a crash: what was not saved, to be restored or left."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mtl_gui.spec import Experiment
from mtl_gui.ui.theme import GAP, GAP_LARGE, GAP_SMALL, Theme
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["RestoreCard"]


class RestoreCard(TranslatedWidget):
    """One question with two answers; hidden until it is asked and after it was answered."""

    answered = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = ""
        self._sign = QLabel(self)
        self._heading = QLabel(self)
        self._heading.setObjectName("heading")
        self._sentence = QLabel(self)
        self._sentence.setWordWrap(True)
        self._restore = QPushButton(self)
        self._restore.setObjectName("restore_unsaved")
        self._restore.setProperty("primary", "true")
        self._restore.setAutoDefault(True)
        self._restore.clicked.connect(lambda: self._answer(is_wanted=True))
        self._leave = QPushButton(self)
        self._leave.setObjectName("leave_unsaved")
        self._leave.clicked.connect(lambda: self._answer(is_wanted=False))
        self._lay_out()
        theme.changed.connect(self._paint)
        self._paint()
        self.retranslate()
        self.hide()

    def offer(self, experiment: Experiment) -> None:
        """Asks about an experiment."""
        self._title = experiment.title
        self.retranslate()
        self.show()

    def first_button(self) -> QPushButton:
        """The button that takes the focus."""
        return self._restore

    def retranslate(self) -> None:
        """Sets every text."""
        self._heading.setText(self.tr("The program closed unexpectedly last time"))
        self._sentence.setText(
            self.tr("There are unsaved changes of “{title}”.").format(
                title=self._title or self.tr("Untitled")
            )
        )
        self._restore.setText(self.tr("Restore them"))
        self._leave.setText(self.tr("Leave them"))
        for button in (self._restore, self._leave):
            button.setAccessibleName(button.text())

    def _answer(self, *, is_wanted: bool) -> None:
        self.hide()
        self.answered.emit(is_wanted)

    def _paint(self) -> None:
        self._sign.setPixmap(self._theme.icon("history", "caution").pixmap(24, 24))

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(GAP_SMALL)
        texts.addWidget(self._heading)
        texts.addWidget(self._sentence)
        card = QFrame(self)
        card.setObjectName("card")
        row = QHBoxLayout(card)
        row.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        row.setSpacing(GAP)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        row.addWidget(self._restore)
        row.addWidget(self._leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, GAP_LARGE)
        layout.addWidget(card)
