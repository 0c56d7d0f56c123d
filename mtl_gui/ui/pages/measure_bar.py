"""The buttons that start and end a measurement, and how far it is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from mtl_gui.ui.pages.remaining_time import duration_text
from mtl_gui.ui.theme import GAP
from mtl_gui.ui.translation import without_mnemonic

__all__ = ["MeasureBar"]


class MeasureBar(QWidget):
    """Measure, cancel, progress and time left in one row; the focus follows from one button to the other.

    Args:
        name: Object names start with it.
        parent: The owner.
    """

    measure_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measure = QPushButton(self)
        self._measure.setObjectName(f"{name}_measure")
        self._measure.setProperty("primary", True)
        self._cancel = QPushButton(self)
        self._cancel.setObjectName(f"{name}_cancel")
        self._progress = QProgressBar(self)
        self._progress.setObjectName(f"{name}_progress")
        self._progress.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._time_left = QLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._measure)
        row.addWidget(self._cancel)
        row.addWidget(self._progress, 1)
        row.addWidget(self._time_left)
        row.addStretch(0)
        self._measure.clicked.connect(self.measure_wanted)
        self._cancel.clicked.connect(self.cancel_wanted)
        self.show_busy(is_busy=False, can_start=False)

    def set_texts(self, measure: str, cancel: str, cancel_name: str, progress_name: str) -> None:
        """Names the buttons, and the progress for screen readers."""
        self._measure.setText(measure)
        self._measure.setAccessibleName(without_mnemonic(measure))
        self._cancel.setText(cancel)
        self._cancel.setAccessibleName(cancel_name)
        self._progress.setAccessibleName(progress_name)

    def show_busy(self, *, is_busy: bool, can_start: bool) -> None:
        """Offers what can be done now."""
        held = self._measure.hasFocus(), self._cancel.hasFocus()
        self._cancel.setEnabled(is_busy)
        self._measure.setEnabled(can_start and not is_busy)
        if is_busy and held[0]:
            self._cancel.setFocus()
        elif not is_busy and held[1]:
            self._measure.setFocus()
        if is_busy and self._progress.isHidden():
            self.show_progress(0.0, -1.0)
        self._progress.setVisible(is_busy)
        self._time_left.setVisible(is_busy)

    def show_progress(self, fraction: float, seconds_left: float) -> None:
        """Shows the share done and the time left, negative while it cannot be known."""
        self._progress.setValue(round(100 * fraction))
        self._time_left.setText(duration_text(seconds_left) if seconds_left >= 0 else "")
