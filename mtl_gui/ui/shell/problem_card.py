"""What went wrong, said in the window without stopping the work."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mtl_gui.events import RunFailed
from mtl_gui.ui.theme import GAP, GAP_LARGE, GAP_SMALL, Theme
from mtl_gui.ui.translation import TranslatedWidget, said, without_mnemonic

__all__ = ["ProblemCard", "problem_text"]


class ProblemCard(TranslatedWidget):
    """One problem as what happened, why and what to do, with the details to copy. Escape closes it."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problem_card")
        self._theme = theme
        self._failure: RunFailed | None = None
        self._of_run: RunFailed | None = None
        self._sign = QLabel(self)
        self._what = _text_label("heading", self)
        self._why = _text_label("problem_why", self)
        self._what_to_do = _text_label("problem_what_to_do", self)
        self._details = QPlainTextEdit(self)
        self._details.setObjectName("problem_details")
        self._details.setReadOnly(True)
        self._details.setTabChangesFocus(True)
        self._details.setMaximumHeight(160)
        self._details_button = _button("problem_show_details", self)
        self._details_button.setCheckable(True)
        self._copy = _button("problem_copy", self)
        self._close = _button("problem_close", self)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.hide()

    @property
    def failure(self) -> RunFailed | None:
        """The problem that was shown last."""
        return self._failure

    def show_problem(self, failure: RunFailed) -> None:
        """Shows a problem in place of the one before."""
        self._failure = failure
        self._details_button.setChecked(False)
        self._details.hide()
        self.retranslate()
        self.show()

    def tie_to_run(self, failure: RunFailed) -> None:
        """Notes that a problem is that of the run which is shown."""
        self._of_run = failure

    def settle(self) -> None:
        """Closes the problem of a run, now that the run goes on or another one is shown."""
        if self._failure is self._of_run:
            self.hide()

    def retranslate(self) -> None:
        """Sets every text."""
        self._details_button.setText(self.tr("&Details"))
        self._copy.setText(self.tr("C&opy"))
        self._copy.setToolTip(self.tr("Copy the problem with its details"))
        self._close.setText(self.tr("&Close"))
        self._details.setAccessibleName(self.tr("Details of the problem"))
        for button in (self._details_button, self._copy, self._close):
            button.setAccessibleName(without_mnemonic(button.text()))
        if self._failure is not None:
            self._what.setText(said(self._failure.what))
            self._why.setText(said(self._failure.why))
            self._what_to_do.setText(said(self._failure.what_to_do))
            self._details.setPlainText(self._failure.details)
            self._details_button.setVisible(bool(self._failure.details))
            self.setAccessibleName(self.tr("Problem: {what}").format(what=said(self._failure.what)))

    def _copy_all(self) -> None:
        if self._failure is not None:
            QGuiApplication.clipboard().setText(f"{problem_text(self._failure)}\n\n{self._failure.details}")

    def _dismiss(self) -> None:
        self.hide()
        self.closed.emit()

    def _paint_sign(self) -> None:
        self._sign.setPixmap(self._theme.icon("warning", "worse").pixmap(24, 24))

    def _connect(self) -> None:
        self._details_button.toggled.connect(self._details.setVisible)
        self._copy.clicked.connect(self._copy_all)
        self._close.clicked.connect(self._dismiss)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._dismiss)
        self._theme.changed.connect(self._paint_sign)
        self._paint_sign()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        for button in (self._details_button, self._copy, self._close):
            buttons.addWidget(button)
        card = QFrame(self)
        card.setObjectName("problem")
        grid = QGridLayout(card)
        grid.setContentsMargins(GAP_LARGE, GAP, GAP_LARGE, GAP)
        grid.setHorizontalSpacing(GAP_LARGE)
        grid.setVerticalSpacing(GAP_SMALL)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._sign, 0, 0, 3, 1, Qt.AlignmentFlag.AlignTop)
        for row, label in enumerate((self._what, self._why, self._what_to_do)):
            grid.addWidget(label, row, 1)
        grid.addLayout(buttons, 0, 2, 3, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._details, 3, 0, 1, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_LARGE, GAP, GAP_LARGE, 0)
        layout.addWidget(card)


def problem_text(failure: RunFailed) -> str:
    """The problem as three sentences in the window's language."""
    return f"{said(failure.what)} {said(failure.why)} {said(failure.what_to_do)}"


def _text_label(name: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    return label


def _button(name: str, parent: QWidget) -> QPushButton:
    button = QPushButton(parent)
    button.setObjectName(name)
    button.setProperty("quiet", "true")
    return button
