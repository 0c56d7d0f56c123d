"""After a change of the network: train it anew, or go on with the weights that still fit."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from mtl_gui.ui.flow_layout import FlowLayout
from mtl_gui.ui.theme import GAP
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["PlanChangeBar"]


class PlanChangeBar(TranslatedWidget):
    """Shown while the design is another network than that of the run; `requested` asks for a command.

    `back_wanted` asks for the network of the run.
    """

    requested = Signal(str)
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QLabel(self)
        self._text.setObjectName("caution")
        self._anew, self._keep, self._back = QPushButton(self), QPushButton(self), QPushButton(self)
        self._anew.setObjectName("run_anew")
        self._keep.setObjectName("run_keeping")
        self._anew.clicked.connect(lambda: self.requested.emit("run.instead"))
        self._keep.clicked.connect(lambda: self.requested.emit("run.keep"))
        self._back.setObjectName("run_network")
        self._back.clicked.connect(self.back_wanted)
        row = FlowLayout(self, GAP)
        for widget in (self._text, self._anew, self._keep, self._back):
            row.addWidget(widget)
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
        self._back.setText(self.tr("Go back"))
        self._back.setToolTip(
            self.tr("Take the tasks, the network and the sharing of the run again. It can be undone.")
        )
        for button in (self._anew, self._keep, self._back):
            button.setAccessibleName(button.text())
            button.setAccessibleDescription(button.toolTip())
