"""What stands in the place of the maps until a landscape is measured: what they show, and the button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mtl_gui.ui.theme import GAP_LARGE
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["LandscapeInvitation"]

_WIDEST_IN_LINES = 36


class LandscapeInvitation(TranslatedWidget):
    """Says what a measurement shows; `measure_wanted` asks for it."""

    measure_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_busy = False
        self._heading, self._what = QLabel(self), QLabel(self)
        self._heading.setObjectName("title")
        self._measure = QPushButton(self)
        self._measure.setObjectName("landscape_first_measure")
        self._measure.setProperty("primary", "true")
        self._measure.clicked.connect(self.measure_wanted)
        self._lay_out()
        self.retranslate()

    def show_busy(self, *, is_busy: bool) -> None:
        """Says that a measurement is at work, or offers one."""
        if is_busy != self._is_busy:
            self._is_busy = is_busy
            self.retranslate()

    def retranslate(self) -> None:
        """Sets every text."""
        busy, idle = self.tr("The first points are being measured"), self.tr("Nothing has been measured yet")
        self._heading.setText(busy if self._is_busy else idle)
        self._what.setText(
            self.tr(
                "Maps show the loss of every task around the trained networks, and the paths of the "
                "training, on the plane that is chosen at the left."
            )
        )
        self._measure.setText(self.tr("Measure the landscape"))
        self._measure.setToolTip(self.tr("Measures the losses on the plane that is chosen at the left"))
        self._measure.setEnabled(not self._is_busy)

    def _lay_out(self) -> None:
        card = QFrame(self)
        card.setObjectName("card")
        card.setMaximumWidth(_WIDEST_IN_LINES * self.fontMetrics().height())
        inner = QVBoxLayout(card)
        inner.setContentsMargins(2 * GAP_LARGE, 2 * GAP_LARGE, 2 * GAP_LARGE, 2 * GAP_LARGE)
        inner.setSpacing(GAP_LARGE)
        for label in (self._heading, self._what):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            inner.addWidget(label)
        inner.addWidget(self._measure, 0, Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout()  # an aligned card would not be asked how high its texts are in its width
        row.addStretch(1)
        row.addWidget(card, 8)
        row.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(2)
        outer.addLayout(row)
        outer.addStretch(3)
