"""The slider through the checkpoints of a training, under the views of its landscape."""

import math
from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSlider, QVBoxLayout, QWidget

from mtl_gui.app.training import TrainingControl
from mtl_gui.events import PathMeasured
from mtl_gui.ui.forms.control import keep_wheel_for_scrolling
from mtl_gui.ui.plots.landscape_moments import Moment, checkpoint_steps, moments_at
from mtl_gui.ui.theme import GAP, GAP_SMALL
from mtl_gui.ui.translation import TranslatedWidget, listed, number

__all__ = ["TimeBar"]


class TimeBar(TranslatedWidget):
    """Chooses a checkpoint, and says how far from the plane the networks were there.

    `moved` carries the moments, one per training path, when a person moves the slider; `animation_wanted`
    asks for the training as an animation. With a training, its moment and the slider follow each other.
    """

    moved = Signal(object)
    animation_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, training: TrainingControl | None = None) -> None:
        super().__init__(parent)
        self._training = training
        self._is_led = False
        self._paths: tuple[PathMeasured, ...] = ()
        self._steps: tuple[int, ...] = ()
        self._label = QLabel(self)
        self._slider = QSlider(Qt.Orientation.Horizontal, self)
        self._slider.setObjectName("landscape_time")
        self._step = QLabel(self)
        self._animate = QPushButton(self)
        self._animate.setObjectName("landscape_animate")
        self._told = QLabel(self)
        self._told.setObjectName("landscape_time_told")
        self._told.setWordWrap(True)
        self._label.setBuddy(self._slider)
        keep_wheel_for_scrolling(self._slider)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._label)
        row.addWidget(self._slider, 1)
        row.addWidget(self._step)
        row.addWidget(self._animate)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_SMALL)
        layout.addLayout(row)
        layout.addWidget(self._told)
        self._slider.valueChanged.connect(self._move)
        if training is not None:
            training.moment_changed.connect(self.go_to)
        self._animate.clicked.connect(self.animation_wanted)
        self.retranslate()

    def show_paths(self, paths: Sequence[PathMeasured]) -> None:
        """Offers the checkpoints of these paths; a slider that stood at the end stays there."""
        self._paths = tuple(paths)
        steps = checkpoint_steps(paths)
        if steps != self._steps:
            was_at_end = self._slider.value() >= len(self._steps) - 1
            self._steps = steps
            with QSignalBlocker(self._slider):
                self._slider.setRange(0, max(len(steps) - 1, 0))
                moment = self._training.moment if self._training is not None else None
                if was_at_end or moment is not None:
                    self._slider.setValue(self._place_of(moment))
        self._tell()

    def go_to(self, step: int | None) -> None:
        """Stands at the last checkpoint up to a step, or at the last of all, and tells it as if moved."""
        self._is_led = True
        self._slider.setValue(self._place_of(step))
        self._is_led = False

    @property
    def has_moments(self) -> bool:
        """Whether there is more than one checkpoint to choose from."""
        return len(self._steps) > 1

    @property
    def step(self) -> int:
        """The step of the chosen checkpoint; 0 before there is one."""
        return self._steps[self._slider.value()] if self._steps else 0

    def moments(self) -> tuple[Moment, ...]:
        """Where the networks were at the chosen checkpoint."""
        return moments_at(self._paths, self.step)

    def sentence(self) -> str:
        """Step and distances from the plane in words."""
        moments = self.moments()
        if not moments:
            return ""
        parts = [self._distance(moment) for moment in moments]
        return self.tr("Off the plane: {distances}.").format(distances=listed(parts))

    def retranslate(self) -> None:
        """Sets every text."""
        self._label.setText(self.tr("&Training step ◯"))
        self._slider.setAccessibleName(self.tr("Checkpoint of the training"))
        self._slider.setToolTip(
            self.tr("Shows where the networks were at a checkpoint; arrow keys go from one to the next.")
        )
        self._animate.setText(self.tr("A&nimate…"))
        self._animate.setAccessibleName(self.tr("Animate the training"))
        self._animate.setToolTip(self.tr("Write the training that moves over its landscape to a file"))
        self._tell()

    def _place_of(self, step: int | None) -> int:
        last = len(self._steps) - 1
        return max(last if step is None else bisect_right(self._steps, step) - 1, 0)

    def _distance(self, moment: Moment) -> str:
        name = self.tr("all tasks") if moment.is_joint else moment.path.name
        share = round(100 * moment.residual) if math.isfinite(moment.residual) else None
        if share is None:
            return self.tr("{name} unknown").format(name=name)
        return self.tr("{name} {share} %").format(name=name, share=share)

    def _move(self) -> None:
        self._tell()
        self.moved.emit(self.moments())
        if self._training is not None and not self._is_led:
            is_last = self._slider.value() >= len(self._steps) - 1
            self._training.set_moment(None if is_last else self.step)

    def _tell(self) -> None:
        self._step.setText(number(self.step, 9))
        self._slider.setAccessibleDescription(self.sentence())
        self._told.setText(self.sentence())
