"""The switch that keeps the task weights at a sum while one is moved in a training."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from mtl_gui.ui.pages.live_weights import LiveWeights
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["WeightSum"]


class WeightSum(TranslatedWidget):
    """Shown while there are several weights to be moved.

    `refusal` says why a weight could not be moved; it belongs where there is room for a sentence.

    Args:
        weights: Those of the tasks.
        parent: The owner.
    """

    def __init__(self, weights: LiveWeights, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._weights = weights
        self._is_steerable = False
        self._switch = QCheckBox(self)
        self._switch.setObjectName("normalise_weights")
        self.refusal = QLabel(parent)
        self.refusal.setObjectName("caution")
        self.refusal.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._switch)
        self._switch.toggled.connect(lambda is_kept: weights.keep_sum(is_kept=is_kept))
        weights.changed.connect(self._show)
        weights.refused.connect(self._tell)
        self._tell("")
        self.retranslate()

    def set_steerable(self, *, is_steerable: bool) -> None:
        """Says whether there is a training whose weights can be moved."""
        self._is_steerable = is_steerable
        self._tell("")
        self._show()

    def retranslate(self) -> None:
        """Sets every text."""
        tip = self.tr(
            "When one weight is moved, the others that are not locked are scaled so that the sum stays: "
            "the learning rate then means the same at all weights."
        )
        self._switch.setText(self.tr("Normalise weights"))
        self._switch.setAccessibleName(self._switch.text())
        self._switch.setAccessibleDescription(tip)
        self._switch.setToolTip(tip)
        self._show()

    def _show(self) -> None:
        with QSignalBlocker(self._switch):
            self._switch.setChecked(self._weights.keeps_sum)
        self.setVisible(self._is_steerable and len(self._weights.value()) > 1)

    def _tell(self, text: str) -> None:
        self.refusal.setText(text)
        self.refusal.setVisible(bool(text))
