"""Asks trained networks about new rows while the window goes on."""

from collections.abc import Callable, Generator, Sequence

from PySide6.QtCore import QObject, Signal

from mtl_gui.answer_events import RowSampled, RowsPredicted
from mtl_gui.app.job import Job
from mtl_gui.data.new_inputs import NewRows
from mtl_gui.events import Event
from mtl_gui.runs.folder import RunFolder

__all__ = ["PredictionControl"]


class PredictionControl(QObject):
    """One question at a time; while it is answered only the last of the others waits.

    `predicted` carries the `RowsPredicted`, `sampled` the `RowSampled`, `failed` the `RunFailed`.
    """

    predicted = Signal(object)
    sampled = Signal(object)
    failed = Signal(object)
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job = Job(self)
        self._waiting: Callable[[], Generator[Event, None, None]] | None = None
        self._job.arrived.connect(self._tell)
        self._job.failed.connect(self.failed)
        self._job.ended.connect(self._go_on)

    @property
    def is_active(self) -> bool:
        """Whether something that was asked is not answered yet."""
        return self._job.is_active

    def ask(self, folder: RunFolder, seed: int, rows: NewRows) -> None:
        """Asks the networks of a seed about rows."""
        self._queue(lambda: _prediction_events(folder, seed, rows))

    def sample(self, folder: RunFolder, number: int) -> None:
        """Takes a row of the test part to begin with."""
        self._queue(lambda: _sample_events(folder, number))

    def close(self) -> bool:
        """Stops asking and waits; tells whether it ended."""
        self._waiting = None
        return self._job.stop_and_wait()

    def _queue(self, events: Callable[[], Generator[Event, None, None]]) -> None:
        self._waiting = events
        if not self._job.is_active:
            self._go_on()

    def _go_on(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._job.start(waiting)
        self.changed.emit()

    def _tell(self, events: Sequence[Event]) -> None:
        for event in events:
            match event:
                case RowsPredicted():
                    self.predicted.emit(event)
                case RowSampled():
                    self.sampled.emit(event)
                case _:
                    pass


def _prediction_events(folder: RunFolder, seed: int, rows: NewRows) -> Generator[Event, None, None]:
    from mtl_gui.app.jobs import prediction_events

    return prediction_events(folder, seed, rows)


def _sample_events(folder: RunFolder, number: int) -> Generator[Event, None, None]:
    from mtl_gui.app.jobs import sample_events

    return sample_events(folder, number)
