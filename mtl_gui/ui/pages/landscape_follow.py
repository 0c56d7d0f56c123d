"""Whether the landscape follows a training, and how much of its time it may take."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from mtl_gui.app.settings import Preferences, Settings
from mtl_gui.ui.forms.control import keep_wheel_for_scrolling
from mtl_gui.ui.theme import GAP_SMALL
from mtl_gui.ui.translation import TranslatedWidget, number

__all__ = ["FollowBar"]

_HIGHEST_PERCENT = 50


class FollowBar(TranslatedWidget):
    """A check box and the largest share of the time; `toggled` tells of ticks that a person set or took."""

    toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QCheckBox(self)
        self._box.setObjectName("landscape_follow")
        self._percent = QSpinBox(self)
        self._percent.setObjectName("landscape_share")
        self._percent.setRange(1, _HIGHEST_PERCENT)
        self._percent.setValue(Settings().landscape_share)
        self._percent.setSuffix(" %")
        keep_wheel_for_scrolling(self._percent)
        self._told = QLabel(self)
        self._told.setObjectName("muted")
        self._told.setWordWrap(True)
        self._told.hide()
        row = QHBoxLayout()
        row.setSpacing(GAP_SMALL)
        row.addWidget(self._box, 1)
        row.addWidget(self._percent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_SMALL)
        layout.addLayout(row)
        layout.addWidget(self._told)
        self._box.toggled.connect(self.toggled)
        self.retranslate()

    def take_preferences(self, preferences: Preferences) -> None:
        """Shows the share that was chosen before, and keeps another one."""
        self._percent.setValue(preferences.settings.landscape_share)
        self._percent.valueChanged.connect(
            lambda percent: preferences.change(preferences.settings.replaced(landscape_share=percent))
        )

    @property
    def is_wanted(self) -> bool:
        """Whether the landscape is to follow."""
        return self._box.isChecked()

    @property
    def share(self) -> float:
        """How much of the time measuring may take, above 0 and up to 1."""
        return self._percent.value() / 100

    def take_back(self) -> None:
        """Takes the tick away, as when measuring is cancelled."""
        with QSignalBlocker(self._box):
            self._box.setChecked(False)

    def show_pace(self, share: float, limit: float) -> None:
        """Tells which share of the time measuring took, and the one it may take."""
        self._told.setText(
            self.tr("Measuring took {share} % of the time; it may take {limit} %.").format(
                share=number(100 * share, 2), limit=number(100 * limit, 2)
            )
        )
        self._told.show()

    def forget_pace(self) -> None:
        """Leaves the measured share out."""
        self._told.hide()

    def retranslate(self) -> None:
        """Sets every text."""
        self._box.setText(self.tr("&Follow the training, up to"))
        self._box.setAccessibleName(self.tr("Follow the training"))
        self._box.setToolTip(
            self.tr(
                "While a run trains, the slice is cut anew at its newest checkpoint, again and again, "
                "without taking more than this share of the time."
            )
        )
        self._percent.setAccessibleName(self.tr("Largest share of the time for measuring, in per cent"))
