"""A large button with a picture, a name and a sentence."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from mtl_gui.ui.theme import GAP_LARGE, GAP_SMALL, Theme

__all__ = ["ChoiceButton"]

_ICON_SIZE = 32


class ChoiceButton(QPushButton):
    """One of a few ways to begin. Enter and Space press it."""

    def __init__(self, name: str, icon: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("choice", "true")
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._icon = icon
        self._theme = theme
        self._picture = QLabel(self)
        self._heading = QLabel(self)
        self._heading.setObjectName("heading")
        self._sentence = QLabel(self)
        self._sentence.setObjectName("muted")
        self._sentence.setWordWrap(True)
        self._lay_out()
        theme.changed.connect(self._paint)
        self._paint()

    def set_texts(self, heading: str, sentence: str) -> None:
        """Sets the name and the sentence, on screen and for screen readers."""
        self._heading.setText(heading)
        self._sentence.setText(sentence)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(sentence)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As much room as the texts need."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the longest word, as high as the texts then are."""
        return QSize(12 * self.fontMetrics().height(), self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        """The sentence wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the wrapped texts."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else super().heightForWidth(width)

    def _paint(self) -> None:
        self._picture.setPixmap(self._theme.icon(self._icon, "accent").pixmap(_ICON_SIZE, _ICON_SIZE))

    def _lay_out(self) -> None:
        for label in (self._picture, self._heading, self._sentence):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        texts = QVBoxLayout()
        texts.setSpacing(GAP_SMALL)
        texts.addWidget(self._heading)
        texts.addWidget(self._sentence)
        texts.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        layout.setSpacing(GAP_LARGE)
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(texts, 1)
