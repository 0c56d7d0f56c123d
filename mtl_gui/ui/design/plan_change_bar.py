"""After a change of the network: train it anew, or go on with the weights that still fit."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from mtl_gui.ui.theme import GAP
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["PlanChangeBar"]


class PlanChangeBar(TranslatedWidget):
    """Shown while the design is another network than that of the run; `requested` asks for a command."""

    requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QLabel(self)
        self._text.setObjectName("caution")
        self._text.setWordWrap(True)
        self._anew, self._keep = QPushButton(self), QPushButton(self)
        self._anew.setObjectName("run_anew")
        self._keep.setObjectName("run_keeping")
        self._anew.clicked.connect(lambda: self.requested.emit("run.instead"))
        self._keep.clicked.connect(lambda: self.requested.emit("run.keep"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._text, 1)
        row.addWidget(self._anew)
        row.addWidget(self._keep)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text."""
        self._text.setText(self.tr("This is another network than that of the run."))
        self._anew.setText(self.tr("Run anew"))
        self._anew.setToolTip(self.tr("End a training at work and train this network from the start."))
        self._keep.setText(self.tr("Keep what fits"))
        self._keep.setToolTip(
            self.tr(
                "Train this network from the weights of the run: blocks and heads that have the same size "
                "keep them, after a split every part begins as the whole was."
            )
        )
        for button in (self._anew, self._keep):
            button.setAccessibleName(button.text())
            button.setAccessibleDescription(button.toolTip())
