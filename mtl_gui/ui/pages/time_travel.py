"""One slider through the moments of a run that are kept; every view follows it."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSlider, QWidget

from mtl_gui.app.training import TrainingControl
from mtl_gui.ui.forms.control import keep_wheel_for_scrolling
from mtl_gui.ui.theme import GAP
from mtl_gui.ui.translation import TranslatedWidget, number

__all__ = ["TimeTravel"]


class TimeTravel(TranslatedWidget):
    """Sets the training's moment. At its end the slider follows the training, as the button makes it do."""

    def __init__(self, training: TrainingControl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._training = training
        self._steps: tuple[int, ...] = ()
        self._label = QLabel(self)
        self._slider = QSlider(Qt.Orientation.Horizontal, self)
        self._slider.setObjectName("time_travel")
        self._told = QLabel(self)
        self._told.setObjectName("time_travel_told")
        self._now = QPushButton(self)
        self._now.setObjectName("time_now")
        self._label.setBuddy(self._slider)
        keep_wheel_for_scrolling(self._slider)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._label)
        layout.addWidget(self._slider, 1)
        layout.addWidget(self._told)
        layout.addWidget(self._now)
        self._slider.valueChanged.connect(self._move)
        self._now.clicked.connect(lambda: training.set_moment(None))
        training.moment_changed.connect(self.refresh)
        self.retranslate()

    def refresh(self) -> None:
        """Offers the moments that are kept now, and stands where the training's moment is."""
        self._steps = self._training.moments
        moment = self._training.moment
        last = max(len(self._steps) - 1, 0)
        with QSignalBlocker(self._slider):
            self._slider.setRange(0, last)
            self._slider.setPageStep(max(1, last // 10))
            self._slider.setValue(last if moment is None else sum(step < moment for step in self._steps))
        # disabled, it would hand the focus to what is scrolled into view
        is_held = self.window().focusWidget() is self._slider
        self._slider.setEnabled(last > 0 or is_held)
        self._now.setEnabled(moment is not None)
        self._tell()

    def retranslate(self) -> None:
        """Sets every text."""
        self._label.setText(self.tr("&Moment"))
        self._slider.setAccessibleName(self.tr("Moment of the training"))
        tip = self.tr("Moves every plot, the predictions and the landscape to a moment that is kept.")
        self._slider.setToolTip(tip)
        self._slider.setAccessibleDescription(tip)
        self._now.setText(self.tr("Now"))
        self._now.setAccessibleName(self.tr("Back to now"))
        self._now.setToolTip(self.tr("Follow the training again"))
        self._told.setMinimumWidth(self.fontMetrics().horizontalAdvance(self.tr("step {step}")) * 2)
        self.refresh()

    def _move(self, place: int) -> None:
        is_last = place >= len(self._steps) - 1
        self._training.set_moment(None if is_last else self._steps[place])

    def _tell(self) -> None:
        moment = self._training.moment
        if moment is None:
            self._told.setText(self.tr("now"))
        else:
            self._told.setText(self.tr("step {step}").format(step=number(moment, 9)))
