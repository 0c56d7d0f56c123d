"""Keeps what a person changes in a running training in the history, so that it can be taken back."""

from PySide6.QtCore import QObject

from mtl_gui.app.session import Session
from mtl_gui.app.training import TrainingControl
from mtl_gui.events import SetLearningRate, SetTaskWeights
from mtl_gui.problems import Refused
from mtl_gui.runs.record import RunRecord
from mtl_gui.texts import sentence, translatable
from mtl_gui.ui.pages.steering import Steering, learning_rate_of, task_weights_of
from mtl_gui.ui.plots.curve_source import CurveSource

__all__ = ["SteeringHistory"]

Live = SetLearningRate | SetTaskWeights


class SteeringHistory(QObject):
    """Makes each move of a slider that reached the training an entry of the history.

    Taking it back is a live change too, which the run keeps. Of a training that has ended nothing can be
    taken back.

    Args:
        steering: Tells the moves.
        training: What is steered.
        session: Holds the history.
    """

    def __init__(self, steering: Steering, training: TrainingControl, session: Session) -> None:
        super().__init__(steering)
        self._training, self._session = training, session
        self._last: dict[type[Live], tuple[RunRecord, int, Live]] = {}
        steering.sent.connect(self._note)

    def _note(self, change: Live) -> None:
        record = self._training.record
        if record is None or not self._training.is_active:
            return
        before = self._before(record, change)
        self._remember(record, change)
        if before != change:
            self._session.note_deed(
                self._name(change), lambda: self._put(record, before), lambda: self._put(record, change)
            )

    def _name(self, change: Live) -> str:
        if isinstance(change, SetLearningRate):
            return self.tr("Move the learning rate while training")
        return self.tr("Move a task weight while training")

    def _before(self, record: RunRecord, change: Live) -> Live:
        """What is in force: the last move where it waits for a step still, else what the record says."""
        last = self._last.get(type(change))
        if last is not None and last[0] is record and last[1] == _num_applied(record, type(change)):
            return last[2]
        if isinstance(change, SetLearningRate):
            return SetLearningRate(learning_rate_of(record))
        return SetTaskWeights(task_weights_of(record, CurveSource(record).starting_weights()))

    def _put(self, record: RunRecord, change: Live) -> None:
        if self._training.record is not record or not self._training.is_active:
            raise Refused(
                sentence(translatable("problems", "The live change stays as it is.")),
                sentence(translatable("problems", "The training in which it was made has ended.")),
                sentence(translatable("problems", "Run the experiment again to train without it.")),
            )
        self._remember(record, change)
        if isinstance(change, SetLearningRate):
            self._training.set_learning_rate(change.learning_rate)
        else:
            self._training.set_task_weights(dict(change.weights))

    def _remember(self, record: RunRecord, change: Live) -> None:
        self._last[type(change)] = (record, _num_applied(record, type(change)), change)


def _num_applied(record: RunRecord, kind: type[Live]) -> int:
    return sum(isinstance(applied.control, kind) for arm in record.arms.values() for applied in arm.controls)
