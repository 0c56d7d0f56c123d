"""Turns moves of the sliders into live changes of a training."""

from PySide6.QtCore import QObject, QTimer, Signal

from mtl_gui.app.training import TrainingControl
from mtl_gui.events import SetLearningRate, SetTaskWeights
from mtl_gui.runs.record import RunRecord

__all__ = ["Steering", "learning_rate_of", "task_weights_of"]

_REST_MILLISECONDS = 250


class Steering(QObject):
    """Waits until a slider rests before it changes the training, so that a drag is one change.

    `sent` carries each `SetLearningRate` and `SetTaskWeights` that was given to the training.

    Args:
        training: What is steered.
        parent: The owner.
    """

    sent = Signal(object)

    def __init__(self, training: TrainingControl, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._training = training
        self._rate: float | None = None
        self._weights: dict[str, float] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST_MILLISECONDS)
        self._timer.timeout.connect(self._send)

    @property
    def is_waiting(self) -> bool:
        """Whether a change has not been sent yet."""
        return self._timer.isActive()

    def set_learning_rate(self, rate: float) -> None:
        """Changes the learning rate of both arms once the slider rests."""
        if rate > 0:
            self._rate = rate
            self._timer.start()

    def set_task_weights(self, weights: dict[str, float]) -> None:
        """Changes the chosen arm's task weights once the slider rests."""
        self._weights = weights
        self._timer.start()

    def _send(self) -> None:
        if self._rate is not None:
            self._training.set_learning_rate(self._rate)
            self.sent.emit(SetLearningRate(self._rate))
        if self._weights is not None:
            self._training.set_task_weights(self._weights)
            self.sent.emit(SetTaskWeights(self._weights))
        self._rate = self._weights = None


def learning_rate_of(record: RunRecord) -> float:
    """The learning rate in force: the last one set by hand, or the experiment's."""
    changes = [
        applied.control.learning_rate
        for arm in record.arms.values()
        for applied in arm.controls
        if isinstance(applied.control, SetLearningRate)
    ]
    return changes[-1] if changes else record.experiment.training.learning_rate


def task_weights_of(record: RunRecord, starting: dict[str, float]) -> dict[str, float]:
    """The task weights in force: those the run began with and what was set by hand since."""
    weights = dict(starting)
    for arm in record.arms.values():
        for applied in arm.controls:
            if isinstance(applied.control, SetTaskWeights):
                weights.update(applied.control.weights)
    return weights
