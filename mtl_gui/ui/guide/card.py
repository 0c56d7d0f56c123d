"""The card of the guided tour: one step at a time, beside what it is about."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mtl_gui.ui.guide.steps import STEPS, GuideStep
from mtl_gui.ui.theme import GAP, GAP_LARGE
from mtl_gui.ui.translation import TranslatedWidget, translated, without_mnemonic

__all__ = ["GuideCard"]

_WIDTH_IN_LINES = 24


class GuideCard(TranslatedWidget):
    """Says what a step says; `moved` carries 1 for Next and -1 for Back, `skipped` that the tour is over."""

    moved = Signal(int)
    skipped = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("guide_card")
        self._number = 0
        self._is_done = False
        self._count, self._title, self._text, self._done = (QLabel(self) for _ in range(4))
        self._skip, self._back, self._next = (QPushButton(self) for _ in range(3))
        self._column = QVBoxLayout(self)
        self._lay_out()
        self._back.clicked.connect(lambda: self.moved.emit(-1))
        self._next.clicked.connect(lambda: self.moved.emit(1))
        self._skip.clicked.connect(self.skipped)
        self.retranslate()
        self.hide()

    @property
    def sentence(self) -> str:
        """All that the card says, for a screen reader."""
        parts = (self._count, self._title, self._text, self._done)
        return " ".join(part.text() for part in parts if not part.isHidden())

    def show_step(self, number: int, *, is_done: bool = False) -> None:
        """Shows a step, by its place in the tour."""
        self._number, self._is_done = number, is_done
        self.retranslate()
        self.fit()

    def fit(self) -> None:
        """Takes the size that the text needs, at most half the window's width."""
        window = self.parentWidget()
        widest = window.width() // 2 if window is not None else 400
        self.setFixedWidth(min(_WIDTH_IN_LINES * self.fontMetrics().height(), widest))
        self.setFixedHeight(self._column.totalHeightForWidth(self.width()))

    def focus_next(self) -> None:
        """Puts the focus on Next."""
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Sets every text."""
        step = STEPS[self._number]
        is_last = self._number == len(STEPS) - 1
        self._count.setText(
            self.tr("Tour, step {number} of {count}").format(number=self._number + 1, count=len(STEPS))
        )
        self._title.setText(translated(step.title, "guide"))
        self._text.setText(translated(step.text, "guide"))
        self._show_done(step)
        self._back.setText(self.tr("&Back"))
        self._next.setText(self.tr("Fi&nish") if is_last else self.tr("&Next"))
        self._skip.setText(self.tr("S&kip"))
        self._skip.setVisible(not is_last)
        self._skip.setToolTip(self.tr("End the tour; it can be taken again from the menu Help."))
        self._back.setToolTip(self.tr("Go back to the step before."))
        self._next.setToolTip(self.tr("Go on with the next step."))
        self._back.setEnabled(self._number > 0)
        self.setAccessibleName(self.sentence)
        for button in (self._back, self._next, self._skip):
            button.setAccessibleName(without_mnemonic(button.text()))
            button.setAccessibleDescription(self.sentence)

    def _show_done(self, step: GuideStep) -> None:
        self._done.setVisible(self._is_done)
        if self._is_done:
            self._done.setText(self.tr("✓ {what}").format(what=translated(step.done, "guide")))

    def _lay_out(self) -> None:
        for part, name in (
            (self._count, "muted"),
            (self._title, "heading"),
            (self._text, "guide_text"),
            (self._done, "better"),
            (self._back, "guide_back"),
            (self._next, "guide_next"),
            (self._skip, "guide_skip"),
        ):
            part.setObjectName(name)
        for label in (self._text, self._done, self._title):
            label.setWordWrap(True)
        self._next.setProperty("primary", "true")
        self._skip.setProperty("quiet", "true")
        for button in (self._back, self._next, self._skip):
            button.setAutoDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self._skip)
        buttons.addStretch(1)
        buttons.addWidget(self._back)
        buttons.addWidget(self._next)
        card = QFrame(self)
        card.setObjectName("guide")
        column = QVBoxLayout(card)
        column.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        column.setSpacing(GAP)
        for label in (self._count, self._title, self._text, self._done):
            column.addWidget(label)
        column.addLayout(buttons)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(card)
