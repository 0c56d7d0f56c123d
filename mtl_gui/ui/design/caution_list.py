"""Sentences that call for caution, each with its sign."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from mtl_gui.texts import Sentence
from mtl_gui.ui.theme import GAP, Theme
from mtl_gui.ui.translation import TranslatedWidget, said

__all__ = ["CautionList"]

_SIGN_SIZE = 18


class CautionList(TranslatedWidget):
    """A line per sentence; takes no room while there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[Sentence, ...] = ()
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, GAP)
        self._layout.setSpacing(GAP)
        self._layout.setColumnStretch(1, 1)
        theme.changed.connect(self.retranslate)
        self.hide()

    def show_sentences(self, sentences: Sequence[Sentence]) -> None:
        """Shows these instead of what was shown."""
        if tuple(sentences) != self._shown:
            self._shown = tuple(sentences)
            self.retranslate()

    def retranslate(self) -> None:
        """Builds the lines anew, in the language and the colours of the window."""
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, sentence in enumerate(self._shown):
            self._layout.addWidget(self._sign(), row, 0, Qt.AlignmentFlag.AlignTop)
            text = QLabel(said(sentence), self)
            text.setObjectName("caution")
            text.setWordWrap(True)
            self._layout.addWidget(text, row, 1)
        self.setVisible(bool(self._shown))

    def _sign(self) -> QLabel:
        sign = QLabel(self)
        sign.setPixmap(self._theme.icon("warning", "caution").pixmap(_SIGN_SIZE, _SIGN_SIZE))
        return sign
