"""What the cards of all studies have in common: words above, buttons below."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mtl_gui.ui.flow_layout import flowing
from mtl_gui.ui.theme import GAP, GAP_LARGE
from mtl_gui.ui.translation import TranslatedWidget, number, translated

__all__ = ["GalleryCard"]

translate = QCoreApplication.translate


class GalleryCard(TranslatedWidget):
    """Title, question, size, answer and notes; `wanted` carries what is asked for.

    That is run, look, project or counter; the notes open in the card.

    Args:
        name: The study's, for the names of the parts.
        parent: The widget above.
    """

    wanted = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share: float | None = None
        self._title, self._question, self._size = QLabel(self), QLabel(self), QLabel(self)
        self._answer, self._reason, self._notes = QLabel(self), QLabel(self), QLabel(self)
        self._title.setObjectName("heading")
        for label in (self._size, self._notes):
            label.setObjectName("muted")
        self._buttons = {what: QPushButton(self) for what in ("run", "look", "notes", "project", "counter")}
        for what, button in self._buttons.items():
            button.setObjectName(f"{what}_{name}")
            if what != "notes":
                button.clicked.connect(lambda _checked=False, told=what: self.wanted.emit(told))
        self._buttons["notes"].setCheckable(True)
        self._buttons["notes"].toggled.connect(self._notes.setVisible)
        self._notes.hide()
        self._reason.hide()
        self._lay_out()

    def show_share(self, share: float | None) -> None:
        """Shows how far the run is that is at work; None when it is not."""
        self._share = share
        self.retranslate()

    def _say(self, title: str, question: str, notes: str, *, has_counter: bool) -> None:
        """Sets the texts that every study has."""
        title = translated(title, "presets")
        self._title.setText(title)
        self._question.setText(translated(question, "presets"))
        self._notes.setText(translated(notes, "presets").strip())
        self._buttons["counter"].setVisible(has_counter)
        for what, (text, spoken) in _button_texts().items():
            self._buttons[what].setText(text)
            self._buttons[what].setAccessibleName(spoken.format(title=title))
            self._buttons[what].setToolTip(spoken.format(title=title))

    def _with_share(self, words: str) -> str:
        """Words, and how far the run is that is at work."""
        if self._share is None:
            return words
        told = translate("GalleryCard", "running, {percent} % done").format(
            percent=number(round(100 * self._share))
        )
        return f"{words} · {told}"

    def _lay_out(self) -> None:
        card = QFrame(self)
        card.setObjectName("card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP)
        inner.setSpacing(GAP)
        for label in (self._title, self._question, self._size, self._answer, self._reason, self._notes):
            label.setWordWrap(True)
            inner.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        inner.addStretch(1)
        holder = flowing(self._buttons.values(), card)
        inner.addWidget(holder)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)


def _button_texts() -> dict[str, tuple[str, str]]:
    """What stands on each button, and what is said of it."""
    return {
        "run": (translate("GalleryCard", "Run"), translate("GalleryCard", "Run the study “{title}”")),
        "look": (translate("GalleryCard", "Look"), translate("GalleryCard", "Look at the study “{title}”")),
        "notes": (
            translate("GalleryCard", "Teacher's notes"),
            translate("GalleryCard", "Teacher's notes on “{title}”"),
        ),
        "project": (
            translate("GalleryCard", "Open as project"),
            translate("GalleryCard", "Open the experiment of “{title}”"),
        ),
        "counter": (
            translate("GalleryCard", "Counter-example"),
            translate("GalleryCard", "Counter-example of “{title}”"),
        ),
    }
