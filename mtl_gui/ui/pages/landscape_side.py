"""The left side of the landscape page: what is measured, how it goes, and what stands under the probe."""

from typing import Self

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mtl_gui.ui.pages.landscape_controls import LandscapeControls
from mtl_gui.ui.pages.landscape_follow import FollowBar
from mtl_gui.ui.pages.landscape_joint import JointControls
from mtl_gui.ui.pages.point_check import PointCheck
from mtl_gui.ui.plots.landscape_readout import LandscapeReadout
from mtl_gui.ui.scrolled import scrolled
from mtl_gui.ui.steps import Steps
from mtl_gui.ui.theme import GAP, GAP_SMALL, Theme

__all__ = ["LandscapeSide"]

_NARROWEST, _WIDEST = 344, 400


class LandscapeSide(QFrame):
    """Lays its parts out one under another; the page connects them and sets the texts of plain ones."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, controls: LandscapeControls | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.controls = controls or LandscapeControls(theme, self)
        self.measure, self.cancel = QPushButton(self), QPushButton(self)
        self.measure.setObjectName("landscape_measure")
        self.measure.setProperty("primary", True)
        self.cancel.setObjectName("landscape_cancel")
        self.follow = FollowBar(self)
        self.progress, self.time_left = QProgressBar(self), QLabel(self)
        self.joint = JointControls(theme, self)
        self.readout = LandscapeReadout(self)
        self.check = PointCheck(theme, self)
        self._lay_out()

    @classmethod
    def in_steps(cls, theme: Theme) -> Steps[Self]:
        """Makes the settings, then the rest."""
        controls = LandscapeControls(theme)
        yield
        return cls(theme, controls=controls)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.measure, 1)
        buttons.addWidget(self.cancel)
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.controls)
        column.addLayout(buttons)
        for part in (self.follow, self.progress, self.time_left, self.joint, self.readout, self.check):
            column.addWidget(part)
        column.addStretch(1)
        self.controls.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(GAP_SMALL, GAP_SMALL, GAP_SMALL, GAP_SMALL)
        inside.addWidget(scrolled(holder, QMargins(GAP, GAP, GAP, GAP)))
        self.setMinimumWidth(_NARROWEST)
        self.setMaximumWidth(_WIDEST)
