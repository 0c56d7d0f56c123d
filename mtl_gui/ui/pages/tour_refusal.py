"""Why a tour could not be measured, said where it would stand."""

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from mtl_gui.events import RunFailed
from mtl_gui.ui.theme import GAP, GAP_LARGE, GAP_SMALL
from mtl_gui.ui.translation import said

__all__ = ["TourRefusal"]


class TourRefusal(QFrame):
    """A card with what happened, why, and what to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._labels = tuple(QLabel(self) for _ in range(3))
        for label, name in zip(self._labels, ("heading", "tour_why", "tour_what_to_do"), strict=True):
            label.setObjectName(name)
            label.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_LARGE, GAP, GAP_LARGE, GAP)
        layout.setSpacing(GAP_SMALL)
        for label in self._labels:
            layout.addWidget(label)
        self.hide()

    def show_failure(self, failure: RunFailed | None) -> None:
        """Shows a problem; None hides the card."""
        if failure is not None:
            for label, part in zip(
                self._labels, (failure.what, failure.why, failure.what_to_do), strict=True
            ):
                label.setText(said(part))
            self.setAccessibleName(self.text())
        self.setVisible(failure is not None)

    def text(self) -> str:
        """The three sentences."""
        return " ".join(label.text() for label in self._labels)
