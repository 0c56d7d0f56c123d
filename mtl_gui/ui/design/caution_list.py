"""Sentences that call for caution, each with its sign, and a button where there is a way out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from mtl_gui.spec.cautions import Caution, Remedy
from mtl_gui.ui.theme import GAP, Theme
from mtl_gui.ui.translation import TranslatedWidget, said

__all__ = ["CautionList"]

_SIGN_SIZE = 18


class CautionList(TranslatedWidget):
    """A line per sentence; takes no room while there is none. `remedy_wanted` carries the chosen `Remedy`."""

    remedy_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[Caution, ...] = ()
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, GAP)
        self._layout.setSpacing(GAP)
        self._layout.setColumnStretch(1, 1)
        theme.changed.connect(self.retranslate)
        self.hide()

    def show_cautions(self, cautions: Sequence[Caution]) -> None:
        """Shows these instead of what was shown."""
        if tuple(cautions) != self._shown:
            self._shown = tuple(cautions)
            self.retranslate()

    def retranslate(self) -> None:
        """Builds the lines anew, in the language and the colours of the window."""
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, caution in enumerate(self._shown):
            row = 2 * number
            self._layout.addWidget(self._sign(), row, 0, Qt.AlignmentFlag.AlignTop)
            text = QLabel(said(caution.text), self)
            text.setObjectName("caution")
            text.setWordWrap(True)
            self._layout.addWidget(text, row, 1)
            if caution.remedy is not None:
                self._layout.addWidget(self._button(caution.remedy), row + 1, 1, Qt.AlignmentFlag.AlignLeft)
        self.setVisible(bool(self._shown))

    def _button(self, remedy: Remedy) -> QPushButton:
        button = QPushButton(said(remedy.name), self)
        button.setObjectName("remedy")
        button.setAccessibleName(button.text())
        button.setToolTip(self.tr("Change the experiment so that this no longer holds. It can be undone."))
        button.clicked.connect(lambda: self.remedy_wanted.emit(remedy))
        return button

    def _sign(self) -> QLabel:
        sign = QLabel(self)
        sign.setPixmap(self._theme.icon("warning", "caution").pixmap(_SIGN_SIZE, _SIGN_SIZE))
        return sign
